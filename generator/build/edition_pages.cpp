#include "generator/build/edition_pages.h"

#include <algorithm>
#include <string>

#include "generator/editions/gaps.h"
#include "generator/model/changes.h"

namespace wegwijzer {

namespace {

// Short addresses mean the text of now, so no edition has them.
TextPages pages_of_now(const Site& site, const EditionText& now, std::vector<LedgerEntry> addresses) {
  std::erase_if(addresses, [&](const LedgerEntry& entry) {
    const auto known = std::ranges::lower_bound(site.short_addresses, entry.address, {}, &ShortAddress::url);
    const bool is_short = known != site.short_addresses.end() && known->url == entry.address;
    return is_short || entry.address.starts_with(changes_url);  // beside editions
  });
  return text_pages(nullptr, now, addresses);
}

// The addresses of the edition's pages: those in its ledger that it has a file for, and other files.
TextPages pages_of_edition(const Edition& edition, const MadeEdition& made, const Ledger& ledger) {
  constexpr std::string_view index = "index.html";
  const std::string top = edition_url(edition.name);
  std::set<std::string> urls;
  for (const OutputFile& file : made.files) {
    if (file.path.ends_with(index))
      urls.insert("/" + file.path.substr(top.size() - 1, file.path.size() - top.size() + 1 - index.size()));
  }
  std::vector<LedgerEntry> entries = ledger.entries;
  std::erase_if(entries, [&](const LedgerEntry& entry) {
    return !urls.contains(entry.address.substr(0, entry.address.find('#')));
  });
  TextPages pages = text_pages(&edition, made.text, entries);
  for (const std::string& url : urls) {
    if (!pages.promised.contains(url)) pages.others.insert(url);
  }
  return pages;
}

const Ledger* ledger_of(const Edition& edition, const std::vector<Ledger>& ledgers) {
  const auto known = std::ranges::find(ledgers, edition.name, &Ledger::edition);
  return known == ledgers.end() ? nullptr : &*known;
}

}  // namespace

EditionPages edition_pages(const Site& site, const EditionText& now,
                           const std::vector<LedgerEntry>& addresses, const std::vector<Edition>& editions,
                           const MadeEditions& made, const std::vector<Ledger>& ledgers) {
  std::vector<TextPages> texts;
  for (const Edition& edition : editions) {
    const auto known = made.find(edition.name);
    const Ledger* ledger = ledger_of(edition, ledgers);
    if (known != made.end() && ledger != nullptr)
      texts.push_back(pages_of_edition(edition, *known->second, *ledger));
  }
  if (texts.empty()) return {};
  texts.push_back(pages_of_now(site, now, addresses));
  return pages_of_editions(texts);
}

}  // namespace wegwijzer
