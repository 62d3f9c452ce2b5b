// link: all documents together -> one const Site.
//
//   1. addresses.cpp   every page's address and reference; doubles are reported
//   2. order.cpp       lists by number or title, previous/next, parents and children
//   3. resolver.cpp    one reference or link -> where it leads, or a diagnostic with what was probably meant
//   4. relations.cpp   front-matter relations, both ways
//   5. backlinks.cpp   who links here
//   6. glossary.cpp    every form in which a text may use a term
//   7. kindred.cpp     pages that use the same terms
//   8. gone.cpp        addresses that were published and are no more: where they lead now
//   9. published.cpp   every address a reader may have, short ones too
//  10. …_checks.cpp    what only the whole site shows: missing relations, doubled titles, long sentences
// The only stage that sees the whole site; it always runs, so no page can be stale because another moved.
#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/model/ledger.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// What was promised to readers before, and what became of it.
struct AddressHistory {
  std::vector<std::string> editions;  // names, the oldest first
  std::vector<Ledger> ledgers;
  std::vector<GoneUse> redirects;  // of content/redirects.toml
};

/// `config` and `history` must outlive the result. `assets` are the paths below content/ that may be linked
/// to.
Site link_site(const Config& config, Documents documents, std::vector<std::string> assets,
               Diagnostics& diagnostics, const AddressHistory& history = {});

/// Addresses the program makes pages at by itself; no page of the site may take them.
const std::vector<std::string>& reserved_addresses();

}  // namespace wegwijzer
