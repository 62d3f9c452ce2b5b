// Step 3: BM25 as lunr.js computes it (lunr.Builder.createFieldVectors, lunr.idf).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "search/collector.h"
#include "search/index.h"

namespace wegwijzer::search {

struct ScoreSettings {
  std::vector<double> field_boosts;
  double k1 = 1.2;
  double b = 0.75;
};

/// What the scores of one collection have in common.
struct ScoreTables {
  std::vector<double> idf;              // for each term
  std::vector<double> average_length;   // for each field
  std::vector<std::uint32_t> postings;  // term * fields + field: number of documents
};

ScoreTables score_tables(const Collection& collection);

/// The score of a term that occurs `count` times in a field of `length` terms, before rounding. Doubles in
/// exactly this order of operations: the last bit counts.
double bm25(double idf, double count, double length, double average, const ScoreSettings& settings);

/// Math.round(score * 1000), the form in which lunr stores scores (halves go up).
std::int64_t to_thousandths(double score);

/// Appends thousandths as JavaScript prints the number: 20794 -> 20.794, 500 -> 0.5, 3000 -> 3.
void append_thousandths(std::string& out, std::int64_t thousandths);

/// fdlibm's natural logarithm, which JavaScript engines use; glibc's differs in the last bit for some
/// arguments.
double fdlibm_log(double x);

}  // namespace wegwijzer::search
