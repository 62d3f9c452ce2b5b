// What a page that gathers points loads: every point by its permanent anchor.
#pragma once

#include "generator/model/output.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Appends data/points.json: {edition, pages}, with for each page that has points {collection, reference (as
/// readers call it), number, title, url, summary, questions, points}. `questions` are the items under
/// headings of the kind questions, `points` is a list of [anchor, label, text]. Texts are plain. Points
/// without an anchor are left out: nothing can refer to them. Pages come in the order of collections and
/// numbers. No file when no collection has points.
void append_point_files(OutputSet& output, const Site& site, const Strings& strings);

}  // namespace wegwijzer
