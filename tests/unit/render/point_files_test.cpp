#include "generator/render/point_files.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using nlohmann::json;
using test::LinkedSite;
using test::numbered;

json point_file(const LinkedSite& linked) {
  OutputSet output;
  append_point_files(output, linked.site, *test::default_theme().strings);
  REQUIRE(output.size() == 1);
  CHECK(output[0].path == "data/points.json");
  return json::parse(*output[0].bytes);
}

TEST_SUITE("render/point_files") {
  TEST_CASE("every point stands there by its anchor, with its page, and pages in their order") {
    const LinkedSite linked(
        {{"content/themas/b.md",
          numbered(10, "Tien", "## Punten\n\n1. Raad over [[thema:2]]. {#p-10-07}\n2. Zonder anker.\n")},
         {"content/themas/a.md",
          numbered(2, "Twee",
                   "## Punten\n\n1. Raad. {#p-02-01}\n\n## Vragen voor intervisie\n\n- Hoe?\n- Waarom?\n")},
         {"content/stappen/1.md", numbered(1, "Stap", "## Deelstappen\n\n### Plan {#1a}\n\nMaak het.\n")},
         {"content/over.md", test::titled("Over")}});
    const json found = point_file(linked);
    CHECK(found["edition"] == "2026");
    const json& pages = found["pages"];
    REQUIRE(pages.size() == 3);
    CHECK(pages[0]["reference"] == "Thema 2");
    CHECK(pages[0]["collection"] == "thema");
    CHECK(pages[0]["number"] == 2);
    CHECK(pages[0]["title"] == "Twee");
    CHECK(pages[0]["url"] == "/thema/2/");
    CHECK(pages[0]["questions"] == json{"Hoe?", "Waarom?"});
    CHECK(pages[0]["points"] == json::parse(R"([["p-02-01", "2.1", "Raad."]])"));
    CHECK(pages[1]["points"] == json::parse(R"([["p-10-07", "10.1", "Raad over Twee."]])"));
    CHECK(pages[2]["points"] == json::parse(R"([["1a", "1a", "Plan. Maak het."]])"));
  }

  TEST_CASE("names that are gone say where they went, so that links readers keep can follow") {
    const LinkedSite linked(
        {{"content/themas/2.md", numbered(2, "Twee", "## Punten\n\n1. Raad. {#p-02-01}\n")},
         {"content/themas/3.md",
          "---\ntitle: Drie\nnumber: 3\nreplaced-by:\n  p-03-01: thema:2#p-02-01\nwithdrawn:\n  p-03-02: "
          "2026-01-01 Vervallen.\n---\n\n## Punten\n\n1. Rest. {#p-03-03}\n"},
         {"content/themas/4.md", "---\ntitle: Vier\nnumber: 4\nreplaced-by: thema:2\n---\n"}});
    const json found = point_file(linked);
    CHECK(found["moved"] == json{{"p-03-01", "p-02-01"}, {"thema:4", "thema:2"}});
    CHECK(found["withdrawn"] == json{{"p-03-02", "Vervallen."}});
  }

  TEST_CASE("a site without points has no such file") {
    const LinkedSite linked(
        "[site]\ntitle = \"Gids\"\n[[collection]]\nname = \"a\"\ntitle = \"A\"\nurl = \"/{id}/\"\n",
        {{"content/over.md", test::titled("Over")}});
    OutputSet output;
    append_point_files(output, linked.site, *test::default_theme().strings);
    CHECK(output.empty());
  }
}

}  // namespace
}  // namespace wegwijzer
