#include "search/packed.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "generator/base/parallel.h"
#include "search/postings.h"
#include "search/stop_words.h"
#include "search/unicode.h"

namespace wegwijzer::search {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t last_digits = 64;
constexpr std::uint64_t more_digits = 28;
constexpr std::size_t most_shared = 25;
constexpr char stem_mark = '~';

// Printable ASCII without the two characters that JSON escapes: 92 of them.
constexpr std::array<char, last_digits + more_digits> make_alphabet() {
  std::array<char, last_digits + more_digits> alphabet{};
  std::size_t size = 0;
  for (char c = '#'; c <= '~' && size < alphabet.size(); ++c) {
    if (c != '\\') alphabet[size++] = c;
  }
  alphabet[size] = ' ';
  return alphabet;
}
constexpr auto alphabet = make_alphabet();

void append_number(std::string& out, std::uint64_t number) {
  while (number >= last_digits) {
    number -= last_digits;
    out += alphabet[last_digits + number % more_digits];
    number /= more_digits;
  }
  out += alphabet[number];
}

// Words first, then stems, both in UTF-16 order; `words` is the number of words.
struct TermOrder {
  std::vector<std::uint32_t> terms;
  std::size_t words = 0;
};

TermOrder order_terms(const Collection& collection) {
  TermOrder order;
  for (std::uint32_t term = 0; term < collection.terms.size(); ++term) order.terms.push_back(term);
  const auto is_word = [&](std::uint32_t term) { return !collection.terms[term].starts_with(stem_mark); };
  const auto stems = std::partition(order.terms.begin(), order.terms.end(), is_word);
  order.words = static_cast<std::size_t>(stems - order.terms.begin());
  const auto text = [&](std::uint32_t term) { return collection.terms[term]; };
  std::ranges::sort(order.terms.begin(), stems, utf16_less, text);
  std::ranges::sort(stems, order.terms.end(), utf16_less, text);
  return order;
}

std::size_t shared_ascii(std::string_view a, std::string_view b) {
  std::size_t shared = 0;
  while (shared < most_shared && shared < a.size() && shared < b.size() && a[shared] == b[shared] &&
         static_cast<unsigned char>(a[shared]) < 0x80)
    ++shared;
  return shared;
}

std::string front_coded(const Collection& collection, const TermOrder& order) {
  std::string out;
  std::string_view before;
  for (std::size_t i = 0; i < order.words; ++i) {
    const std::string_view word = collection.terms[order.terms[i]];
    const std::size_t shared = shared_ascii(before, word);
    out += static_cast<char>('A' + shared);
    out += word.substr(shared);
    before = word;
  }
  return out;
}

std::array<std::string, 3> pack_field(const Postings& postings, const Collection& collection,
                                      const TermOrder& order, std::size_t field) {
  std::array<std::string, 3> texts;
  auto& [counts, gaps, repeats] = texts;
  const bool is_parts = field + 1 == collection.fields;
  const std::size_t terms = is_parts ? order.terms.size() : order.words;
  for (std::size_t i = 0; i < terms; ++i) {
    const std::size_t cell = order.terms[i] * collection.fields + field;
    append_number(counts, postings.starts[cell + 1] - postings.starts[cell]);
    std::uint32_t next = 0;
    for (std::size_t at = postings.starts[cell]; at < postings.starts[cell + 1]; ++at) {
      append_number(gaps, postings.documents[at] - next);
      append_number(repeats, postings.counts[at] - 1);
      next = postings.documents[at] + 1;
    }
  }
  return texts;
}

Json boosts_of(std::span<const Document> documents) {
  Json boosts = Json::array();
  if (std::ranges::all_of(documents, [](const Document& document) { return document.boost == 1; }))
    return boosts;
  for (const Document& document : documents) boosts.push_back(document.boost);
  return boosts;
}

}  // namespace

std::string pack_index(std::span<const Document> documents, const Collection& collection,
                       const ScoreTables& tables, const ScoreSettings& scores,
                       const PackedSettings& settings) {
  const TermOrder order = order_terms(collection);
  const Postings postings = turn_around(collection, tables, false);
  std::vector<std::array<std::string, 3>> fields(collection.fields);
  parallel_for(fields.size(),
               [&](std::size_t field) { fields[field] = pack_field(postings, collection, order, field); });
  Json packed;
  for (std::size_t field = 0; field < collection.fields; ++field)
    packed["fields"].push_back({settings.field_names[field], scores.field_boosts[field]});
  packed["k1"] = scores.k1;
  packed["b"] = scores.b;
  packed["boosts"] = boosts_of(documents);
  packed["words"] = front_coded(collection, order);
  packed["postings"] = fields;
  packed["synonyms"] = Json::parse(settings.synonyms);
  packed["stopWords"] = site_stop_words();
  return packed.dump();
}

}  // namespace wegwijzer::search
