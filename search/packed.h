// The site's index in the form that a browser fetches: a tenth of the lunr index, which client/unpack.js
// makes of it again, score by score.
//
// A lunr index says everything twice (by document and by term) and spells out scores that follow from counts,
// stems that follow from words, and references. Packed, there is for each field and word: in which documents,
// how often.
//
// One JSON object:
//   fields     [["title",8],…] names and boosts, in the order of the index
//   k1, b      of BM25
//   boosts     one number a document; [] when all are 1
//   words      the words (no stems) in UTF-16 order, front-coded: a capital A–Z for the number of UTF-16
//   units (0–25)
//              shared with the word before, then the rest of the word
//   postings   for each field three texts: of each term the number of documents; the gaps between their
//   numbers,
//              beginning at -1, less one; and of each posting how often more than once. The terms are the
//              words; in the last field, that of parts, the words and then the stems in UTF-16 order.
//   synonyms, stopWords   as in the lunr index
// A number n in such a text is one character of `alphabet` when n < 64; else (n - 64) % 28 + 64, and then
// (n - 64) / 28 in the same way.
#pragma once

#include <span>
#include <string>

#include "search/collector.h"
#include "search/index.h"
#include "search/scoring.h"

namespace wegwijzer::search {

struct PackedSettings {
  std::vector<std::string> field_names;
  std::string synonyms;  // JSON
};

/// `collection` is one of a site analyzer, its last field that of add_parts_field. Result: JSON in one line.
std::string pack_index(std::span<const Document> documents, const Collection& collection,
                       const ScoreTables& tables, const ScoreSettings& scores,
                       const PackedSettings& settings);

}  // namespace wegwijzer::search
