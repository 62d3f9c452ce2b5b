// Finds what a page is made of: its sections, points, checklist items and everything that can be linked to.
#pragma once

#include "generator/model/document.h"

namespace wegwijzer {

/// Fills `sections`, `points`, `tasks`, `anchors` and `words` of a refined document and gives headings
/// without a written anchor one made from their text. Reports headings of level 1, skipped levels, missing
/// and doubled anchors.
void find_structure(Document& document, const Config& config);

}  // namespace wegwijzer
