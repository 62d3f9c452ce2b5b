// Which pages came after an edition, and what that edition had instead: so that below /editie/NAME/ something
// stands at every address that any text has.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "generator/editions/edition_text.h"
#include "generator/model/edition_pages.h"
#include "generator/model/ledger.h"

namespace wegwijzer {

/// One text, page by page. Addresses are those below its own top: "/thema/23/".
struct TextPages {
  const Edition* edition = nullptr;             // null: the text of now
  std::map<std::string, std::string> titles;    // by address, of pages with a text
  std::map<std::string, std::string> labels;    // by address, of points: "5.3"
  std::map<std::string, std::string> promised;  // first words by address, anchors too: all that it answers at
  std::set<std::string> others;                 // addresses at which it has something that nobody promised
  std::vector<Departure> departures;            // by address
};

/// `entries` are the addresses at which the text has something, with their first words.
TextPages text_pages(const Edition* edition, const EditionText& text,
                     const std::vector<LedgerEntry>& entries);

/// `texts` are all editions, the oldest first, and at last the text of now. Each gap of an edition is an
/// address that another text answers at and it does not. Freezing the text of now as one edition more gives
/// the same gaps for the editions that were there.
EditionPages pages_of_editions(const std::vector<TextPages>& texts);

}  // namespace wegwijzer
