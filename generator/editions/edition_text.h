// What a text says, passage by passage, and what it says became of what is gone: all that is needed to
// compare it with another one. Plain values that refer to no site, so that they can be kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// A point, or a page without its points.
struct Passage {
  std::string address;  // "/thema/23/#p-23-04"; without # for a page
  std::string label;    // of a point: "23.4"; else empty
  std::string title;    // of the page
  std::string text;     // plain; callouts included
  std::string group;    // "Hoofdstuk 2: Adviseur van het college": where the page stands
  std::string note;     // of a page: `change-note` in its front matter
};

/// An address of an earlier text that has nothing of its own any more.
struct Departure {
  std::string from;
  std::optional<std::string> to;  // where `replaced-by` leads; nothing: withdrawn
};

struct EditionText {
  std::vector<Passage> passages;      // by page in the order of the files, a page before its points
  std::vector<Departure> departures;  // by address
};

EditionText text_of(const Site& site, const Strings& strings);

}  // namespace wegwijzer
