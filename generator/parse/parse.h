// parse: one file's text -> one Document, by itself.
//
//   1. front_matter.cpp    the YAML at the top, checked against its collection
//   2. markdown_cmark.cpp  Markdown -> nodes, with cmark-gfm
//   3. refine.cpp          wikilinks, anchors, callouts, typography
//   4. structure.cpp       sections, points, checklist items, anchors
// Pure for each file, so files are parsed in parallel and a Document is kept as long as its text and the
// configuration are the same.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "generator/load/load.h"
#include "generator/model/document.h"

namespace wegwijzer {

/// Documents of earlier builds. The key is path, text and configuration; nothing else goes into a Document.
class DocumentCache {
 public:
  std::shared_ptr<const Document> find(const SourceText& source, const Digest& config) const;
  void put(const Digest& config, std::shared_ptr<const Document> document);

 private:
  struct Entry {
    Digest text;
    Digest config;
    std::shared_ptr<const Document> document;
  };
  std::unordered_map<std::string, Entry> entries_;
};

/// Parses one file. `source->path` starts with "content/".
std::shared_ptr<const Document> parse_document(std::shared_ptr<const SourceText> source,
                                               const Config& config);

/// Parses an editors' note on an edition: Markdown without front matter. It belongs to a collection without
/// points, so that nothing in it becomes one.
std::shared_ptr<const Document> parse_note(std::shared_ptr<const SourceText> source, const Config& config);

/// All of them, in the order of `sources`; their diagnostics are appended to `diagnostics`. With `has_drafts`
/// false, pages with `draft: true` are left out.
Documents parse_documents(const SourceSet& sources, const Config& config, bool has_drafts,
                          DocumentCache& cache, Diagnostics& diagnostics);

}  // namespace wegwijzer
