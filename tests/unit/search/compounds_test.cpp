#include "search/compounds.h"

#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "search/index.h"

using namespace wegwijzer::search;

namespace {

// The terms of the field `parts`, by document.
std::map<std::string, std::string> parts_of(const std::vector<Document>& documents) {
  const auto index = nlohmann::json::parse(build_site_index(documents, SiteIndexSettings{}).lunr);
  std::map<std::string, std::string> parts;
  for (const auto& entry : index["invertedIndex"]) {
    for (const auto& [ref, positions] : entry[1]["parts"].items())
      parts[ref] += (parts[ref].empty() ? "" : " ") + entry[0].get<std::string>();
  }
  return parts;
}

Document body(std::string ref, std::string text) {
  return {std::move(ref), 1, {"", "", "", std::move(text), ""}};
}

}  // namespace

TEST_CASE("the parts of a compound are found in a field of their own") {
  const auto parts = parts_of({body("compound", "Bestuursstijl"), body("words", "bestuur stijl")});
  CHECK(parts.at("compound") == "bestuur stijl ~bestur");
  CHECK_FALSE(parts.contains("words"));
}

TEST_CASE("a compound is cut with or without a link, and its parts again") {
  CHECK(parts_of({body("a", "gemeenteraadsverkiezingen"), body("b", "gemeente raad verkiezing gemeenteraad")})
            .at("a") == "gemeente gemeenteraad raad ~gemeent ~gemeenterad ~rad ~verkies");
  CHECK(parts_of({body("a", "woningmarkt"), body("b", "woning markt")}).at("a") == "markt woning");
}

TEST_CASE("the stem of a verb may be the first part") {
  CHECK(parts_of({body("a", "vergaderstructuur"), body("b", "vergaderen structuur")}).at("a") ==
        "structuur ~structur ~vergader");
}

TEST_CASE("what no part is: short words, particles, words that stand nowhere") {
  CHECK_FALSE(parts_of({body("a", "overleg"), body("b", "over leg")}).contains("a"));
  CHECK_FALSE(parts_of({body("a", "voorzitter"), body("b", "voor zitter")}).contains("a"));
  CHECK_FALSE(parts_of({body("a", "raadslid"), body("b", "raad lid")}).contains("a"));
  CHECK_FALSE(parts_of({body("a", "bestuursstijl"), body("b", "bestuur")}).contains("a"));
}

TEST_CASE("parts count as often as their compounds") {
  SiteIndexSettings settings;
  const auto score = [&](const std::string& text) {
    const std::vector<Document> documents{body("a", text), body("b", "bestuur stijl"), body("c", "woord")};
    const auto index = nlohmann::json::parse(build_site_index(documents, settings).lunr);
    for (const auto& vector : index["fieldVectors"])
      if (vector[0] == "parts/a") return vector[1][1].get<double>();
    return 0.0;
  };
  CHECK(score("bestuursstijl") > 0);
  CHECK(score("bestuursstijl bestuursstijl woord woord") > score("bestuursstijl woord woord woord"));
}
