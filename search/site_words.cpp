#include "search/site_words.h"

#include <algorithm>

#include "search/unicode.h"

namespace wegwijzer::search {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_word_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80)
    return is_small_letter(c) || is_digit(c) || (c >= 'A' && c <= 'Z');
  return is_letter_or_number(decode(text, at));
}

bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return is_word_at(text, at);
}

// Length of "x en y" or "x & y" with single letters at `at`, else 0.
std::size_t spaced_abbreviation(std::string_view text, std::size_t at) {
  if (!is_small_letter(text[at]) || is_word_before(text, at) || (at > 0 && text[at - 1] == '&')) return 0;
  const std::string_view rest = text.substr(at + 1);
  const std::size_t link = rest.starts_with(" & ") ? 3 : rest.starts_with(" en ") ? 4 : 0;
  if (link == 0 || rest.size() <= link || !is_small_letter(rest[link])) return 0;
  const std::string_view behind = rest.substr(link + 1);
  return behind.starts_with('&') || is_word_at(behind, 0) ? 0 : link + 2;
}

// What may stand between two parts of a word; a point only between digits.
bool is_connector(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\'' || c == '&' || c == '-') return true;
  return c == '.' && at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
}

std::size_t end_of_letters(std::string_view text, std::size_t at) {
  while (is_word_at(text, at)) decode(text, at);
  return at;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  at = end_of_letters(text, at);
  while (at < text.size() && is_connector(text, at) && is_word_at(text, at + 1))
    at = end_of_letters(text, at + 1);
  return at;
}

// "foto's" -> foto, "zo'n" -> zon.
std::string without_apostrophes(std::string_view part) {
  if (part.ends_with("'s")) part.remove_suffix(2);
  std::string out(part);
  std::erase(out, '\'');
  return out;
}

std::vector<std::string> cut(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

bool is_short(const std::string& part) { return count_utf16_units(part) <= 3; }

// "p&c" -> one part penc; with longer sides ("jeugd&zorg") two parts.
void add_parts(std::string_view text, std::vector<std::string>& parts) {
  std::vector<std::string> sides = cut(text, '&');
  if (sides.size() > 1 && std::all_of(sides.begin(), sides.end(), is_short)) {
    std::string joined = sides.front();
    for (std::size_t i = 1; i < sides.size(); ++i) joined += "en" + sides[i];
    sides = {joined};
  }
  for (const std::string& side : sides) {
    if (std::string part = without_apostrophes(side); !part.empty()) parts.push_back(std::move(part));
  }
}

}  // namespace

std::string prepare_site_text(std::string_view text) {
  const std::string folded = fold_for_search(text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t length = spaced_abbreviation(folded, at);
    if (length == 0) {
      out += folded[at++];
      continue;
    }
    out += folded[at];
    out += "en";
    out += folded[at + length - 1];
    at += length;
  }
  return out;
}

void split_site_text(std::string_view text, std::vector<Piece>& pieces) {
  pieces.clear();
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      decode(text, at);
      continue;
    }
    const std::size_t end = end_of_word(text, at);
    pieces.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at), 0, 0});
    at = end;
  }
}

std::vector<std::string> forms_of_piece(std::string_view piece) {
  std::vector<std::string> parts;
  for (const std::string& side : cut(piece, '-')) add_parts(side, parts);
  if (parts.size() < 2) return parts;
  std::string joined;
  for (const std::string& part : parts) joined += part;
  parts.push_back(std::move(joined));
  return parts;
}

std::vector<std::string> site_forms(std::string_view text) {
  const std::string prepared = prepare_site_text(text);
  std::vector<Piece> pieces;
  split_site_text(prepared, pieces);
  std::vector<std::string> forms;
  for (const Piece& piece : pieces) {
    for (std::string& form : forms_of_piece(std::string_view(prepared).substr(piece.offset, piece.size))) {
      forms.push_back(std::move(form));
    }
  }
  return forms;
}

}  // namespace wegwijzer::search
