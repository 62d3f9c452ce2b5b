// The way from a page to the same page in frozen editions, and pages of editions that a page came after.
#pragma once

#include <string>

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

/// The view's `editions`: where a page of the text of now stands in each edition; of a page that is gone the
/// editions that still have it. False when there are none, and on pages of editions, which may not know of
/// others.
Value editions_value(const LayoutContext& context, const std::string& url);

/// A page for each gap of each edition, below that edition's top: one that leads on (template "moved") or one
/// that says that the page came later (template "absent"). They have today's menus, within the edition.
PagePlans plan_gaps(const LayoutContext& context);

}  // namespace wegwijzer
