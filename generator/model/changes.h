// What changed between the editions of a guide, and since the newest one, as readers are told it. Made by
// editions/, shown by layout/ and told to feed readers by render/. Plain values that refer to no site.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "generator/model/edition.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// The address of the page that lists all editions with what changed; below it stand the pages of each pair.
inline constexpr std::string_view changes_url = "/wijzigingen/";

/// The feed, as a path of the output.
inline constexpr std::string_view feed_path = "wijzigingen/feed.xml";

/// What became of a passage, in the order in which it is counted.
enum class ChangeWord : std::uint8_t { added, changed, lightly_changed, moved, split, merged, withdrawn };
inline constexpr std::size_t change_words = 7;

/// "added", "changed", "lightly" …: the last part of the names of the theme's texts.
const char* name_of(ChangeWord word);

/// A point or page as it stands in one of the two texts.
struct ChangedPlace {
  std::string address;  // in its own text: "/thema/23/#p-23-04"; without # for a page
  std::string label;    // of a point: "23.4"; of a box: "vakje 3"; else empty
  std::string title;    // of the page
  bool is_box = false;
};

/// Words that stayed, went or came. A long run that stayed is shortened with "…".
struct DiffPiece {
  enum class Kind : std::uint8_t { same, removed, added };
  Kind kind = Kind::same;
  bool has_space = false;  // before it
  std::string text;
};

struct ToldChange {
  ChangeWord word{};
  std::vector<ChangedPlace> from;  // none: added; several: merged
  std::vector<ChangedPlace> to;    // none: withdrawn; several: split
  std::vector<DiffPiece> words;    // empty when the words are the same, or all of them new or gone
  std::string text;                // of what is wholly new or gone: its lines

  /// Where it stands in the later text, or stood when it was withdrawn.
  const ChangedPlace& place() const { return to.empty() ? from.front() : to.front(); }
};

/// The changes of one page.
struct ChangedPage {
  std::string address;  // in the later text; of a page that is gone in the earlier one
  std::string title;
  std::string note;       // of the editors, when it was not said of the earlier text
  bool is_gone = false;   // from the later text
  bool is_minor = false;  // only some words changed, and the editors say nothing of it
  std::size_t first = 0;  // [first, last) in `changes`
  std::size_t last = 0;
};

/// Pages that stand together in the guide: a chapter, or a kind of pages.
struct ChangedGroup {
  std::string title;
  std::vector<ChangedPage> pages;
  std::size_t count = 0;  // of changes
};

/// All that changed from one text to another.
struct TextChanges {
  std::string from;                 // name of an edition
  std::string to;                   // the same, or `current_text_name`
  std::vector<ToldChange> changes;  // page by page
  std::vector<ChangedGroup> groups;
  std::array<std::size_t, change_words> counts{};  // by ChangeWord
};

/// What the editors say of an edition, as HTML for three places.
struct EditionNote {
  std::string overview;  // of `changes_url`
  std::string pair;      // of the page of the changes that led to the edition
  std::string feed;      // with whole addresses; empty without a base URL
};

/// One of the changes of a point or page of now, by positions in the log.
struct MarkedChange {
  std::size_t pair = 0;
  std::size_t change = 0;
};

struct ChangeLog {
  std::vector<Edition> editions;   // the oldest first
  std::vector<EditionNote> notes;  // for each edition; none when there are none
  std::vector<TextChanges> pairs;  // each two in a row, the oldest first; then older ones to the text of now

  /// By address in the text of now: its latest change, and when that only moved it the one before too.
  /// What has been so since the first edition is not there.
  std::unordered_map<std::string, std::vector<MarkedChange>> marks;

  /// Addresses of the pages of now on which anything changed since the newest edition.
  std::unordered_set<std::string> changed_pages;
};

/// The changes from one text to another, or null.
const TextChanges* find_changes(const ChangeLog& log, std::string_view from, std::string_view to);

/// The edition of that name; it must be there.
const Edition& edition_named(const ChangeLog& log, std::string_view name);

/// The changes that led to an edition from the one before; null for the first.
const TextChanges* changes_up_to(const ChangeLog& log, std::string_view name);

/// "/wijzigingen/2025..2026/".
std::string changes_url_of(const TextChanges& changes);

/// The id of a change on its page, made from `place()`: "wijziging/thema/23/p-23-04". May stand behind a #.
std::string change_id(const ToldChange& change);

/// "3 nieuw, 2 gewijzigd, 5 licht gewijzigd", in the theme's words, a number and what follows on one line; of
/// no changes that there are none.
std::string counts_in_words(const TextChanges& changes, const Strings& strings);

/// Where a place stands: in the text of now at its own address, in an edition below `edition_url`.
std::string address_in(std::string_view text_name, std::string_view address);

}  // namespace wegwijzer
