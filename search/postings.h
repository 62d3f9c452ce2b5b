// The collection turned around: for every term and field the documents that have it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "search/collector.h"
#include "search/index.h"
#include "search/scoring.h"

namespace wegwijzer::search {

/// Postings of term t and field f are [starts[t * fields + f], starts[t * fields + f + 1]), in document
/// order.
struct Postings {
  std::vector<std::size_t> starts;
  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> counts;       // how often the document has the term
  std::vector<const Position*> positions;  // empty when positions are off
};

Postings turn_around(const Collection& collection, const ScoreTables& tables, bool with_positions);

/// JavaScript puts keys that look like array indexes ("0", "12") first in an object, in numeric order. For
/// each document its place among the references; empty when no reference looks so and the order is that of
/// the documents.
std::vector<std::uint32_t> key_order(std::span<const Document> documents);

/// Whether JavaScript takes `key` for an array index: decimal, no leading zero, below 2^32 - 1.
bool is_array_index(std::string_view key);

}  // namespace wegwijzer::search
