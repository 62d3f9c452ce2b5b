// The page that is shown as long as there has been no build without errors: then there is no site to show
// errors on. It stands alone: the theme itself may be what is wrong.
#pragma once

#include <string>
#include <string_view>

#include "serve/snapshot.h"

namespace wegwijzer {

inline constexpr std::string_view error_page_script_path = "/.wegwijzer/errors.js";
inline constexpr std::string_view error_page_style_path = "/.wegwijzer/errors.css";

std::string error_page(const Snapshot& snapshot);

/// Loads the page again when anything changed. A file of its own because the security policy allows no inline
/// script.
std::string_view error_page_script();
std::string_view error_page_style();

}  // namespace wegwijzer
