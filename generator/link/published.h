// Every address of a site that someone may have been given.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/ledger.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// The short form of an address, as the collection's `short` says: "/thema/23/" -> "/23/",
/// "/thema/23/#p-23-04" -> "/23.4/". It follows from the anchor, not from the place: a point that moves keeps
/// it. Nothing for an address without one.
std::optional<std::string> short_address_of(const Config& config, std::string_view address);

/// Fills `short_addresses` from pages, points and what is gone; the ledgers know the points of pages without
/// a file. Addresses that a page has are reported.
void make_short_addresses(Site& site, const std::vector<Ledger>& ledgers, Diagnostics& diagnostics);

/// Everything at which the site has something, with its text: pages and all anchors on them, overviews,
/// files, short addresses, and what is gone but still leads on. Sorted by address.
std::vector<LedgerEntry> published_addresses(const Site& site);

}  // namespace wegwijzer
