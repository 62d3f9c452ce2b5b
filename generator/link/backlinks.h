// Who links here.
#pragma once

#include "generator/model/site.h"

namespace wegwijzer {

/// Fills each page's `backlinks` from all resolved links of other pages, in page order.
void collect_backlinks(Site& site);

}  // namespace wegwijzer
