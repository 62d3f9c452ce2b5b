// Stop words of the classic pipelines and of the site's index.
#pragma once

#include <string_view>

namespace wegwijzer::search {

/// The 101 words of lunr-languages' Dutch list (Snowball's, BSD), without the empty string that list also
/// holds.
bool is_dutch_stop_word(std::string_view word);

/// The 119 words of lunr.stopWordFilter.
bool is_english_stop_word(std::string_view word);

}  // namespace wegwijzer::search
