// Turns what an author wrote into where it leads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// A page, and perhaps one of its points.
struct Reference {
  PageId page{};
  int point = -1;
};

/// Knows every name on the site. Refers to the site: make it after make_pages(); addresses and documents may
/// not change while it lives.
class Resolver {
 public:
  explicit Resolver(const Site& site);

  /// "19", "19.4", "3a" or "visie" within one collection.
  std::optional<Reference> find_in(CollectionIndex collection, std::string_view key) const;

  /// "thema:19.4", or without a prefix a number, name or title that only one page has.
  std::optional<Reference> find(std::string_view reference) const;

  /// Where a reference ("thema:24#p-24-01") or an address ("/thema/24/#p-24-01") leads; nothing when there is
  /// no such page or part.
  std::optional<LinkTarget> find_place(std::string_view written) const;

  /// Where a link of the text leads; `broken` after a report.
  LinkTarget resolve_link(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const;

  /// References that look like `written`: by spelling, by number, or by title.
  std::vector<std::string> nearest(std::string_view written, std::optional<CollectionIndex> collection) const;

 private:
  /// By reference, name or title, for what was written without a prefix.
  std::vector<std::string> nearest_by_name(std::string_view written) const;

  /// What replaced the page of that reference, when it was replaced.
  std::optional<std::string> replacement_of(std::string_view reference) const;

  /// As nearest(), but first the page of another kind that has exactly this name.
  std::vector<std::string> nearest_of_any_kind(std::string_view written, CollectionIndex collection) const;

  LinkTarget resolve_wikilink(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const;
  LinkTarget resolve_markdown(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const;
  LinkTarget resolve_image(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const;
  LinkTarget resolve_edition(const Page& page, const LinkUse& use, const std::string& path,
                             const std::string& fragment, Diagnostics& diagnostics) const;
  LinkTarget resolve_file(const Page& page, const LinkUse& use, const std::string& path,
                          const std::string& fragment, Diagnostics& diagnostics) const;
  void check_shift(const Page& from, const LinkUse& use, Reference reference, Diagnostics& diagnostics) const;
  LinkTarget to_page(const Page& from, const LinkUse& use, Reference reference, const std::string& fragment,
                     Diagnostics& diagnostics) const;
  void report_wikilink(const Page& page, const LinkUse& use, std::string_view reference,
                       Diagnostics& diagnostics) const;

  const Site& site_;
  std::unordered_map<std::string, PageId> by_reference_;
  std::unordered_map<std::string, PageId> by_path_;               // content/….md
  std::unordered_map<std::string, std::vector<PageId>> by_name_;  // number, id or folded title
};

}  // namespace wegwijzer
