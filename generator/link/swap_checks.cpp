#include "generator/link/swap_checks.h"

#include <algorithm>
#include <set>

#include "generator/link/published.h"

namespace wegwijzer {

namespace {

using TextByAddress = std::map<std::string, std::string>;

struct Texts {
  TextByAddress before;  // what the ledgers recorded
  TextByAddress now;
};

Texts texts_of(const Site& site, const PromisedAddresses& promised) {
  Texts texts;
  for (const auto& [address, entry] : promised) texts.before.emplace(address, entry.text);
  for (LedgerEntry& entry : published_addresses(site))
    texts.now.emplace(std::move(entry.address), std::move(entry.text));
  return texts;
}

bool is_page(const std::string& address) { return address.find('#') == std::string::npos; }

bool says(const TextByAddress& texts, const std::string& address, const std::string& text) {
  const auto found = texts.find(address);
  return found != texts.end() && found->second == text;
}

// Calls `each(address, text)` for every anchor of that page.
template <typename Each>
void for_each_part(const TextByAddress& texts, const std::string& page, Each each) {
  const std::string prefix = page + "#";
  for (auto one = texts.lower_bound(prefix); one != texts.end() && one->first.starts_with(prefix); ++one)
    each(one->first, one->second);
}

Diagnostic at_title(Code code, const Page& page, std::vector<std::string> arguments) {
  const Document& document = *page.document;
  return error(code, {document.source, document.metadata.title_range}, std::move(arguments));
}

// ---- anchors

// The one place on that page that says `text`; empty when none does, or more than one.
std::string only_place_of(const TextByAddress& texts, const std::string& page, const std::string& text) {
  std::string place;
  int count = 0;
  for_each_part(texts, page, [&](const std::string& address, const std::string& words) {
    if (words != text) return;
    place = address;
    ++count;
  });
  return count == 1 ? place : "";
}

void check_anchors(const Site& site, const Texts& texts, Diagnostics& diagnostics) {
  for (const Page& page : site.pages) {
    for_each_part(texts.before, page.url, [&](const std::string& address, const std::string& text) {
      const auto here = texts.now.find(address);
      if (text.empty() || here == texts.now.end() || here->second == text) return;
      const std::string anchor = address.substr(page.url.size() + 1);
      const std::string place = only_place_of(texts.now, page.url, text);
      const bool is_stub = !std::ranges::binary_search(page.document->anchors, anchor);
      if (place.empty() || is_stub || only_place_of(texts.before, page.url, text) != address) return;
      diagnostics.push_back(
          at_title(Code::swapped_anchor, page, {anchor, text, place.substr(page.url.size() + 1)}));
    });
  }
}

// ---- pages

// The one page with that title; empty when there is none, or more than one.
std::string only_page_titled(const TextByAddress& texts, const std::string& title) {
  std::string found;
  for (const auto& [address, text] : texts) {
    if (text != title || !is_page(address)) continue;
    if (!found.empty()) return "";
    found = address;
  }
  return found;
}

// What stood on that page and nowhere else: by these words it is known, whatever its title.
std::set<std::string> own_words(const TextByAddress& texts, const std::string& page) {
  std::set<std::string> words;
  for_each_part(texts, page, [&](const std::string&, const std::string& text) {
    const auto count = std::ranges::count(texts, text, &TextByAddress::value_type::second);
    if (!text.empty() && count == 1) words.insert(text);
  });
  return words;
}

bool has_any(const TextByAddress& texts, const std::string& page, const std::set<std::string>& words) {
  bool has = false;
  for_each_part(texts, page,
                [&](const std::string&, const std::string& text) { has |= words.contains(text); });
  return has;
}

// Whether what `page` was has become `other`, and is not just another title. See the header.
bool is_taken_over(const Site& site, const Texts& texts, const Page& page, const Page& other) {
  const std::string& title = texts.now.at(page.url);
  const std::string former = only_page_titled(texts.before, title);
  if (!former.empty() && former != page.url && !says(texts.now, former, title)) return true;
  const std::set<std::string> words = own_words(texts.before, page.url);
  if (words.empty()) return page.collection == other.collection && site.collection_of(page).is_numbered;
  return !has_any(texts.now, page.url, words) && has_any(texts.now, other.url, words);
}

void check_pages(const Site& site, const Texts& texts, Diagnostics& diagnostics) {
  for (const Page& page : site.pages) {
    const auto before = texts.before.find(page.url);
    if (before == texts.before.end() || before->second.empty()) continue;
    const std::string& title = before->second;
    if (says(texts.now, page.url, title) || only_page_titled(texts.before, title) != page.url) continue;
    const auto other = site.by_url.find(only_page_titled(texts.now, title));
    if (other == site.by_url.end() || !is_taken_over(site, texts, page, site[other->second])) continue;
    diagnostics.push_back(at_title(Code::reused_address, page, {page.url, title, other->first}));
  }
}

}  // namespace

void check_swaps(const Site& site, const PromisedAddresses& promised, Diagnostics& diagnostics) {
  const Texts texts = texts_of(site, promised);
  check_anchors(site, texts, diagnostics);
  check_pages(site, texts, diagnostics);
}

}  // namespace wegwijzer
