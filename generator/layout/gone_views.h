// What became of addresses that have nothing of their own any more, and short addresses.
#pragma once

#include "generator/layout/context.h"
#include "generator/model/plan.h"

namespace wegwijzer {

/// The view's `gone_parts`: what was published on a page and is gone, whose anchors stay; false for nothing.
Value gone_parts(const LayoutContext& context, const std::string& url, const std::vector<GonePart>& parts);

/// A page that only leads on.
struct MovedPage {
  std::string url;        // its own address
  std::string to;         // address, with # when it is a part of a page
  std::string label;      // what is there
  std::string parts;      // "p-23-04=../24/#p-24-01 …": parts of it that went elsewhere than it did
  std::string canonical;  // address of the page of now that search engines are to know
};
PagePlan plan_moved(const LayoutContext& context, const MovedPage& page);

/// A page for each address that leads on (template "moved") or was withdrawn (template "gone"), and one for
/// each short address (template "moved").
PagePlans plan_gone(const LayoutContext& context);

}  // namespace wegwijzer
