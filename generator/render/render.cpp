#include "generator/render/render.h"

#include "generator/base/parallel.h"
#include "generator/render/body.h"
#include "generator/render/sections.h"

namespace wegwijzer {

namespace {

// The pages that a continuous page shows, one after the other. A term is explained at its first use of all.
Value parts_value(const Site& site, const Theme& theme, const PagePlan& plan,
                  const std::set<PageId>& others) {
  List parts;
  PageTerms terms;
  for (const PlannedPart& part : plan.parts) {
    const Page& page = site[part.page];
    terms.linked = terms_of(site, page).linked;
    const Placement place{plan.url, id_prefix(page), 1, &others};
    const BodyContext context{site, page, *theme.strings, terms, place};
    Object view = part.view;
    view.members.emplace_back(
        "sections", sections_value(context, std::vector<Value>(page.document->points.size(), List{})));
    view.members.emplace_back("footnotes", Html{footnotes_html(context)});
    parts.push_back(std::move(view));
  }
  return parts;
}

std::string render_page(const Site& site, const Theme& theme, const PagePlan& plan) {
  Object view = plan.view;
  if (plan.page) {
    PageTerms terms = terms_of(site, site[*plan.page]);
    std::set<PageId> others;
    for (const PlannedPart& part : plan.parts) others.insert(part.page);
    const Placement place{plan.url, "", 0, &others};
    const BodyContext context{site, site[*plan.page], *theme.strings, terms, place};
    view.members.emplace_back("sections", sections_value(context, plan.point_mentions, plan.point_changes));
    view.members.emplace_back("footnotes", Html{footnotes_html(context)});
    if (!plan.parts.empty()) view.members.emplace_back("parts", parts_value(site, theme, plan, others));
  } else {
    view.members.emplace_back("sections", List{});
    view.members.emplace_back("footnotes", Html{});
  }
  std::string html;
  html.reserve(16 * 1024);
  theme.templates.render(plan.template_name, Value(std::move(view)), html);
  return html;
}

// Empty when all inputs are the same.
std::string first_difference(const PagePlan& plan, const RenderCache::Entry* before) {
  if (before == nullptr) return "nieuw";
  for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
    const bool is_same = i < before->inputs.size() && before->inputs[i].name == plan.inputs[i].name &&
                         before->inputs[i].digest == plan.inputs[i].digest;
    if (!is_same) return plan.inputs[i].name;
  }
  return before->inputs.size() == plan.inputs.size() ? "" : "vormgeving";
}

}  // namespace

const RenderCache::Entry* RenderCache::find(const std::string& path) const {
  const auto entry = entries_.find(path);
  return entry == entries_.end() ? nullptr : &entry->second;
}

void RenderCache::replace(std::vector<Entry> entries) {
  entries_.clear();
  for (Entry& entry : entries) {
    std::string path = entry.file.path;
    entries_.emplace(std::move(path), std::move(entry));
  }
}

Rendered render_pages(const Site& site, const Theme& theme, const PagePlans& plans, RenderCache& cache) {
  std::vector<RenderCache::Entry> entries(plans.size());
  std::vector<std::string> reasons(plans.size());
  parallel_for(plans.size(), [&](std::size_t i) {
    const RenderCache::Entry* before = cache.find(plans[i].path);
    reasons[i] = first_difference(plans[i], before);
    entries[i].inputs = plans[i].inputs;
    const bool is_known = reasons[i].empty() && before->file.bytes != nullptr;
    entries[i].file =
        is_known ? before->file : make_output(plans[i].path, render_page(site, theme, plans[i]));
  });
  Rendered rendered;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    rendered.files.push_back(entries[i].file);
    if (!reasons[i].empty()) rendered.explanations.push_back({plans[i].path, reasons[i]});
  }
  cache.replace(std::move(entries));
  return rendered;
}

}  // namespace wegwijzer
