#include "search/stemmer_english.h"

#include <algorithm>
#include <array>
#include <vector>

#include "search/unicode.h"

namespace wegwijzer::search {

namespace {

using Word = std::u16string;
using View = std::u16string_view;

bool is_vowel(char16_t c) { return View(u"aeiou").find(c) != View::npos; }
bool is_vowel_or_y(char16_t c) { return c == u'y' || is_vowel(c); }

// The measures of a word are regular expressions in lunr, in which a `y` may be consonant and vowel: we
// follow all the positions that an expression can reach.
using Positions = std::vector<std::size_t>;

void add(Positions& positions, std::size_t at) {
  if (std::find(positions.begin(), positions.end(), at) == positions.end()) positions.push_back(at);
}

// C: [^aeiou][^aeiouy]*
Positions after_consonants(View word, const Positions& from) {
  Positions out;
  for (std::size_t at : from) {
    if (at >= word.size() || is_vowel(word[at])) continue;
    add(out, ++at);
    while (at < word.size() && !is_vowel_or_y(word[at])) add(out, ++at);
  }
  return out;
}

// V: [aeiouy][aeiou]*
Positions after_vowels(View word, const Positions& from) {
  Positions out;
  for (std::size_t at : from) {
    if (at >= word.size() || !is_vowel_or_y(word[at])) continue;
    add(out, ++at);
    while (at < word.size() && is_vowel(word[at])) add(out, ++at);
  }
  return out;
}

Positions after_optional_consonants(View word) {
  Positions starts = after_consonants(word, {0});
  add(starts, 0);
  return starts;
}

bool has_vowel(View word) {
  const Positions starts = after_optional_consonants(word);
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::size_t at) { return at < word.size() && is_vowel_or_y(word[at]); });
}

Positions after_measure(View word, const Positions& from) {
  return after_consonants(word, after_vowels(word, from));
}

bool measure_above_0(View word) { return !after_measure(word, after_optional_consonants(word)).empty(); }

bool measure_above_1(View word) {
  return !after_measure(word, after_measure(word, after_optional_consonants(word))).empty();
}

bool measure_is_1(View word) {
  const Positions ends = after_measure(word, after_optional_consonants(word));
  const Positions with_vowels = after_vowels(word, ends);
  const auto at_end = [&](std::size_t at) { return at == word.size(); };
  return std::any_of(ends.begin(), ends.end(), at_end) ||
         std::any_of(with_vowels.begin(), with_vowels.end(), at_end);
}

// ^C[aeiouy][^aeiouwxy]$
bool is_short_syllable(View word) {
  if (word.size() < 3) return false;
  const char16_t last = word.back();
  if (is_vowel_or_y(last) || last == u'w' || last == u'x') return false;
  if (!is_vowel_or_y(word[word.size() - 2])) return false;
  const Positions ends = after_consonants(word, {0});
  return std::find(ends.begin(), ends.end(), word.size() - 2) != ends.end();
}

bool has_suffix(View word, View suffix) { return word.size() > suffix.size() && word.ends_with(suffix); }

View without(View word, std::size_t count) { return word.substr(0, word.size() - count); }

struct Rule {
  View suffix;
  View replacement;
};

constexpr std::array<Rule, 21> step_2{
    {{u"ational", u"ate"}, {u"tional", u"tion"}, {u"enci", u"ence"}, {u"anci", u"ance"}, {u"izer", u"ize"},
     {u"bli", u"ble"},     {u"alli", u"al"},     {u"entli", u"ent"}, {u"eli", u"e"},     {u"ousli", u"ous"},
     {u"ization", u"ize"}, {u"ation", u"ate"},   {u"ator", u"ate"},  {u"alism", u"al"},  {u"iveness", u"ive"},
     {u"fulness", u"ful"}, {u"ousness", u"ous"}, {u"aliti", u"al"},  {u"iviti", u"ive"}, {u"biliti", u"ble"},
     {u"logi", u"log"}}};

constexpr std::array<Rule, 7> step_3{{{u"icate", u"ic"},
                                      {u"ative", u""},
                                      {u"alize", u"al"},
                                      {u"iciti", u"ic"},
                                      {u"ical", u"ic"},
                                      {u"ful", u""},
                                      {u"ness", u""}}};

constexpr std::array<Rule, 19> step_4{{{u"al", u""},
                                       {u"ance", u""},
                                       {u"ence", u""},
                                       {u"er", u""},
                                       {u"ic", u""},
                                       {u"able", u""},
                                       {u"ible", u""},
                                       {u"ant", u""},
                                       {u"ement", u""},
                                       {u"ment", u""},
                                       {u"ent", u""},
                                       {u"ou", u""},
                                       {u"ism", u""},
                                       {u"ate", u""},
                                       {u"iti", u""},
                                       {u"ous", u""},
                                       {u"ive", u""},
                                       {u"ize", u""},
                                       {u"", u""}}};

// The longest suffix that fits: a lazy `(.+?)` before the alternatives finds the same.
template <std::size_t N>
const Rule* longest(View word, const std::array<Rule, N>& rules) {
  const Rule* best = nullptr;
  for (const Rule& rule : rules) {
    if (rule.suffix.empty() || !has_suffix(word, rule.suffix)) continue;
    if (best == nullptr || rule.suffix.size() > best->suffix.size()) best = &rule;
  }
  return best;
}

template <std::size_t N>
void replace_suffix(Word& word, const std::array<Rule, N>& rules) {
  const Rule* rule = longest(word, rules);
  if (rule == nullptr || !measure_above_0(without(word, rule->suffix.size()))) return;
  word = Word(without(word, rule->suffix.size())) + Word(rule->replacement);
}

void step_1a(Word& word) {
  const View view = word;
  if (has_suffix(view, u"sses") || has_suffix(view, u"ies")) {
    word.resize(word.size() - 2);
  } else if (view.size() > 2 && view.back() == u's' && view[view.size() - 2] != u's') {
    word.pop_back();
  }
}

void step_1b(Word& word) {
  if (has_suffix(word, u"eed")) {
    if (measure_above_0(without(word, 3))) word.pop_back();
    return;
  }
  const std::size_t cut = has_suffix(word, u"ed") ? 2 : has_suffix(word, u"ing") ? 3 : 0;
  if (cut == 0 || !has_vowel(without(word, cut))) return;
  word.resize(word.size() - cut);
  const std::size_t n = word.size();
  const char16_t last = word.back();
  const bool doubled =
      n > 1 && last == word[n - 2] && !is_vowel_or_y(last) && last != u'l' && last != u's' && last != u'z';
  const View view = word;
  const bool lost_its_e = view.ends_with(u"at") || view.ends_with(u"bl") || view.ends_with(u"iz");
  if (doubled && !lost_its_e) {
    word.pop_back();
  } else if (lost_its_e || is_short_syllable(word)) {
    word += u'e';
  }
}

void step_1c(Word& word) {
  const std::size_t n = word.size();
  if (n > 2 && word.back() == u'y' && !is_vowel(word[n - 2])) word.back() = u'i';
}

void remove_residue(Word& word) {
  if (const Rule* rule = longest(word, step_4)) {
    if (measure_above_1(without(word, rule->suffix.size()))) word.resize(word.size() - rule->suffix.size());
  } else if (has_suffix(word, u"sion") || has_suffix(word, u"tion")) {
    if (word.size() > 4 && measure_above_1(without(word, 3))) word.resize(word.size() - 3);
  }
}

void step_5(Word& word) {
  if (has_suffix(word, u"e")) {
    const View stem = without(word, 1);
    if (measure_above_1(stem) || (measure_is_1(stem) && !is_short_syllable(stem))) word.pop_back();
  }
  if (View(word).ends_with(u"ll") && measure_above_1(word)) word.pop_back();
}

}  // namespace

std::string stem_english(std::string_view text) {
  Word word = to_utf16(text);
  if (word.size() < 3) return std::string(text);
  // A first y is a consonant: in upper case no rule takes it for a vowel.
  const bool starts_with_y = word.front() == u'y';
  if (starts_with_y) word.front() = u'Y';
  step_1a(word);
  step_1b(word);
  step_1c(word);
  replace_suffix(word, step_2);
  replace_suffix(word, step_3);
  remove_residue(word);
  step_5(word);
  if (starts_with_y) word.front() = u'y';
  return to_utf8(word);
}

}  // namespace wegwijzer::search
