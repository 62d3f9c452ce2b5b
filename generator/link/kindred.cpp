#include "generator/link/kindred.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "generator/base/parallel.h"
#include "generator/model/glossary.h"

namespace wegwijzer {

namespace {

// What two pages share must tell as much as one term that one page in sixteen has, or two that one in four
// has.
constexpr double least_shared = 4000;
constexpr std::size_t most_named = 4;

using Terms = std::set<PageId>;

// The terms a page uses or links to, itself not counted.
Terms terms_on(const Site& site, const Page& page) {
  Terms terms;
  for (const LinkTarget& target : page.links) {
    const bool is_term =
        target.kind == LinkTarget::Kind::page && site.collection_of(site[target.page]).is_glossary;
    if (is_term && !site[target.page].document->is_index) terms.insert(target.page);
  }
  const Document& document = *page.document;
  const std::string text = document.metadata.title + "\n" + document.metadata.summary + "\n" +
                           plain_text(document, 0, static_cast<std::uint32_t>(document.nodes.size()));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      ++at;
      continue;
    }
    const auto match = term_at(site.glossary, text, at);
    if (match) terms.insert(match->term);
    at = match ? match->end : end;
  }
  return terms;
}

struct Weighed {
  std::map<PageId, double> weights;  // of all terms
  std::vector<Terms> terms;          // by place in the collection
  std::vector<double> lengths;       // squared
};

Weighed weigh(const Site& site, const std::vector<PageId>& pages) {
  Weighed all;
  all.terms.resize(pages.size());
  parallel_for(pages.size(), [&](std::size_t i) { all.terms[i] = terms_on(site, site[pages[i]]); });
  std::map<PageId, std::size_t> counts;
  for (const Terms& terms : all.terms) {
    for (const PageId term : terms) ++counts[term];
  }
  // Rounded, so that the last bit of a logarithm cannot decide an order.
  for (const auto& [term, count] : counts)
    all.weights[term] =
        std::round(1000 * std::log2(static_cast<double>(pages.size()) / static_cast<double>(count)));
  for (const Terms& terms : all.terms) {
    double length = 0;
    for (const PageId term : terms) length += all.weights[term] * all.weights[term];
    all.lengths.push_back(length);
  }
  return all;
}

bool is_related(const Page& page, PageId other) {
  return std::ranges::any_of(page.relations, [other](const RelationGroup& group) {
    return std::ranges::find(group.pages, other, &Related::page) != group.pages.end();
  });
}

struct Near {
  double score = 0;
  std::size_t place = 0;  // in the collection
  std::vector<PageId> shared;
};

std::vector<Near> neighbours(const Site& site, const std::vector<PageId>& pages, const Weighed& all,
                             std::size_t place) {
  std::vector<Near> found;
  for (std::size_t other = 0; other < pages.size(); ++other) {
    if (other == place || is_related(site[pages[place]], pages[other])) continue;
    Near near{0, other, {}};
    std::ranges::set_intersection(all.terms[place], all.terms[other], std::back_inserter(near.shared));
    std::erase_if(near.shared, [&](PageId term) { return all.weights.at(term) <= 0; });
    double weight = 0;
    for (const PageId term : near.shared) {
      weight += all.weights.at(term);
      near.score += all.weights.at(term) * all.weights.at(term);
    }
    if (weight < least_shared) continue;
    near.score = near.score * near.score / all.lengths[other];
    found.push_back(std::move(near));
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &Near::score);
  return found;
}

}  // namespace

void find_kindred(Site& site) {
  for (std::size_t i = 0; i < site.by_collection.size(); ++i) {
    const auto most = static_cast<std::size_t>(site.config->collections[i].kindred);
    if (most == 0) continue;
    const std::vector<PageId>& pages = site.by_collection[i];
    const Weighed all = weigh(site, pages);
    std::vector<std::vector<Kindred>> kindred(pages.size());
    parallel_for(pages.size(), [&](std::size_t place) {
      std::vector<Near> near = neighbours(site, pages, all, place);
      near.resize(std::min(near.size(), most));
      for (Near& one : near) {
        std::ranges::stable_sort(one.shared, std::ranges::greater(),
                                 [&](PageId term) { return all.weights.at(term); });
        one.shared.resize(std::min(one.shared.size(), most_named));
        kindred[place].push_back({pages[one.place], std::move(one.shared)});
      }
    });
    for (std::size_t place = 0; place < pages.size(); ++place)
      site.pages[static_cast<std::size_t>(pages[place])].kindred = std::move(kindred[place]);
  }
}

}  // namespace wegwijzer
