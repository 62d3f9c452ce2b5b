// The view of a page that was written.
#pragma once

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

/// Who speaks on a page and from what work its text comes, or false.
Value voice_of(const Config& config, const Metadata& data);
Value source_of(const Config& config, const Metadata& data);

PagePlan plan_page(const LayoutContext& context, const Page& page);

}  // namespace wegwijzer
