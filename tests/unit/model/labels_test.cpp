#include "generator/model/labels.h"

#include <doctest/doctest.h>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;

TEST_SUITE("model/labels") {
  TEST_CASE("pages and points are called by their kind and number") {
    const LinkedSite linked(
        {{"content/themas/003-a.md", test::numbered(3, "Alfa", "## Punten\n\n1. Een. {#p-03-01}\n")},
         {"content/begrippen/wgr.md", test::titled("Wgr")},
         {"content/themas/index.md", test::titled("Alle")},
         {"content/stappen/3.md",
          test::numbered(3, "Stap", "## Deelstappen\n\n### Plan {#3a}\n\nTekst.\n")}});
    const Strings& texts = *test::default_theme().strings;
    const Page& theme = linked.page("themas/003-a.md");
    const Page& step = linked.page("stappen/3.md");
    CHECK(page_label(linked.site, theme, texts) == "Thema 3");
    CHECK(page_label(linked.site, linked.page("begrippen/wgr.md"), texts) == "Begrip");
    CHECK(page_label(linked.site, linked.page("themas/index.md"), texts) == "Thema");
    CHECK(point_label(linked.site, theme, theme.document->points.front(), texts) == "thema 3, punt 1");
    CHECK(point_label(linked.site, step, step.document->points.front(), texts) == "stap 3a");
  }

  TEST_CASE("a link without words of its own is called after where it leads") {
    const LinkedSite linked(
        {{"content/themas/003-a.md", test::numbered(3, "Alfa", "## Punten\n\n1. Een. {#p-03-01}\n")}});
    const Strings& texts = *test::default_theme().strings;
    CHECK(link_label(linked.site, {LinkTarget::Kind::page, PageId{0}, -1, "", ""}, texts) == "Alfa");
    CHECK(link_label(linked.site, {LinkTarget::Kind::page, PageId{0}, 0, "p-03-01", ""}, texts) ==
          "thema 3, punt 1");
    CHECK(link_label(linked.site, {LinkTarget::Kind::external, {}, -1, "", "https://a.nl"}, texts) ==
          "https://a.nl");
  }

  TEST_CASE("an address is referred to by its kind and what fills the pattern, whether it is there or not") {
    const Config& config = test::sample_config();
    CHECK(reference_at(config, "/thema/112/") == "thema:112");
    CHECK(reference_at(config, "/begrip/wgr/") == "begrip:wgr");
    for (const char* other : {"/thema/drie/", "/thema/3/alles/", "/nergens/a/b/", "/", ""})
      CHECK(reference_at(config, other) == "");
  }

  TEST_CASE("a page keeps the references of those that it replaced") {
    const LinkedSite linked(
        {{"content/themas/003-a.md", test::numbered(3, "Alfa")},
         {"content/themas/004-b.md", "---\ntitle: B\nnumber: 4\nreplaced-by: thema:3\n---\n"},
         {"content/themas/005-c.md", "---\ntitle: C\nnumber: 5\nwithdrawn: 2026-11-22\n---\n"}});
    CHECK(former_references(linked.site, linked.page("themas/003-a.md")) ==
          std::vector<std::string>{"thema:4"});
  }

  TEST_CASE("dates in words") {
    const Strings& texts = *test::default_theme().strings;
    CHECK(date_in_words("2026-11-22", texts) == "22 november 2026");
    CHECK(date_in_words("2026-01-01", texts) == "1 januari 2026");
    CHECK(date_in_words("2026-12-31", texts) == "31 december 2026");
    for (const char* other : {"", "vandaag", "22-11-2026x", "2026-1-1"})
      CHECK(date_in_words(other, texts) == other);
  }
}

}  // namespace
}  // namespace wegwijzer
