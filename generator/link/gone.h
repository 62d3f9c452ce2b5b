// Addresses that were published and have nothing of their own any more: what became of them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/link/addresses.h"
#include "generator/link/resolver.h"
#include "generator/model/ledger.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// Fills `gone` of the site and of its pages from what was declared: in `redirects` (with full addresses), in
/// the front matter of pages and in `documents`. Chains, loops, doubles and places that are not there are
/// reported and left out. Returns every address that was declared, rightly or not.
std::set<std::string> resolve_gone(Site& site, const Resolver& resolver,
                                   const std::vector<GoneDocument>& documents,
                                   const std::vector<GoneUse>& redirects, const std::vector<Ledger>& ledgers,
                                   Diagnostics& diagnostics);

/// Reports every address of the ledgers at which the site has nothing any more and of which nobody said what
/// became of it (who said that wrongly, in `declared`, has heard so), and what check_swaps() reports.
void check_ledgers(const Site& site, const std::vector<Ledger>& ledgers,
                   const std::set<std::string>& declared, Diagnostics& diagnostics);

}  // namespace wegwijzer
