#include "generator/layout/ways.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "generator/layout/layout.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;

// "3/4 ?route=r: thema/2/?route=r < > thema/1/?route=r&keer=2" for each way of a page.
std::string ways(const LinkedSite& linked, const std::string& url) {
  Diagnostics diagnostics;
  const PagePlans plans = plan_pages(linked.site, test::default_theme(), {}, diagnostics);
  const auto plan = std::ranges::find(plans, url, &PagePlan::url);
  REQUIRE(plan != plans.end());
  const Value view = plan->view;
  const auto address = [](const Value& stop) {
    return stop.object() == nullptr ? "-" : *stop.find("path")->text() + *stop.find("query")->text();
  };
  std::string out;
  for (const Value& way : *view.find("ways")->list()) {
    out += (out.empty() ? "" : "; ") + *way.find("id")->text() + " " + *way.find("place")->text() + "/" +
           *way.find("total")->text() + " " + address(*way.find("previous")) + " " +
           address(*way.find("next"));
  }
  return out;
}

const test::Files files = {
    {"content/themas/1.md", numbered(1, "Een")},
    {"content/themas/2.md", numbered(2, "Twee")},
    {"content/themas/3.md", numbered(3, "Drie")},
    {"content/routes/a.md",
     "---\ntitle: A\nsections:\n  - heading: X\n    pages: [2, 1]\n  - heading: Y\n    pages: [2]\n---\n"},
    {"content/routes/b.md", "---\ntitle: B\nsections:\n  - heading: X\n    pages: [1]\n---\n"},
};

TEST_SUITE("layout/ways") {
  TEST_CASE("a page knows its place and its neighbours on every path, once for each time it stands there") {
    const LinkedSite linked(files);
    REQUIRE_MESSAGE(linked.diagnostics.empty(), test::problems(linked.diagnostics));
    CHECK(ways(linked, "/thema/1/") == "a 2/3 thema/2/?route=a thema/2/?route=a&keer=2; b 1/1 - -");
    CHECK(ways(linked, "/thema/2/") == "a 1/3 - thema/1/?route=a; a 3/3 thema/1/?route=a -");
  }

  TEST_CASE("a page on no path has no ways, and neither has the path itself") {
    const LinkedSite linked(files);
    CHECK(ways(linked, "/thema/3/") == "");
    CHECK(ways(linked, "/route/a/") == "");
  }
}

}  // namespace
}  // namespace wegwijzer
