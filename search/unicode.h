// The Unicode half of analysis: lower-casing as JavaScript does it, folding for the site's index, classes of
// code points. Text is valid UTF-8; positions in an index count UTF-16 units, because that is what browsers
// count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wegwijzer::search {

/// Reads the code point at `at` (valid UTF-8) and moves `at` behind it.
inline char32_t decode(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t first = byte(at);
  if (first < 0x80) return at += 1, first;
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (at + length > text.size()) return at = text.size(), U'\uFFFD';
  char32_t point = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) point = (point << 6) | (byte(at + i) & 0x3F);
  at += length;
  return point;
}

void append_utf8_point(std::string& out, char32_t point);

std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view units);

/// Number of UTF-16 units of `text`.
std::size_t count_utf16_units(std::string_view text);

/// Orders UTF-8 strings as JavaScript orders them: by UTF-16 units. That is the order of bytes, except that
/// characters above U+FFFF (surrogates D800-DFFF) come before U+E000-U+FFFF.
bool utf16_less(std::string_view a, std::string_view b);

/// ECMAScript String.prototype.toLowerCase: Unicode's full, locale-free mapping with the final-sigma rule.
std::string lower_case(std::string_view text);

/// ECMAScript white space and line ends (`\s`).
bool is_javascript_space(char32_t point);

/// Folds for comparing: compatibility decomposition, lower case, marks off (é -> e, ﬁ -> fi), and the letters
/// that Unicode does not decompose written out (ø -> o, ß -> ss, œ -> oe). Soft hyphens go. client/text.js
/// has its twin.
std::string fold_for_search(std::string_view text);

/// A letter or a number of any script (general categories L and N).
bool is_letter_or_number(char32_t point);

}  // namespace wegwijzer::search
