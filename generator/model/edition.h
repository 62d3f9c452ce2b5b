// A frozen edition: the text as it was published on one day, kept in editions/NAME/ and never edited.
//
//   edition.toml    title, date, form; the one file that changes (when the edition is withdrawn)
//   note.md         what the editors say about it; only when they gave a note
//   digests.txt     every other file with the digest of its bytes
//   addresses.txt   the ledger: every address it had, which binds the current text too
//   wegwijzer.toml  the settings it was made with: addresses, numbers and relations follow from them
//   content/        the texts
//
// The theme is not in it: an edition keeps what was said, not how it looked, so that what we repair for
// readers (contrast, keyboard, a browser that changed) is repaired in old editions too.
#pragma once

#include <string>
#include <string_view>

#include "generator/base/digest.h"

namespace wegwijzer {

inline constexpr std::string_view editions_folder = "editions";
inline constexpr std::string_view edition_facts_name = "edition.toml";
inline constexpr std::string_view edition_digests_name = "digests.txt";
inline constexpr std::string_view edition_note_name = "note.md";

/// What the text that is not frozen is called where an edition's name is asked for.
inline constexpr std::string_view current_text_name = "huidig";

/// The form in which editions are kept. Higher: made by a newer version of the program.
inline constexpr int edition_form = 1;

struct Edition {
  std::string name;       // also in its addresses: "2026"
  std::string title;      // one line
  std::string date;       // ISO 8601: the day it was published
  std::string withdrawn;  // the day it was withdrawn, or empty
  std::string reason;     // why it was withdrawn; may be empty
  Digest digest;          // of all its files; zero until they are read
};

/// "editions/2026/" with `file` behind it.
std::string edition_path(std::string_view name, std::string_view file);

/// "/editie/2026/": below it stand its pages, each at the address it had.
std::string edition_url(std::string_view name);

/// At most 40 lower-case ASCII letters, digits and hyphens, none at either end; not `current_text_name`.
bool is_edition_name(std::string_view name);

/// The text of edition.toml; `read_edition` gives the same edition back.
std::string edition_facts_text(const Edition& edition);

}  // namespace wegwijzer
