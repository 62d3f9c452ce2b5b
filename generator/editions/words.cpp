#include "generator/editions/words.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

// ---- words

struct Word {
  std::string text;
  bool has_space_before = false;
  bool is_mark = false;  // punctuation
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

bool is_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  // General Punctuation, U+2000 to U+206F: quotes, dashes, the ellipsis
  return !(c == 0xE2 && at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xFE) == 0x80);
}

// An apostrophe or hyphen between letters belongs to the word: collega’s, raads-adviseur.
std::size_t joiner_length(std::string_view text, std::size_t at) {
  if (text[at] == '-' || text[at] == '\'') return 1;
  return text.substr(at, 3) == "’" ? 3 : 0;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  if (!is_letter(text, at)) {
    next_code_point(text, at);
    return at;
  }
  while (at < text.size()) {
    if (is_letter(text, at)) {
      next_code_point(text, at);
      continue;
    }
    const std::size_t joiner = joiner_length(text, at);
    if (joiner == 0 || !is_letter(text, at + joiner)) break;
    at += joiner;
  }
  return at;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool has_space = false;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      has_space = true;
      ++at;
      continue;
    }
    const std::size_t end = end_of_word(text, at);
    words.push_back(
        {std::string(text.substr(at, end - at)), has_space && !words.empty(), !is_letter(text, at)});
    has_space = false;
    at = end;
  }
  return words;
}

bool same_text(const std::vector<Word>& a, const std::vector<Word>& b) {
  return std::ranges::equal(a, b, [](const Word& x, const Word& y) {
    return x.text == y.text && x.has_space_before == y.has_space_before;
  });
}

// ---- the longest common subsequence

using Matches = std::vector<std::pair<std::size_t, std::size_t>>;  // index in before, index in after

std::uint32_t weight_of(const Word& word) {
  return word.is_mark ? 1 : static_cast<std::uint32_t>(1 + std::min<std::size_t>(word.text.size(), 12));
}

constexpr std::size_t most_cells = 4'000'000;

// Of before[from_b, to_b) and after[from_a, to_a): the classic table, filled from the end.
void match_middle(const std::vector<Word>& before, const std::vector<Word>& after, std::size_t start,
                  std::size_t end_b, std::size_t end_a, Matches& matches) {
  const std::size_t rows = end_b - start;
  const std::size_t columns = end_a - start;
  if (rows == 0 || columns == 0 || rows > most_cells / columns) return;
  std::vector<std::uint32_t> best((rows + 1) * (columns + 1), 0);
  const auto cell = [&](std::size_t b, std::size_t a) -> std::uint32_t& {
    return best[b * (columns + 1) + a];
  };
  const auto is_same = [&](std::size_t b, std::size_t a) {
    return before[start + b].text == after[start + a].text;
  };
  for (std::size_t b = rows; b-- > 0;) {
    for (std::size_t a = columns; a-- > 0;) {
      cell(b, a) = std::max(cell(b + 1, a), cell(b, a + 1));
      if (is_same(b, a)) cell(b, a) = std::max(cell(b, a), cell(b + 1, a + 1) + weight_of(before[start + b]));
    }
  }
  for (std::size_t b = 0, a = 0; b < rows && a < columns;) {
    if (is_same(b, a) && cell(b, a) == cell(b + 1, a + 1) + weight_of(before[start + b]))
      matches.emplace_back(start + b++, start + a++);
    else if (cell(b + 1, a) >= cell(b, a + 1))
      ++b;
    else
      ++a;
  }
}

Matches common_words(const std::vector<Word>& before, const std::vector<Word>& after) {
  Matches matches;
  const std::size_t shortest = std::min(before.size(), after.size());
  std::size_t start = 0;
  while (start < shortest && before[start].text == after[start].text) {
    matches.emplace_back(start, start);
    ++start;
  }
  std::size_t tail = 0;
  while (tail < shortest - start &&
         before[before.size() - 1 - tail].text == after[after.size() - 1 - tail].text)
    ++tail;
  match_middle(before, after, start, before.size() - tail, after.size() - tail, matches);
  for (std::size_t i = tail; i > 0; --i) matches.emplace_back(before.size() - i, after.size() - i);
  return matches;
}

void add_piece(std::vector<TextPiece>& pieces, TextPiece::Kind kind, const std::vector<Word>& words,
               std::size_t begin, std::size_t end) {
  if (begin == end) return;
  const bool goes_on = !pieces.empty() && pieces.back().kind == kind;
  if (!goes_on) pieces.push_back({kind, ""});
  for (std::size_t i = begin; i < end; ++i) {
    if (words[i].has_space_before) pieces.back().text += ' ';
    pieces.back().text += words[i].text;
  }
}

// ---- likeness

struct Bag {
  std::map<std::string, double> weights;  // by the beginning of the word
  double total = 0;
};

std::string beginning(const std::string& folded) {
  std::size_t at = 0;
  for (int i = 0; i < 5 && at < folded.size(); ++i) next_code_point(folded, at);
  return folded.substr(0, at);
}

// Little words (de, van, een) say little about what a text is about.
double content_weight(const std::string& folded) {
  if (folded.size() <= 3) return 0.3;
  return folded.size() == 4 ? 1 : static_cast<double>(std::min<std::size_t>(folded.size(), 10)) / 2;
}

Bag bag_of(const std::vector<Word>& words) {
  Bag bag;
  for (const Word& word : words) {
    if (word.is_mark) continue;
    const std::string folded = fold(word.text);
    const double weight = content_weight(folded);
    bag.weights[beginning(folded)] += weight;
    bag.total += weight;
  }
  return bag;
}

double common_weight(const Bag& a, const Bag& b) {
  double common = 0;
  for (const auto& [word, weight] : a.weights) {
    const auto other = b.weights.find(word);
    if (other != b.weights.end()) common += std::min(weight, other->second);
  }
  return common;
}

struct InOrder {
  double of_before = 0;  // share of the first text that stands in the second in the same order
  double of_after = 0;
  double of_both = 1;
};

InOrder share_in_order(const std::vector<Word>& before, const std::vector<Word>& after) {
  double common = 0;
  double old_total = 0;
  double new_total = 0;
  for (const auto& [b, a] : common_words(before, after)) common += weight_of(before[b]);
  for (const Word& word : before) old_total += weight_of(word);
  for (const Word& word : after) new_total += weight_of(word);
  return {common / old_total, common / new_total, 2 * common / (old_total + new_total)};
}

// Less than a sentence more or less is a change of words, not a part that came or went.
bool is_much_shorter(const std::vector<Word>& text, const std::vector<Word>& other) {
  constexpr std::size_t sentence = 5;
  return text.size() + sentence <= other.size() && text.size() * 4 <= other.size() * 3;
}

}  // namespace

std::vector<TextPiece> word_diff(std::string_view before, std::string_view after) {
  const std::vector<Word> old_words = words_of(before);
  const std::vector<Word> new_words = words_of(after);
  std::vector<TextPiece> pieces;
  std::size_t b = 0;
  std::size_t a = 0;
  const auto up_to = [&](std::size_t next_b, std::size_t next_a) {
    add_piece(pieces, TextPiece::Kind::removed, old_words, b, next_b);
    add_piece(pieces, TextPiece::Kind::added, new_words, a, next_a);
  };
  for (const auto& [match_b, match_a] : common_words(old_words, new_words)) {
    up_to(match_b, match_a);
    add_piece(pieces, TextPiece::Kind::same, new_words, match_a, match_a + 1);
    b = match_b + 1;
    a = match_a + 1;
  }
  up_to(old_words.size(), new_words.size());
  return pieces;
}

double share_covered(std::string_view text, std::string_view other) {
  const Bag bag = bag_of(words_of(text));
  return bag.total == 0 ? 0 : common_weight(bag, bag_of(words_of(other))) / bag.total;
}

// The bounds were found with tests/unit/editions/point_pairs.txt; between them and the nearest pair there is
// room.
Likeness likeness_of(std::string_view before, std::string_view after) {
  const std::vector<Word> old_words = words_of(before);
  const std::vector<Word> new_words = words_of(after);
  if (same_text(old_words, new_words)) return Likeness::identical;
  const Bag old_bag = bag_of(old_words);
  const Bag new_bag = bag_of(new_words);
  if (old_bag.total == 0 || new_bag.total == 0) return Likeness::unrelated;
  const double common = common_weight(old_bag, new_bag);
  const double of_old = common / old_bag.total;
  const double of_new = common / new_bag.total;
  const InOrder order = share_in_order(old_words, new_words);
  if (of_new >= 0.75 && order.of_after >= 0.65 && is_much_shorter(new_words, old_words))
    return Likeness::part;
  if (of_old >= 0.75 && order.of_before >= 0.65 && is_much_shorter(old_words, new_words))
    return Likeness::whole;
  if (order.of_both >= 0.7) return Likeness::lightly_changed;
  const bool is_about_the_same = std::max(of_old, of_new) >= 0.3;
  return is_about_the_same ? Likeness::heavily_changed : Likeness::unrelated;
}

}  // namespace wegwijzer
