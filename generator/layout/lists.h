// Pages the program makes itself, and what goes for overviews that were written.
#pragma once

#include <string>

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

/// The template of a page: its own, that of its collection, "list" for an overview, "home" for the site's
/// first page.
std::string template_of(const LayoutContext& context, const Page& page);

/// The pages below a page; for an overview all of its collection.
Value children_of(const LayoutContext& context, const Page& page);

/// A page that nobody wrote: all names are there, most are empty. Children, groups, the register and what is
/// gone are for the caller to add.
PagePlan plan_bare(const LayoutContext& context, const std::string& url, const std::string& title,
                   const std::string& template_name, const Collection* rules = nullptr);

/// Overviews nobody wrote, the register, the search page and the page for unknown addresses.
PagePlans plan_lists(const LayoutContext& context);

}  // namespace wegwijzer
