#include "generator/link/backlinks.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;
using test::titled;

TEST_SUITE("link/backlinks") {
  TEST_CASE("a page knows every link to it, by page and place, but not its own") {
    const LinkedSite linked(
        {{"content/a.md", titled("A", "[[thema:1]] en [[thema:1.1]]\n")},
         {"content/b.md", titled("B", "[x](https://a.nl) [t](themas/1.md)\n")},
         {"content/themas/1.md", numbered(1, "Een", "[[thema:1]]\n\n## Punten\n\n1. P. {#p}\n")}});
    const Page& theme = linked.page("themas/1.md");
    REQUIRE(theme.backlinks.size() == 3);
    CHECK(theme.backlinks[0].from == linked.page("a.md").id);
    CHECK(theme.backlinks[0].link == 0);
    CHECK(theme.backlinks[1].link == 1);
    CHECK(theme.backlinks[2].from == linked.page("b.md").id);
    CHECK(theme.backlinks[2].link == 1);
    CHECK(linked.page("a.md").backlinks.empty());
  }
}

}  // namespace
}  // namespace wegwijzer
