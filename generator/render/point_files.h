// What a page that gathers points loads: every point by its permanent anchor.
#pragma once

#include <vector>

#include "generator/model/ledger.h"
#include "generator/model/output.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Appends data/points.json: {edition, pages, moved, withdrawn}, with for each page that has points
/// {collection, reference (as readers call it), number, title, url, summary, questions, points}. `questions`
/// are the items under headings of the kind questions, `points` is a list of [anchor, label, text]. Texts are
/// plain. Points without an anchor are left out: nothing can refer to them. Pages come in the order of
/// collections and numbers.
///
/// `moved` leads from the name of a page or a point that was published to what it is called now: "thema:12"
/// to "thema:101", "p-12-03" to "p-101-01". `withdrawn` holds the names that nothing took over, each with a
/// word about it: what stood there, where to read on, why. Points of a page that is gone are known from
/// `ledgers`.
///
/// No file when no collection has points.
void append_point_files(OutputSet& output, const Site& site, const Strings& strings,
                        const std::vector<Ledger>& ledgers);

}  // namespace wegwijzer
