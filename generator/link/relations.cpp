#include "generator/link/relations.h"

#include <algorithm>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

RelationGroup& group_of(Page& page, RelationIndex relation, bool is_inverse) {
  for (RelationGroup& group : page.relations) {
    if (group.relation == relation && group.is_inverse == is_inverse) return group;
  }
  page.relations.push_back({relation, is_inverse, {}});
  return page.relations.back();
}

bool lists(const RelationGroup& group, PageId page) {
  return std::ranges::any_of(group.pages, [page](const Related& related) { return related.page == page; });
}

std::optional<Reference> find_related(const Resolver& resolver, const Relation& relation,
                                      const std::string& target) {
  if (target.find(':') != std::string::npos || !relation.to) return resolver.find(target);
  return resolver.find_in(*relation.to, target);
}

// A relation to one kind of page may name its target with the prefix, but not another kind.
bool is_wrong_kind(const Site& site, const Relation& relation, const Reference& reference) {
  return relation.to && site[reference.page].collection != *relation.to;
}

// A page's own relations come in the order of wegwijzer.toml, then the ones of other pages.
void sort_groups(Page& page) {
  std::ranges::stable_sort(page.relations, {},
                           [](const RelationGroup& g) { return std::pair(g.is_inverse, g.relation); });
}

// What other pages say of this one is listed as those pages are: by collection, number or title.
void sort_inverse(const Site& site, std::vector<Page>& pages) {
  std::vector<std::size_t> rank(site.pages.size());
  std::size_t next = 0;
  for (const auto& collection : site.by_collection) {
    for (const PageId id : collection) rank[static_cast<std::size_t>(id)] = next++;
  }
  for (Page& page : pages) {
    for (RelationGroup& group : page.relations) {
      if (group.is_inverse)
        std::ranges::stable_sort(group.pages, {},
                                 [&](const Related& r) { return rank[static_cast<std::size_t>(r.page)]; });
    }
    sort_groups(page);
  }
}

// Pages above each other have no top: one of them loses its parent, or whoever climbs would never arrive.
void cut_ring(Site& site, Page& page, Diagnostics& diagnostics) {
  std::size_t steps = 0;
  for (std::optional<PageId> above = page.parent; above && steps <= site.pages.size();
       above = site[*above].parent) {
    ++steps;
    if (*above != page.id) continue;
    const ParentUse& use = *page.document->metadata.parent;
    diagnostics.push_back(error(Code::broken_relation, {page.document->source, use.range},
                                {use.target, site.collection_of(page).parent->key}));
    page.parent.reset();
    return;
  }
}

}  // namespace

void set_parents(Site& site, const Resolver& resolver, Diagnostics& diagnostics) {
  for (Page& page : site.pages) {
    const Collection& rules = site.collection_of(page);
    if (!rules.parent || !page.document->metadata.parent) continue;
    const ParentUse& use = *page.document->metadata.parent;
    const auto found = resolver.find_in(rules.parent->collection, use.target);
    if (found) {
      page.parent = found->page;
    } else {
      diagnostics.push_back(error(Code::broken_relation, {page.document->source, use.range},
                                  {use.target, rules.parent->key},
                                  resolver.nearest(use.target, rules.parent->collection)));
    }
  }
  for (Page& page : site.pages) cut_ring(site, page, diagnostics);
}

void resolve_relations(Site& site, const Resolver& resolver, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    for (const RelationUse& use : site.pages[i].document->metadata.relations) {
      const Relation& relation = (*site.config)[use.relation];
      const auto found = find_related(resolver, relation, use.target);
      if (!found || is_wrong_kind(site, relation, *found)) {
        diagnostics.push_back(error(Code::broken_relation, {site.pages[i].document->source, use.range},
                                    {use.target, relation.key}, resolver.nearest(use.target, relation.to)));
        continue;
      }
      RelationGroup& group = group_of(site.pages[i], use.relation, false);
      if (relation.is_path || !lists(group, found->page))
        group.pages.push_back({found->page, use.reason, use.heading, found->point});
      if (relation.inverse_label.empty()) continue;
      RelationGroup& inverse =
          group_of(site.pages[static_cast<std::size_t>(found->page)], use.relation, true);
      if (!lists(inverse, PageId{i})) inverse.pages.push_back({PageId{i}, use.reason, "", -1});
    }
  }
  sort_inverse(site, site.pages);
}

}  // namespace wegwijzer
