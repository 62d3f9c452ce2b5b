#include "search/postings.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <utility>

namespace wegwijzer::search {

namespace {

void place_run(const Run& run, std::size_t fields, bool with_positions, std::vector<std::size_t>& next,
               Postings& postings) {
  const Position* position = run.positions.data();
  for (std::size_t cell = 0; cell < run.cell_lengths.size(); ++cell) {
    const auto document = static_cast<std::uint32_t>(run.first_document + cell / fields);
    for (std::size_t i = run.cell_starts[cell]; i < run.cell_starts[cell + 1]; ++i) {
      const Occurrence& occurrence = run.occurrences[i];
      const std::size_t at = next[occurrence.term * fields + cell % fields]++;
      postings.documents[at] = document;
      postings.counts[at] = occurrence.count;
      if (!with_positions) continue;
      postings.positions[at] = position;
      position += occurrence.count;
    }
  }
}

std::uint64_t to_number(std::string_view digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

Postings turn_around(const Collection& collection, const ScoreTables& tables, bool with_positions) {
  Postings postings;
  postings.starts.push_back(0);
  postings.starts.reserve(tables.postings.size() + 1);
  for (const std::uint32_t count : tables.postings) postings.starts.push_back(postings.starts.back() + count);
  postings.documents.resize(postings.starts.back());
  postings.counts.resize(postings.starts.back());
  if (with_positions) postings.positions.resize(postings.starts.back());
  std::vector<std::size_t> next(postings.starts.begin(), postings.starts.end() - 1);
  for (const Run& run : collection.runs) place_run(run, collection.fields, with_positions, next, postings);
  return postings;
}

bool is_array_index(std::string_view key) {
  if (key.empty() || key.size() > 10 || (key.size() > 1 && key.front() == '0')) return false;
  if (!std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
  return to_number(key) < 0xFFFFFFFFULL;
}

std::vector<std::uint32_t> key_order(std::span<const Document> documents) {
  const auto looks_like_index = [&](std::uint32_t d) { return is_array_index(documents[d].ref); };
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto others = std::stable_partition(order.begin(), order.end(), looks_like_index);
  if (others == order.begin()) return {};
  std::sort(order.begin(), others, [&](std::uint32_t a, std::uint32_t b) {
    return to_number(documents[a].ref) < to_number(documents[b].ref);
  });
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  return place;
}

}  // namespace wegwijzer::search
