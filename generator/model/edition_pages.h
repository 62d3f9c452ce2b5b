// Where each page stands in the text of now and in every frozen edition, and what an edition has nothing of.
// Made by editions/gaps.cpp; read by layout/ and render/.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "generator/model/config.h"
#include "generator/model/edition.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// What a text has of a page.
enum class Presence : std::uint8_t {
  here,       // the page, at the same address
  elsewhere,  // the same page at another address
  absent,     // nothing, or only word of what became of it
};

struct PageInText {
  Presence presence = Presence::absent;
  std::string url;    // elsewhere: its address in that text
  std::string title;  // elsewhere: its title there
  bool has_same_title = false;
};

/// Something on a page that stood on another one before.
struct FormerPart {
  std::string anchor;   // on the page now, without #; empty: a whole page went into it
  std::string address;  // in the edition: "/thema/5/#p-05-03"
  std::string title;    // of the page there
  std::string label;    // of the point there: "5.3"; empty for what is no point
};

/// A page that came after an edition.
struct Gap {
  std::string url;    // "/thema/12/"
  std::string title;  // that of the newest text that has it
  std::string after;  // title of the last edition without it; empty when that is this edition
  std::string to;     // the one page of the edition that became it; empty: none, or more than one
  std::string to_title;
  bool is_now = true;        // the text of now has it
  std::string newest;        // when not: name of the newest edition that has it; may be empty
  std::string newest_title;  // and its title
  std::vector<FormerPart> parts;
};

struct EditionPages {
  std::vector<Edition> editions;  // the newest first

  /// By address, of every page that any text has or had: first in the text of now, then as `editions`.
  std::map<std::string, std::vector<PageInText>> presence;

  std::vector<std::vector<Gap>> gaps;  // as `editions`; each by address
};

/// What a page at this address is called: "Thema 12: Een gezonde bodem", or its title alone where pages have
/// no number. By the settings of now; the page need not be there.
std::string page_name_at(const Config& config, const std::string& url, const std::string& title,
                         const Strings& strings);

/// A few words when a text has a page elsewhere ("toen thema 3, ‘Bodem en water’") or not at all; else empty.
/// `is_now` when that is the text of now.
std::string presence_in_words(const PageInText& page, bool is_now, const Config& config,
                              const Strings& strings);

}  // namespace wegwijzer
