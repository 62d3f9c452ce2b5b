#include "generator/link/gone.h"

#include <algorithm>
#include <map>
#include <set>

#include "generator/base/text.h"
#include "generator/link/addresses.h"

namespace wegwijzer {

namespace {

struct Declared {
  GoneUse use;
  std::string title;  // of the page, when its file is still there
};

// By address, so that all that follows has one order.
using DeclaredByAddress = std::map<std::string, Declared>;

std::string path_part(const std::string& address) { return address.substr(0, address.find('#')); }

std::string anchor_part(const std::string& address) {
  const std::size_t hash = address.find('#');
  return hash == std::string::npos ? "" : address.substr(hash + 1);
}

void declare(DeclaredByAddress& all, const std::string& address, Declared one, Diagnostics& diagnostics) {
  const SourceSpan at = one.use.at;
  const auto [known, is_new] = all.emplace(address, std::move(one));
  if (is_new) return;
  const SourceSpan& first = known->second.use.at;
  const std::uint32_t line = line_column(*first.source, first.range.begin).line;
  diagnostics.push_back(
      error(Code::duplicate_redirect, at, {address, first.source->path + ":" + std::to_string(line)}));
}

DeclaredByAddress collect(const Site& site, const std::vector<GoneDocument>& documents,
                          const std::vector<GoneUse>& redirects, Diagnostics& diagnostics) {
  DeclaredByAddress all;
  const auto declare_parts = [&](const std::string& url, const Document& document) {
    for (const GoneUse& use : document.metadata.gone) {
      const bool is_page = use.from.empty();
      declare(all, is_page ? url : url + "#" + use.from, {use, is_page ? document.metadata.title : ""},
              diagnostics);
    }
  };
  for (const Page& page : site.pages) declare_parts(page.url, *page.document);
  for (const GoneDocument& gone : documents) declare_parts(gone.url, *gone.document);
  for (const GoneUse& use : redirects) declare(all, use.from, {use, ""}, diagnostics);
  return all;
}

bool is_living(const Site& site, const std::string& address) {
  const auto page = site.by_url.find(path_part(address));
  const std::string anchor = anchor_part(address);
  if (anchor.empty())
    return is_address(site, address) ||
           std::ranges::binary_search(site.assets, "content" + percent_decoded(address));
  return page != site.by_url.end() &&
         std::ranges::binary_search(site[page->second].document->anchors, anchor);
}

// The declaration that an address falls under: its own, or that of its page.
const DeclaredByAddress::value_type* declaration_of(const DeclaredByAddress& all,
                                                    const std::string& address) {
  auto found = all.find(address);
  if (found == all.end()) found = all.find(path_part(address));
  return found == all.end() ? nullptr : &*found;
}

class Follower {
 public:
  Follower(const Site& site, const Resolver& resolver, const DeclaredByAddress& all, Diagnostics& diagnostics)
      : site_(site), resolver_(resolver), all_(all), diagnostics_(diagnostics) {}

  /// Where a replaced address leads; nothing after a report.
  std::optional<LinkTarget> target_of(const std::string& from, const GoneUse& use) {
    const std::string to = address_of_written(*site_.config, use.by);
    if (declaration_of(all_, to) != nullptr) {
      report_chain(from, use, to);
      return std::nullopt;
    }
    auto target = resolver_.find_place(use.by);
    if (!target) {
      diagnostics_.push_back(error(Code::broken_redirect, use.at, {use.by}, nearest(use.by)));
      return std::nullopt;
    }
    const bool is_by_number = target->point >= 0 && use.by.find('#') == std::string::npos;
    if (!is_by_number) return target;
    diagnostics_.push_back(error(Code::unstable_redirect, use.at, {use.by},
                                 {site_[target->page].reference + "#" + target->fragment}));
    return std::nullopt;
  }

 private:
  void report_chain(const std::string& from, const GoneUse& use, std::string to) {
    std::set<std::string> seen = {from};
    std::string last = use.by;
    while (const auto* next = declaration_of(all_, to)) {
      if (!seen.insert(next->first).second) {
        diagnostics_.push_back(error(Code::redirect_loop, use.at, {from}));
        return;
      }
      if (next->second.use.by.empty()) break;  // withdrawn: there is no last place
      last = next->second.use.by;
      to = address_of_written(*site_.config, last);
    }
    const bool has_end = resolver_.find_place(last).has_value();
    diagnostics_.push_back(error(Code::redirect_chain, use.at, {from, use.by},
                                 has_end ? std::vector<std::string>{last} : std::vector<std::string>{}));
  }

  std::vector<std::string> nearest(const std::string& written) const {
    if (const auto page = resolver_.find_place(path_part(written));
        page && page->kind == LinkTarget::Kind::page) {
      std::vector<std::string> near =
          nearest_names(anchor_part(written), site_[page->page].document->anchors);
      for (std::string& anchor : near) anchor = path_part(written) + "#" + anchor;
      return near;
    }
    return written.starts_with('/') ? nearest_addresses(site_, path_part(written))
                                    : resolver_.nearest(written, std::nullopt);
  }

  const Site& site_;
  const Resolver& resolver_;
  const DeclaredByAddress& all_;
  Diagnostics& diagnostics_;
};

std::map<std::string, std::string> texts_of(const std::vector<Ledger>& ledgers) {
  std::map<std::string, std::string> texts;
  for (const Ledger& ledger : ledgers) {
    for (const LedgerEntry& entry : ledger.entries) texts.emplace(entry.address, entry.text);
  }
  return texts;
}

}  // namespace

std::set<std::string> resolve_gone(Site& site, const Resolver& resolver,
                                   const std::vector<GoneDocument>& documents,
                                   const std::vector<GoneUse>& redirects, const std::vector<Ledger>& ledgers,
                                   Diagnostics& diagnostics) {
  DeclaredByAddress all = collect(site, documents, redirects, diagnostics);
  std::set<std::string> addresses;
  for (const auto& one : all) addresses.insert(one.first);
  std::erase_if(all, [&](const auto& one) {
    if (!is_living(site, one.first)) return false;
    diagnostics.push_back(error(Code::living_address, one.second.use.at, {one.first}));
    return true;
  });
  const std::map<std::string, std::string> texts = texts_of(ledgers);
  Follower follower(site, resolver, all, diagnostics);
  // A page comes before its parts, as its address is the shorter one.
  for (const auto& [address, declared] : all) {
    LinkTarget target;
    if (!declared.use.by.empty()) {
      const auto found = follower.target_of(address, declared.use);
      if (!found) continue;
      target = *found;
    }
    const auto known = texts.find(address);
    const std::string text = known != texts.end() ? known->second : declared.title;
    const GoneUse& use = declared.use;
    const std::string anchor = anchor_part(address);
    if (anchor.empty()) {
      site.gone.push_back(
          {address, declared.title.empty() ? text : declared.title, target, use.since, use.reason, {}});
      continue;
    }
    const GonePart part{anchor, text, target, use.since, use.reason};
    const std::string url = path_part(address);
    const auto page = site.by_url.find(url);
    const auto gone = std::ranges::find(site.gone, url, &GonePage::url);
    if (page != site.by_url.end())
      site.pages[static_cast<std::size_t>(page->second)].gone.push_back(part);
    else if (gone != site.gone.end())
      gone->parts.push_back(part);
    else
      diagnostics.push_back(error(Code::broken_link, use.at, {url}, nearest_addresses(site, url)));
  }
  return addresses;
}

}  // namespace wegwijzer
