// Addresses that are there because the site has frozen editions: /editie/… and /wijzigingen/…
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// Whether an address is kept for editions and for what changed between them; no page may take it.
bool is_for_editions(std::string_view url);

/// Reports files of the site that would stand at such an address; pages and overviews are with the others.
void check_reserved(const Site& site, Diagnostics& diagnostics);

/// Whether such an address has nothing because there is no edition at all.
bool needs_edition(const Site& site, std::string_view url);

/// Whether something stands at such an address: a page of changes, or a page or file of an edition, as its
/// ledger says.
bool is_edition_address(const Site& site, std::string_view url);

/// Whether the page of an edition at `url` has that anchor. Pages of changes promise none.
bool is_edition_part(const Site& site, std::string_view url, std::string_view fragment);

/// The addresses an author may have meant: of the changes, and the front page of each edition.
std::vector<std::string> edition_addresses(const Site& site);

}  // namespace wegwijzer
