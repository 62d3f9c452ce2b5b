#include <algorithm>
#include <map>
#include <set>

#include "generator/link/gone.h"
#include "generator/link/published.h"

namespace wegwijzer {

namespace {

struct Known {
  std::set<std::string> addresses;                         // at which the site has something
  std::multimap<std::string, std::string> places_by_text;  // of what was not in a ledger yet
};

std::string page_of(const std::string& address) { return address.substr(0, address.find('#')); }

// "/thema/24/#p-24-01" as an author refers to it: "thema:24#p-24-01".
std::string as_reference(const Site& site, const std::string& address) {
  const auto page = site.by_url.find(page_of(address));
  if (page == site.by_url.end() || site[page->second].reference.empty()) return address;
  return site[page->second].reference + address.substr(page_of(address).size());
}

Known know(const Site& site, const std::map<std::string, LedgerEntry>& promised) {
  Known known;
  for (LedgerEntry& entry : published_addresses(site)) {
    const bool is_new = !promised.contains(entry.address);
    if (is_new && !entry.text.empty()) known.places_by_text.emplace(entry.text, entry.address);
    known.addresses.insert(std::move(entry.address));
  }
  return known;
}

// Where the same words stand now: a place that no ledger knows, so nothing else can have been there.
std::vector<std::string> same_text(const Site& site, const Known& known, const LedgerEntry& lost) {
  std::vector<std::string> places;
  const bool is_part = lost.address.find('#') != std::string::npos;
  const auto [first, last] = known.places_by_text.equal_range(lost.text);
  for (auto one = first; one != last; ++one) {
    if ((one->second.find('#') != std::string::npos) == is_part)
      places.push_back(as_reference(site, one->second));
  }
  return places.size() <= 3 ? places : std::vector<std::string>();
}

Diagnostic lost_part(const Page& page, const LedgerEntry& lost, std::vector<std::string> places) {
  const Document& document = *page.document;
  return error(Code::lost_anchor, {document.source, document.metadata.title_range},
               {lost.address.substr(page.url.size() + 1), lost.text}, std::move(places));
}

using TextByAddress = std::map<std::string, std::string>;

// The one place on that page that says `text`; empty when none does, or more than one.
std::string only_place_of(const TextByAddress& texts, const std::string& page, const std::string& text) {
  std::string place;
  for (auto one = texts.lower_bound(page + "#"); one != texts.end() && one->first.starts_with(page + "#");
       ++one) {
    if (one->second != text) continue;
    if (!place.empty()) return "";
    place = one->first;
  }
  return place;
}

// Anchors that were dealt out anew, as if they were numbers: the words of one stand at another now, and it
// has other words itself. Every old link would lead to another advice, and nothing would seem to be gone.
void check_swapped(const Site& site, const std::map<std::string, LedgerEntry>& promised,
                   Diagnostics& diagnostics) {
  TextByAddress before;
  TextByAddress now;
  for (const auto& [address, entry] : promised) before.emplace(address, entry.text);
  for (LedgerEntry& entry : published_addresses(site))
    now.emplace(std::move(entry.address), std::move(entry.text));
  for (const auto& [address, text] : before) {
    const std::string url = page_of(address);
    const auto here = now.find(address);
    const auto page = site.by_url.find(url);
    const bool is_changed =
        url != address && page != site.by_url.end() && here != now.end() && here->second != text;
    if (!is_changed || text.empty()) continue;
    const std::string place = only_place_of(now, url, text);
    const bool is_stub =
        !std::ranges::binary_search(site[page->second].document->anchors, address.substr(url.size() + 1));
    if (place.empty() || is_stub || only_place_of(before, url, text) != address) continue;
    const Document& document = *site[page->second].document;
    diagnostics.push_back(error(Code::swapped_anchor, {document.source, document.metadata.title_range},
                                {address.substr(url.size() + 1), text, place.substr(url.size() + 1)}));
  }
}

}  // namespace

void check_ledgers(const Site& site, const std::vector<Ledger>& ledgers,
                   const std::set<std::string>& declared, Diagnostics& diagnostics) {
  std::map<std::string, LedgerEntry> promised;
  std::map<std::string, std::shared_ptr<const SourceText>> source_of;
  for (const Ledger& ledger : ledgers) {
    for (const LedgerEntry& entry : ledger.entries) {
      if (promised.emplace(entry.address, entry).second) source_of.emplace(entry.address, ledger.source);
    }
  }
  const Known known = know(site, promised);
  std::set<std::string> followed;  // short addresses stand or fall with what they are short for
  for (const auto& [address, entry] : promised) {
    if (auto url = short_address_of(*site.config, address)) followed.insert(std::move(*url));
  }
  for (const auto& [address, entry] : promised) {
    const std::string url = page_of(address);
    const bool is_part = url.size() < address.size();
    if (known.addresses.contains(address) || followed.contains(address) || declared.contains(address))
      continue;
    const auto page = site.by_url.find(url);
    if (is_part && page == site.by_url.end() && promised.contains(url))
      continue;  // its page says what became of it, or is reported
    std::vector<std::string> places = same_text(site, known, entry);
    if (is_part && page != site.by_url.end())
      diagnostics.push_back(lost_part(site[page->second], entry, std::move(places)));
    else
      diagnostics.push_back(error(Code::lost_address, {source_of[address], entry.range},
                                  {address, entry.text}, std::move(places)));
  }
  check_swapped(site, promised, diagnostics);
}

}  // namespace wegwijzer
