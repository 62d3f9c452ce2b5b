// The Porter stemmer as lunr.js 2.3.9 has it (lunr.stemmer).
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer::search {

/// The stem of a lower-case word (UTF-8). Ported from lunr's regular expressions rather than taken from
/// libstemmer: they treat a letter outside a-z as a consonant and work on UTF-16 units.
std::string stem_english(std::string_view word);

}  // namespace wegwijzer::search
