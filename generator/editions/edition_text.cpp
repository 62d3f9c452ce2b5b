#include "generator/editions/edition_text.h"

#include <algorithm>

#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// ---- passages

// Unlike a search entry this has the callouts: a note on a changed law is what readers ask for here.
std::string text_with_callouts(const Document& document, std::uint32_t begin, std::uint32_t end,
                               const LinkLabels& labels) {
  std::string text;
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    const std::string piece = plain_text(document, from, to, labels);
    if (!piece.empty()) text += (text.empty() ? "" : " ") + piece;
  };
  std::uint32_t at = begin;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (document.nodes[i].kind != NodeKind::callout) continue;
    add(at, i);
    add(i + 1, document.nodes[i].end);
    at = document.nodes[i].end;
    i = at - 1;
  }
  add(at, end);
  return text;
}

std::uint32_t begin_of(const Point& point) { return point.heading != 0 ? point.heading : point.begin; }

std::string page_text(const Document& document, const LinkLabels& labels) {
  const Metadata& metadata = document.metadata;
  std::string text;
  const auto add = [&](const std::string& piece) {
    if (!piece.empty()) text += (text.empty() ? "" : "\n") + piece;
  };
  for (const std::string* part : {&metadata.title, &metadata.subtitle, &metadata.summary}) add(*part);
  std::uint32_t at = 0;
  for (const Point& point : document.points) {
    if (begin_of(point) > at) add(text_with_callouts(document, at, begin_of(point), labels));
    at = std::max(at, point.end);
  }
  add(text_with_callouts(document, at, static_cast<std::uint32_t>(document.nodes.size()), labels));
  return text;
}

// The part of the guide in which a page stands: "Hoofdstuk 2: Adviseur van het college". Of a page without
// one above it, what pages of its kind are called together.
std::string group_of(const Site& site, const Page& page, const Strings& strings) {
  const Collection& rules = site.collection_of(page);
  if (!page.parent) return rules.title.empty() ? page.document->metadata.title : rules.title;
  const Page& above = site[*page.parent];
  const std::string& title = above.document->metadata.title;
  const bool has_number = site.collection_of(above).is_numbered;
  return has_number ? page_label(site, above, strings) + ": " + title : title;
}

std::vector<Passage> passages_of(const Site& site, const Strings& strings) {
  std::vector<Passage> passages;
  for (const Page& page : site.pages) {
    const Document& document = *page.document;
    const LinkLabels labels = link_labels(site, page, strings);
    const std::string group = group_of(site, page, strings);
    const std::string& title = document.metadata.title;
    passages.push_back(
        {page.url, "", title, page_text(document, labels), group, document.metadata.change_note});
    for (const Point& point : document.points) {
      if (point.anchor.empty()) continue;
      passages.push_back({page.url + "#" + point.anchor, point.label, title,
                          text_with_callouts(document, begin_of(point), point.end, labels), group, ""});
    }
  }
  return passages;
}

// ---- what is gone

std::optional<std::string> place_of(const Site& site, const LinkTarget& target) {
  if (target.kind != LinkTarget::Kind::page) return std::nullopt;
  return address_of(site, target);
}

std::vector<Departure> departures_of(const Site& site) {
  std::vector<Departure> departures;
  const auto add_parts = [&](const std::string& url, const std::vector<GonePart>& parts) {
    for (const GonePart& part : parts)
      departures.push_back({url + "#" + part.anchor, place_of(site, part.target)});
  };
  for (const Page& page : site.pages) add_parts(page.url, page.gone);
  for (const GonePage& page : site.gone) {
    departures.push_back({page.url, place_of(site, page.target)});
    add_parts(page.url, page.parts);
  }
  std::ranges::sort(departures, {}, &Departure::from);
  return departures;
}

}  // namespace

EditionText text_of(const Site& site, const Strings& strings) {
  return {passages_of(site, strings), departures_of(site)};
}

}  // namespace wegwijzer
