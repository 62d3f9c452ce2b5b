#include "generator/model/site.h"

namespace wegwijzer {

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
