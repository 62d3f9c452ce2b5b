// The pages of all texts of a site, side by side.
#pragma once

#include <vector>

#include "generator/build/editions.h"
#include "generator/editions/edition_text.h"
#include "generator/model/edition_pages.h"
#include "generator/model/ledger.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// Where the pages of the text of now (`site`, what it says in `now`, with all its `addresses`) and of
/// `editions` stand in each of them. Editions that are not in `made` are left out. Their ledgers are looked
/// for among `ledgers`. Empty without editions.
EditionPages edition_pages(const Site& site, const EditionText& now,
                           const std::vector<LedgerEntry>& addresses, const std::vector<Edition>& editions,
                           const MadeEditions& made, const std::vector<Ledger>& ledgers);

}  // namespace wegwijzer
