#include "generator/render/search_files.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using nlohmann::json;
using test::LinkedSite;
using test::numbered;

OutputSet search_files(const LinkedSite& linked) {
  OutputSet output;
  append_search_files(output, linked.site, test::default_theme());
  sort_output(output);
  return output;
}

TEST_SUITE("render/search_files") {
  TEST_CASE("pages and points are documents, in the order of collections and numbers") {
    const LinkedSite linked(
        {{"content/themas/b.md",
          numbered(2, "Twee", "Inleiding.\n\n## Punten\n\n1. Raad over [[thema:1]]. {#p-02-01}\n")},
         {"content/themas/a.md", numbered(10, "Tien")},
         {"content/themas/1.md", numbered(1, "Een")},
         {"content/over.md", "---\ntitle: Over\nsubtitle: ons\nsummary: Kort.\n---\n"},
         {"content/themas/index.md", test::titled("Alle")}});
    const json documents = json::parse(*find_output(search_files(linked), "search/documents.json")->bytes);
    std::string refs;
    for (const json& one : documents) refs += one["ref"].get<std::string>() + " ";
    CHECK(refs == "pagina:over thema:1 thema:2 thema:2.1 thema:10 ");
    CHECK(documents[0]["title"] == "Over: ons");
    CHECK(documents[0]["url"] == "/over/");
    CHECK(documents[0]["number"].is_null());
    CHECK(documents[0]["summary"] == "Kort.");
    CHECK(documents[2]["number"] == 2);
    CHECK(documents[3]["url"] == "/thema/2/#p-02-01");
    CHECK(documents[3]["text"] == "Raad over Een.");
    CHECK(documents[3]["page"] == "thema:2");
    for (const json& one : documents) {
      for (const char* key : {"ref", "url", "title", "collection", "number", "summary", "text"})
        CHECK(one.contains(key));
    }
  }

  TEST_CASE("a collection may be found by its titles, keywords and summaries alone") {
    const std::string name = "name = \"thema\"\n";
    std::string settings = test::sample_settings();
    settings.insert(settings.find(name) + name.size(), "search_body = false\n");
    const LinkedSite linked(settings,
                            {{"content/themas/1.md",
                              "---\ntitle: Een\nnumber: 1\nsummary: Kort.\n---\n\nZonnebloem.\n\n## "
                              "Punten\n\n1. Klaproos. {#p-01-01}\n"}});
    const std::string index = *find_output(search_files(linked), "search/index.json")->bytes;
    CHECK(index.find("zonnebloem") == std::string::npos);
    CHECK(index.find("klaproos") == std::string::npos);
    CHECK(index.find("kort") != std::string::npos);
  }

  TEST_CASE("texts are data: what looks like HTML comes out as it was written") {
    const LinkedSite linked(
        {{"content/a.md", test::titled("'<script>alert(1)</script>'", "`</script>` en \\\\u0000\n")}});
    const json documents = json::parse(*find_output(search_files(linked), "search/documents.json")->bytes);
    CHECK(documents[0]["title"] == "<script>alert(1)</script>");
  }

  TEST_CASE("the index knows each reference once") {
    const LinkedSite linked(
        {{"content/themas/1.md", numbered(1, "Een", "## Punten\n\n1. Raad. {#a}\n2. Meer. {#b}\n")}});
    const json index = json::parse(*find_output(search_files(linked), "search/index.json")->bytes);
    CHECK(index["version"].get<std::string>().starts_with("2.3"));
    std::set<std::string> vectors;
    for (const json& one : index["fieldVectors"]) CHECK(vectors.insert(one[0].get<std::string>()).second);
    CHECK(!vectors.empty());
  }
}

}  // namespace
}  // namespace wegwijzer
