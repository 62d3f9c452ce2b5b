#include "generator/link/link.h"

#include "generator/base/parallel.h"
#include "generator/link/addresses.h"
#include "generator/link/backlinks.h"
#include "generator/link/checks.h"
#include "generator/link/edition_addresses.h"
#include "generator/link/glossary.h"
#include "generator/link/gone.h"
#include "generator/link/kindred.h"
#include "generator/link/order.h"
#include "generator/link/published.h"
#include "generator/link/relations.h"
#include "generator/link/resolver.h"

namespace wegwijzer {

namespace {

void resolve_links(Site& site, const Resolver& resolver, Diagnostics& diagnostics) {
  std::vector<Diagnostics> found(site.pages.size());
  parallel_for(site.pages.size(), [&](std::size_t i) {
    Page& page = site.pages[i];
    page.links.reserve(page.document->links.size());
    for (const LinkUse& use : page.document->links)
      page.links.push_back(resolver.resolve_link(page, use, found[i]));
  });
  for (Diagnostics& of_page : found) diagnostics.insert(diagnostics.end(), of_page.begin(), of_page.end());
}

void check_texts(const Site& site, Diagnostics& diagnostics) {
  std::vector<Diagnostics> found(site.pages.size());
  parallel_for(site.pages.size(), [&](std::size_t i) { check_text(site, site.pages[i], found[i]); });
  for (Diagnostics& of_page : found) diagnostics.insert(diagnostics.end(), of_page.begin(), of_page.end());
}

void check_menu(const Site& site, const std::vector<MenuItem>& items, Diagnostics& diagnostics) {
  for (const MenuItem& item : items) {
    if (is_address(site, item.url)) continue;
    if (needs_edition(site, item.url)) {
      diagnostics.push_back(error(Code::no_edition_yet, {site.config->source, item.range}, {item.url}));
      continue;
    }
    diagnostics.push_back(error(Code::unknown_menu_address, {site.config->source, item.range}, {item.url},
                                nearest_addresses(site, item.url)));
  }
}

}  // namespace

Site link_site(const Config& config, Documents documents, std::vector<std::string> assets,
               Diagnostics& diagnostics, const AddressHistory& history) {
  Site site;
  site.config = &config;
  site.assets = std::move(assets);
  site.editions = history.editions;
  for (const Ledger& ledger : history.ledgers) {
    if (!ledger.edition.empty()) site.edition_ledgers.push_back(&ledger);
  }
  check_reserved(site, diagnostics);
  const std::vector<GoneDocument> gone = make_pages(site, std::move(documents), diagnostics);
  // From here on every page has its final address.
  const Resolver resolver(site);
  set_parents(site, resolver, diagnostics);
  set_order(site);
  resolve_relations(site, resolver, diagnostics);
  const std::set<std::string> declared =
      resolve_gone(site, resolver, gone, history.redirects, history.ledgers, diagnostics);
  resolve_links(site, resolver, diagnostics);
  collect_backlinks(site);
  site.glossary = make_glossary(site);
  find_kindred(site);
  make_short_addresses(site, history.ledgers, diagnostics);
  check_ledgers(site, history.ledgers, declared, diagnostics);
  check_terms(site, diagnostics);
  check_menu(site, config.menu, diagnostics);
  check_menu(site, config.footer, diagnostics);
  check_structure(site, diagnostics);
  check_texts(site, diagnostics);
  return site;
}

}  // namespace wegwijzer
