#include "generator/link/glossary.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "generator/link/inflections.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;

// The sample settings with begrippen as a glossary.
std::string settings() {
  std::string text = test::sample_settings();
  const std::string field = "fields = [{ key = \"full\", type = \"text\", label = \"Voluit\" }]";
  const std::size_t at = text.find(field);
  text.replace(at, field.size(),
               "glossary = true\nfields = [{ key = \"full\", type = \"text\", label = \"Voluit\" }, { key = "
               "\"tooltip\", type = \"boolean\" }]");
  return text;
}

std::string term(const std::string& title, const std::string& more = "") {
  return "---\ntitle: " + title + "\nsummary: Uitleg van " + title + ".\n" + more + "---\n";
}

// The text of content/proef.md with its terms marked: "de [wethouders]".
std::string marked(const Files& terms, const std::string& body) {
  Files files = terms;
  files.emplace_back("content/proef.md", test::titled("Proef", body));
  const LinkedSite linked(settings(), files);
  std::string html = test::body_html(linked.site, linked.page("proef.md"));
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    if (html.compare(at, 3, "<a ") == 0) {
      const std::size_t close = html.find('>', at);
      out += html.substr(at, close - at).find("class=\"term\"") != std::string::npos ? "[" : "<";
      at = close + 1;
    } else if (html.compare(at, 4, "</a>") == 0) {
      out += "]";
      at += 4;
    } else if (html[at] == '<') {
      at = html.find('>', at) + 1;
    } else {
      out += html[at++];
    }
  }
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

TEST_SUITE("link/glossary") {
  TEST_CASE("the first use of a term on a page is explained, in whatever form") {
    const Files terms = {{"content/begrippen/wethouder.md", term("wethouder")},
                         {"content/begrippen/raad.md", term("raad", "aliases: [gemeenteraad]\n")}};
    CHECK(marked(terms, "De wethouders en de wethouder.") == "De [wethouders] en de wethouder.");
    CHECK(marked(terms, "Raden en gemeenteraad.") == "[Raden] en gemeenteraad.");
    CHECK(marked(terms, "Een wethouderschap is wat anders.") == "Een wethouderschap is wat anders.");
  }

  TEST_CASE("an abbreviation counts as it is written only") {
    const Files terms = {{"content/begrippen/or.md", term("OR", "full: ondernemingsraad\n")}};
    CHECK(marked(terms, "De OR, niet or.") == "De [OR], niet or.");
    CHECK(marked(terms, "Goud is or in het Frans.") == "Goud is or in het Frans.");
    CHECK(marked(terms, "De ondernemingsraden praten.") == "De [ondernemingsraden] praten.");
    CHECK(marked(terms, "De OR's mening.") == "De [OR’s] mening.");
  }

  TEST_CASE("the longest term goes first") {
    const Files terms = {{"content/begrippen/a.md", term("collegiaal bestuur")},
                         {"content/begrippen/b.md", term("bestuur")}};
    CHECK(marked(terms, "Over collegiaal bestuur en bestuur.") == "Over [collegiaal bestuur] en [bestuur].");
  }

  TEST_CASE("no term in links, headings and code, and none on the term's own page") {
    const Files terms = {{"content/begrippen/mandaat.md", term("mandaat") + "Een mandaat is een mandaat.\n"}};
    CHECK(marked(terms, "[een mandaat](https://a.nl)") == "<een mandaat]");
    CHECK(marked(terms, "## Mandaat\n") == "Mandaat");
    CHECK(marked(terms, "`mandaat`") == "mandaat");
    const LinkedSite linked(settings(), terms);
    CHECK(test::body_html(linked.site, linked.page("begrippen/mandaat.md")).find("<a") == std::string::npos);
  }

  TEST_CASE("a term without a tooltip is not marked") {
    CHECK(marked({{"content/begrippen/mandaat.md", term("mandaat", "tooltip: false\n")}}, "Een mandaat.") ==
          "Een mandaat.");
  }

  TEST_CASE("the definition is escaped") {
    const LinkedSite linked(
        settings(), {{"content/begrippen/x.md", "---\ntitle: mandaat\nsummary: 'Een <b> & <i>'\n---\n"},
                     {"content/proef.md", test::titled("Proef", "Een mandaat.\n")}});
    CHECK(test::body_html(linked.site, linked.page("proef.md")) ==
          "<p>Een <a href=\"../begrip/x/\" class=\"term\" data-definition=\"Een &lt;b&gt; &amp; "
          "&lt;i&gt;\">mandaat</a>.</p>\n");
  }

  TEST_CASE("the digest changes with names and definitions") {
    const auto digest = [](const std::string& text) {
      return LinkedSite(settings(), {{"content/begrippen/x.md", text}}).site.glossary.digest;
    };
    CHECK(digest(term("a b")) == digest(term("a b") + "tekst"));
    CHECK(digest(term("a b")) != digest(term("a c")));
    CHECK(digest(term("a b")) != digest(term("a b", "aliases: [x]\n")));
  }
}

TEST_SUITE("link/inflections") {
  TEST_CASE("plurals by the rules of Dutch spelling") {
    struct Case {
      const char* word;
      const char* form;
    };
    for (const Case& one : {Case{"raad", "raden"},
                            {"wet", "wetten"},
                            {"brief", "brieven"},
                            {"gemeente", "gemeenten"},
                            {"gemeente", "gemeentes"},
                            {"wethouder", "wethouders"},
                            {"bevoegdheid", "bevoegdheden"},
                            {"regio", "regio's"},
                            {"lid", "leden"},
                            {"commissie", "commissies"},
                            {"commissie", "commissies"},
                            {"huis", "huizen"},
                            {"besluit", "besluiten"},
                            {"plan", "plannen"}}) {
      CAPTURE(one.word);
      CAPTURE(one.form);
      const std::vector<std::string> forms = dutch_forms(one.word);
      CHECK(std::ranges::find(forms, one.form) != forms.end());
      CHECK(std::ranges::find(forms, one.word) != forms.end());
    }
  }
}

}  // namespace
}  // namespace wegwijzer
