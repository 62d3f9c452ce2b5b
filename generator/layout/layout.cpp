#include "generator/layout/layout.h"

#include <algorithm>
#include <set>

#include "generator/base/parallel.h"
#include "generator/base/text.h"
#include "generator/layout/cards.h"
#include "generator/layout/change_views.h"
#include "generator/layout/edition_views.h"
#include "generator/layout/gone_views.h"
#include "generator/layout/lists.h"
#include "generator/layout/page_view.h"
#include "generator/layout/view_schema.h"
#include "generator/layout/wholes.h"
#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// Where a page's template is named: in its own front matter or in its collection's settings.
SourceSpan place_of_template(const PagePlan& plan, const Site& site) {
  if (!plan.page) return {site.config->source, {0, 0}};
  const Page& page = site[*plan.page];
  const Metadata& data = page.document->metadata;
  if (!data.template_name.empty()) return {page.document->source, data.template_range};
  return {site.config->source, site.collection_of(page).template_range};
}

void check_templates(const PagePlans& plans, const LayoutContext& context, Diagnostics& diagnostics) {
  const Value sample = sample_view(*context.site.config, context.theme);
  const Value moved = sample_moved_view(*context.site.config, context.theme);
  std::set<std::string> used;
  for (const PagePlan& plan : plans) {
    if (context.theme.templates.contains(plan.template_name)) {
      used.insert(plan.template_name);
      continue;
    }
    const auto near = nearest_names(plan.template_name, context.theme.templates.names());
    diagnostics.push_back(
        error(Code::unknown_template, place_of_template(plan, context.site), {plan.template_name}, near));
  }
  for (const std::string& name : used) {
    const bool leads_on = name == "moved";
    Diagnostics found = check_names(context.theme.templates, name, leads_on ? moved : sample);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  }
}

// Where the links of a page's text lead and what they are called: part of what its HTML depends on.
Digest links_digest(const Site& site, const Page& page, const Strings& strings) {
  std::string all;
  for (const LinkTarget& target : page.links) {
    const std::string url = target.kind == LinkTarget::Kind::page ? site[target.page].url : target.address;
    const std::string kind =
        target.kind == LinkTarget::Kind::page ? site.collection_of(site[target.page]).name : "";
    const LinkPreview preview = preview_of(site, target, strings);
    for (const std::string& part :
         {url + '#' + target.fragment, link_label(site, target, strings), kind, preview.title, preview.text})
      all += part + '\n';
  }
  return digest_of(std::string_view(all));
}

// What --explain calls a part of the view.
std::string input_name(std::string_view key) {
  static constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"root", "adres"},
      {"site", "instellingen"},
      {"footer", "voetmenu"},
      {"frozen", "editie"},
      {"page", "titel of kenmerken"},
      {"breadcrumbs", "plaats in de gids"},
      {"previous", "vorige pagina"},
      {"next", "volgende pagina"},
      {"siblings", "pagina's ernaast"},
      {"children", "pagina's eronder"},
      {"groups", "groepen"},
      {"relations", "verbanden"},
      {"related", "verbanden"},
      {"kindred", "gedeelde begrippen"},
      {"backlinks", "wie ernaar verwijst"},
      {"backlink_count", "wie ernaar verwijst"},
      {"alphabet", "register"},
      {"ways", "leesroutes"},
      {"journey", "stappen"},
      {"gone", "wat er niet meer is"},
      {"gone_parts", "wat er niet meer is"},
      {"moved", "waar het heen leidt"},
      {"editions", "plaats in edities"},
      {"absent", "plaats in edities"},
      {"page_change", "wat er veranderde"},
      {"box_changes", "wat er veranderde"},
      {"has_changes", "wat er veranderde"},
      {"changes_list", "wat er veranderde"},
      {"comparison", "wat er veranderde"},
      {"collections", "lijsten van pagina's"},
  };
  const auto known = std::ranges::find(names, key, &std::pair<std::string_view, std::string_view>::first);
  return std::string(known != std::end(names) ? known->second : key);
}

// The texts that a continuous page shows in full, with where their links lead.
Digest parts_digest(const PagePlan& plan, const LayoutContext& context) {
  Digest digest;
  for (const PlannedPart& part : plan.parts) {
    const Page& page = context.site[part.page];
    digest = combine(digest, value_digest(Value(part.view)));
    digest = combine(digest, page.document->source->digest);
    digest = combine(digest, links_digest(context.site, page, context.texts()));
  }
  return digest;
}

struct SharedDigests {
  Digest theme;
  Digest collections;
  Digest site;
};

void set_inputs(PagePlan& plan, const LayoutContext& context, const SharedDigests& shared) {
  plan.inputs.push_back(
      {"vormgeving", combine(shared.theme, digest_of(std::string_view(plan.template_name)))});
  if (plan.page) {
    const Page& page = context.site[*plan.page];
    plan.inputs.push_back({"tekst", page.document->source->digest});
    plan.inputs.push_back(
        {"instellingen", context.site.config->source->digest});  // sections, labels, names of callouts
    plan.inputs.push_back({"begrippen", context.site.glossary.digest});
    plan.inputs.push_back({"koppelingen", links_digest(context.site, page, context.texts())});
    Digest mentions;
    for (const Value& value : plan.point_mentions) mentions = combine(mentions, value_digest(value));
    plan.inputs.push_back({"wie naar een punt verwijst", mentions});
    Digest changes;
    for (const Value& value : plan.point_changes) changes = combine(changes, value_digest(value));
    plan.inputs.push_back({"wat er veranderde", changes});
  }
  if (!plan.parts.empty()) plan.inputs.push_back({"teksten", parts_digest(plan, context)});
  for (const auto& [key, value] : plan.view.members) {
    if (key == "t") continue;  // part of the theme
    const Digest digest = key == "collections" ? shared.collections
                          : key == "site"      ? shared.site
                                               : value_digest(value);
    plan.inputs.push_back({input_name(key), digest});
  }
}

}  // namespace

PagePlans plan_pages(const Site& site, const Theme& theme, const LayoutOptions& options,
                     Diagnostics& diagnostics) {
  const LayoutContext context = make_context(site, theme, options);
  PagePlans plans(site.pages.size());
  parallel_for(plans.size(), [&](std::size_t i) { plans[i] = plan_page(context, site.pages[i]); });
  for (PagePlan& plan : plan_wholes(context)) plans.push_back(std::move(plan));
  for (PagePlan& plan : plan_lists(context)) plans.push_back(std::move(plan));
  for (PagePlan& plan : plan_changes(context)) plans.push_back(std::move(plan));
  for (PagePlan& plan : plan_gone(context)) plans.push_back(std::move(plan));
  for (PagePlan& plan : plan_gaps(context)) plans.push_back(std::move(plan));
  std::ranges::sort(plans, {}, &PagePlan::path);
  check_templates(plans, context, diagnostics);
  const SharedDigests shared{theme.digest, value_digest(context.collections),
                             value_digest(context.site_value)};
  parallel_for(plans.size(), [&](std::size_t i) { set_inputs(plans[i], context, shared); });
  return plans;
}

}  // namespace wegwijzer
