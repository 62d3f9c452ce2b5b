// The addresses that were ever published, one a line, so that none can disappear unnoticed. addresses.txt
// beside wegwijzer.toml is the ledger of the current text; a frozen edition has one of the same form.
//
//   # a comment
//   /thema/23/              Rol in strategie
//   /thema/23/#p-23-04      Zorg dat de organisatie een vaste plek heeft …
//
// Between address and text stands a tab. The text is what stood there when it was last published: it says
// what was lost, and it is how we find where that went. Sorted by address and plain, so that a version
// control system can merge it and an editor can read what changes. Lines are added and never taken away.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"

namespace wegwijzer {

inline constexpr std::string_view ledger_name = "addresses.txt";

struct LedgerEntry {
  std::string address;  // "/thema/23/", or with an anchor "/thema/23/#p-23-04"
  std::string text;     // a title or the first words; may be empty
  TextRange range;      // of the address in the ledger's file
};

struct Ledger {
  std::shared_ptr<const SourceText> source;
  std::vector<LedgerEntry> entries;  // in the order of the file
  std::vector<std::string> notes;    // lines with # that an editor added
  std::string edition;               // whose it is, for the caller to say; empty: of the text of now
};

/// Reads a ledger; a line that does not start with a slash is reported (invalid_ledger_line, or
/// merge_conflict for what version control leaves behind). Any white space will do between address and text.
Ledger read_ledger(std::shared_ptr<const SourceText> source, Diagnostics& diagnostics);

/// What a ledger says of a text: its first words, at most 80 code points, on one line; cut between words.
std::string ledger_excerpt(std::string_view text);

/// `published` together with what `before` has and it has not: sorted, no address twice.
std::vector<LedgerEntry> merged_entries(const std::vector<LedgerEntry>& before,
                                        std::vector<LedgerEntry> published);

/// The file's text. `read_ledger` gives the same entries and notes back.
std::string ledger_text(const std::vector<LedgerEntry>& entries, const std::vector<std::string>& notes = {});

}  // namespace wegwijzer
