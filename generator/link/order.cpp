#include "generator/link/order.h"

#include <algorithm>
#include <tuple>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

struct SortKey {
  int number;
  std::string title;
  PageId id;
  bool operator<(const SortKey& other) const {
    return std::tie(number, title, id) < std::tie(other.number, other.title, other.id);
  }
};

std::vector<PageId> sorted_pages(const Site& site, CollectionIndex collection) {
  std::vector<SortKey> keys;
  const bool is_numbered = (*site.config)[collection].is_numbered;
  for (const Page& page : site.pages) {
    if (page.collection != collection || page.document->is_index) continue;
    const Metadata& data = page.document->metadata;
    keys.push_back({is_numbered ? data.number.value_or(0) : 0, is_numbered ? "" : fold(data.title), page.id});
  }
  std::sort(keys.begin(), keys.end());
  std::vector<PageId> ids;
  ids.reserve(keys.size());
  for (const SortKey& key : keys) ids.push_back(key.id);
  return ids;
}

}  // namespace

void set_order(Site& site) {
  for (std::size_t i = 0; i < site.config->collections.size(); ++i) {
    site.by_collection.push_back(sorted_pages(site, CollectionIndex{i}));
    const std::vector<PageId>& pages = site.by_collection.back();
    for (std::size_t k = 0; k < pages.size(); ++k) {
      Page& page = site.pages[static_cast<std::size_t>(pages[k])];
      if (page.parent) site.pages[static_cast<std::size_t>(*page.parent)].children.push_back(page.id);
      if (!site.config->collections[i].is_numbered) continue;
      if (k > 0) page.previous = pages[k - 1];
      if (k + 1 < pages.size()) page.next = pages[k + 1];
    }
  }
}

}  // namespace wegwijzer
