// Stop words of the classic pipelines and of the site's index.
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer::search {

/// The 101 words of lunr-languages' Dutch list (Snowball's, BSD), without the empty string that list also
/// holds.
bool is_dutch_stop_word(std::string_view word);

/// Those, and more that a site's index need not hold of its running texts. They go with the index, so that
/// client/query.js knows which words of a query say little.
bool is_site_stop_word(std::string_view word);

/// All of those, with spaces between them.
std::string site_stop_words();

/// The 119 words of lunr.stopWordFilter.
bool is_english_stop_word(std::string_view word);

}  // namespace wegwijzer::search
