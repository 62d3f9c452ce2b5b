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

}  // namespace

Ledger read_ledger(std::shared_ptr<const SourceText> source, Diagnostics& diagnostics) {
  Ledger ledger;
  const auto lines = static_cast<std::uint32_t>(source->line_starts.size());
  for (std::uint32_t number = 1; number <= lines; ++number) {
    const std::string_view line = line_text(*source, number);
    if (trim(line).empty() || line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    const std::string_view address = trim(line.substr(0, tab));
    const std::uint32_t begin = line_offset(*source, number);
    const TextRange range{begin, begin + static_cast<std::uint32_t>(address.size())};
    const bool is_address = address.starts_with('/') && address.find(' ') == std::string_view::npos;
    if (!is_address) {
      diagnostics.push_back(error(Code::invalid_ledger_line, {source, range}));
      continue;
    }
    const std::string_view text = tab == std::string_view::npos ? "" : trim(line.substr(tab + 1));
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
    if (++count > longest) return excerpt + " …";
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

std::string ledger_text(const std::vector<LedgerEntry>& entries) {
  std::string text(head);
  for (const LedgerEntry& entry : entries) {
    text += entry.address;
    if (!entry.text.empty()) text += '\t' + entry.text;
    text += '\n';
  }
  return text;
}

}  // namespace wegwijzer
