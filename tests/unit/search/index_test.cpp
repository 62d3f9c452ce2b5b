#include "search/index.h"

#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "generator/base/parallel.h"
#include "search/postings.h"
#include "search/scoring.h"

using namespace wegwijzer::search;

namespace {

IndexSettings dutch() {
  IndexSettings settings;
  settings.fields = {{"title", 10, false}, {"body", 1, false}};
  settings.language = Language::dutch;
  return settings;
}

std::vector<Document> many_documents(std::size_t count) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    for (std::size_t j = 0; j < 40; ++j)
      body += "woord" + std::to_string(i * j * j % 977) + (j % 7 == 0 ? " raad. " : " ");
    documents.push_back({"/thema/" + std::to_string(i) + "/", 1, {"Titel " + std::to_string(i % 31), body}});
  }
  return documents;
}

}  // namespace

TEST_CASE("the contract's example with boosts") {
  const std::vector<Document> documents{{"x", 3, {"boom"}}, {"y", 1, {"tak"}}};
  CHECK(
      build_lunr_index(documents, dutch()) ==
      R"({"version":"2.3.9","fields":["title","body"],"fieldVectors":[["title/x",[0,20.794]],["body/x",[]],)"
      R"(["title/y",[1,6.931]],["body/y",[]]],"invertedIndex":[["bom",{"_index":0,"title":{"x":{}},"body":{}}],)"
      R"(["tak",{"_index":1,"title":{"y":{}},"body":{}}]],"pipeline":["trimmer-nl","stemmer-nl"]})");
}

TEST_CASE("no documents") {
  CHECK(build_lunr_index({}, dutch()) ==
        R"({"version":"2.3.9","fields":["title","body"],"fieldVectors":[],"invertedIndex":[],)"
        R"("pipeline":["trimmer-nl","stemmer-nl"]})");
}

TEST_CASE("keys that look like array indexes come first, in postings only") {
  const std::vector<Document> documents{{"10", 1, {"a1"}}, {"9", 1, {"a1"}}, {"x", 1, {"a1"}}};
  const std::string index = build_lunr_index(documents, dutch());
  CHECK(index.find(R"(["title/10",[0,1.335]])") < index.find("\"title/9\""));
  CHECK(index.find(R"({"9":{},"10":{},"x":{}})") != std::string::npos);
}

TEST_CASE("what JavaScript takes for an array index") {
  for (const char* key : {"0", "9", "12", "4294967294"}) CHECK(is_array_index(key));
  for (const char* key : {"", "01", "-1", "1.5", "4294967295", "99999999999", "a", "1a", " 1"})
    CHECK_FALSE(is_array_index(key));
}

TEST_CASE("positions") {
  IndexSettings settings = dutch();
  settings.positions = true;
  const std::vector<Document> documents{{"a", 1, {"Één raad één"}}};
  const std::string index = build_lunr_index(documents, settings);
  CHECK(index.find(R"(["een",{"_index":0,"title":{"a":{"position":[[0,3],[9,3]]}},"body":{}}])") !=
        std::string::npos);
}

TEST_CASE("strings are escaped as JSON.stringify does it") {
  IndexSettings settings = dutch();
  settings.language = Language::none;
  const std::vector<Document> documents{{"a\"/\\\n\x01é", 1, {"\x7F<>\"\\\b😀"}}};
  const std::string index = build_lunr_index(documents, settings);
  CHECK(index.find("\"title/a\\\"/\\\\\\n\\u0001é\"") != std::string::npos);
  CHECK(index.find("\"\x7F<>\\\"\\\\\\b😀\"") != std::string::npos);
}

TEST_CASE("wrong input is refused") {
  const std::vector<Document> twice{{"a", 1, {}}, {"a", 1, {}}};
  const std::vector<Document> broken{{"a", 1, {"\xFF"}}};
  IndexSettings slash = dutch();
  slash.fields.front().name = "a/b";
  CHECK_THROWS_AS(build_lunr_index(twice, dutch()), std::invalid_argument);
  CHECK_THROWS_AS(build_lunr_index(broken, dutch()), std::invalid_argument);
  CHECK_THROWS_AS(build_lunr_index({}, slash), std::invalid_argument);
}

TEST_CASE("any number of threads gives the same bytes") {
  const auto documents = many_documents(700);
  IndexSettings settings = dutch();
  settings.positions = true;
  wegwijzer::set_parallelism(1);
  const std::string once = build_lunr_index(documents, settings);
  const SiteIndex site = build_site_index(documents, SiteIndexSettings{});
  for (const int threads : {2, 8}) {
    wegwijzer::set_parallelism(threads);
    CHECK(build_lunr_index(documents, settings) == once);
    const SiteIndex again = build_site_index(documents, SiteIndexSettings{});
    CHECK(again.lunr == site.lunr);
    CHECK(again.packed == site.packed);
  }
  wegwijzer::set_parallelism(0);
}

TEST_CASE("the site's index: empty pipeline, stop words in some fields only, synonyms at the end") {
  SiteIndexSettings settings;
  settings.synonyms = {{"B&W", "College van burgemeester en wethouders"}, {"OR"}};
  const std::vector<Document> documents{{"thema:9", 1, {"Rol in B&W", "9", "", "Het is de raad.", ""}}};
  const auto index = nlohmann::json::parse(build_site_index(documents, settings).lunr);
  CHECK(index["pipeline"].empty());
  CHECK(index["fields"] == nlohmann::json({"title", "keywords", "summary", "body", "place", "parts"}));
  CHECK(index["synonyms"] == nlohmann::json({{"B&W", "College van burgemeester en wethouders"}, {"OR"}}));
  std::vector<std::string> terms;
  for (const auto& entry : index["invertedIndex"]) terms.push_back(entry[0]);
  CHECK(terms == std::vector<std::string>{"9", "benw", "in", "raad", "rol", "~rad"});
}

TEST_CASE("scores are printed as JavaScript prints them") {
  const std::vector<std::pair<std::int64_t, std::string>> cases{{0, "0"},
                                                                {1, "0.001"},
                                                                {500, "0.5"},
                                                                {1204, "1.204"},
                                                                {3000, "3"},
                                                                {20794, "20.794"},
                                                                {100000010, "100000.01"},
                                                                {-1500, "-1.5"}};
  for (const auto& [number, expected] : cases) {
    std::string out;
    append_thousandths(out, number);
    CHECK(out == expected);
  }
}

TEST_CASE("rounding is Math.round's") {
  CHECK(to_thousandths(0.0005) == 1);
  CHECK(to_thousandths(0.00049999) == 0);
  CHECK(to_thousandths(-0.0005) == 0);
  CHECK(to_thousandths(-0.0015) == -1);
  CHECK(to_thousandths(1.2345678) == 1235);
}

TEST_CASE("fdlibm's logarithm is within one unit of the library's") {
  CHECK(fdlibm_log(1) == 0);
  CHECK(fdlibm_log(2) == std::log(2.0));
  for (double x = 1; x < 20000; x *= 1.01)
    CHECK(fdlibm_log(x) == doctest::Approx(std::log(x)).epsilon(1e-15));
}
