// What will be made and from what. Made by layout/, read by render/.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/digest.h"
#include "generator/model/site.h"
#include "generator/theme/value.h"

namespace wegwijzer {

/// Something a page is made of, by name: "tekst", "koppelingen", "sjabloon" … Equal digests, equal page.
struct PlanInput {
  std::string name;
  Digest digest;
};

/// One of the pages that a continuous page shows in full.
struct PlannedPart {
  PageId page{};
  Object view;  // all but its sections
};

/// One HTML page. `view` holds all but the sections of the text, which render/ adds.
struct PagePlan {
  std::string path;  // of the output: "thema/23/index.html"
  std::string url;   // "/thema/23/"
  std::string template_name;
  std::optional<PageId> page;  // the page whose text it shows
  bool is_listed = true;       // for search engines; false: a tool, or it only leads on
  Object view;
  std::vector<PlannedPart> parts;     // of a continuous page; empty on others
  std::vector<Value> point_mentions;  // for each point of the page: who refers to it
  std::vector<Value> point_changes;   // for each point of the page: its latest change; empty on others
  std::vector<PlanInput> inputs;
};

using PagePlans = std::vector<PagePlan>;

}  // namespace wegwijzer
