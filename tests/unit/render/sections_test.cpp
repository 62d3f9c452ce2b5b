#include "generator/render/sections.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;

List sections(const LinkedSite& linked, const std::string& path) {
  const Page& page = linked.page(path);
  return test::sections_of(linked.site, page, std::vector<Value>(page.document->points.size(), List{}));
}

std::string html(const Value& value, const char* key) { return value.find(key)->html()->text; }
std::string text(const Value& value, const char* key) { return *value.find(key)->text(); }

TEST_SUITE("render/sections") {
  TEST_CASE("points of a list are taken out of the text; what stands around them stays in order") {
    const LinkedSite linked(
        {{"content/themas/1.md", numbered(1, "Een",
                                          "## Punten\n\nVoor.\n\n1. Eerste *raad*. "
                                          "{#p-01-01}\n\nTussen.\n\n2. Tweede. {#p-01-02}\n\nNa.\n")}});
    const List found = sections(linked, "themas/1.md");
    REQUIRE(found.size() == 1);
    CHECK(html(found[0], "html") == "<p>Voor.</p>\n<p>Tussen.</p>\n<p>Na.</p>\n");
    const List& points = *found[0].find("points")->list();
    REQUIRE(points.size() == 2);
    CHECK(text(points[0], "id") == "p-01-01");
    CHECK(text(points[0], "label") == "1.1");
    CHECK(text(points[0], "index") == "1");
    CHECK(html(points[0], "html").find("Eerste <em>raad</em>.") != std::string::npos);
    CHECK(html(points[0], "title") == "");
    CHECK(text(points[1], "citation") == "Proefgids, thema 1, punt 2");
    CHECK(text(points[1], "link_label") == "Kopieer de link naar thema 1, punt 2");
  }

  TEST_CASE("points that are headings carry their title and all that follows") {
    const LinkedSite linked(
        {{"content/stappen/3.md", numbered(3, "Stap",
                                           "## Deelstappen\n\nVoor.\n\n### Plan *nu* {#3a}\n\nTekst.\n\n- [ "
                                           "] vink {#v}\n\n### Doe {#3b}\n\nKlaar.\n")}});
    const List found = sections(linked, "stappen/3.md");
    CHECK(html(found[0], "html") == "<p>Voor.</p>\n");
    const List& points = *found[0].find("points")->list();
    CHECK(html(points[0], "title") == "Plan <em>nu</em>");
    CHECK(html(points[0], "html").starts_with("<p>Tekst.</p>\n<ul class=\"tasks\">"));
    CHECK(text(points[1], "label") == "3b");
    CHECK(text(found[0], "task_count") == "1");
  }

  TEST_CASE("other sections have their heading and their text") {
    const LinkedSite linked(
        {{"content/themas/1.md",
          numbered(1, "Een",
                   "Vooraf.\n\n## Een *kop* {#k}\n\nTekst.\n\n## Vragen voor intervisie\n\n- Vraag?\n")}});
    const List found = sections(linked, "themas/1.md");
    REQUIRE(found.size() == 3);
    CHECK_FALSE(found[0].find("has_heading")->is_true());
    CHECK(html(found[0], "html") == "<p>Vooraf.</p>\n");
    CHECK(text(found[1], "id") == "k");
    CHECK(html(found[1], "heading") == "Een <em>kop</em>");
    CHECK_FALSE(found[1].find("is_questions")->is_true());
    CHECK(found[2].find("is_questions")->is_true());
    CHECK(found[2].find("is_editorial")->is_true());
    CHECK_FALSE(found[2].find("is_points")->is_true());
  }
}

}  // namespace
}  // namespace wegwijzer
