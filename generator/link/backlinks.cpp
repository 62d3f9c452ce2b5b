#include "generator/link/backlinks.h"

namespace wegwijzer {

void collect_backlinks(Site& site) {
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    for (std::uint32_t k = 0; k < site.pages[i].links.size(); ++k) {
      const LinkTarget& target = site.pages[i].links[k];
      if (target.kind != LinkTarget::Kind::page || target.page == PageId{i}) continue;
      site.pages[static_cast<std::size_t>(target.page)].backlinks.push_back({PageId{i}, k});
    }
  }
}

}  // namespace wegwijzer
