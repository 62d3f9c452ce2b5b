// `wegwijzer index DOCS.json --ref id --field title:10 --field body [--language nl] [--positions]`: a classic
// index of any JSON documents, for anyone who has lunr.js and no wish to wait for it.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "search/index.h"

namespace wegwijzer::search {

struct IndexCommand {
  std::string documents_path;       // a file with an array of objects, or "-" for standard input
  std::string ref = "id";           // key of the reference
  std::vector<std::string> fields;  // NAME or NAME:BOOST, in order
  std::string language;  // "" or "en" as lunr(…) itself; "nl" with lunr-languages; "none" a bare builder
  std::string boost;     // key of a number that boosts the document; none when empty
  bool positions = false;
};

/// Writes the index to `out`. Returns the program's exit status: 0 fine, 1 wrong documents, 2 wrong settings,
/// 3 could not read or write; problems go to `errors`, one line each. A field may hold a string, number,
/// boolean or null, or a list of those, whose items lunr does not split; keys that are missing count as
/// empty.
int run_index_command(const IndexCommand& command, std::ostream& out, std::ostream& errors);

}  // namespace wegwijzer::search
