// What changed between two editions, point by point: a pure function of two texts.
//
// A point is known by its address, which is promised to readers and never changes. What has no address any
// more went where `replaced-by` says. Words are looked at for how much they changed, and for one thing that
// nobody declares: a new point that is a part of what a changed one said was split off.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/editions/edition_text.h"
#include "generator/editions/words.h"

namespace wegwijzer {

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

/// What changed from `before` to `after`. A point that only has another number than before is unchanged.
Comparison compare_editions(const EditionText& before, const EditionText& after);

/// "added", "changed", … as in JSON.
const char* name_of(ChangeKind kind);

}  // namespace wegwijzer
