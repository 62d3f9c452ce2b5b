#include "generator/render/point_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "generator/model/labels.h"
#include "generator/model/point_pattern.h"

namespace wegwijzer {

namespace {

using Json = nlohmann::ordered_json;

Json points_of(const Document& document, const LinkLabels& labels) {
  Json points = Json::array();
  for (const Point& point : document.points) {
    if (point.anchor.empty()) continue;
    std::string text = plain_text(document, point.begin, point.end, labels);
    if (point.heading != 0)
      text = plain_text(document, point.heading, document.nodes[point.heading].end, labels) + ". " + text;
    points.push_back({point.anchor, point.label, text});
  }
  return points;
}

Json questions_of(const Document& document, const LinkLabels& labels) {
  Json questions = Json::array();
  for (const Section& section : document.sections) {
    if (section.kind != SectionKind::questions) continue;
    for (const std::string& text : list_items(document, section, labels)) questions.push_back(text);
  }
  return questions;
}

Json page_entry(const Site& site, const Page& page, const Strings& strings) {
  const Document& document = *page.document;
  const LinkLabels labels = link_labels(site, page, strings);
  Json entry;
  entry["collection"] = site.collection_of(page).name;
  entry["reference"] = page_label(site, page, strings);
  entry["number"] = document.metadata.number ? Json(*document.metadata.number) : Json(nullptr);
  entry["title"] = document.metadata.title;
  entry["url"] = page.url;
  entry["summary"] = document.metadata.summary;
  entry["questions"] = questions_of(document, labels);
  entry["points"] = points_of(document, labels);
  return entry;
}

// ---- what became of names that stand in links readers keep

struct Fates {
  Json moved = Json::object();      // from an old name to today's
  Json withdrawn = Json::object();  // with the editors' reason
};

// A point's name is its anchor, a page's its reference.
std::string name_of(const Site& site, const LinkTarget& target) {
  if (target.kind != LinkTarget::Kind::page) return "";
  return target.fragment.empty() ? site[target.page].reference : target.fragment;
}

void add_fate(Fates& fates, const Site& site, const std::string& name, const LinkTarget& target,
              const std::string& reason) {
  const std::string to = name_of(site, target);
  if (to.empty())
    fates.withdrawn[name] = reason;
  else
    fates.moved[name] = to;
}

void add_parts(Fates& fates, const Site& site, const std::vector<GonePart>& parts) {
  for (const GonePart& part : parts) add_fate(fates, site, part.anchor, part.target, part.reason);
}

Fates fates_of(const Site& site) {
  Fates fates;
  for (const Page& page : site.pages) add_parts(fates, site, page.gone);
  for (const GonePage& page : site.gone) {
    add_parts(fates, site, page.parts);
    for (const Collection& rules : site.config->collections) {
      if (const auto number = number_in_url(rules.url, page.url))
        add_fate(fates, site, rules.name + ":" + std::to_string(*number), page.target, page.reason);
    }
  }
  return fates;
}

bool has_points(const Collection& rules) {
  return std::ranges::find(rules.sections, SectionKind::points, &SectionRule::kind) != rules.sections.end();
}

}  // namespace

void append_point_files(OutputSet& output, const Site& site, const Strings& strings) {
  if (std::ranges::none_of(site.config->collections, has_points)) return;
  Json pages = Json::array();
  for (std::size_t i = 0; i < site.by_collection.size(); ++i) {
    if (!has_points(site.config->collections[i])) continue;
    for (const PageId id : site.by_collection[i]) pages.push_back(page_entry(site, site[id], strings));
  }
  Json all;
  all["edition"] = site.config->site.edition;
  all["pages"] = std::move(pages);
  const Fates fates = fates_of(site);
  if (!fates.moved.empty()) all["moved"] = fates.moved;
  if (!fates.withdrawn.empty()) all["withdrawn"] = fates.withdrawn;
  output.push_back(
      make_output("data/points.json", all.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"));
}

}  // namespace wegwijzer
