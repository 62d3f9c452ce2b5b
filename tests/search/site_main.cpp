// Two jobs for the tests beside it:
//   search_site_tool index DOCS.json [JOBS]
//                                      the site's index of
//                                      {"documents":[{ref,boost?,fields:[…]}],"synonyms":[[…]]}:
//                                      a line for lunr, a line packed
//   search_site_tool words             for each line of standard input a JSON array of [form, stem, is stop
//   word], as client/text.js
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "generator/base/parallel.h"
#include "search/index.h"
#include "search/site_words.h"
#include "search/stem.h"

namespace {

using Json = nlohmann::json;
namespace search = wegwijzer::search;

int write_index(const char* path) {
  std::ifstream file(path);
  const Json input = Json::parse(file);
  std::vector<search::Document> documents;
  for (const Json& item : input.at("documents")) {
    documents.push_back(
        {item.at("ref"), item.value("boost", 1.0), item.at("fields").get<std::vector<std::string>>()});
  }
  search::SiteIndexSettings settings;
  if (input.contains("synonyms")) input.at("synonyms").get_to(settings.synonyms);
  const search::SiteIndex index = search::build_site_index(documents, settings);
  std::cout << index.lunr << "\n" << index.packed;
  return 0;
}

int write_words() {
  for (std::string line; std::getline(std::cin, line);) {
    Json words = Json::array();
    const std::string text = Json::parse(line);
    for (const std::string& form : search::site_forms(text))
      words.push_back({form, search::stem_for_site(form)});
    std::cout << words.dump() << "\n";
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  const std::string_view job = count > 1 ? arguments[1] : "";
  if (job == "index" && count > 2) {
    if (count > 3) wegwijzer::set_parallelism(std::stoi(arguments[3]));
    return write_index(arguments[2]);
  }
  if (job == "words") return write_words();
  std::cerr << "search_site_tool index DOCS.json [JOBS] | words\n";
  return 2;
}
