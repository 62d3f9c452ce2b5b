#include "generator/parse/typography.h"

#include <algorithm>
#include <array>

namespace wegwijzer {

namespace {

constexpr std::string_view opening_quote = "‘";
constexpr std::string_view apostrophe = "’";
constexpr std::string_view no_break_space = "\u00A0";

constexpr auto words_before_number =
    std::to_array<std::string_view>({"€", "art.", "artikel", "Artikel", "thema", "Thema", "thema’s", "stap",
                                     "Stap", "punt", "lid", "nr.", "fase", "hoofdstuk", "deel"});

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ’s, ’t, ’n, ’m, ’k and ’r as words, and a year without its century.
bool starts_with_elision(std::string_view rest) {
  if (rest.size() >= 2 && is_digit(rest[0]) && is_digit(rest[1]))
    return rest.size() == 2 || !is_letter_or_digit(rest[2]);
  if (rest.empty() || std::string_view("stnmkr").find(rest[0]) == std::string_view::npos) return false;
  return rest.size() == 1 || !is_letter_or_digit(rest[1]);
}

bool ends_with_word(std::string_view text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  const std::string_view before = text.substr(0, text.size() - word.size());
  return before.empty() || !is_letter_or_digit(before.back());
}

bool wants_number(std::string_view text) {
  return std::ranges::any_of(words_before_number,
                             [&](std::string_view word) { return ends_with_word(text, word); });
}

}  // namespace

std::string dutch_typography(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(opening_quote) && starts_with_elision(rest.substr(opening_quote.size()))) {
      out += apostrophe;
      at += opening_quote.size();
    } else if (rest.size() > 1 && rest[0] == ' ' && is_digit(rest[1]) && wants_number(out)) {
      out += no_break_space;
      ++at;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string dutch_plain_typography(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_start = at == 0 || std::string_view(" (/-").find(text[at - 1]) != std::string_view::npos;
    if (text[at] == '\'')
      out += is_start ? opening_quote : apostrophe;
    else if (text[at] == '"')
      out += is_start ? "“" : "”";
    else
      out += text[at];
  }
  return dutch_typography(out);
}

}  // namespace wegwijzer
