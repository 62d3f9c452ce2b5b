// Continuous pages: all pages below one page, or on one path, in full and one after the other.
#pragma once

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

/// One for each page whose collection has `whole` and that has pages to show.
PagePlans plan_wholes(const LayoutContext& context);

}  // namespace wegwijzer
