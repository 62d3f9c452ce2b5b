// The ledger of a site's current text on disk: addresses.txt beside wegwijzer.toml.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/model/ledger.h"

namespace wegwijzer {

/// What the ledger of that site folder says; nothing when there is none. `is_there` says which.
struct LedgerFile {
  bool is_there = false;
  std::vector<LedgerEntry> entries;
  std::vector<std::string> notes;
};
LedgerFile read_ledger_file(const std::string& site);

/// How many addresses of `published` a ledger does not have yet.
std::size_t count_new(const std::vector<LedgerEntry>& ledger, const std::vector<LedgerEntry>& published);

/// Writes the ledger with `published` added, when that changes it. Empty when all went well, else the
/// system's reason; the old ledger is whole then.
std::string record_addresses(const std::string& site, const std::vector<LedgerEntry>& published);

}  // namespace wegwijzer
