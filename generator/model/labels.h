// What things are called in running text: "Thema 23", "thema 23, punt 4", "22 november 2026".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// "Thema 23", or the name of the kind for a page without a number: "Begrip".
std::string page_label(const Site& site, const Page& page, const Strings& strings);

/// The same within a sentence: "thema 23", "begrip".
std::string page_label_in_text(const Site& site, const Page& page, const Strings& strings);

/// "thema 23, punt 4" for an item of a list, "stap 3a" for a point that is a heading.
std::string point_label(const Site& site, const Page& page, const Point& point, const Strings& strings);

/// The words of a link that has none of its own: the title of the page, or the point's label.
std::string link_label(const Site& site, const LinkTarget& target, const Strings& strings);

/// `link_label` for the links of one page, as plain_text() wants it.
LinkLabels link_labels(const Site& site, const Page& page, const Strings& strings);

/// What stands where a link leads, in short: a page's title and summary, a point's number and its words.
struct LinkPreview {
  std::string title;
  std::string text;  // empty when there is nothing to say
};
LinkPreview preview_of(const Site& site, const LinkTarget& target, const Strings& strings);

/// How a page at this address would be referred to, whether it is there or not: "/thema/12/" -> "thema:12".
/// Empty where no collection has such addresses.
std::string reference_at(const Config& config, std::string_view url);

/// References of the pages that are gone and that this page replaced: what a device kept under their names,
/// and links that hold those, belong to this page now.
std::vector<std::string> former_references(const Site& site, const Page& page);

/// "2026-11-22" in words. Anything else comes back as it is.
std::string date_in_words(std::string_view iso_date, const Strings& strings);

}  // namespace wegwijzer
