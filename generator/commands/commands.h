// What each command of the program does. Arguments come in as plain structs (cli.cpp reads them), words go to
// the streams, and the exit status comes back: 0 fine, 1 errors in the content, 2 wrong usage, 3 could not
// read or write.
#pragma once

#include <iosfwd>
#include <string>

namespace wegwijzer {

inline constexpr int exit_fine = 0;
inline constexpr int exit_content = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_disk = 3;

struct BuildCommand {
  std::string site = ".";
  std::string output = "public";  // relative to the site folder
  std::string base_url;
  bool is_check = false;      // everything but writing
  bool asks_outside = false;  // check links to other sites too
  bool has_drafts = false;
  bool explains = false;
  bool has_timings = false;
  std::string language;  // of what is said about the content; empty: the site's
  bool is_json = false;  // diagnostics as JSON on `out` instead of text on `messages`
};
int run_build(const BuildCommand& command, std::ostream& out, std::ostream& messages);

struct InitCommand {
  std::string folder;
};
int run_init(const InitCommand& command, std::ostream& messages);

struct NewCommand {
  std::string site = ".";
  std::string collection;
  std::string title;
};
int run_new(const NewCommand& command, std::ostream& messages);

struct AnchorsCommand {
  std::string site = ".";
  bool writes = false;
};
int run_anchors(const AnchorsCommand& command, std::ostream& messages);

struct SearchCommand {
  std::string site = ".";
  std::string query;
  bool explains = false;
};
/// Prints to `out` what a reader who searches for `query` finds on the site as its files are now, found by
/// the reader's own engine; with `explains` also the words, fields and scores that made it so.
int run_search(const SearchCommand& command, std::ostream& out, std::ostream& messages);

struct AddressesCommand {
  std::string site = ".";
  bool writes = false;
};
int run_addresses(const AddressesCommand& command, std::ostream& messages);

struct EditionCommand {
  std::string site = ".";
  std::string name;
  std::string title;      // freeze
  std::string date;       // freeze: ISO 8601; empty: today
  std::string note_path;  // freeze: a text file, or empty
  std::string reason;     // withdraw: may be empty
};
/// Freezes the current text as an edition.
int run_edition_freeze(const EditionCommand& command, std::ostream& messages);
/// Prints the editions to `out`, the oldest first, a line each.
int run_edition_list(const EditionCommand& command, std::ostream& out, std::ostream& messages);
/// Records that an edition no longer holds. Its files stay, and so do its addresses.
int run_edition_withdraw(const EditionCommand& command, std::ostream& messages);

struct EditionDiffCommand {
  std::string site = ".";
  std::string from;  // names of editions; "huidig" is the current text
  std::string to;
  std::string format = "text";  // or "json"
};
/// Prints to `out` what changed from one edition to another, point by point.
int run_edition_diff(const EditionDiffCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace wegwijzer
