#include "generator/model/labels.h"

#include <sstream>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

// Kinds start with a capital in wegwijzer.toml; within a sentence they do not.
std::string with_small_letter(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string number_of(const Page& page) { return std::to_string(page.document->metadata.number.value_or(0)); }

}  // namespace

std::string page_label(const Site& site, const Page& page, const Strings& strings) {
  const Collection& rules = site.collection_of(page);
  if (!rules.is_numbered || page.document->is_index) return rules.singular;
  return filled(strings, "page_numbered", {{"kind", rules.singular}, {"number", number_of(page)}});
}

std::string page_label_in_text(const Site& site, const Page& page, const Strings& strings) {
  return with_small_letter(page_label(site, page, strings));
}

std::string point_label(const Site& site, const Page& page, const Point& point, const Strings& strings) {
  const std::string kind = with_small_letter(site.collection_of(page).singular);
  if (point.heading != 0) return filled(strings, "page_numbered", {{"kind", kind}, {"number", point.label}});
  return filled(strings, "point_reference",
                {{"kind", kind}, {"number", number_of(page)}, {"index", std::to_string(point.index)}});
}

std::string link_label(const Site& site, const LinkTarget& target, const Strings& strings) {
  if (target.kind == LinkTarget::Kind::file) {  // what says that a page is gone still has its name
    for (const GonePage& gone : site.gone) {
      if (gone.url.substr(1) == target.address && !gone.title.empty()) return gone.title;
    }
  }
  if (target.kind != LinkTarget::Kind::page) return target.address;
  const Page& page = site[target.page];
  if (target.point < 0) return page.document->metadata.title;
  return point_label(site, page, page.document->points[static_cast<std::size_t>(target.point)], strings);
}

LinkLabels link_labels(const Site& site, const Page& page, const Strings& strings) {
  return [&site, &page, &strings](std::uint32_t link) { return link_label(site, page.links[link], strings); };
}

std::string reference_at(const Config& config, std::string_view url) {
  for (const Collection& rules : config.collections) {
    const std::size_t open = rules.url.find('{');
    if (open == std::string::npos) continue;
    const std::string_view before = std::string_view(rules.url).substr(0, open);
    const std::string_view after = std::string_view(rules.url).substr(rules.url.find('}') + 1);
    const bool fits =
        url.size() > before.size() + after.size() && url.starts_with(before) && url.ends_with(after);
    if (!fits) continue;
    const std::string key(url.substr(before.size(), url.size() - before.size() - after.size()));
    const bool is_key =
        rules.is_numbered ? parse_number(key).has_value() : key.find('/') == std::string::npos;
    if (is_key) return rules.name + ":" + key;
  }
  return "";
}

std::vector<std::string> former_references(const Site& site, const Page& page) {
  std::vector<std::string> references;
  for (const GonePage& gone : site.gone) {
    const bool is_here = gone.target.kind == LinkTarget::Kind::page && gone.target.page == page.id;
    const std::string reference = is_here ? reference_at(*site.config, gone.url) : "";
    if (!reference.empty()) references.push_back(reference);
  }
  return references;
}

LinkPreview preview_of(const Site& site, const LinkTarget& target, const Strings& strings) {
  if (target.kind != LinkTarget::Kind::page) return {};
  const Page& page = site[target.page];
  const Document& document = *page.document;
  if (target.point < 0) return {document.metadata.title, document.metadata.summary};
  constexpr std::size_t longest = 240;
  const Point& point = document.points[static_cast<std::size_t>(target.point)];
  const LinkLabels labels = link_labels(site, page, strings);
  std::string text = plain_text(document, point.begin, point.end, labels);
  if (point.heading != 0)
    text = plain_text(document, point.heading, document.nodes[point.heading].end, labels) + ". " + text;
  if (text.size() > longest) {
    const std::size_t cut = text.rfind(' ', longest);
    text = cut == std::string::npos ? "" : text.substr(0, cut) + " …";
  }
  return {point.label + " " + document.metadata.title, text};
}

std::string date_in_words(std::string_view iso_date, const Strings& strings) {
  if (iso_date.size() != 10) return std::string(iso_date);
  const auto month = parse_number(iso_date.substr(5, 2));
  const auto day = parse_number(iso_date.substr(8, 2));
  if (!month || !day) return std::string(iso_date);
  std::istringstream months(text_of(strings, "months"));
  std::string name;
  for (int i = 0; i < *month; ++i) months >> name;
  return filled(
      strings, "date",
      {{"day", std::to_string(*day)}, {"month", name}, {"year", std::string(iso_date.substr(0, 4))}});
}

}  // namespace wegwijzer
