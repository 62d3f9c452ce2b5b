// Finds what a page is made of: its sections, points, checklist items and everything that can be linked to.
#pragma once

#include <string>

#include "generator/model/document.h"

namespace wegwijzer {

/// Fills `sections`, `points`, `tasks`, `anchors` and `words` of a refined document and gives headings
/// without a written anchor one made from their text. Reports headings of level 1, skipped levels, missing
/// and doubled anchors.
void find_structure(Document& document, const Config& config);

/// "{number}.{index}" filled in for a point: {number} of the page, {index} from 1, {letter} a for the first.
/// With `is_padded` numbers have at least two digits, as in anchors.
std::string fill_point_pattern(const std::string& pattern, int number, int index, bool is_padded);

}  // namespace wegwijzer
