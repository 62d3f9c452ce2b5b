// Makes a program of a template's text.
#pragma once

#include <memory>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/theme/template_program.h"

namespace wegwijzer {

/// Reports every mistake in the text (template_syntax). The program is well formed all the same: what was not
/// closed ends where what holds it ends. Only a template that is too deep is left empty. Calls are not
/// resolved yet.
Template parse_template(std::string name, std::shared_ptr<const SourceText> source, Diagnostics& diagnostics);

}  // namespace wegwijzer
