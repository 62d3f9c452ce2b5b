// What a text says, passage by passage, and what it says became of what is gone: all that is needed to
// compare it with another one. Plain values that refer to no site, so that they can be kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/base/digest.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

enum class PassageKind { page, point, box };

/// A point, a box of a checklist, or a page without these.
struct Passage {
  std::string address;   // "/thema/23/#p-23-04"; without # for a page
  std::string label;     // of a point: "23.4"; of a box: "vakje 3"; else empty
  std::string title;     // of the page
  std::string text;      // plain; callouts included
  std::string group;     // "Hoofdstuk 2: Adviseur van het college": where the page stands
  std::string note;      // of a page: `change-note` in its front matter
  Digest identity = {};  // of its words with, for links without words of their own, the address: who refers
                         // to a page by its title or to a point by its number says the same when these change
  PassageKind kind = PassageKind::page;
};

/// An address of an earlier text that has nothing of its own any more.
struct Departure {
  std::string from;
  std::optional<std::string> to;  // where `replaced-by` leads; nothing: withdrawn
};

struct EditionText {
  std::vector<Passage> passages;  // by page: kinds in the order of the settings, then files; before its parts
  std::vector<Departure> departures;  // by address
};

EditionText text_of(const Site& site, const Strings& strings);

}  // namespace wegwijzer
