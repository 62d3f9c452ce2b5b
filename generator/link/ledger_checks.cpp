#include <map>
#include <set>

#include "generator/link/gone.h"
#include "generator/link/published.h"
#include "generator/link/swap_checks.h"

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

Known know(const Site& site, const PromisedAddresses& promised) {
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

}  // namespace

void check_ledgers(const Site& site, const std::vector<Ledger>& ledgers,
                   const std::set<std::string>& declared, Diagnostics& diagnostics) {
  PromisedAddresses promised;
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
  check_swaps(site, promised, diagnostics);
}

}  // namespace wegwijzer
