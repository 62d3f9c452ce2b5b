// Paths, from the side of the pages on them: where a page stands, and what comes before and after.
#pragma once

#include "generator/layout/context.h"

namespace wegwijzer {

/// A stop of `path`, number `stop` (from 0) of `stops`, as it stands in lists. Its `query` goes behind its
/// address and says by what way the reader came: "?route=kern", and "?route=kern&keer=2" where a page is
/// visited again.
Value stop_card(const LayoutContext& context, const Page& path, const std::vector<Related>& stops,
                std::size_t stop);

/// The paths on which `page` stands, once for each time it does.
Value ways_of(const LayoutContext& context, const Page& page);

}  // namespace wegwijzer
