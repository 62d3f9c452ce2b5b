// A document's nodes as HTML. The only place that writes HTML besides templates; everything is escaped, raw
// HTML does not exist.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "generator/model/site.h"
#include "generator/render/terms.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Where a page's text is put: on its own page, or on one that holds the texts of several.
struct Placement {
  std::string url;                           // of the page it is put on
  std::string prefix;                        // of every id in the text: "" or "thema-23--"
  int deeper = 0;                            // levels by which headings go down
  const std::set<PageId>* others = nullptr;  // the pages whose texts stand on the same page
  std::string base = {};  // of the site, before every address; empty: addresses are relative
};

struct BodyContext {
  const Site& site;
  const Page& page;
  const Strings& strings;
  PageTerms& terms;  // grows as the page is written
  const Placement& place;
};

/// What all ids of a page's text start with where texts of several pages stand together: "thema-23--".
std::string id_prefix(const Page& page);

/// Appends nodes [begin, end) of the page's document; footnote definitions are left out (see
/// append_footnotes).
void append_body(std::string& out, const BodyContext& context, std::uint32_t begin, std::uint32_t end);

/// The page's footnotes as an ordered list, or nothing.
std::string footnotes_html(const BodyContext& context);

/// The whole of an editors' note. Terms in it are not explained.
std::string note_html(const Site& site, const Page& note, const Strings& strings, const Placement& place);

/// What is inside a heading: its text without the <h2> around it.
std::string inline_html(const BodyContext& context, std::uint32_t node);

}  // namespace wegwijzer
