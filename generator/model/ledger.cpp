#include "generator/model/ledger.h"

#include <algorithm>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

constexpr std::string_view head =
    "# Elk adres dat ooit is gepubliceerd: van een pagina, en van elk punt, elke kop en elk vinkje daarop.\n"
    "# Het programma voegt regels toe en haalt er nooit een weg. Zo blijft een link die iemand kreeg, "
    "werken.\n"
    "# Is een adres nooit naar buiten gegaan? Alleen dan mag je zijn regel weghalen.\n";

bool is_in_head(std::string_view line) { return head.find(std::string(line) + '\n') != head.npos; }

// What version control leaves behind when two people changed the same lines.
bool is_conflict_mark(std::string_view word) {
  return word.starts_with("<<<<<<<") || word == "=======" || word.starts_with(">>>>>>>") ||
         word.starts_with("|||||||");
}

}  // namespace

Ledger read_ledger(std::shared_ptr<const SourceText> source, Diagnostics& diagnostics) {
  Ledger ledger;
  const auto lines = static_cast<std::uint32_t>(source->line_starts.size());
  for (std::uint32_t number = 1; number <= lines; ++number) {
    const std::string_view line = line_text(*source, number);
    if (line.starts_with('#')) {
      if (!is_in_head(line)) ledger.notes.emplace_back(line);
      continue;
    }
    // An editor that turns tabs into spaces does no harm: an address has neither.
    const std::size_t start = std::min(line.find_first_not_of(" \t\r"), line.size());
    const std::size_t stop = std::min(line.find_first_of(" \t\r", start), line.size());
    if (start == line.size()) continue;
    const std::string_view address = line.substr(start, stop - start);
    const std::uint32_t begin = line_offset(*source, number) + static_cast<std::uint32_t>(start);
    const TextRange range{begin, begin + static_cast<std::uint32_t>(address.size())};
    if (!address.starts_with('/')) {
      const Code code = is_conflict_mark(address) ? Code::merge_conflict : Code::invalid_ledger_line;
      diagnostics.push_back(error(code, {source, range}));
      continue;
    }
    const std::string_view text = trim(line.substr(stop));
    ledger.entries.push_back({std::string(address), std::string(text), range});
  }
  ledger.source = std::move(source);
  return ledger;
}

std::string ledger_excerpt(std::string_view text) {
  constexpr std::size_t longest = 80;
  std::string excerpt;
  bool has_gap = false;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c <= U' ') {
      has_gap = !excerpt.empty();
      continue;
    }
    count += has_gap ? 2 : 1;
    if (count > longest) {
      // The word that does not fit is left out whole, unless it is all there is.
      const std::size_t space = has_gap ? excerpt.size() : excerpt.rfind(' ');
      return excerpt.substr(0, space) + " …";
    }
    if (has_gap) excerpt += ' ';
    has_gap = false;
    append_utf8(excerpt, c);
  }
  return excerpt;
}

std::vector<LedgerEntry> merged_entries(const std::vector<LedgerEntry>& before,
                                        std::vector<LedgerEntry> published) {
  published.insert(published.end(), before.begin(), before.end());
  // Stable: what stands there now goes before what stood there.
  std::ranges::stable_sort(published, {}, &LedgerEntry::address);
  const auto same = std::ranges::unique(published, {}, &LedgerEntry::address);
  published.erase(same.begin(), same.end());
  return published;
}

std::string ledger_text(const std::vector<LedgerEntry>& entries, const std::vector<std::string>& notes) {
  std::string text(head);
  for (const std::string& note : notes) text += note + '\n';
  for (const LedgerEntry& entry : entries) {
    text += entry.address;
    if (!entry.text.empty()) text += '\t' + entry.text;
    text += '\n';
  }
  return text;
}

}  // namespace wegwijzer
