// What the site's index takes for a word. client/text.js has the twin of everything here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/analyzer.h"

namespace wegwijzer::search {

/// Folds a text and writes abbreviations of two single letters as one word: "B en W", "b & w" -> "benw".
std::string prepare_site_text(std::string_view text);

/// The words of a prepared text: letters and digits, held together by hyphens, apostrophes, `&` and, between
/// digits, a point. Replaces the contents of `pieces`; their `start` and `length` stay 0.
void split_site_text(std::string_view prepared, std::vector<Piece>& pieces);

/// The forms under which a piece is found: of "oud-wethouder" oud, wethouder and oudwethouder (the joined
/// form last), of "p&c-cyclus" penc, cyclus, penccyclus, of "foto's" foto, of "zo'n" zon, of "23.4" itself.
std::vector<std::string> forms_of_piece(std::string_view piece);

/// All forms of a text, in order: used for synonyms.
std::vector<std::string> site_forms(std::string_view text);

}  // namespace wegwijzer::search
