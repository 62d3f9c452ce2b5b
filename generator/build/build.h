// build(): the whole way from files to pages, as one function that reads like a list.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/file_system.h"
#include "generator/base/timings.h"
#include "generator/build/editions.h"
#include "generator/load/load.h"
#include "generator/model/edition.h"
#include "generator/model/ledger.h"
#include "generator/model/output.h"
#include "generator/parse/parse.h"
#include "generator/render/render.h"

namespace wegwijzer {

/// An edition that is about to be frozen: what its text and its note may refer to is there once it is.
struct NewEdition {
  Edition edition;
  std::shared_ptr<const SourceText> note;  // null: none
};

struct BuildRequest {
  std::string base_url;     // "https://…" of the site's top; empty when unknown
  bool has_drafts = false;  // pages with `draft: true` too
  bool is_preview = false;  // for serve: pages reload themselves

  /// Frozen editions that may be made in this build. Others are as the cache has them, or left out.
  std::size_t most_editions = std::numeric_limits<std::size_t>::max();

  /// The note is looked at as if it were frozen, and what is wrong with it reported.
  std::optional<NewEdition> freezes = {};

  /// Of the program itself, when the cache may hold editions that another one made.
  Digest program;
};

/// For who looks at the text of now only: no edition is made, each is checked.
BuildRequest without_editions();

/// What is kept between builds in one process. Every entry depends on its own inputs alone, so nothing in it
/// can be stale.
struct BuildCache {
  SourceCache sources;
  DocumentCache documents;
  RenderCache pages;
  MadeEditions editions;
};

/// A link to another site, where it stands first.
struct ExternalUse {
  std::string address;
  SourceSpan at;
};

struct BuildResult {
  bool is_complete = false;  // false: there were errors, and `output` is empty
  OutputSet output;
  Diagnostics diagnostics;                // sorted
  std::vector<Explanation> explanations;  // pages that were rendered, and why
  Timings timings;
  std::string language;  // the site's, empty when its settings could not be read
  std::size_t page_count = 0;
  std::vector<ExternalUse> external;   // http and https, by address, each once
  std::vector<LedgerEntry> addresses;  // all that the site has something at
  std::vector<Edition> editions;       // frozen, the oldest first
  std::size_t editions_waiting = 0;    // to be made in a next build
};

/// Builds the site in `files` (its root is the site folder). Never throws for bad content; everything that is
/// wrong is in the result. The same files give the same output, whatever is in `cache` and for any number of
/// threads.
BuildResult build(const BuildRequest& request, FileSystem& files, BuildCache& cache);

}  // namespace wegwijzer
