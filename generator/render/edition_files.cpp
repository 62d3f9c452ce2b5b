#include "generator/render/edition_files.h"

#include <nlohmann/json.hpp>
#include <string>

#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

using Json = nlohmann::ordered_json;

Json words_of(const Strings& strings) {
  Json words;
  for (const char* key : {"edition_choice", "edition_here"}) words[key] = text_of(strings, key);
  return words;
}

Json texts_of(const EditionPages& pages, const Strings& strings) {
  Json texts = Json::array();
  texts.push_back({{"name", ""}, {"title", text_of(strings, "edition_now")}, {"path", ""}});
  for (const Edition& edition : pages.editions) {
    Json text;
    text["name"] = edition.name;
    text["title"] = edition.title;
    text["path"] = edition_url(edition.name).substr(1);
    text["date"] = date_in_words(edition.date, strings);
    if (!edition.withdrawn.empty())
      text["withdrawn"] =
          text_of(strings, "edition_withdrawn_on") + " " + date_in_words(edition.withdrawn, strings);
    texts.push_back(std::move(text));
  }
  return texts;
}

Json pages_of(const EditionPages& pages, const Site& site, const Strings& strings) {
  Json all = Json::object();
  for (const auto& [url, places] : pages.presence) {
    Json notes;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::string note = presence_in_words(places[i], i == 0, *site.config, strings);
      if (!note.empty()) notes[i == 0 ? "" : pages.editions[i - 1].name] = note;
    }
    if (!notes.empty()) all[url.substr(1)] = std::move(notes);
  }
  return all;
}

}  // namespace

void append_edition_file(OutputSet& output, const Site& site, const Strings& strings,
                         const EditionPages& pages) {
  if (pages.editions.empty()) return;
  Json all;
  all["words"] = words_of(strings);
  all["texts"] = texts_of(pages, strings);
  all["pages"] = pages_of(pages, site, strings);
  output.push_back(make_output(
      "data/editions.js",
      "var wegwijzerEditions=" + all.dump(-1, ' ', false, Json::error_handler_t::replace) + ";\n"));
}

}  // namespace wegwijzer
