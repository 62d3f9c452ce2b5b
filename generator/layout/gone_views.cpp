#include "generator/layout/gone_views.h"

#include "generator/layout/lists.h"
#include "generator/model/labels.h"
#include "generator/model/output.h"

namespace wegwijzer {

namespace {

bool is_withdrawn(const LinkTarget& target) { return target.kind == LinkTarget::Kind::broken; }

Value date_value(const LayoutContext& context, const std::string& date) {
  if (date.empty()) return false;
  return {{"iso", date}, {"text", date_in_words(date, context.texts())}};
}

// "p-23-04=../24/#p-24-01 …": the parts of a page that went elsewhere than the page itself.
std::string parts_map(const LayoutContext& context, const GonePage& page) {
  std::string map;
  for (const GonePart& part : page.parts) {
    if (is_withdrawn(part.target)) continue;
    map += (map.empty() ? "" : " ") + part.anchor + "=" +
           relative_url(page.url, address_of(context.site, part.target));
  }
  return map;
}

PagePlan plan_withdrawn(const LayoutContext& context, const GonePage& page) {
  PagePlan plan = plan_bare(context, page.url, page.title, "gone");
  plan.is_listed = false;
  const std::initializer_list<std::pair<std::string_view, Value>> own = {
      {"children", List{}},
      {"groups", List{}},
      {"alphabet", List{}},
      {"gone_parts", gone_parts(context, page.url, page.parts)},
      {"gone", {{"since", date_value(context, page.since)}, {"reason", page.reason}}},
      {"absent", false},
  };
  plan.view.members.insert(plan.view.members.end(), own);
  return plan;
}

// "Thema 23: Rol in strategie", of the page that a short address leads to.
std::string title_at(const LayoutContext& context, const std::string& address) {
  std::string url = address.substr(0, address.find('#'));
  const auto found = context.site.by_url.find(url);
  if (found != context.site.by_url.end()) {
    const Page& page = context.site[found->second];
    return page_label(context.site, page, context.texts()) + ": " + page.document->metadata.title;
  }
  for (const GonePage& page : context.site.gone) {
    if (page.url == url) return page.title;
  }
  return url;
}

}  // namespace

Value gone_parts(const LayoutContext& context, const std::string& url, const std::vector<GonePart>& parts) {
  List list;
  for (const GonePart& part : parts) {
    const bool is_gone = is_withdrawn(part.target);
    list.push_back({
        {"id", part.anchor},
        {"text", part.text},
        {"to", is_gone ? Value(false) : Value(relative_url(url, address_of(context.site, part.target)))},
        {"label", is_gone ? "" : link_label(context.site, part.target, context.texts())},
        {"since", date_value(context, part.since)},
        {"reason", part.reason},
    });
  }
  return list.empty() ? Value(false) : Value{{"items", std::move(list)}};
}

// It has a small view of its own: there are hundreds of them.
PagePlan plan_moved(const LayoutContext& context, const MovedPage& page) {
  PagePlan plan;
  plan.url = page.url;
  plan.path = output_path_of(page.url);
  plan.template_name = "moved";
  plan.is_listed = false;
  const LayoutOptions& options = context.options;
  const std::string top = options.edition != nullptr ? edition_url(options.edition->name) : "/";
  const std::string canonical = options.base_url.empty()
                                    ? relative_url(top + path_of(page.url), page.canonical)
                                    : options.base_url + page.canonical;
  plan.view = {{
      {"root", relative_url(page.url, "/")},
      {"t", context.strings},
      {"site", context.site_value},
      {"moved",
       {{"title", page.label},
        {"to", relative_url(page.url, page.to)},
        {"canonical", canonical.substr(0, canonical.find('#'))},
        {"is_frozen", options.edition != nullptr},
        {"parts", page.parts}}},
  }};
  return plan;
}

PagePlans plan_gone(const LayoutContext& context) {
  PagePlans plans;
  for (const GonePage& page : context.site.gone) {
    if (is_withdrawn(page.target)) {
      plans.push_back(plan_withdrawn(context, page));
      continue;
    }
    const std::string label = link_label(context.site, page.target, context.texts());
    const std::string to = address_of(context.site, page.target);
    plans.push_back(plan_moved(context, {page.url, to, label, parts_map(context, page), to}));
  }
  for (const ShortAddress& address : context.site.short_addresses)
    plans.push_back(
        plan_moved(context, {address.url, address.to, title_at(context, address.to), "", address.to}));
  return plans;
}

}  // namespace wegwijzer
