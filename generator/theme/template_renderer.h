// Walks a program and appends to one string.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/theme/template_program.h"
#include "generator/theme/value.h"

namespace wegwijzer {

/// Appends templates[position]. Reads only; allocates only to let `out` grow.
void render_template(const std::vector<Template>& templates, std::uint32_t position, const Value& view,
                     std::string& out);

/// The member of `value` that the rest of a dotted name leads to (".b.c", or empty for `value` itself), or
/// null.
const Value* find_below(const Value* value, std::string_view dotted_rest);

}  // namespace wegwijzer
