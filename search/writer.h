// Step 4: the JSON of a lunr index.
//
// Format (lunr.Index.toJSON): one object without white space,
//   version, fields, fieldVectors [["FIELD/REF",[term,score,…]],…], invertedIndex
//   [["TERM",{"_index":N,"FIELD":{"REF":{}}}],…], pipeline. Terms stand in the order of their UTF-16 units;
//   lunr.Index.load refuses any other.
// Size: 48 MB for 10,000 pages. So no tree is made of it: threads write pieces of a few hundred documents or
// terms, and the pieces are handed on in order.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "search/collector.h"
#include "search/index.h"
#include "search/scoring.h"

namespace wegwijzer::search {

struct WriterSettings {
  std::vector<std::string> field_names;
  std::vector<std::string> pipeline;  // labels of the search pipeline
  std::string extra;                  // more members, each preceded by a comma, after `pipeline`
  bool positions = false;
  bool empty_vectors = true;  // as lunr.js writes them; nothing needs them
};

void write_index(std::span<const Document> documents, const Collection& collection, const ScoreTables& tables,
                 const ScoreSettings& scores, const WriterSettings& settings, const Sink& sink);

}  // namespace wegwijzer::search
