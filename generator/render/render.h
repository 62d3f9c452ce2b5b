// render: plans -> HTML pages. Pure for each page, so pages are rendered in parallel, and a page whose inputs
// are the same as last time is not rendered again.
//
//   1. sections.cpp  the text of a page in parts: sections, points, questions
//   2. body.cpp      nodes -> HTML
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "generator/model/output.h"
#include "generator/model/plan.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Pages of earlier builds by output path, with what they were made from.
class RenderCache {
 public:
  struct Entry {
    std::vector<PlanInput> inputs;
    OutputFile file;  // without bytes when only the inputs are known, from another run of the program
  };
  using Entries = std::unordered_map<std::string, Entry>;
  const Entries& entries() const { return entries_; }
  const Entry* find(const std::string& path) const;
  void replace(std::vector<Entry> entries);

 private:
  Entries entries_;
};

/// Why a page was rendered: the first input that differs, "nieuw" for a page that was not there before.
struct Explanation {
  std::string path;
  std::string reason;
};

struct Rendered {
  OutputSet files;  // in the order of the plans
  std::vector<Explanation> explanations;
};

Rendered render_pages(const Site& site, const Theme& theme, const PagePlans& plans, RenderCache& cache);

}  // namespace wegwijzer
