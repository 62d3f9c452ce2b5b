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

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// What is a passage by itself, or says nothing ("Punten" above the points), in the order of the text.
std::vector<Range> apart_from_page(const Document& document) {
  std::vector<Range> ranges;
  for (const Point& point : document.points) ranges.push_back({begin_of(point), point.end});
  for (const Task& task : document.tasks) {
    if (!task.anchor.empty()) ranges.push_back({task.node, document.nodes[task.node].end});
  }
  for (const Section& section : document.sections) {
    const bool has_parts = section.first_point < section.last_point || section.first_task < section.last_task;
    if (has_parts && section.has_heading)
      ranges.push_back({section.heading_node, document.nodes[section.heading_node].end});
  }
  std::ranges::sort(ranges, {}, &Range::begin);
  return ranges;
}

// The pages of its paths: for a route that is what it says.
std::string path_text(const Site& site, const Page& page) {
  std::string text;
  for (const RelationGroup& group : page.relations) {
    if (group.is_inverse || !site.config->relations[static_cast<std::size_t>(group.relation)].is_path)
      continue;
    std::string heading;
    for (const Related& one : group.pages) {
      if (one.heading != heading) text += (text.empty() ? "" : "\n") + (heading = one.heading);
      text += (text.empty() ? "" : "\n") + site[one.page].document->metadata.title;
      if (!one.reason.empty()) text += ": " + one.reason;
    }
  }
  return text;
}

std::string page_text(const Site& site, const Page& page, const LinkLabels& labels) {
  const Document& document = *page.document;
  const Metadata& metadata = document.metadata;
  std::string text;
  const auto add = [&](const std::string& piece) {
    if (!piece.empty()) text += (text.empty() ? "" : "\n") + piece;
  };
  for (const std::string* part : {&metadata.title, &metadata.subtitle, &metadata.summary}) add(*part);
  std::uint32_t at = 0;
  for (const Range& range : apart_from_page(document)) {
    if (range.begin > at) add(text_with_callouts(document, at, range.begin, labels));
    at = std::max(at, range.end);
  }
  add(text_with_callouts(document, at, static_cast<std::uint32_t>(document.nodes.size()), labels));
  add(path_text(site, page));
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

LinkLabels link_addresses(const Site& site, const Page& page) {
  return [&](std::uint32_t link) {
    const LinkTarget& target = page.links[link];
    return target.kind == LinkTarget::Kind::page ? address_of(site, target) : target.address;
  };
}

class PagePassages {
 public:
  PagePassages(const Site& site, const Page& page, const Strings& strings)
      : site_(site),
        page_(page),
        strings_(strings),
        words_(link_labels(site, page, strings)),
        addresses_(link_addresses(site, page)),
        group_(group_of(site, page, strings)) {}

  void append_to(std::vector<Passage>& passages) const {
    const Document& document = *page_.document;
    passages.push_back(passage(PassageKind::page, "", "",
                               [&](const LinkLabels& labels) { return page_text(site_, page_, labels); }));
    passages.back().note = document.metadata.change_note;
    for (const Point& point : document.points) {
      if (!point.anchor.empty())
        passages.push_back(part(PassageKind::point, point.anchor, point.label, begin_of(point), point.end));
    }
    for (std::size_t i = 0; i < document.tasks.size(); ++i) {
      const Task& task = document.tasks[i];
      if (task.anchor.empty() || is_in_point(task)) continue;
      const std::string label = filled(strings_, "task_label", {{"index", std::to_string(i + 1)}});
      passages.push_back(
          part(PassageKind::box, task.anchor, label, task.node, document.nodes[task.node].end));
    }
  }

 private:
  template <typename TextWith>
  Passage passage(PassageKind kind, const std::string& anchor, const std::string& label,
                  TextWith text) const {
    const std::string address = anchor.empty() ? page_.url : page_.url + "#" + anchor;
    return {address, label, page_.document->metadata.title, text(words_),
            group_,  "",    digest_of(text(addresses_)),    kind};
  }

  Passage part(PassageKind kind, const std::string& anchor, const std::string& label, std::uint32_t begin,
               std::uint32_t end) const {
    return passage(kind, anchor, label, [&](const LinkLabels& labels) {
      return text_with_callouts(*page_.document, begin, end, labels);
    });
  }

  bool is_in_point(const Task& task) const {
    return std::ranges::any_of(page_.document->points, [&](const Point& point) {
      return task.node >= point.begin && task.node < point.end;
    });
  }

  const Site& site_;
  const Page& page_;
  const Strings& strings_;
  const LinkLabels words_;
  const LinkLabels addresses_;
  const std::string group_;
};

// In the order of the guide: its settings name the kinds of pages in the order in which they are told.
std::vector<PageId> pages_in_order(const Site& site) {
  std::vector<PageId> order;
  for (const Page& page : site.pages) order.push_back(page.id);
  std::ranges::stable_sort(order, {}, [&](PageId id) { return site[id].collection; });
  return order;
}

std::vector<Passage> passages_of(const Site& site, const Strings& strings) {
  std::vector<Passage> passages;
  for (const PageId id : pages_in_order(site)) PagePassages(site, site[id], strings).append_to(passages);
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
