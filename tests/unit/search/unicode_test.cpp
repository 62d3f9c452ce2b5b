#include "search/unicode.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wegwijzer::search;

TEST_CASE("lower case as JavaScript's toLowerCase") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", ""},
      {"Raad EN College", "raad en college"},
      {"ÉÉN ÇA Œuvre ĲSSEL", "één ça œuvre ĳssel"},
      {"İ", "i\u0307"},        // the one letter that grows
      {"ΟΔΟΣ", "οδος"},        // a sigma that ends a word …
      {"ΟΔΟΣ. Σ", "οδος. σ"},  // … but not one on its own
      {"ΣΑΣ’Σ", "σασ’ς"},      // an apostrophe is looked through
      {"K Å ẞ", "k å ß"},      // Kelvin, Ångström, capital sharp s
      {"😀𝒜", "😀𝒜"},
  };
  for (const auto& [text, expected] : cases) CHECK(lower_case(text) == expected);
}

TEST_CASE("fold: marks off, ligatures and strokes written out") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Één dag!", "een dag!"},
      {"e\u0301e\u0301n", "een"},
      {"ﬁnanciën", "financien"},
      {"Straße Łódź", "strasse lodz"},
      {"Œuvre ÆØ", "oeuvre aeo"},
      {"ĲSSEL", "ijssel"},
      {"ge\u00ADmeente", "gemeente"},
      {"zo’n ´a`", "zo'n 'a'"},
      {"a\u2011b\u2010c", "a-b-c"},
      {"１２½", "121⁄2"},
      {"Σς", "σσ"},
  };
  for (const auto& [text, expected] : cases) CHECK(fold_for_search(text) == expected);
}

TEST_CASE("order of strings is that of their UTF-16 units") {
  // U+1F600 is D83D DE00 in UTF-16, which stands before U+E000, though its bytes stand behind.
  const std::vector<std::string> ascending{"", "a", "ab", "b", "é", "\u2028", "漢", "😀", "𝒜\U0001F600"};
  CHECK(utf16_less("😀", "\uE000"));
  CHECK(utf16_less("a😀", "a\uFFFF"));
  CHECK_FALSE(utf16_less("\uE000", "😀"));
  CHECK_FALSE(utf16_less("😀", "😀"));
  CHECK(utf16_less("\uD7FF", "😀"));
  for (std::size_t i = 0; i + 2 < ascending.size(); ++i) CHECK(utf16_less(ascending[i], ascending[i + 1]));
}

TEST_CASE("UTF-16 and back") {
  for (const std::string text : {"", "a", "één", "漢字", "😀 a", "\uFFFF"}) {
    CHECK(to_utf8(to_utf16(text)) == text);
    CHECK(count_utf16_units(text) == to_utf16(text).size());
  }
}

TEST_CASE("JavaScript's white space") {
  for (const char32_t c : U"\t\n\v\f\r \u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF") {
    if (c != 0) CHECK(is_javascript_space(c));
  }
  for (const char32_t c : U"a-\u0085\u180E\u200B\u2010\u2060") {
    if (c != 0) CHECK_FALSE(is_javascript_space(c));
  }
}
