// Published addresses at which something else stands now, while what they were given out for is still there.
#pragma once

#include <map>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/model/ledger.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// What the ledgers recorded, by address: "/thema/23/", "/thema/23/#p-23-04".
using PromisedAddresses = std::map<std::string, LedgerEntry>;

/// Reports anchors (swapped_anchor) and pages (reused_address) that took over an address: old links would
/// lead to another advice, and nothing would seem to be gone. Other words at an address are no problem by
/// themselves: they are reported only when the words that were recorded there stand at one other place now.
///
/// An anchor took over when the words of one that is still there stand at one other anchor of its page.
///
/// A page took over when its recorded title stands on one other page, and there is more than a title to say
/// so, as a page may be retitled and its old title used again:
/// - it has the title that was recorded for another page, which lost it; or
/// - of the words that only it had, none are on it any more and some are on that other page; or
/// - it had no such words, and both are pages of one numbered collection: a number was dealt out again.
void check_swaps(const Site& site, const PromisedAddresses& promised, Diagnostics& diagnostics);

}  // namespace wegwijzer
