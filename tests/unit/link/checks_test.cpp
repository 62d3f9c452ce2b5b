#include "generator/link/checks.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;
using test::problems;
using test::titled;

std::string with(const std::string& from, const std::string& to) {
  std::string settings = test::sample_settings();
  settings.replace(settings.find(from), from.size(), to);
  return settings;
}

std::string checks(const std::string& lines) {
  return with("[checks.levels]", "[checks]\n" + lines + "\n[checks.levels]");
}

std::string said(const std::string& settings, const Files& files) {
  return problems(LinkedSite(settings, files).diagnostics);
}

TEST_SUITE("link/checks") {
  TEST_CASE("a collection may say how many pages it has, and how many points each") {
    const std::string count = with("template = \"theme\"", "template = \"theme\"\ncount = 2");
    CHECK(said(count, {{"content/themas/1.md", numbered(1, "Een")}}).find("wrong-count 1 thema 2") !=
          std::string::npos);
    CHECK(said(count, {{"content/themas/1.md", numbered(1, "Een")},
                       {"content/themas/2.md", numbered(2, "Twee")}}) == "");
    const std::string points = with("template = \"theme\"", "template = \"theme\"\npoint_counts = [2, 0]");
    CHECK(said(points, {{"content/themas/1.md", numbered(1, "Een", "## Punten\n\n1. x {#a}\n")}}) ==
          "content/themas/1.md:2:8-11 wrong-point-count 1 2");
    CHECK(said(points, {{"content/themas/1.md", "---\ntitle: Een\nnumber: 1\ncoming: true\n---\n"}}) == "");
  }

  TEST_CASE("two pages of one kind with one title") {
    const std::string said_of_two =
        said(test::sample_settings(),
             {{"content/begrippen/a.md", titled("Zelfde")}, {"content/begrippen/b.md", titled("zelfde")}});
    CHECK(said_of_two.find("content/begrippen/b.md:2:8-14 same-title content/begrippen/a.md") !=
          std::string::npos);
    CHECK(said(test::sample_settings(), {{"content/begrippen/a.md", titled("Zelfde")},
                                         {"content/themas/b.md", numbered(1, "Zelfde")}}) == "");
  }

  TEST_CASE("a page that nothing leads to") {
    const std::string on = with("orphan = \"off\"", "orphan = \"warning\"");
    CHECK(said(on, {{"content/index.md", titled("Begin")}, {"content/wees.md", titled("Wees")}}) ==
          "warning content/wees.md:2:8-12 orphan");
    CHECK(said(on, {{"content/index.md", titled("Begin", "[[pagina:kind]]\n")},
                    {"content/kind.md", titled("Kind")}}) == "");
  }

  TEST_CASE("long sentences, hard words and empty link texts") {
    const std::string settings =
        checks("longest_sentence = 5\nhard_words = [\"teneinde\"]\nempty_link_texts = [\"klik hier\"]");
    CHECK(said(settings, {{"content/a.md", titled("A", "Een twee drie vier vijf zes. Kort.\n")}}) ==
          "warning content/a.md:4:1-29 long-sentence 6 5");
    CHECK(said(settings, {{"content/a.md", titled("A", "Een twee drie vier vijf.\n")}}) == "");
    CHECK(said(settings, {{"content/a.md", titled("A", "Dit teneinde dat.\n")}}) ==
          "warning content/a.md:4:5-13 hard-word teneinde");
    CHECK(said(settings, {{"content/a.md", titled("A", "Teneindeloos.\n")}}) == "");
    CHECK(said(settings, {{"content/a.md", titled("A", "[Klik hier](https://a.nl)\n")}})
              .find("empty-link-text Klik hier") != std::string::npos);
  }

  TEST_CASE("pictures need words") {
    CHECK(
        said(test::sample_settings(), {{"content/a.md", titled("A", "![](x.png)\n")}, {"content/x.png", "x"}})
            .find("missing-alternative") != std::string::npos);
    CHECK(said(test::sample_settings(),
               {{"content/a.md", titled("A", "![iets](x.png)\n")}, {"content/x.png", "x"}}) == "");
  }

  TEST_CASE("mail addresses and telephone numbers of people are errors") {
    for (const char* text : {"Mail jan@voorbeeld.nl.", "Bel 06-12345678.", "Bel 06 1234 5678.",
                             "Bel +31 6 12345678.", "Bel 010-1234567."}) {
      CAPTURE(text);
      CHECK(said(test::sample_settings(), {{"content/a.md", titled("A", text)}}).find("personal-data") !=
            std::string::npos);
    }
    for (const char* text : {"In 2026 en 2027.", "Artikel 103, lid 2.", "Tussen 0 en 10.", "a@b",
                             "De @ in een adres.", "1.234.567.890"}) {
      CAPTURE(text);
      CHECK(said(test::sample_settings(), {{"content/a.md", titled("A", text)}}) == "");
    }
  }

  TEST_CASE("levels silence and raise warnings, never silence errors") {
    Diagnostics diagnostics = {warning(Code::orphan, {}), warning(Code::long_sentence, {}, {"1", "2"}),
                               error(Code::broken_link, {}, {"x"})};
    CheckSettings settings;
    settings.levels = {{"orphan", "off"}, {"long-sentence", "error"}, {"broken-link", "off"}};
    apply_levels(settings, diagnostics);
    CHECK(problems(diagnostics) == "long-sentence 1 2\nbroken-link x");
  }
}

}  // namespace
}  // namespace wegwijzer
