#include <algorithm>
#include <map>
#include <vector>

#include "generator/base/text.h"
#include "generator/link/checks.h"

namespace wegwijzer {

namespace {

SourceSpan title_span(const Page& page) {
  return {page.document->source, page.document->metadata.title_range};
}

void check_counts(const Site& site, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < site.config->collections.size(); ++i) {
    const Collection& rules = site.config->collections[i];
    const std::size_t count = site.by_collection[i].size();
    if (rules.count == 0 || count == static_cast<std::size_t>(rules.count)) continue;
    diagnostics.push_back(error(Code::wrong_count, {site.config->source, rules.name_range},
                                {std::to_string(count), rules.name, std::to_string(rules.count)}));
  }
}

void check_point_count(const Site& site, const Page& page, Diagnostics& diagnostics) {
  const Collection& rules = site.collection_of(page);
  const int number = page.document->metadata.number.value_or(0);
  const bool is_declared = number > 0 && static_cast<std::size_t>(number) <= rules.point_counts.size();
  if (!is_declared || page.document->is_index || page.document->metadata.is_coming) return;
  const int wanted = rules.point_counts[static_cast<std::size_t>(number) - 1];
  if (page.document->points.size() == static_cast<std::size_t>(wanted)) return;
  diagnostics.push_back(error(Code::wrong_point_count, title_span(page),
                              {std::to_string(page.document->points.size()), std::to_string(wanted)}));
}

// Whether some page of `collection` has a relation with this one.
bool is_related_from(const Site& site, const Page& page, CollectionIndex collection) {
  return std::ranges::any_of(page.relations, [&](const RelationGroup& group) {
    return group.is_inverse && std::ranges::any_of(group.pages, [&](const Related& r) {
             return site[r.page].collection == collection;
           });
  });
}

void check_needs(const Site& site, const Page& page, Diagnostics& diagnostics) {
  if (page.document->is_index) return;
  for (const std::string& name : site.collection_of(page).needs) {
    const auto collection = find_collection(*site.config, name);
    if (collection && !is_related_from(site, page, *collection)) {
      diagnostics.push_back(error(Code::missing_relation, title_span(page), {name}));
    }
  }
}

void check_related_count(const Site& site, const Page& page, Diagnostics& diagnostics) {
  const auto most = static_cast<std::size_t>(site.config->checks.most_related);
  for (const RelationGroup& group : page.relations) {
    const Relation& relation = (*site.config)[group.relation];
    // Only what an editor chose freely: a relation to any kind of page.
    if (group.is_inverse || relation.to || relation.from || group.pages.size() <= most) continue;
    diagnostics.push_back(warning(Code::too_many_related, title_span(page),
                                  {relation.key, std::to_string(group.pages.size()), std::to_string(most)}));
  }
}

void check_titles(const Site& site, Diagnostics& diagnostics) {
  std::map<std::pair<CollectionIndex, std::string>, const Page*> seen;
  for (const Page& page : site.pages) {
    const Metadata& data = page.document->metadata;
    if (page.document->is_index) continue;
    const auto [place, is_new] =
        seen.emplace(std::pair(page.collection, fold(data.title + "\n" + data.subtitle)), &page);
    if (!is_new)
      diagnostics.push_back(
          warning(Code::same_title, title_span(page), {place->second->document->source->path}));
  }
}

// Pages that a menu, a text, a parent or a relation of another page leads to.
std::vector<char> pages_led_to(const Site& site) {
  std::vector<char> is_led_to(site.pages.size(), 0);
  for (const Page& page : site.pages) {
    if (!page.backlinks.empty() || page.parent || !page.children.empty())
      is_led_to[static_cast<std::size_t>(page.id)] = 1;
    for (const RelationGroup& group : page.relations) {
      for (const Related& related : group.pages) is_led_to[static_cast<std::size_t>(related.page)] = 1;
    }
  }
  for (const auto* items : {&site.config->menu, &site.config->footer}) {
    for (const MenuItem& item : *items) {
      if (const auto found = site.by_url.find(item.url); found != site.by_url.end())
        is_led_to[static_cast<std::size_t>(found->second)] = 1;
    }
  }
  return is_led_to;
}

// Overviews and the register lead to every page; what counts is whether something else does.
void check_orphans(const Site& site, Diagnostics& diagnostics) {
  const std::vector<char> is_led_to = pages_led_to(site);
  for (const Page& page : site.pages) {
    const bool is_entrance = page.document->is_index || page.url == "/";
    if (!is_entrance && is_led_to[static_cast<std::size_t>(page.id)] == 0)
      diagnostics.push_back(warning(Code::orphan, title_span(page)));
  }
}

}  // namespace

void check_structure(const Site& site, Diagnostics& diagnostics) {
  check_counts(site, diagnostics);
  check_titles(site, diagnostics);
  check_orphans(site, diagnostics);
  for (const Page& page : site.pages) {
    check_point_count(site, page, diagnostics);
    check_needs(site, page, diagnostics);
    check_related_count(site, page, diagnostics);
  }
}

void apply_levels(const CheckSettings& settings, Diagnostics& diagnostics) {
  for (const Named& level : settings.levels) {
    const auto code = code_of(level.id);
    if (!code) continue;
    if (level.label == "off") {
      std::erase_if(diagnostics,
                    [&](const Diagnostic& d) { return d.code == *code && d.severity == Severity::warning; });
    } else if (level.label == "error") {
      for (Diagnostic& d : diagnostics) {
        if (d.code == *code) d.severity = Severity::error;
      }
    }
  }
}

}  // namespace wegwijzer
