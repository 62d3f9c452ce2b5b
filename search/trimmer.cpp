#include "search/trimmer.h"

#include <algorithm>
#include <array>

#include "search/unicode.h"

namespace wegwijzer::search {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// `wordCharacters` of lunr.nl and the digits that its trimmer adds; ascending.
constexpr std::array<Range, 32> latin{
    {{0x30, 0x39},     {0x41, 0x5A},     {0x61, 0x7A},     {0xAA, 0xAA},     {0xBA, 0xBA},
     {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2B8},    {0x2E0, 0x2E4},   {0x1D00, 0x1D25},
     {0x1D2C, 0x1D5C}, {0x1D62, 0x1D65}, {0x1D6B, 0x1D77}, {0x1D79, 0x1DBE}, {0x1E00, 0x1EFF},
     {0x2071, 0x2071}, {0x207F, 0x207F}, {0x2090, 0x209C}, {0x212A, 0x212B}, {0x2132, 0x2132},
     {0x214E, 0x214E}, {0x2160, 0x2188}, {0x2C60, 0x2C7F}, {0xA722, 0xA787}, {0xA78B, 0xA7AD},
     {0xA7B0, 0xA7B7}, {0xA7F7, 0xA7FF}, {0xAB30, 0xAB5A}, {0xAB5C, 0xAB64}, {0xFB00, 0xFB06},
     {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}}};

bool is_latin(char32_t c) {
  const auto* range = std::lower_bound(latin.begin(), latin.end(), c,
                                       [](const Range& r, char32_t point) { return r.last < point; });
  return range != latin.end() && c >= range->first;
}

bool is_ascii_word(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

template <typename Keeps>
std::string_view trim_with(std::string_view token, Keeps keeps) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < token.size(); begin = at) {
    if (keeps(decode(token, at))) break;
  }
  std::size_t end = token.size();
  while (end > begin) {
    std::size_t start = end;
    do {
      --start;
    } while (start > begin && (static_cast<unsigned char>(token[start]) & 0xC0) == 0x80);
    std::size_t at = start;
    if (keeps(decode(token, at))) break;
    end = start;
  }
  return token.substr(begin, end - begin);
}

}  // namespace

std::string_view trim_dutch(std::string_view token) { return trim_with(token, is_latin); }

std::string_view trim_english(std::string_view token) { return trim_with(token, is_ascii_word); }

}  // namespace wegwijzer::search
