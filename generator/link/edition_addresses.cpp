#include "generator/link/edition_addresses.h"

#include <algorithm>

#include "generator/link/link.h"
#include "generator/model/changes.h"

namespace wegwijzer {

namespace {

constexpr std::string_view editions_url = "/editie/";

// Short addresses mean the text of now: a ledger has them without words, as it has what the program makes.
bool is_in_edition(const LedgerEntry& entry) {
  const bool is_file = !entry.address.ends_with('/');
  const auto& made = reserved_addresses();
  return is_file || !entry.text.empty() || std::ranges::find(made, entry.address) != made.end();
}

// The ledger of the edition below whose top `url` stands, and the address it has there.
struct InEdition {
  const Ledger* ledger = nullptr;
  std::string address;
};

InEdition find_edition(const Site& site, std::string_view url) {
  for (const Ledger* ledger : site.edition_ledgers) {
    const std::string top = edition_url(ledger->edition);
    if (url.starts_with(top)) return {ledger, "/" + std::string(url.substr(top.size()))};
  }
  return {};
}

bool is_pair(const Site& site, std::string_view url) {
  const std::vector<std::string> known = edition_addresses(site);
  return std::ranges::find(known, url) != known.end();
}

}  // namespace

bool is_for_editions(std::string_view url) {
  return url.starts_with(editions_url) || url.starts_with(changes_url);
}

void check_reserved(const Site& site, Diagnostics& diagnostics) {
  const auto report = [&](const SourceSpan& at, const std::string& url) {
    diagnostics.push_back(
        error(Code::duplicate_address, at, {url, "een pagina die het programma zelf maakt"}));
  };
  for (const std::string& path : site.assets) {
    const std::string url = path.substr(std::string_view("content").size());
    if (!is_for_editions(url)) continue;
    auto source = std::make_shared<SourceText>();
    source->path = path;
    report({std::move(source), {}}, url);
  }
}

bool needs_edition(const Site& site, std::string_view url) {
  return site.editions.empty() && is_for_editions(url);
}

bool is_edition_address(const Site& site, std::string_view url) {
  if (!is_for_editions(url) || site.editions.empty()) return false;
  if (url.starts_with(changes_url)) return is_pair(site, url);
  const InEdition found = find_edition(site, url);
  if (found.ledger == nullptr) return is_pair(site, url);
  return std::ranges::any_of(found.ledger->entries, [&](const LedgerEntry& entry) {
    return entry.address == found.address && is_in_edition(entry);
  });
}

bool is_edition_part(const Site& site, std::string_view url, std::string_view fragment) {
  const InEdition found = find_edition(site, url);
  if (found.ledger == nullptr) return false;
  const std::string address = found.address + "#" + std::string(fragment);
  return std::ranges::find(found.ledger->entries, address, &LedgerEntry::address) !=
         found.ledger->entries.end();
}

std::vector<std::string> edition_addresses(const Site& site) {
  std::vector<std::string> addresses;
  if (site.editions.empty()) return addresses;
  const std::string top(changes_url);
  addresses.push_back(top);
  const std::string now = ".." + std::string(current_text_name) + "/";
  for (std::size_t i = 0; i < site.editions.size(); ++i) {
    addresses.push_back(edition_url(site.editions[i]));
    addresses.push_back(top + site.editions[i] + now);
    if (i > 0) addresses.push_back(top + site.editions[i - 1] + ".." + site.editions[i] + "/");
  }
  return addresses;
}

}  // namespace wegwijzer
