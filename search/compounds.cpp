#include "search/compounds.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "generator/base/parallel.h"
#include "search/stem.h"
#include "search/stop_words.h"

namespace wegwijzer::search {

namespace {

constexpr std::size_t least_part = 4;  // letters
constexpr char stem_mark = '~';        // see site_analyzer.cpp

// First parts of verbs and nouns that are not what the thing is about: "overleg" is no kind of "leg".
constexpr std::array<std::string_view, 16> particles{"achter", "boven", "binnen", "buiten", "door",  "hier",
                                                     "mede",   "onder", "over",   "samen",  "tegen", "terug",
                                                     "tussen", "voort", "voor",   "waar"};

constexpr std::array<std::string_view, 5> links{"", "s", "e", "en", "n"};

bool is_plain(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool may_be_part(std::string_view word) {
  return word.size() >= least_part && is_plain(word) && !is_site_stop_word(word) &&
         std::ranges::find(particles, word) == particles.end();
}

class Splitter {
 public:
  explicit Splitter(const std::vector<std::string_view>& terms) {
    for (std::uint32_t term = 0; term < terms.size(); ++term) {
      const std::string_view text = terms[term];
      if (text.starts_with(stem_mark)) {
        stems_.emplace(std::string(text.substr(1)), term);
      } else if (may_be_part(text)) {
        words_.emplace(text, term);
        bare_stems_.emplace(stem_for_site(text), term);
      }
    }
  }

  std::vector<std::uint32_t> parts_of(std::string_view word) const {
    std::vector<std::uint32_t> parts;
    if (is_plain(word)) add_parts(word, parts);
    std::ranges::sort(parts);
    parts.erase(std::ranges::unique(parts).begin(), parts.end());
    return parts;
  }

 private:
  void add_parts(std::string_view word, std::vector<std::uint32_t>& parts) const {
    for (std::size_t at = least_part; at + least_part <= word.size(); ++at) {
      const std::string_view tail = word.substr(at);
      if (!is_inflected_word(tail)) continue;
      const std::string_view head = head_of(word.substr(0, at));
      if (head.empty()) continue;
      for (const std::string_view part : {head, tail}) {
        add_terms(part, parts);
        add_parts(part, parts);
      }
      return;
    }
  }

  // The word before a link, or nothing.
  std::string_view head_of(std::string_view linked) const {
    for (const std::string_view link : links) {
      if (!linked.ends_with(link) || linked.size() < least_part + link.size()) continue;
      const std::string_view head = linked.substr(0, linked.size() - link.size());
      if (words_.contains(head) || (link.empty() && is_stem(head))) return head;
    }
    return {};
  }

  bool is_inflected_word(std::string_view word) const {
    return words_.contains(word) || (may_be_part(word) && bare_stems_.contains(stem_for_site(word)));
  }

  bool is_stem(std::string_view word) const {
    return may_be_part(word) && bare_stems_.contains(std::string(word));
  }

  // The terms by which a part is found when it stands alone.
  void add_terms(std::string_view part, std::vector<std::uint32_t>& terms) const {
    if (const auto word = words_.find(part); word != words_.end()) terms.push_back(word->second);
    const std::string stem =
        words_.contains(part) || !is_stem(part) ? stem_for_site(part) : std::string(part);
    if (const auto marked = stems_.find(stem); marked != stems_.end()) terms.push_back(marked->second);
    if (const auto word = words_.find(stem); word != words_.end()) terms.push_back(word->second);
  }

  std::unordered_map<std::string_view, std::uint32_t> words_;
  std::unordered_map<std::string, std::uint32_t> stems_;       // of terms with a mark, without it
  std::unordered_map<std::string, std::uint32_t> bare_stems_;  // of all words
};

// The run with one more cell behind those of each document.
Run with_parts(const Run& run, std::size_t fields, const std::vector<bool>& splits,
               const std::vector<std::vector<std::uint32_t>>& parts) {
  Run wider;
  wider.first_document = run.first_document;
  std::map<std::uint32_t, std::uint32_t> counts;
  for (std::size_t cell = 0; cell < run.cell_lengths.size(); ++cell) {
    for (std::size_t i = run.cell_starts[cell]; i < run.cell_starts[cell + 1]; ++i) {
      const Occurrence& occurrence = run.occurrences[i];
      wider.occurrences.push_back(occurrence);
      if (!splits[cell % fields]) continue;
      for (const std::uint32_t part : parts[occurrence.term]) counts[part] += occurrence.count;
    }
    wider.cell_starts.push_back(wider.occurrences.size());
    wider.cell_lengths.push_back(run.cell_lengths[cell]);
    if (cell % fields + 1 < fields) continue;
    std::uint32_t length = 0;
    for (const auto& [term, count] : counts) {
      wider.occurrences.push_back({term, count});
      length += count;
    }
    wider.cell_starts.push_back(wider.occurrences.size());
    wider.cell_lengths.push_back(length);
    counts.clear();
  }
  return wider;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> parts_of_terms(const Collection& collection) {
  const Splitter splitter(collection.terms);
  std::vector<std::vector<std::uint32_t>> parts(collection.terms.size());
  parallel_for(parts.size(),
               [&](std::size_t term) { parts[term] = splitter.parts_of(collection.terms[term]); });
  return parts;
}

void add_parts_field(Collection& collection, const std::vector<bool>& splits) {
  const auto parts = parts_of_terms(collection);
  parallel_for(collection.runs.size(), [&](std::size_t i) {
    collection.runs[i] = with_parts(collection.runs[i], collection.fields, splits, parts);
  });
  ++collection.fields;
}

}  // namespace wegwijzer::search
