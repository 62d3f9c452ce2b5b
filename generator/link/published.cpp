#include "generator/link/published.h"

#include <algorithm>

#include "generator/base/text.h"
#include "generator/link/link.h"
#include "generator/model/point_pattern.h"

namespace wegwijzer {

namespace {

void add_short(Site& site, const std::string& from, const std::string& to) {
  if (auto url = short_address_of(*site.config, from)) site.short_addresses.push_back({*url, to});
}

// Where someone who asks for a gone address should come out: the new place, or the words that say it is gone.
std::string end_of(const Site& site, const std::string& address, const LinkTarget& target) {
  return target.kind == LinkTarget::Kind::broken ? address : address_of(site, target);
}

void add_gone(Site& site, const std::string& url, const std::vector<GonePart>& parts) {
  for (const GonePart& part : parts) {
    const std::string address = url + "#" + part.anchor;
    add_short(site, address, end_of(site, address, part.target));
  }
}

// A point of a page that is gone: to the same anchor when the page that replaced it has that, else to its
// top.
void add_ledger_part(Site& site, const std::string& address) {
  const std::size_t hash = std::min(address.find('#'), address.size());
  const auto gone = std::ranges::find(site.gone, std::string_view(address).substr(0, hash), &GonePage::url);
  if (hash == address.size() || gone == site.gone.end()) return;
  const std::string anchor = address.substr(hash + 1);
  LinkTarget target = gone->target;
  const bool has_anchor = target.kind == LinkTarget::Kind::page &&
                          std::ranges::binary_search(site[target.page].document->anchors, anchor);
  if (has_anchor) target.fragment = anchor;
  add_short(site, address, end_of(site, gone->url, target));
}

// A link without words of its own, without those of a theme: a ledger is the same whatever the site looks
// like.
std::string name_of(const Site& site, const LinkTarget& target) {
  if (target.kind != LinkTarget::Kind::page) return target.address;
  const Document& document = *site[target.page].document;
  return target.point < 0 ? document.metadata.title
                          : document.points[static_cast<std::size_t>(target.point)].label;
}

void add_parts(const Site& site, std::vector<LedgerEntry>& entries, const Page& page) {
  const Document& document = *page.document;
  const LinkLabels labels = [&](std::uint32_t link) { return name_of(site, page.links[link]); };
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    const bool can_have =
        node.kind == NodeKind::heading || node.kind == NodeKind::item || node.kind == NodeKind::task_item;
    if (!can_have || extra_of(document, node).empty()) continue;
    entries.push_back({page.url + "#" + std::string(extra_of(document, node)),
                       ledger_excerpt(plain_text(document, i, node.end, labels)),
                       {}});
  }
}

}  // namespace

std::optional<std::string> short_address_of(const Config& config, std::string_view address) {
  const std::size_t hash = std::min(address.find('#'), address.size());
  for (const Collection& rules : config.collections) {
    if (rules.short_url.empty()) continue;
    const auto number = number_in_url(rules.url, address.substr(0, hash));
    if (!number) continue;
    if (hash == address.size()) return replace_all(rules.short_url, "{number}", std::to_string(*number));
    const auto rule = std::ranges::find(rules.sections, SectionKind::points, &SectionRule::kind);
    if (rule == rules.sections.end()) return std::nullopt;
    const auto index = index_in_pattern(rule->anchor, *number, address.substr(hash + 1));
    if (!index) return std::nullopt;
    return replace_all(rules.short_url, "{number}", fill_point_pattern(rule->label, *number, *index, false));
  }
  return std::nullopt;
}

void make_short_addresses(Site& site, const std::vector<Ledger>& ledgers, Diagnostics& diagnostics) {
  for (const Page& page : site.pages) {
    if (site.collection_of(page).short_url.empty()) continue;
    add_short(site, page.url, page.url);
    for (const Point& point : page.document->points) {
      const std::string address = page.url + "#" + point.anchor;
      if (!point.anchor.empty()) add_short(site, address, address);
    }
    add_gone(site, page.url, page.gone);
  }
  for (const GonePage& page : site.gone) {
    add_short(site, page.url, end_of(site, page.url, page.target));
    add_gone(site, page.url, page.parts);
  }
  for (const Ledger& ledger : ledgers) {
    for (const LedgerEntry& entry : ledger.entries) add_ledger_part(site, entry.address);
  }
  // Stable: what was declared of a point goes before what follows from its page.
  std::ranges::stable_sort(site.short_addresses, {}, &ShortAddress::url);
  const auto same = std::ranges::unique(site.short_addresses, {}, &ShortAddress::url);
  site.short_addresses.erase(same.begin(), same.end());
  for (const ShortAddress& address : site.short_addresses) {
    const auto page = site.by_url.find(address.url);
    if (page == site.by_url.end()) continue;
    diagnostics.push_back(error(Code::duplicate_address, {site[page->second].document->source, {0, 0}},
                                {address.url, address.to}));
  }
}

std::vector<LedgerEntry> published_addresses(const Site& site) {
  std::vector<LedgerEntry> entries;
  for (const Page& page : site.pages) {
    entries.push_back({page.url, ledger_excerpt(page.document->metadata.title), {}});
    add_parts(site, entries, page);
    for (const GonePart& part : page.gone) entries.push_back({page.url + "#" + part.anchor, part.text, {}});
  }
  for (const GonePage& page : site.gone) {
    entries.push_back({page.url, page.title, {}});
    for (const GonePart& part : page.parts) entries.push_back({page.url + "#" + part.anchor, part.text, {}});
  }
  for (const Collection& collection : site.config->collections) {
    const bool is_made = !collection.index_url.empty() && !site.by_url.contains(collection.index_url);
    if (is_made) entries.push_back({collection.index_url, ledger_excerpt(collection.title), {}});
  }
  for (const std::string& url : reserved_addresses()) {
    if (url.ends_with('/')) entries.push_back({url, "", {}});
  }
  for (const std::string& path : site.assets)
    entries.push_back({percent_encoded_path(path.substr(std::string_view("content").size())), "", {}});
  for (const ShortAddress& address : site.short_addresses) entries.push_back({address.url, "", {}});
  return merged_entries({}, std::move(entries));
}

}  // namespace wegwijzer
