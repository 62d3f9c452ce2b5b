#include "generator/parse/structure.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "generator/base/text.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::parsed_body;
using test::parsed_theme;
using test::problems;

// "23.1 p-23-01 Tekst; …"
std::string points(const Document& document) {
  std::string out;
  for (const Point& point : document.points) {
    out += (out.empty() ? "" : "; ") + point.label + " " + (point.anchor.empty() ? "-" : point.anchor) + " " +
           plain_text(document, point.begin, point.end);
  }
  return out;
}

std::string anchors(const Document& document) {
  std::string out;
  for (const std::string& anchor : document.anchors) out += (out.empty() ? "" : " ") + anchor;
  return out;
}

std::shared_ptr<const Document> step(const std::string& body) {
  return test::parsed("content/stappen/03.md", test::numbered(3, "Stap", body));
}

TEST_SUITE("parse/structure") {
  TEST_CASE("points are the items of the ordered list under the collection's heading") {
    const auto document =
        parsed_theme("Inleiding.\n\n## Punten\n\n1. Een. {#p-23-01}\n2. Twee. {#p-23-02}\n\n   Meer.\n");
    CHECK(points(*document) == "23.1 p-23-01 Een.; 23.2 p-23-02 Twee. Meer.");
    CHECK(problems(document->diagnostics) == "");
    CHECK(document->points[1].index == 2);
    CHECK(document->points[1].heading == 0);
  }

  TEST_CASE("what stands between two lists of points does not start the count again") {
    CHECK(points(*parsed_theme("## Punten\n\n1. Een. {#a}\n\nTussen.\n\n2. Twee. {#b}\n")) ==
          "23.1 a Een.; 23.2 b Twee.");
  }

  TEST_CASE("only the items of the outer list are points, and only under that heading") {
    CHECK(points(*parsed_theme(
              "1. Geen punt.\n\n## Punten\n\n1. Een {#a}\n   1. onder\n\n## Anders\n\n1. Geen punt.\n")) ==
          "23.1 a Een onder");
    CHECK(points(*parsed_theme("## Punten\n\n- Geen punt.\n")) == "");
    CHECK(points(*parsed_body("## Punten\n\n1. Geen punt.\n")) == "");
  }

  TEST_CASE("the heading is recognised whatever its case") {
    CHECK(points(*parsed_theme("## PUNTEN\n\n1. Een. {#a}\n")) == "23.1 a Een.");
    CHECK(points(*parsed_theme("### Punten\n\n1. Een.\n")) == "");
  }

  TEST_CASE("points may be headings, each with what follows it") {
    const auto document = step(
        "## Deelstappen\n\nVooraf.\n\n### Plan {#3a}\n\nTekst.\n\n#### Onder\n\nMeer.\n\n### Doe "
        "{#3b}\n\nKlaar.\n\n## Slot\n\nUit.\n");
    CHECK(points(*document) == "3a 3a Tekst. Onder Meer.; 3b 3b Klaar.");
    CHECK(document->points[0].heading != 0);
    CHECK(plain_text(*document, document->points[1].heading,
                     document->nodes[document->points[1].heading].end) == "Doe");
  }

  TEST_CASE("missing anchors are one warning a page, at the first") {
    const auto document =
        parsed_theme("## Punten\n\n1. Een. {#p-23-01}\n2. Twee.\n3. Drie.\n\n- [ ] Vinkje\n");
    CHECK(problems(document->diagnostics) == "warning content/themas/023-proef.md:8:1-9 missing-anchor 3");
  }

  TEST_CASE("an anchor that was given twice is an error at the second") {
    CHECK(problems(parsed_theme("## Punten\n\n1. Een. {#x}\n2. Twee. {#x}\n")->diagnostics) ==
          "content/themas/023-proef.md:8:10-14 duplicate-anchor x");
    CHECK(test::codes(parsed_body("## Kop {#x}\n\n- [ ] a {#x}\n")->diagnostics) == "duplicate-anchor");
  }

  TEST_CASE("headings without an anchor get one from their text") {
    CHECK(anchors(*parsed_body("## Eerste kop\n\n### Één & twee\n")) == "een-twee eerste-kop");
  }

  TEST_CASE("equal headings get different anchors, and written ones go first") {
    CHECK(anchors(*parsed_body("## Kop\n\n## Kop\n\n## Ander {#kop}\n")) == "kop kop-2 kop-3");
    CHECK(anchors(*parsed_body("## ???\n\n## !!!\n")) == "kop kop-2");
  }

  TEST_CASE("everything with an anchor can be linked to") {
    CHECK(anchors(*parsed_theme("## Punten {#h}\n\n1. Een. {#p}\n\n- [ ] Vinkje {#v}\n- Gewoon {#w}\n")) ==
          "h p v w");
  }

  TEST_CASE("a heading of level 1 is an error, a skipped level a warning") {
    CHECK(problems(parsed_body("# Titel\n\nTekst.\n")->diagnostics) == "content/proef.md:4:1-8 heading-one");
    CHECK(problems(parsed_body("## A\n\n#### B\n\n### C\n\n## D\n")->diagnostics) ==
          "warning content/proef.md:6:1-7 skipped-heading 4 3");
    CHECK(problems(parsed_body("### A\n")->diagnostics) ==
          "warning content/proef.md:4:1-6 skipped-heading 3 2");
  }

  TEST_CASE("sections start at headings of level 2; what stands before the first is one without a heading") {
    const auto document =
        parsed_theme("Vooraf.\n\n## Een\n\na\n\n### Onder\n\nb\n\n## Vragen voor intervisie\n\n- c\n");
    REQUIRE(document->sections.size() == 3);
    CHECK_FALSE(document->sections[0].has_heading);
    CHECK(document->sections[1].kind == SectionKind::plain);
    CHECK(plain_text(*document, document->sections[1].begin, document->sections[1].end) == "a Onder b");
    CHECK(document->sections[2].kind == SectionKind::questions);
    CHECK(document->sections[2].is_editorial);
  }

  TEST_CASE("a text without anything has no sections") {
    CHECK(parsed_body("")->sections.empty());
    CHECK(parsed_body("## Kop")->sections.size() == 1);
  }

  TEST_CASE("sections know their own points and tasks") {
    const auto document = parsed_theme(
        "- [ ] nul {#t0}\n\n## Punten\n\n1. Een. {#a}\n   - [ ] vink {#t1}\n\n## Na\n\n- [ ] twee {#t2}\n- "
        "[x] drie {#t3}\n");
    REQUIRE(document->sections.size() == 3);
    CHECK(document->tasks.size() == 4);
    CHECK(document->sections[1].first_point == 0);
    CHECK(document->sections[1].last_point == 1);
    CHECK(document->sections[1].first_task == 1);
    CHECK(document->sections[2].first_task == 2);
    CHECK(document->sections[2].last_task == 4);
    CHECK(document->sections[2].first_point == document->sections[2].last_point);
  }

  TEST_CASE("words are counted without marks of Markdown, code and callouts' own words left to plain_text") {
    CHECK(parsed_body("Een *twee* [drie](x.md)\nvier. {x}\n\n- vijf\n")->words == 6);
    CHECK(parsed_body("")->words == 0);
  }

  TEST_CASE("front matter names the points that need not be done, and only points that there are") {
    const std::string rule = "anchor = \"{number}{letter}\"";
    std::string settings = replace_all(test::sample_settings(), rule, rule + ", optional = \"optional\"");
    settings = replace_all(settings, "template = \"step\"",
                           "template = \"step\"\nfields = [{ key = \"optional\", type = \"list\" }]");
    const auto site = [&](const std::string& optional) {
      return test::LinkedSite(settings, {{"content/stappen/3.md",
                                          "---\ntitle: Stap\nnumber: 3\noptional: " + optional +
                                              "\n---\n## Deelstappen\n\n### Een {#3a}\n\n### Twee {#3b}\n"}});
    };
    const auto good = site("[3b]");
    CHECK(problems(good.diagnostics).find("error") == std::string::npos);
    const Document& document = *good.page("stappen/3.md").document;
    CHECK_FALSE(document.points[0].is_optional);
    CHECK(document.points[1].is_optional);
    CHECK(problems(site("[3c]").diagnostics).find("broken-relation 3c") != std::string::npos);
  }
}

}  // namespace
}  // namespace wegwijzer
