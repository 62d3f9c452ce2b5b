#include "generator/render/search_files.h"

#include <nlohmann/json.hpp>

#include "generator/base/parallel.h"
#include "generator/model/labels.h"
#include "generator/render/packed_documents.h"
#include "search/index.h"

namespace wegwijzer {

namespace {

using Json = nlohmann::ordered_json;

struct SearchEntry {
  search::Document document;
  ShownDocument shown;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word + "\n";
  return out;
}

std::string place_of(const Site& site, const Page& page) {
  std::string place = site.collection_of(page).singular;
  for (std::optional<PageId> id = page.parent; id; id = site[*id].parent)
    place += "\n" + site[*id].document->metadata.title;
  return place;
}

std::string title_of(const Metadata& data) {
  return data.subtitle.empty() ? data.title : data.title + ": " + data.subtitle;
}

// A page's own names beside its title: what a reader who does not know the title would type.
std::string names_of(const Metadata& data) {
  std::string names = joined(data.keywords) + joined(data.aliases);
  if (const FieldValue* full = find_field(data, "full")) names += full->text + "\n";
  return names;
}

ShownDocument shown_entry(const Site& site, const Page& page, const Strings& strings, const std::string& ref,
                          const std::string& fragment) {
  const Metadata& data = page.document->metadata;
  const bool is_numbered = site.collection_of(page).is_numbered && data.number;
  ShownDocument document{{}, site.collection_of(page).singular};
  Json& shown = document.json;
  shown["ref"] = ref;
  shown["url"] = fragment.empty() ? page.url : page.url + "#" + fragment;
  shown["title"] = title_of(data);
  shown["collection"] = site.collection_of(page).name;
  shown["reference"] = page_label(site, page, strings);
  shown["number"] = is_numbered ? Json(*data.number) : Json(nullptr);
  const int weight = site.collection_of(page).search_weight;
  if (weight != 100) shown["weight"] = weight / 100.0;
  return document;
}

SearchEntry page_entry(const Site& site, const Page& page, const Strings& strings, const std::string& number,
                       const std::string& text) {
  const Metadata& data = page.document->metadata;
  SearchEntry entry;
  entry.document.ref = page.reference;
  entry.document.fields = {title_of(data), number + names_of(data), data.summary, text, place_of(site, page)};
  entry.shown = shown_entry(site, page, strings, page.reference, "");
  if (page.parent) entry.shown.json["parent"] = site[*page.parent].reference;
  entry.shown.json["summary"] = data.summary;
  entry.shown.json["text"] = "";
  return entry;
}

SearchEntry point_entry(const Site& site, const Page& page, const Strings& strings, const Point& point,
                        const std::string& text) {
  SearchEntry entry;
  entry.document.ref = site.collection_of(page).name + ":" + point.label;
  // Its page is found by title and place; repeating those for every point would make the index larger.
  entry.document.fields = {point.label, "", "", text, ""};
  entry.shown = shown_entry(site, page, strings, entry.document.ref, point.anchor);
  entry.shown.json["summary"] = "";
  entry.shown.json["text"] = text;
  entry.shown.json["page"] = page.reference;
  return entry;
}

// The text of a page without its points, which are documents of their own.
std::string text_without_points(const Document& document, const LinkLabels& labels) {
  std::string text;
  std::uint32_t at = 0;
  for (const Point& point : document.points) {
    const std::uint32_t begin = point.heading != 0 ? point.heading : point.begin;
    if (begin > at) text += plain_text(document, at, begin, labels) + "\n";
    at = std::max(at, point.end);
  }
  return text + plain_text(document, at, static_cast<std::uint32_t>(document.nodes.size()), labels);
}

std::vector<SearchEntry> entries_of(const Site& site, const Page& page, const Strings& strings) {
  std::vector<SearchEntry> entries;
  const Document& document = *page.document;
  if (page.reference.empty() || document.metadata.title.empty()) return entries;
  const LinkLabels labels = link_labels(site, page, strings);
  const bool is_numbered = site.collection_of(page).is_numbered && document.metadata.number;
  const std::string number = is_numbered ? std::to_string(*document.metadata.number) + "\n" : "";
  const bool is_full = site.collection_of(page).is_searched_in_full;
  entries.push_back(
      page_entry(site, page, strings, number, is_full ? text_without_points(document, labels) : ""));
  if (!is_full) return entries;
  for (const Point& point : document.points) {
    std::string text = plain_text(document, point.begin, point.end, labels);
    if (point.heading != 0)
      text = plain_text(document, point.heading, document.nodes[point.heading].end, labels) + ". " + text;
    entries.push_back(point_entry(site, page, strings, point, text));
  }
  return entries;
}

std::vector<SearchEntry> all_entries(const Site& site, const Strings& strings) {
  std::vector<PageId> order;
  for (const auto& collection : site.by_collection)
    order.insert(order.end(), collection.begin(), collection.end());
  std::vector<std::vector<SearchEntry>> by_page(order.size());
  parallel_for(order.size(), [&](std::size_t i) { by_page[i] = entries_of(site, site[order[i]], strings); });
  std::vector<SearchEntry> entries;
  for (auto& of_page : by_page) std::move(of_page.begin(), of_page.end(), std::back_inserter(entries));
  return entries;
}

std::string documents_json(const std::vector<ShownDocument>& entries) {
  std::vector<std::string> lines(entries.size());
  parallel_for(entries.size(), [&](std::size_t i) {
    lines[i] = entries[i].json.dump(-1, ' ', false, Json::error_handler_t::replace);
  });
  std::string json = "[";
  for (std::size_t i = 0; i < lines.size(); ++i) json += (i == 0 ? "\n" : ",\n") + lines[i];
  return json + "\n]\n";
}

// A script rather than JSON: a browser that has opened the site as files may load scripts, but not fetch.
std::string search_script(const std::string& packed_documents, const std::string& packed_index) {
  return "var wegwijzerSearchData={\"index\":" + packed_index + ",\n\"documents\":" + packed_documents +
         "};\n";
}

}  // namespace

void append_search_files(OutputSet& output, const Site& site, const Theme& theme) {
  std::vector<search::Document> documents;
  std::vector<ShownDocument> shown;
  for (SearchEntry& entry : all_entries(site, *theme.strings)) {
    documents.push_back(std::move(entry.document));
    shown.push_back(std::move(entry.shown));
  }
  search::SiteIndexSettings settings;
  settings.synonyms = site.config->synonyms;
  search::SiteIndex index = search::build_site_index(documents, settings);
  output.push_back(make_output("search/documents.json", documents_json(shown)));
  output.push_back(
      make_output("search/index.js", search_script(pack_documents(shown, *theme.strings), index.packed)));
  output.push_back(make_output("search/index.json", std::move(index.lunr)));
}

}  // namespace wegwijzer
