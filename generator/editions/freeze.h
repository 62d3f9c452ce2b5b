// Writing a frozen edition: all of it or nothing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/model/edition.h"
#include "generator/model/ledger.h"

namespace wegwijzer {

struct DiskOutcome {
  std::size_t files = 0;  // written
  std::string path;       // where it went wrong
  std::string problem;    // empty when all went well, else the system's reason; nothing has changed then
};

/// Copies wegwijzer.toml and content/ of the site folder to editions/NAME/, with its facts, its ledger, the
/// note (not when empty) and the digests of all of these. What is drafted goes along, and stays unseen there
/// too. It is written in a hidden folder beside, brought to the disk and then given its name in one step:
/// after a kill or on a full disk there is no edition, and the next attempt clears what was left.
DiskOutcome freeze_edition(const std::string& site, const Edition& edition, const std::string& note,
                           const std::vector<LedgerEntry>& ledger);

/// Replaces edition.toml of an edition, in one step: the old one is whole until then.
DiskOutcome rewrite_edition_facts(const std::string& site, const Edition& edition);

}  // namespace wegwijzer
