#include "search/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <vector>

namespace wegwijzer::search {

namespace {

utf8proc_category_t category_of(char32_t point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

// Unicode's Cased: letters with case, and the few that only look like it (Other_Lowercase, Other_Uppercase).
bool is_cased(char32_t c) {
  const auto category = category_of(c);
  if (category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL ||
      category == UTF8PROC_CATEGORY_LT) {
    return true;
  }
  return c == 0xAA || c == 0xBA || (c >= 0x2B0 && c <= 0x2B8) || c == 0x2C0 || c == 0x2C1 ||
         (c >= 0x2E0 && c <= 0x2E4) || c == 0x345 || c == 0x37A || (c >= 0x1D2C && c <= 0x1D6A) ||
         c == 0x1D78 || (c >= 0x1D9B && c <= 0x1DBF) || c == 0x2071 || c == 0x207F ||
         (c >= 0x2090 && c <= 0x209C) || (c >= 0x2160 && c <= 0x217F) || (c >= 0x24B6 && c <= 0x24E9);
}

// Unicode's Case_Ignorable: marks, format characters, modifiers, and Word_Break's MidLetter, MidNumLet,
// Single_Quote.
bool is_case_ignorable(char32_t c) {
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK: return true;
    default: break;
  }
  for (const char32_t other :
       U"':.\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A") {
    if (c == other && c != 0) return true;
  }
  return false;
}

bool cased_follows(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char32_t c = decode(text, at);
    if (is_case_ignorable(c)) continue;
    return is_cased(c);
  }
  return false;
}

bool cased_precedes(std::string_view text, std::size_t at) {
  while (at > 0) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    std::size_t behind = at;
    const char32_t c = decode(text, behind);
    if (is_case_ignorable(c)) continue;
    return is_cased(c);
  }
  return false;
}

void append_lower(std::string& out, std::string_view text, std::size_t start, std::size_t end, char32_t c) {
  if (c == U'\u0130') {
    out += "i\u0307";
  } else if (c == U'\u03A3') {
    out += cased_precedes(text, start) && !cased_follows(text, end) ? "\u03C2" : "\u03C3";
  } else {
    append_utf8_point(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
  }
}

bool is_mark(char32_t c) {
  const auto category = category_of(c);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

// Letters with a stroke and the like, which Unicode holds to be letters of their own. Keep equal to
// client/text.js.
std::string_view written_out(char32_t c) {
  switch (c) {
    case U'ß': return "ss";
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'ø': return "o";
    case U'đ':
    case U'ð': return "d";
    case U'þ': return "th";
    case U'ł': return "l";
    case U'ħ': return "h";
    case U'ı': return "i";
    case U'ς': return "σ";
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'`':
    case U'´': return "'";
    case U'\u2010': return "-";  // NFKD makes this of the no-break hyphen
    default: return {};
  }
}

std::string fold_point(char32_t c) {
  if (c == 0xAD) return {};
  if (const auto special = written_out(c); !special.empty()) return std::string(special);
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
                                             options, &boundary);
  std::string out;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = parts[static_cast<std::size_t>(i)];
    const auto lower = static_cast<char32_t>(part == 0x130 ? 'i' : utf8proc_tolower(part));
    if (is_mark(lower)) continue;
    if (const auto special = written_out(lower); !special.empty()) {
      out += special;
    } else {
      append_utf8_point(out, lower);
    }
  }
  return out;
}

// Nearly all text lies below U+2100; its folds are worked out once.
constexpr char32_t folded_range = 0x2100;

const std::vector<std::string>& folds() {
  static const std::vector<std::string> table = [] {
    std::vector<std::string> all(folded_range);
    for (char32_t c = 0; c < folded_range; ++c) all[c] = fold_point(c);
    return all;
  }();
  return table;
}

}  // namespace

void append_utf8_point(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
      put(0x80 | (c & 0x3F));
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

std::string to_utf8(std::u16string_view units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    const bool pair = c >= 0xD800 && c < 0xDC00 && i + 1 < units.size();
    if (pair) c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(units[++i]) - 0xDC00);
    append_utf8_point(out, c);
  }
  return out;
}

std::size_t count_utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char byte : text) {
    const auto b = static_cast<unsigned char>(byte);
    units += (b & 0xC0) != 0x80;  // one for each code point …
    units += b >= 0xF0;           // … and one more for those of two units
  }
  return units;
}

bool utf16_less(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const auto x = static_cast<unsigned char>(a[i]);
    const auto y = static_cast<unsigned char>(b[i]);
    if (x == y) continue;
    // Lead bytes EE and EF begin U+E000-U+FFFF, F0 and up a surrogate pair, which sorts before those.
    if (x >= 0xEE && y >= 0xEE && (x >= 0xF0) != (y >= 0xF0)) return x >= 0xF0;
    return x < y;
  }
  return a.size() < b.size();
}

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
      ++at;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = decode(text, at);
    append_lower(out, text, start, at, c);
  }
  return out;
}

bool is_javascript_space(char32_t c) {
  if (c <= 0x20) return c == 0x20 || (c >= 9 && c <= 13);
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

std::string fold_for_search(std::string_view text) {
  const auto& table = folds();
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80 && byte != '`') {
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
      ++at;
      continue;
    }
    const char32_t c = decode(text, at);
    if (c < folded_range) {
      out += table[c];
    } else {
      out += fold_point(c);
    }
  }
  return out;
}

bool is_letter_or_number(char32_t c) {
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return true;
    default: return false;
  }
}

}  // namespace wegwijzer::search
