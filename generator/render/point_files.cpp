#include "generator/render/point_files.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "generator/model/labels.h"

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

// Ordered, so that the file is the same for every build.
using Names = std::map<std::string, std::string>;

/// What became of names that are not in use any more.
struct Fates {
  Names moved;
  Names withdrawn;
};

bool has_points(const Collection& rules) {
  return std::ranges::find(rules.sections, SectionKind::points, &SectionRule::kind) != rules.sections.end();
}

class FateReader {
 public:
  FateReader(const Site& site, const Strings& strings) : site_(site), strings_(strings) {
    for (const Page& page : site.pages) {
      for (const Point& point : page.document->points) living_.insert(point.anchor);
    }
  }

  Fates read(const std::vector<Ledger>& ledgers) {
    for (const Page& page : site_.pages) add_parts(page.url, page.gone);
    for (const GonePage& page : site_.gone) {
      const std::string name = reference_at(*site_.config, page.url);
      if (!gathers(name)) continue;
      add(name, page.target, "", page.reason);
      add_parts(page.url, page.parts);
    }
    for (const Ledger& ledger : ledgers) {
      for (const LedgerEntry& entry : ledger.entries) add_of_gone_page(entry);
    }
    return std::move(fates_);
  }

 private:
  // Whether points of pages with such a reference are gathered.
  bool gathers(const std::string& reference) const {
    const auto collection =
        find_collection(*site_.config, std::string_view(reference).substr(0, reference.find(':')));
    return !reference.empty() && collection && has_points((*site_.config)[*collection]);
  }

  // What a target is called in a link: a point by its anchor, else a page by its reference.
  std::string name_of(const LinkTarget& target) const {
    if (target.kind != LinkTarget::Kind::page) return "";
    if (target.fragment.empty()) return site_[target.page].reference;
    return living_.contains(target.fragment) ? target.fragment : "";
  }

  // A point is followed to a point and a page to one of its kind; anything else can be read, not gathered.
  void add(const std::string& name, const LinkTarget& target, const std::string& text,
           const std::string& reason) {
    if (living_.contains(name)) return;
    const std::string to = name_of(target);
    const std::string kind = name.substr(0, name.find(':') + 1);
    if (!to.empty() && to.substr(0, to.find(':') + 1) == kind) {
      fates_.moved.emplace(name, to);
      return;
    }
    std::string words = text.empty() ? "" : "“" + text + "”";
    const auto append = [&](const std::string& more) {
      words += (words.empty() || more.empty() ? "" : " ") + more;
    };
    if (target.kind == LinkTarget::Kind::page)
      append(text_of(strings_, "gone_part_now") + " " + link_label(site_, target, strings_) + ".");
    append(reason);
    fates_.withdrawn.emplace(name, words);
  }

  void add_parts(const std::string& url, const std::vector<GonePart>& parts) {
    if (!gathers(reference_at(*site_.config, url))) return;
    for (const GonePart& part : parts) add(part.anchor, part.target, part.text, part.reason);
  }

  // A point went with its page, unless it was declared apart: `emplace` keeps what is there.
  void add_of_gone_page(const LedgerEntry& entry) {
    const std::size_t hash = entry.address.find('#');
    if (hash == std::string::npos) return;
    const std::string url = entry.address.substr(0, hash);
    const auto gone = std::ranges::find(site_.gone, url, &GonePage::url);
    const std::string anchor = entry.address.substr(hash + 1);
    const bool is_told = fates_.moved.contains(anchor) || fates_.withdrawn.contains(anchor);
    if (is_told || gone == site_.gone.end() || !gathers(reference_at(*site_.config, url))) return;
    add(anchor, gone->target, entry.text, gone->reason);
  }

  const Site& site_;
  const Strings& strings_;
  std::set<std::string> living_;  // anchors of points
  Fates fates_;
};

}  // namespace

void append_point_files(OutputSet& output, const Site& site, const Strings& strings,
                        const std::vector<Ledger>& ledgers) {
  if (std::ranges::none_of(site.config->collections, has_points)) return;
  Json pages = Json::array();
  for (std::size_t i = 0; i < site.by_collection.size(); ++i) {
    if (!has_points(site.config->collections[i])) continue;
    for (const PageId id : site.by_collection[i]) pages.push_back(page_entry(site, site[id], strings));
  }
  Json all;
  all["edition"] = site.config->site.edition;
  all["pages"] = std::move(pages);
  Fates fates = FateReader(site, strings).read(ledgers);
  all["moved"] = std::move(fates.moved);
  all["withdrawn"] = std::move(fates.withdrawn);
  output.push_back(
      make_output("data/points.json", all.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"));
}

}  // namespace wegwijzer
