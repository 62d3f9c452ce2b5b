// All pages with their final addresses, and every link resolved. Made by link/; const from then on: no later
// stage can change where something is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "generator/model/config.h"
#include "generator/model/document.h"
#include "generator/model/ledger.h"

namespace wegwijzer {

/// Position in Site::pages. Valid in one build only; nothing that is kept between builds holds one.
enum class PageId : std::size_t {};

/// Where a link leads.
struct LinkTarget {
  enum class Kind : std::uint8_t { broken, page, external, file };
  Kind kind = Kind::broken;
  PageId page{};
  int point = -1;        // index in the page's points, or -1
  std::string fragment;  // anchor without #, or empty
  std::string address;   // external: as written; file: path of the output
};

/// A link on another page that leads here.
struct Backlink {
  PageId from{};
  std::uint32_t link = 0;  // index in that page's links
};

/// A part of a page that was published and is gone. Its anchor stays, with what became of it.
struct GonePart {
  std::string anchor;
  std::string text;   // what stood there, from the ledger; may be empty
  LinkTarget target;  // replaced: where it is now; kind broken: withdrawn
  std::string since;
  std::string reason;
};

/// A page that was published and is gone. Its address stays, with what became of it.
struct GonePage {
  std::string url;
  std::string title;  // from its file or the ledger; may be empty
  LinkTarget target;
  std::string since;
  std::string reason;
  std::vector<GonePart> parts;  // that went elsewhere than the page
};

/// "/23.4/" leads to "/thema/23/#p-23-04".
struct ShortAddress {
  std::string url;
  std::string to;
};

/// One page at the other end of a relation.
struct Related {
  PageId page{};
  std::string reason;
  std::string heading;  // in a path: the subhead it stands under
  int point = -1;       // index of a point of that page, or -1
};

/// A page that uses the same terms as another.
struct Kindred {
  PageId page{};
  std::vector<PageId> terms;  // that both use, the rarest first
};

/// One relation as shown on a page.
struct RelationGroup {
  RelationIndex relation{};
  bool is_inverse = false;
  std::vector<Related> pages;
};

struct Page {
  PageId id{};
  std::shared_ptr<const Document> document;
  CollectionIndex collection{};
  std::string url;        // "/thema/23/": starts and ends with a slash
  std::string reference;  // "thema:23"; empty for a page that cannot be referred to
  std::optional<PageId> parent;
  std::optional<PageId> previous, next;  // among the collection's pages, by number
  std::vector<PageId> children;
  std::vector<LinkTarget> links;  // one for each of the document's links
  std::vector<RelationGroup> relations;
  std::vector<Backlink> backlinks;
  std::vector<Kindred> kindred;  // the nearest first
  std::vector<GonePart> gone;    // in the order of their anchors
};

/// The terms of the glossary by every form in which a text may use them.
struct Glossary {
  struct Form {
    PageId term{};
    std::string exact;  // an abbreviation counts only as written; empty: case and diacritics do not matter
  };
  std::unordered_map<std::string, Form> forms;  // by folded form, words separated by one space
  std::unordered_set<std::string> first_words;  // of all forms: most words of a text start no term
  std::size_t most_words = 0;                   // of the longest form
  Digest digest;                                // of all forms and definitions
};

struct Site {
  const Config* config = nullptr;
  std::vector<Page> pages;                         // sorted by path of the file
  std::vector<std::vector<PageId>> by_collection;  // ordinary pages, by number or by title
  std::vector<std::optional<PageId>> index_pages;  // the overview page of each collection, if it was written
  std::unordered_map<std::string, PageId> by_url;
  Glossary glossary;
  std::vector<GonePage> gone;                 // by address
  std::vector<ShortAddress> short_addresses;  // by address
  std::vector<std::string> assets;            // files below content/ that are published as they are
  std::vector<std::string> editions;          // names of the frozen ones, the oldest first; others' text only
  std::vector<const Ledger*> edition_ledgers;  // what may be linked to in them

  const Page& operator[](PageId id) const { return pages[static_cast<std::size_t>(id)]; }
  const Collection& collection_of(const Page& page) const { return (*config)[page.collection]; }
};

/// What the continuous page of `page` shows in full: the pages below it, then the stops of its paths, each
/// once. Empty when its collection has no such page.
std::vector<PageId> pages_in_full(const Site& site, const Page& page);

/// The address of the continuous page of `page`, "/route/kern/alles/", or nothing when its collection has
/// none.
std::string whole_url(const Site& site, const Page& page);

/// A name of the page on the whole site that may stand in an id and in a key: "thema-23"; empty without a
/// reference.
std::string key_of(const Page& page);

/// Where a link leads, below the site's top: "/thema/23/#p-23-04". Not for broken and external ones.
std::string address_of(const Site& site, const LinkTarget& target);

/// The way from one page's address to another's, as a relative reference that works below any path: from
/// "/thema/23/" to
/// "/thema/22/" is "../22/", to itself ".". Both start with a slash; `from` is a page's address (ends with a
/// slash).
std::string relative_url(std::string_view from, std::string_view to);

}  // namespace wegwijzer
