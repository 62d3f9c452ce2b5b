// Text in, a Lunr 2.3.9 index out. This library knows nothing of sites: a document is a reference and some
// texts.
//
// Two kinds of index, one builder:
//   classic  byte for byte what lunr.js 2.3.9 (with lunr-languages 1.22.0) writes for the same documents;
//   site     opens with a bare lunr.Index.load, all analysis done beforehand; client/engine.js searches it.
//
// The way through the library:
//   1. analyzer.h      a field's text to pieces, a piece to terms (classic_analyzer.cpp, site_analyzer.cpp)
//   2. collector.h     every document's terms, counted and numbered in order of first appearance
//   3. scoring.h       BM25 scores of each field of each document
//   4. writer.h        the JSON, in pieces
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wegwijzer::search {

struct Document {
  std::string ref;   // unique; what a search returns, e.g. "thema:23" or "thema:23.4"
  double boost = 1;  // every score of the document is multiplied by it; 0 counts as 1, as in lunr
  std::vector<std::string>
      fields;  // UTF-8 texts in the order of the settings' fields; missing ones are empty
  /// Classic index only: values of a field (by its number) that are not split into words, as lunr treats an
  /// array.
  std::map<std::size_t, std::vector<std::string>> lists = {};
};

struct FieldSettings {
  std::string name;               // without '/'
  double boost = 1;               // 0 counts as 1
  bool keeps_stop_words = false;  // site index only: stop words of this field can be found
  bool splits_compounds = false;  // site index only: parts of its compounds can be found, see compounds.h
};

/// The pipeline of a classic index.
enum class Language {
  none,     // `new lunr.Builder()`: tokens as they are
  english,  // `lunr(function () { … })`: lunr's own trimmer, stop words and Porter stemmer
  dutch,    // the same with `this.use(lunr.nl)`
};

struct IndexSettings {
  std::vector<FieldSettings> fields;
  Language language = Language::english;
  bool positions = false;  // lunr's metadataWhitelist: ["position"]; UTF-16 units
  double k1 = 1.2;
  double b = 0.75;
};

struct SiteIndexSettings {
  std::vector<FieldSettings> fields = {{"title", 10, true, true},
                                       {"keywords", 5, true, true},
                                       {"summary", 2, false, true},
                                       {"body", 0.8, false, true},
                                       {"place", 0.5, false, false}};
  double parts_boost = 0.5;  // of the field `parts`, which comes last
  /// Groups of words or phrases that mean the same ("b&w", "college van burgemeester en wethouders"). They
  /// are not mixed into the postings: that would blur the scores and make the index larger. They travel
  /// as they are under an extra key `synonyms` at the end of the index, as the stop words do under
  /// `stopWords`; lunr.Index.load ignores both and client/engine.js reads them.
  std::vector<std::vector<std::string>> synonyms;
  double k1 = 1.2;
  double b = 0.75;
};

/// One index in two forms, both JSON.
struct SiteIndex {
  std::string lunr;    // for any program that knows lunr
  std::string packed;  // for the browser, see packed.h
};

/// Receives the JSON text piece by piece, in order.
using Sink = std::function<void(std::string_view)>;

/// Writes the classic index of `documents` to `sink`. Algorithm and format: lunr.js 2.3.9, lunr.Builder; the
/// result does not depend on the number of threads. Throws std::invalid_argument for a reference that occurs
/// twice, a field name with '/', or text that is not UTF-8.
void write_lunr_index(std::span<const Document> documents, const IndexSettings& settings, const Sink& sink);

/// The same as one string. Takes twice the memory for a moment; prefer the sink for large indexes.
std::string build_lunr_index(std::span<const Document> documents, const IndexSettings& settings);

/// Makes the site's index: the same format with an empty pipeline. Of every word it holds the folded form (é
/// -> e) and, marked by a leading '~', its stem where that differs (stem.h); hyphenated words as parts and
/// joined; b&w as `benw`; numbers such as 23.4 whole; the parts of compounds in a field of their own. Fields
/// without terms have no vector: lunr asks for none. Throws as `write_lunr_index` does.
SiteIndex build_site_index(std::span<const Document> documents, const SiteIndexSettings& settings);

}  // namespace wegwijzer::search
