#include "generator/render/render.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/layout/layout.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;

PagePlans plans_of(const LinkedSite& linked) {
  Diagnostics diagnostics;
  return plan_pages(linked.site, test::default_theme(), {}, diagnostics);
}

std::string reasons(const Rendered& rendered) {
  std::string out;
  for (const Explanation& one : rendered.explanations) out += one.path + ": " + one.reason + "; ";
  return out;
}

TEST_SUITE("render/render") {
  TEST_CASE("files come in the order of the plans, and the first time all are new") {
    const LinkedSite linked({{"content/b.md", test::titled("B")}, {"content/a.md", test::titled("A")}});
    RenderCache cache;
    const PagePlans plans = plans_of(linked);
    const Rendered rendered = render_pages(linked.site, test::default_theme(), plans, cache);
    REQUIRE(rendered.files.size() == plans.size());
    for (std::size_t i = 0; i < plans.size(); ++i) CHECK(rendered.files[i].path == plans[i].path);
    CHECK(rendered.explanations.size() == plans.size());
    CHECK(rendered.explanations.front().reason == "nieuw");
  }

  TEST_CASE("a page that is gone is forgotten") {
    const LinkedSite both({{"content/a.md", test::titled("A")}, {"content/b.md", test::titled("B")}});
    const LinkedSite one({{"content/a.md", test::titled("A")}});
    RenderCache cache;
    render_pages(both.site, test::default_theme(), plans_of(both), cache);
    CHECK(cache.find("b/index.html") != nullptr);
    render_pages(one.site, test::default_theme(), plans_of(one), cache);
    CHECK(cache.find("b/index.html") == nullptr);
  }

  TEST_CASE("an entry of which only the inputs are known explains but is rendered") {
    const LinkedSite linked({{"content/a.md", test::titled("A")}});
    RenderCache cache;
    const Rendered first = render_pages(linked.site, test::default_theme(), plans_of(linked), cache);
    std::vector<RenderCache::Entry> known;
    for (const auto& [path, entry] : cache.entries()) known.push_back({entry.inputs, {path, nullptr, {}, 0}});
    cache.replace(std::move(known));
    const Rendered again = render_pages(linked.site, test::default_theme(), plans_of(linked), cache);
    CHECK(reasons(again) == "");
    CHECK(*again.files.front().bytes == *first.files.front().bytes);
  }
}

}  // namespace
}  // namespace wegwijzer
