#include "generator/link/addresses.h"

#include <algorithm>

#include "generator/base/text.h"
#include "generator/link/edition_addresses.h"
#include "generator/link/link.h"

namespace wegwijzer {

namespace {

std::string address_of(const Collection& rules, const Document& document) {
  if (document.is_index) {
    if (!rules.index_url.empty()) return rules.index_url;
    return rules.url.substr(0, rules.url.find('{'));
  }
  const std::string number = std::to_string(document.metadata.number.value_or(0));
  return replace_all(replace_all(rules.url, "{number}", number), "{id}", document.id);
}

std::string reference_of(const Collection& rules, const Document& document) {
  if (document.is_index) return "";
  const std::string key =
      rules.is_numbered ? std::to_string(document.metadata.number.value_or(0)) : document.id;
  return rules.name + ":" + key;
}

// A page without a usable number was reported when it was parsed; it has no place on the site.
bool has_address(const Collection& rules, const Document& document) {
  return document.is_index || !rules.is_numbered || document.metadata.number.value_or(0) > 0;
}

void report_double(const Site& site, const Page& page, const Page& first, Diagnostics& diagnostics) {
  const Document& document = *page.document;
  const bool is_same_kind = page.collection == first.collection && !document.is_index;
  const bool is_number = is_same_kind && site.collection_of(page).is_numbered;
  if (is_number) {
    diagnostics.push_back(error(Code::duplicate_number, {document.source, document.metadata.number_range},
                                {std::to_string(*document.metadata.number), first.document->source->path}));
  } else if (is_same_kind) {
    diagnostics.push_back(
        error(Code::duplicate_id, {document.source, {0, 0}}, {document.id, first.document->source->path}));
  } else {
    diagnostics.push_back(
        error(Code::duplicate_address, {document.source, {0, 0}}, {page.url, first.document->source->path}));
  }
}

// The file that stands where a page's continuous page comes is the one to move.
void report_double_wholes(const Site& site, Diagnostics& diagnostics) {
  for (const Page& page : site.pages) {
    const auto other = site.by_url.find(whole_url(site, page));
    if (other == site.by_url.end()) continue;
    diagnostics.push_back(error(Code::duplicate_address, {site[other->second].document->source, {0, 0}},
                                {other->first, page.document->source->path}));
  }
}

bool is_reserved(const std::string& url) {
  return std::ranges::find(reserved_addresses(), url) != reserved_addresses().end() || is_for_editions(url);
}

void report_reserved(const std::string& url, SourceSpan at, Diagnostics& diagnostics) {
  diagnostics.push_back(
      error(Code::duplicate_address, std::move(at), {url, "een pagina die het programma zelf maakt"}));
}

// Those that the program makes itself; an overview that was written is reported as any page.
void report_reserved_overviews(const Site& site, Diagnostics& diagnostics) {
  for (const Collection& rules : site.config->collections) {
    if (is_reserved(rules.index_url) && !site.by_url.contains(rules.index_url))
      report_reserved(rules.index_url, {site.config->source, rules.index_range}, diagnostics);
  }
}

bool is_whole_address(const Site& site, const std::string& url) {
  return std::ranges::any_of(site.config->collections, [&](const Collection& rules) {
    const std::string last = rules.whole + "/";
    if (rules.whole.empty() || !url.ends_with("/" + last)) return false;
    const auto whose = site.by_url.find(url.substr(0, url.size() - last.size()));
    return whose != site.by_url.end() && whole_url(site, site[whose->second]) == url &&
           !pages_in_full(site, site[whose->second]).empty();
  });
}

}  // namespace

const std::vector<std::string>& reserved_addresses() {
  static const std::vector<std::string> reserved = {"/a-z/", "/zoeken/", "/404.html"};
  return reserved;
}

std::vector<GoneDocument> make_pages(Site& site, Documents documents, Diagnostics& diagnostics) {
  std::vector<GoneDocument> gone;
  const Config& config = *site.config;
  site.index_pages.resize(config.collections.size());
  site.pages.reserve(documents.size());
  for (auto& document : documents) {
    const Collection& rules = config[document->collection];
    if (!has_address(rules, *document)) continue;
    if (is_gone(document->metadata)) {
      std::string url = address_of(rules, *document);
      gone.push_back({std::move(url), std::move(document)});
      continue;
    }
    Page page;
    page.id = PageId{site.pages.size()};
    page.collection = document->collection;
    page.url = address_of(rules, *document);
    page.reference = reference_of(rules, *document);
    page.document = std::move(document);
    if (is_reserved(page.url)) report_reserved(page.url, {page.document->source, {0, 0}}, diagnostics);
    const auto [place, is_new] = site.by_url.emplace(page.url, page.id);
    if (!is_new) {
      report_double(site, page, site[place->second], diagnostics);
      continue;
    }
    if (page.document->is_index) site.index_pages[static_cast<std::size_t>(page.collection)] = page.id;
    site.pages.push_back(std::move(page));
  }
  report_double_wholes(site, diagnostics);
  report_reserved_overviews(site, diagnostics);
  return gone;
}

bool is_address(const Site& site, const std::string& url) {
  if (site.by_url.contains(url) || std::ranges::find(reserved_addresses(), url) != reserved_addresses().end())
    return true;
  if (is_whole_address(site, url) || is_edition_address(site, url)) return true;
  return !url.empty() && std::ranges::any_of(site.config->collections,
                                             [&](const Collection& c) { return c.index_url == url; });
}

std::vector<std::string> nearest_addresses(const Site& site, const std::string& url) {
  if (is_address(site, url + "/")) return {url + "/"};
  std::vector<std::string> known = reserved_addresses();
  for (const Page& page : site.pages) known.push_back(page.url);
  for (const Collection& collection : site.config->collections) {
    if (!collection.index_url.empty()) known.push_back(collection.index_url);
  }
  for (std::string& address : edition_addresses(site)) known.push_back(std::move(address));
  return nearest_names(url, known);
}

std::string address_of_written(const Config& config, const std::string& written) {
  if (written.starts_with('/')) return written;
  const std::size_t colon = std::min(written.find(':'), written.size());
  const auto collection = find_collection(config, std::string_view(written).substr(0, colon));
  if (!collection) return "";
  const std::string rest = written.substr(std::min(colon + 1, written.size()));
  const std::string anchor = rest.substr(std::min(rest.find('#'), rest.size()));
  const std::string key = rest.substr(0, rest.find('#'));
  return replace_all(replace_all(config[*collection].url, "{number}", key), "{id}", key) + anchor;
}

}  // namespace wegwijzer
