// The order of pages: lists, neighbours, parents and children.
#pragma once

#include "generator/model/site.h"

namespace wegwijzer {

/// Fills `by_collection` (by number, else by title), each page's `children`, and `previous` and `next` within
/// numbered collections. Parents must be known.
void set_order(Site& site);

}  // namespace wegwijzer
