// Media types by file ending.
#pragma once

#include <string_view>

namespace wegwijzer {

/// The media type of a file, with `charset=utf-8` for text; "application/octet-stream" for endings we do not
/// know, so that a browser saves such a file rather than guess.
std::string_view media_type_of(std::string_view path);

}  // namespace wegwijzer
