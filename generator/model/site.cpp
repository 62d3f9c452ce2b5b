#include "generator/model/site.h"

#include <algorithm>

namespace wegwijzer {

namespace {

void add_once(std::vector<PageId>& pages, PageId page) {
  if (std::ranges::find(pages, page) == pages.end()) pages.push_back(page);
}

}  // namespace

std::vector<PageId> pages_in_full(const Site& site, const Page& page) {
  std::vector<PageId> pages;
  if (site.collection_of(page).whole.empty() || page.document->is_index) return pages;
  for (const PageId child : page.children) add_once(pages, child);
  for (const RelationGroup& group : page.relations) {
    if (group.is_inverse || !(*site.config)[group.relation].is_path) continue;
    for (const Related& stop : group.pages) add_once(pages, stop.page);
  }
  return pages;
}

std::string whole_url(const Site& site, const Page& page) {
  const std::string& whole = site.collection_of(page).whole;
  return whole.empty() || page.document->is_index ? "" : page.url + whole + "/";
}

std::string key_of(const Page& page) {
  std::string key = page.reference;
  std::ranges::replace(key, ':', '-');
  return key;
}

std::string address_of(const Site& site, const LinkTarget& target) {
  const std::string fragment = target.fragment.empty() ? "" : "#" + target.fragment;
  return (target.kind == LinkTarget::Kind::page ? site[target.page].url : "/" + target.address) + fragment;
}

std::string relative_url(std::string_view from, std::string_view to) {
  std::size_t common = 0;  // length of the shared folders, up to and with a slash
  const std::size_t limit = std::min(from.size(), to.size());
  for (std::size_t i = 0; i < limit && from[i] == to[i]; ++i) {
    if (from[i] == '/') common = i + 1;
  }
  std::string relative;
  for (std::size_t i = common; i < from.size(); ++i) {
    if (from[i] == '/') relative += "../";
  }
  relative += to.substr(common);
  return relative.empty() ? "./" : relative;
}

}  // namespace wegwijzer
