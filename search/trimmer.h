// Cutting what is no word character off both ends of a token.
#pragma once

#include <string_view>

namespace wegwijzer::search {

/// lunr-languages 1.22.0, `trimmer-nl`: keeps ASCII digits and Latin letters. Works on UTF-16 units there, so
/// that characters above U+FFFF go; by code point that is the same.
std::string_view trim_dutch(std::string_view token);

/// lunr.trimmer: keeps ASCII letters, digits and the underscore (`\w`).
std::string_view trim_english(std::string_view token);

}  // namespace wegwijzer::search
