#include "generator/link/link.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/parallel.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;
using test::problems;
using test::titled;

TEST_SUITE("link/link") {
  TEST_CASE("menus must lead somewhere") {
    const std::string menu =
        "\n[[menu]]\ntitle = \"X\"\nurl = \"/tema/\"\n[[footer]]\ntitle = \"Y\"\nurl = \"/zoeken/\"\n";
    const LinkedSite linked(test::sample_settings() + menu, {{"content/a.md", titled("A")}});
    REQUIRE(linked.diagnostics.size() == 1);
    CHECK(linked.diagnostics.front().code == Code::unknown_menu_address);
    CHECK(linked.diagnostics.front().candidates.front() == "/thema/");
    CHECK(test::text_at(linked.diagnostics.front().at) == "\"/tema/\"");
  }

  TEST_CASE("problems come in the same order for any number of threads") {
    test::Files files;
    for (int i = 1; i < 60; ++i)
      files.emplace_back("content/themas/" + std::to_string(i) + ".md",
                         numbered(i, "T" + std::to_string(i), "[[thema:x" + std::to_string(i) + "]]\n"));
    set_parallelism(1);
    const LinkedSite alone(files);
    set_parallelism(8);
    const LinkedSite together(files);
    set_parallelism(0);
    CHECK(problems(alone.diagnostics) == problems(together.diagnostics));
    CHECK(alone.diagnostics.size() == 59);
  }

  TEST_CASE("an empty site is a site") {
    const LinkedSite linked(test::Files{{"content/foto.png", "x"}});
    CHECK(linked.diagnostics.empty());
    CHECK(linked.site.pages.empty());
    CHECK(linked.site.by_collection.size() == linked.config.collections.size());
  }
}

}  // namespace
}  // namespace wegwijzer
