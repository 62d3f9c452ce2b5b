#include "generator/layout/edition_views.h"

#include <algorithm>

#include "generator/layout/cards.h"
#include "generator/layout/gone_views.h"
#include "generator/layout/lists.h"
#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// ---- from a page of now to its editions

Value edition_item(const LayoutContext& context, const Edition& edition, const std::string& url,
                   const PageInText& page) {
  return {
      {"title", edition.title},
      {"date", {{"iso", edition.date}, {"text", date_in_words(edition.date, context.texts())}}},
      {"path", path_of(edition_url(edition.name) + path_of(url))},
      {"withdrawn",
       edition.withdrawn.empty() ? Value(false) : Value(date_in_words(edition.withdrawn, context.texts()))},
      {"note", presence_in_words(page, false, *context.site.config, context.texts())},
  };
}

// ---- from an edition to what it has instead of a page that came later

// "p-12-01=../3/#p-03-01 …"
std::string parts_map(const Gap& gap) {
  std::string map;
  for (const FormerPart& part : gap.parts) {
    if (!part.anchor.empty())
      map += (map.empty() ? "" : " ") + part.anchor + "=" + relative_url(gap.url, part.address);
  }
  return map;
}

PagePlan plan_former(const LayoutContext& context, const Gap& gap) {
  const std::string name = page_name_at(*context.site.config, gap.to, gap.to_title, context.texts());
  return plan_moved(context, {gap.url, gap.to, name, parts_map(gap), gap.url});
}

Value former_parts(const LayoutContext& context, const Gap& gap) {
  List items;
  std::string last_id;
  for (const FormerPart& part : gap.parts) {
    const std::string url = part.address.substr(0, part.address.find('#'));
    const bool is_same = part.anchor == last_id;  // an id may stand on a page once
    last_id = part.anchor;
    items.push_back({
        {"id", is_same ? "" : part.anchor},
        {"to", relative_url(gap.url, part.address)},
        {"title", page_name_at(*context.site.config, url, part.title, context.texts())},
        {"label", part.label},
    });
  }
  return items.empty() ? Value(false) : Value{{"items", std::move(items)}};
}

Value newest_value(const LayoutContext& context, const Gap& gap) {
  if (gap.newest.empty()) return false;
  const std::string here = edition_url(context.options.edition->name) + path_of(gap.url);
  const std::string there = edition_url(gap.newest) + path_of(gap.url);
  return {{"to", relative_url(here, there)},
          {"text", filled(context.texts(), "absent_newest", {{"edition", gap.newest_title}})}};
}

Value absent_value(const LayoutContext& context, const Gap& gap) {
  const std::string& title = context.options.edition->title;
  std::string text = filled(context.texts(), "absent_text", {{"edition", title}});
  if (!gap.after.empty()) text += " " + filled(context.texts(), "absent_after", {{"edition", gap.after}});
  return {
      {"text", text},
      {"is_now", gap.is_now},
      {"newest", newest_value(context, gap)},
      {"start", filled(context.texts(), "absent_start", {{"edition", title}})},
      {"parts", former_parts(context, gap)},
  };
}

// In a row of tabs it must not look like the page itself.
void set_document_title(PagePlan& plan, const LayoutContext& context, const std::string& name) {
  const std::string title = filled(context.texts(), "absent_document_title",
                                   {{"edition", context.options.edition->title}, {"title", name}});
  const auto page = std::ranges::find(plan.view.members, "page", &std::pair<std::string_view, Value>::first);
  Object changed = *page->second.object();
  std::ranges::find(changed.members, "document_title", &std::pair<std::string_view, Value>::first)->second =
      filled(context.texts(), "document_title",
             {{"title", title}, {"site", context.site.config->site.short_title}});
  page->second = std::move(changed);
}

PagePlan plan_absent(const LayoutContext& context, const Gap& gap) {
  const std::string name = page_name_at(*context.site.config, gap.url, gap.title, context.texts());
  PagePlan plan = plan_bare(context, gap.url, name, "absent");
  plan.is_listed = false;
  const std::initializer_list<std::pair<std::string_view, Value>> own = {
      {"children", List{}},  {"groups", List{}}, {"alphabet", List{}},
      {"gone_parts", false}, {"gone", false},    {"absent", absent_value(context, gap)},
  };
  plan.view.members.insert(plan.view.members.end(), own);
  set_document_title(plan, context, name);
  return plan;
}

// What all pages of the site share, for pages below an edition's top. Today's name of the text would be
// wrong there.
LayoutContext edition_context(const LayoutContext& context, const LayoutOptions& options) {
  LayoutContext made{context.site, context.theme, options, {}, {}, context.collections, {}, context.strings};
  Object site = *site_value(context.site, context.theme, options).object();
  for (auto& [key, value] : site.members) {
    if (key == "edition") value = "";
  }
  made.site_value = site;
  return made;
}

}  // namespace

Value editions_value(const LayoutContext& context, const std::string& url) {
  const EditionPages* pages = context.options.in_editions;
  if (pages == nullptr) return false;
  const auto known = pages->presence.find(url);
  if (known == pages->presence.end()) return false;
  const bool is_gone = known->second.front().presence != Presence::here;
  List items;
  for (std::size_t i = 0; i < pages->editions.size(); ++i) {
    const PageInText& page = known->second[i + 1];
    if (!is_gone || page.presence == Presence::here)
      items.push_back(edition_item(context, pages->editions[i], url, page));
  }
  return items.empty() ? Value(false) : Value{{"is_gone", is_gone}, {"items", std::move(items)}};
}

PagePlans plan_gaps(const LayoutContext& context) {
  PagePlans plans;
  const EditionPages* pages = context.options.in_editions;
  if (pages == nullptr) return plans;
  for (std::size_t i = 0; i < pages->editions.size(); ++i) {
    const Edition& edition = pages->editions[i];
    const LayoutOptions options{context.options.base_url, context.options.is_preview, &edition};
    const LayoutContext own = edition_context(context, options);
    for (const Gap& gap : pages->gaps[i]) {
      PagePlan plan = gap.to.empty() ? plan_absent(own, gap) : plan_former(own, gap);
      plan.path = path_of(edition_url(edition.name)) + plan.path;
      plans.push_back(std::move(plan));
    }
  }
  return plans;
}

}  // namespace wegwijzer
