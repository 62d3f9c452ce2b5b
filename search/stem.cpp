#include "search/stem.h"

#include <algorithm>
#include <array>

// Keep every rule, and their order, equal to client/text.js.

namespace wegwijzer::search {

namespace {

// Words on -es whose s belongs to the word: advies/adviezen, proces/processen.
constexpr std::array<std::string_view, 9> keeps_es{"advies",  "verlies", "precies", "proces", "adres",
                                                   "congres", "succes",  "expres",  "kies"};
// Verbs and adjectives that only look like plurals of lid and stad.
constexpr std::array<std::string_view, 6> no_lid{"geleden", "verleden", "overleden",
                                                 "beleden", "kleden",   "treden"};

struct Ending {
  std::string_view text;
  std::size_t least;  // letters of the word
  std::string_view instead;
};
constexpr std::array<Ending, 5> derived{
    {{"heid", 9, ""}, {"ing", 7, ""}, {"ati", 7, "er"}, {"ieel", 7, "i"}, {"iel", 7, "i"}}};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

template <std::size_t N>
bool ends_with_one_of(std::string_view word, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return word.ends_with(e); });
}

void replace_end(std::string& word, std::size_t count, std::string_view ending) {
  word.resize(word.size() - count);
  word += ending;
}

void irregular_plural(std::string& word) {
  if (word.ends_with("leden") && !ends_with_one_of(word, no_lid)) {
    replace_end(word, 5, "lid");
  } else if (word.ends_with("steden") && !word.ends_with("besteden")) {
    replace_end(word, 6, "stad");
  } else if (word.ends_with("kinderen")) {
    replace_end(word, 8, "kind");
  } else if (word.ends_with("heden") && word.size() >= 8) {
    replace_end(word, 5, "heid");
  }
}

void plural_or_inflection(std::string& word) {
  const bool is_plural_en = word.ends_with("en") && word.size() >= 5;
  const bool is_plural_es = word.ends_with("es") && word.size() >= 6 && !ends_with_one_of(word, keeps_es);
  if (is_plural_en || is_plural_es) replace_end(word, 2, "");
  if (word.ends_with("e") && word.size() >= 5) word.pop_back();
}

void soft_end(std::string& word) {
  if (word.ends_with("z")) word.back() = 's';
  if (word.ends_with("v")) word.back() = 'f';
}

void plural_s(std::string& word) {
  if (!word.ends_with("s") || word.size() < 5) return;
  const char before = word[word.size() - 2];
  if (before == 'a' || before == 'o' || (!is_vowel(before) && before != 's' && before != 'j'))
    word.pop_back();
}

void derived_end(std::string& word) {
  for (const Ending& ending : derived) {
    if (!word.ends_with(ending.text)) continue;
    if (word.size() >= ending.least) replace_end(word, ending.text.size(), ending.instead);
    return;
  }
}

void verb_t(std::string& word) {
  if (!word.ends_with("t") || word.size() < 6) return;
  if (std::string_view("lrgpkdm").find(word[word.size() - 2]) != std::string_view::npos) word.pop_back();
}

void undouble(std::string& word) {
  std::size_t n = word.size();
  if (n >= 4 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1])) {
    word.pop_back();
    --n;
  }
  const bool long_vowel = n >= 4 && word[n - 2] == word[n - 3] && !is_vowel(word[n - 1]) &&
                          std::string_view("aeou").find(word[n - 2]) != std::string_view::npos;
  if (long_vowel) word.erase(n - 2, 1);
}

}  // namespace

std::string stem_for_site(std::string_view text) {
  std::string word(text);
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain || word.size() < 4) return word;
  irregular_plural(word);
  plural_or_inflection(word);
  soft_end(word);
  plural_s(word);
  derived_end(word);
  verb_t(word);
  soft_end(word);
  undouble(word);
  return word;
}

}  // namespace wegwijzer::search
