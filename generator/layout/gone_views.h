// What became of addresses that have nothing of their own any more, and short addresses.
#pragma once

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

/// The view's `gone_parts`: what was published on a page and is gone, whose anchors stay; false for nothing.
Value gone_parts(const LayoutContext& context, const std::string& url, const std::vector<GonePart>& parts);

/// A page for each address that leads on (template "moved") or was withdrawn (template "gone"), and one for
/// each short address (template "moved").
PagePlans plan_gone(const LayoutContext& context);

}  // namespace wegwijzer
