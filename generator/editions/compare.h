// What changed between two editions, point by point: a pure function of two linked sites.
//
// A point is known by its address, which is promised to readers and never changes. What has no address any
// more went where `replaced-by` says. Words are looked at for how much they changed, and for one thing that
// nobody declares: a new point that is a part of what a changed one said was split off.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/editions/words.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// A point, or a page without its points.
struct Passage {
  std::string address;  // "/thema/23/#p-23-04"; without # for a page
  std::string label;    // of a point: "23.4"; else empty
  std::string title;    // of the page
  std::string text;     // plain; callouts included
};

enum class ChangeKind { added, changed, moved, withdrawn, split, merged };

struct Change {
  ChangeKind kind{};
  Likeness likeness =
      Likeness::identical;       // of what stood there and what stands there; added, withdrawn: unrelated
  std::vector<Passage> from;     // none: added; several: merged
  std::vector<Passage> to;       // none: withdrawn; several: split
  std::vector<TextPiece> words;  // from all of `from` to all of `to`
};

struct Comparison {
  std::vector<Change>
      changes;  // in the order of the later text, then what was withdrawn in that of the earlier
  std::size_t unchanged = 0;  // passages
};

/// All passages of a site with a text, by page in the order of the files, a page before its points.
std::vector<Passage> passages_of(const Site& site, const Strings& strings);

/// What changed from `before` to `after`. A point that only has another number than before is unchanged.
Comparison compare_editions(const Site& before, const Site& after, const Strings& strings);

/// "added", "changed", … as in JSON.
const char* name_of(ChangeKind kind);

}  // namespace wegwijzer
