// The view: every name a template may use, with an example of each. This file is the reference for whoever
// writes a theme; templates are checked against it when they are loaded.
#pragma once

#include <string_view>
#include <vector>

#include "generator/model/config.h"
#include "generator/theme/theme.h"
#include "generator/theme/value.h"

namespace wegwijzer {

/// A view in which every key is present and every list has one item.
Value sample_view(const Config& config, const Theme& theme);

/// The same for the template "moved": a page that only leads on knows little.
Value sample_moved_view(const Config& config, const Theme& theme);

/// The view names of all relations that templates may ask for: the site's, then those that only the theme
/// knows.
std::vector<std::string_view> related_names(const Config& config, const Theme& theme);

/// The same for the keys of sections: what cards of a relation with `contents = true` have under `lists`.
std::vector<std::string_view> list_names(const Config& config, const Theme& theme);

/// The same for the keys of fields: what such cards have under `fields`.
std::vector<std::string_view> field_names(const Config& config, const Theme& theme);

/// The texts of the theme as an object: {{t.search}}.
Value strings_value(const Strings& strings);

}  // namespace wegwijzer
