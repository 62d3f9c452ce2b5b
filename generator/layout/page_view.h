// The view of a page that was written.
#pragma once

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

PagePlan plan_page(const LayoutContext& context, const Page& page);

}  // namespace wegwijzer
