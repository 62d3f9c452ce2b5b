#include "generator/commands/ledger_file.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "generator/base/file_system.h"
#include "generator/base/file_writing.h"
#include "generator/load/load.h"

namespace wegwijzer {

namespace fs = std::filesystem;

LedgerFile read_ledger_file(const std::string& site) {
  LedgerFile file;
  DiskFileSystem files(site);
  const std::string name(ledger_name);
  file.is_there = files.find(name).has_value();
  Diagnostics diagnostics;  // the build reports the same
  if (!file.is_there) return file;
  if (auto source = load_text(files, name, diagnostics)) {
    Ledger ledger = read_ledger(std::move(source), diagnostics);
    file.entries = std::move(ledger.entries);
    file.notes = std::move(ledger.notes);
  }
  return file;
}

std::size_t count_new(const std::vector<LedgerEntry>& ledger, const std::vector<LedgerEntry>& published) {
  std::set<std::string> known;
  for (const LedgerEntry& entry : ledger) known.insert(entry.address);
  return static_cast<std::size_t>(std::ranges::count_if(
      published, [&](const LedgerEntry& entry) { return !known.contains(entry.address); }));
}

std::string record_addresses(const std::string& site, const std::vector<LedgerEntry>& published) {
  const fs::path path = fs::path(site) / ledger_name;
  const LedgerFile known = read_ledger_file(site);
  const std::string text = ledger_text(merged_entries(known.entries, published), known.notes);
  const ReadResult before = DiskFileSystem(site).read(std::string(ledger_name));
  if (before.problem.empty() && before.bytes == text) return "";
  try {
    replace_file(path, text);
  } catch (const DiskProblem& problem) {
    return problem.reason;
  }
  return "";
}

}  // namespace wegwijzer
