#include "generator/layout/wholes.h"

#include <algorithm>

#include "generator/layout/page_view.h"
#include "generator/model/output.h"

namespace wegwijzer {

namespace {

void set(Object& object, std::string_view key, Value value) {
  const auto member = std::ranges::find(object.members, key, &std::pair<std::string_view, Value>::first);
  member->second = std::move(value);
}

// The subhead of the path under which a page comes first, where it differs from the one before.
std::string heading_of(const Site& site, const Page& page, PageId part, std::string& last) {
  for (const RelationGroup& group : page.relations) {
    if (group.is_inverse || !(*site.config)[group.relation].is_path) continue;
    const auto stop = std::ranges::find(group.pages, part, &Related::page);
    if (stop == group.pages.end()) continue;
    const bool is_new = stop->heading != last;
    last = stop->heading;
    return is_new ? stop->heading : "";
  }
  return "";
}

std::vector<PlannedPart> parts_of(const LayoutContext& context, const Page& page) {
  std::vector<PlannedPart> parts;
  std::string heading;
  std::string last_origin = "none";
  for (const PageId id : pages_in_full(context.site, page)) {
    Object view = context.card(id);
    view.members.emplace_back("id", key_of(context.site[id]));
    view.members.emplace_back("heading", heading_of(context.site, page, id, heading));
    const Metadata& data = context.site[id].document->metadata;
    const std::string origin = data.voice + "/" + data.source;
    const bool is_new = origin != last_origin;
    last_origin = origin;
    view.members.emplace_back("voice", is_new ? voice_of(*context.site.config, data) : Value(false));
    view.members.emplace_back("source", is_new ? source_of(*context.site.config, data) : Value(false));
    parts.push_back({id, std::move(view)});
  }
  return parts;
}

// It is a repetition: it says so in its title, and search engines are sent to the pages themselves.
Value page_of(const LayoutContext& context, const Object& view, const std::string& url) {
  const auto own = std::ranges::find(view.members, "page", &std::pair<std::string_view, Value>::first);
  Object changed = *own->second.object();
  const std::string title = *own->second.find("document_title")->text();
  set(changed, "document_title", filled(context.texts(), "whole_document_title", {{"title", title}}));
  set(changed, "canonical", "");
  set(changed, "url", url);
  return changed;
}

Value breadcrumbs_of(const Object& view, const Page& page) {
  const auto own = std::ranges::find(view.members, "breadcrumbs", &std::pair<std::string_view, Value>::first);
  List steps = *own->second.list();
  steps.push_back({{"title", page.document->metadata.title}, {"path", path_of(page.url)}});
  return steps;
}

PagePlan plan_whole(const LayoutContext& context, const Page& page) {
  PagePlan plan = plan_page(context, page);
  plan.url = whole_url(context.site, page);
  plan.path = output_path_of(plan.url);
  plan.template_name = "whole";
  plan.parts = parts_of(context, page);
  const Object frame = frame_members(context, plan.url);
  set(plan.view, "page", page_of(context, plan.view, plan.url));
  set(plan.view, "breadcrumbs", breadcrumbs_of(plan.view, page));
  for (const auto& [key, value] : frame.members) set(plan.view, key, value);
  for (const char* key : {"previous", "next"}) set(plan.view, key, false);
  std::erase_if(plan.view.members, [](const auto& member) { return member.first == "parts"; });
  return plan;
}

}  // namespace

PagePlans plan_wholes(const LayoutContext& context) {
  PagePlans plans;
  for (const Page& page : context.site.pages) {
    if (!pages_in_full(context.site, page).empty()) plans.push_back(plan_whole(context, page));
  }
  return plans;
}

}  // namespace wegwijzer
