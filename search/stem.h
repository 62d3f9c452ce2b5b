// A light Dutch stemmer for the site's index.
//
// Made for this index rather than taken from Snowball, because the browser must find the same stem with few
// bytes of script: client/text.js has its twin, and a test holds the two equal. It joins inflections
// (brief/brieven, advies/adviezen, vergadering/vergaderen, organisatie/organiseren, raadslid/raadsleden,
// financieel/financiën) and leaves derivation and compounds to the engine, which also matches prefixes and
// parts of words.
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer::search {

/// The stem of a folded word; a word with anything but a-z, or shorter than four letters, is its own stem.
std::string stem_for_site(std::string_view word);

}  // namespace wegwijzer::search
