#include "generator/link/inflections.h"

#include <algorithm>

namespace wegwijzer {

namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// raad -> rad-, baas -> baz-, brief -> briev-, wet -> wett-: what stands before -en and -e.
std::vector<std::string> stems(std::string_view word) {
  std::string stem(word);
  const std::size_t size = stem.size();
  std::vector<std::string> found = {stem};
  if (size < 3 || is_vowel(stem[size - 1])) return found;
  const char last = stem[size - 1];
  const char before = stem[size - 2];
  const bool is_double = size >= 3 && is_vowel(before) && stem[size - 3] == before;
  const bool is_single = is_vowel(before) && !is_vowel(stem[size - 3]);
  if (is_double && before != 'i')
    stem.erase(size - 2, 1);
  else if (is_single)
    stem += last;
  found.push_back(stem);
  if (is_single) return found;
  if (last == 'f') stem.back() = 'v';
  if (last == 's') stem.back() = 'z';
  found.push_back(stem);
  return found;
}

void add_irregular(std::string_view word, std::vector<std::string>& forms) {
  struct Change {
    std::string_view ending;
    std::string_view plural;
  };
  static constexpr Change changes[] = {{"heid", "heden"}, {"lid", "leden"}, {"stad", "steden"},
                                       {"icus", "ici"},   {"um", "a"},      {"ie", "ieen"},
                                       {"ties", "tie"},   {"trum", "tra"}};
  for (const Change& change : changes) {
    if (!word.ends_with(change.ending)) continue;
    forms.push_back(std::string(word.substr(0, word.size() - change.ending.size())) +
                    std::string(change.plural));
  }
}

}  // namespace

std::vector<std::string> dutch_forms(std::string_view word) {
  const std::string base(word);
  std::vector<std::string> forms = {base, base + "s", base + "'s", base + "’s", base + "n"};
  for (const std::string& stem : stems(word)) {
    forms.push_back(stem + "en");
    forms.push_back(stem + "e");
  }
  add_irregular(word, forms);
  std::ranges::sort(forms);
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

}  // namespace wegwijzer
