// Strings as JSON, through nlohmann/json. Large indexes are streamed, so each text is escaped once and kept.
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer::search {

/// `text` (valid UTF-8, else std::invalid_argument) with quotes, escaped as JSON.stringify does it.
std::string json_quoted(std::string_view text);

}  // namespace wegwijzer::search
