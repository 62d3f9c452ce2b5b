#include "search/scoring.h"

#include <bit>
#include <charconv>
#include <cmath>

namespace wegwijzer::search {

namespace {

void count_run(const Run& run, std::size_t fields, ScoreTables& tables, std::vector<std::uint64_t>& lengths) {
  for (std::size_t cell = 0; cell < run.cell_lengths.size(); ++cell) {
    const std::size_t field = cell % fields;
    lengths[field] += run.cell_lengths[cell];
    for (std::size_t i = run.cell_starts[cell]; i < run.cell_starts[cell + 1]; ++i) {
      ++tables.postings[run.occurrences[i].term * fields + field];
    }
  }
}

// A document counts once for every field that has the term, so `holding` may exceed the number of documents.
double idf_of(double documents, double holding) {
  const double x = (documents - holding + 0.5) / (holding + 0.5);
  return fdlibm_log(1 + std::abs(x));
}

}  // namespace

ScoreTables score_tables(const Collection& collection) {
  const std::size_t fields = collection.fields;
  ScoreTables tables;
  tables.postings.resize(collection.terms.size() * fields);
  std::vector<std::uint64_t> lengths(fields);
  for (const Run& run : collection.runs) count_run(run, fields, tables, lengths);
  const auto documents = static_cast<double>(collection.documents);
  for (const std::uint64_t length : lengths)
    tables.average_length.push_back(static_cast<double>(length) / documents);
  for (std::size_t term = 0; term < collection.terms.size(); ++term) {
    double holding = 0;
    for (std::size_t field = 0; field < fields; ++field) holding += tables.postings[term * fields + field];
    tables.idf.push_back(idf_of(documents, holding));
  }
  return tables;
}

double bm25(double idf, double count, double length, double average, const ScoreSettings& settings) {
  const double k1 = settings.k1;
  const double b = settings.b;
  return idf * ((k1 + 1) * count) / (k1 * (1 - b + b * (length / average)) + count);
}

std::int64_t to_thousandths(double score) {
  const double scaled = score * 1000;
  const double below = std::floor(scaled);
  return static_cast<std::int64_t>(below) + (scaled - below >= 0.5 ? 1 : 0);
}

void append_thousandths(std::string& out, std::int64_t thousandths) {
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  char digits[24];
  const auto whole = std::to_chars(digits, digits + sizeof digits, thousandths / 1000);
  out.append(digits, whole.ptr);
  auto rest = static_cast<int>(thousandths % 1000);
  if (rest == 0) return;
  out += '.';
  for (int unit = 100; rest != 0; unit /= 10) {
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
// Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided
// that this notice is preserved. (e_log.c, written anew for normal positive numbers, which is all that idf
// needs.)
double fdlibm_log(double x) {
  constexpr double ln2_high = 6.93147180369123816490e-01;
  constexpr double ln2_low = 1.90821492927058770002e-10;
  constexpr double l1 = 6.666666666666735130e-01, l2 = 3.999999999940941908e-01,
                   l3 = 2.857142874366239149e-01, l4 = 2.222219843214978396e-01,
                   l5 = 1.818357216161805012e-01, l6 = 1.531383769920937332e-01,
                   l7 = 1.479819860511658591e-01;
  auto bits = std::bit_cast<std::uint64_t>(x);
  auto high = static_cast<std::int32_t>(bits >> 32);
  std::int32_t k = (high >> 20) - 1023;
  high &= 0x000FFFFF;
  const std::int32_t shift = (high + 0x95F64) & 0x100000;
  bits = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(high | (shift ^ 0x3FF00000))) << 32) |
         (bits & 0xFFFFFFFFU);
  k += shift >> 20;
  const double f = std::bit_cast<double>(bits) - 1.0;
  const double dk = k;
  if ((0x000FFFFF & (2 + high)) < 3) {  // |f| < 2^-20
    if (f == 0.0) return k == 0 ? 0.0 : dk * ln2_high + dk * ln2_low;
    const double r = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - r : dk * ln2_high - ((r - dk * ln2_low) - f);
  }
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double w = z * z;
  const double t1 = w * (l2 + w * (l4 + w * l6));
  const double t2 = z * (l1 + w * (l3 + w * (l5 + w * l7)));
  const double r = t2 + t1;
  if (((high - 0x6147A) | (0x6B851 - high)) > 0) {
    const double half = 0.5 * f * f;
    if (k == 0) return f - (half - s * (half + r));
    return dk * ln2_high - ((half - (s * (half + r) + dk * ln2_low)) - f);
  }
  if (k == 0) return f - s * (f - r);
  return dk * ln2_high - ((s * (f - r) - dk * ln2_low) - f);
}

}  // namespace wegwijzer::search
