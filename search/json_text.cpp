#include "search/json_text.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace wegwijzer::search {

std::string json_quoted(std::string_view text) {
  try {
    return nlohmann::json(text).dump();
  } catch (const nlohmann::json::exception&) {
    throw std::invalid_argument("text is not valid UTF-8");
  }
}

}  // namespace wegwijzer::search
