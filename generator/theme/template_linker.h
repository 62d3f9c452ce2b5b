// Joins the templates of a set: partials and parents become positions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/theme/template_program.h"

namespace wegwijzer {

/// Sets every callee of `templates` (sorted by name). Reports unknown ones, blocks that the parent does not
/// have, and templates that call themselves outside any section: those have no end, whatever the view.
void link_templates(std::vector<Template>& templates, Diagnostics& diagnostics);

/// Position of the template of that name, or `no_template`.
std::uint32_t position_of_template(const std::vector<Template>& templates, std::string_view name);

std::vector<std::string> names_of_templates(const std::vector<Template>& templates);

}  // namespace wegwijzer
