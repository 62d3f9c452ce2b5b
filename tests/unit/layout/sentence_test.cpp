#include "generator/layout/sentence.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/text.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

std::string sentence(const std::string& body, std::uint32_t link = 0) {
  const test::LinkedSite linked(
      {{"content/proef.md", test::titled("Proef", body)}, {"content/begrippen/wgr.md", test::titled("Wgr")}});
  return sentence_around(linked.site, linked.page("proef.md"), link, *test::default_theme().strings);
}

TEST_SUITE("layout/sentence") {
  TEST_CASE("the sentence around a link") {
    struct Case {
      const char* body;
      const char* sentence;
    };
    for (const Case& one : {Case{"Een. Zie [[begrip:wgr]] nu. Drie.", "Zie Wgr nu."},
                            {"Zie [[begrip:wgr|de wet]].", "Zie de wet."},
                            {"[[begrip:wgr]]", "Wgr"},
                            {"Waarom? Om [[begrip:wgr]]! En verder.", "Om Wgr!"},
                            {"Volgens art. 103 en bijv. de [[begrip:wgr]] mag dat. Klaar.",
                             "Volgens art.\u00A0103 en bijv. de Wgr mag dat."},
                            {"Een.\n\nTwee [[begrip:wgr]]\nregels.\n\nDrie.", "Twee Wgr regels."},
                            {"- Een. Twee\n- [[begrip:wgr]] zonder punt\n- Drie.", "Wgr zonder punt"},
                            {"## Kop over [[begrip:wgr]]\n\nTekst.", "Kop over Wgr"},
                            {"| a | b |\n|---|---|\n| c | zie [[begrip:wgr]] |", "zie Wgr"},
                            {"Een *nadruk* en `code` bij [[begrip:wgr]].", "Een nadruk en code bij Wgr."}}) {
      CAPTURE(one.body);
      CHECK(sentence(one.body) == one.sentence);
    }
  }

  TEST_CASE("of two links in a text each has its own sentence") {
    CHECK(sentence("Eerst [[begrip:wgr]]. Dan [[begrip:wgr|ook]].", 1) == "Dan ook.");
  }

  TEST_CASE("a long sentence is cut at words around the link") {
    std::string words;
    for (int i = 0; i < 100; ++i) words += "éénwoord ";
    const std::string cut = sentence(words + "[[begrip:wgr]] " + words);
    CHECK(cut.starts_with("… éénwoord"));
    CHECK(cut.ends_with("éénwoord …"));
    CHECK(cut.find(" Wgr ") != std::string::npos);
    CHECK(count_code_points(cut) < 300);
    CHECK_FALSE(find_invalid_utf8(cut).has_value());
  }

  TEST_CASE("a text without blanks is still valid UTF-8") {
    std::string word;
    for (int i = 0; i < 400; ++i) word += "é";
    CHECK_FALSE(find_invalid_utf8(sentence(word + "[[begrip:wgr]]" + word)).has_value());
  }
}

}  // namespace
}  // namespace wegwijzer
