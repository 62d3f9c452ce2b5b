// What changed since an edition: on pages of its own, and as a quiet mark on points and pages.
#pragma once

#include <string>
#include <vector>

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

/// The latest change of what stands at `address` in the text of now ("/thema/23/#p-23-04"; of a page its own
/// passage), as a mark; false when it has been so since the first edition, or when there are no editions.
Value change_mark(const LayoutContext& context, const std::string& address);

/// Whether anything on that page changed since the newest edition.
bool is_changed_since_edition(const LayoutContext& context, const std::string& url);

/// The marks of the boxes of a page that have one: {id, mark}.
List box_changes(const LayoutContext& context, const Page& page);

/// The list of editions, and a page for each pair of texts. None when there are no editions.
PagePlans plan_changes(const LayoutContext& context);

}  // namespace wegwijzer
