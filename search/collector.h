// Step 2: what every field of every document holds, as numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/analyzer.h"
#include "search/index.h"
#include "search/interner.h"

namespace wegwijzer::search {

/// Where a token stood in the prepared text of its field, in UTF-16 units.
struct Position {
  std::uint32_t start;
  std::uint32_t length;
};

/// The start of a token that came from a list: lunr knows no position for it and writes null.
constexpr std::uint32_t no_position = UINT32_MAX;

/// A term that occurs in a field of a document.
struct Occurrence {
  std::uint32_t term;
  std::uint32_t count;
};

/// The fields of a run of consecutive documents. Field f of document d (counted within the run) is cell
/// d * fields + f; its occurrences, ascending by term, are [cell_starts[cell], cell_starts[cell + 1]).
struct Run {
  std::size_t first_document = 0;
  std::vector<std::size_t> cell_starts{0};
  std::vector<std::uint32_t> cell_lengths;  // number of terms, repeats included
  std::vector<Occurrence> occurrences;
  std::vector<Position>
      positions;  // `count` of them for each occurrence, in text order; empty when positions are off
};

struct Collection {
  std::size_t documents = 0;
  std::size_t fields = 0;
  std::vector<std::string_view> terms;           // by number: the order in which they first appeared
  std::vector<Run> runs;                         // in document order
  std::vector<std::unique_ptr<Interner>> texts;  // owns the bytes of `terms`
};

struct CollectorSettings {
  std::vector<bool> keeps_stop_words;  // for each field
  bool positions = false;
  std::function<std::unique_ptr<Analyzer>()> make_analyzer;
};

/// Documents are cut into runs, which are read in parallel with numbers of their own; joining them in order
/// gives the numbers that one pass would have given, whatever the number of threads.
Collection collect(std::span<const Document> documents, const CollectorSettings& settings);

}  // namespace wegwijzer::search
