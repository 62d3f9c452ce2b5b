#include "generator/parse/typography.h"

#include <doctest/doctest.h>

#include <vector>

namespace wegwijzer {
namespace {

TEST_SUITE("parse/typography") {
  TEST_CASE("Dutch typography") {
    struct Case {
      const char* text;
      const char* set;
    };
    const std::vector<Case> cases = {
        // an apostrophe where a word starts with one
        {"‘s avonds", "’s avonds"},
        {"in ‘t veld", "in ’t veld"},
        {"‘n huis, ‘m, ‘k, ‘r", "’n huis, ’m, ’k, ’r"},
        {"‘90 en ‘90", "’90 en ’90"},
        {"eind ‘s", "eind ’s"},
        // quotes stay quotes
        {"‘snel’", "‘snel’"},
        {"‘toen’ en ‘nu’", "‘toen’ en ‘nu’"},
        {"‘1990’", "‘1990’"},
        {"‘Schrijf’", "‘Schrijf’"},
        // a no-break space before a number
        {"art. 103", "art.\u00A0103"},
        {"artikel 103 lid 2", "artikel\u00A0103 lid\u00A02"},
        {"€ 5", "€\u00A05"},
        {"thema 23 en Thema 24", "thema\u00A023 en Thema\u00A024"},
        {"stap 3, punt 4", "stap\u00A03, punt\u00A04"},
        {"nr. 7", "nr.\u00A07"},
        // and only there
        {"het anathema 23", "het anathema 23"},
        {"thema drie", "thema drie"},
        {"thema  23", "thema  23"},
        {"in 2026", "in 2026"},
        {"heldeel 3", "heldeel 3"},
        {"thema", "thema"},
        {"", ""},
    };
    for (const Case& one : cases) {
      CAPTURE(one.text);
      CHECK(dutch_typography(one.text) == one.set);
    }
  }

  TEST_CASE("text of front matter gets curly quotes first") {
    struct Case {
      const char* text;
      const char* set;
    };
    const std::vector<Case> cases = {
        {"Thema's", "Thema’s"},
        {"GGD'en", "GGD’en"},
        {"'s Avonds", "’s Avonds"},
        {"wat 'eigen woorden' zijn", "wat ‘eigen woorden’ zijn"},
        {"(\"citaat\")", "(“citaat”)"},
        {"collega's bij art. 103", "collega’s bij art.\u00A0103"},
        {"al ‘gezet’ en zo’n", "al ‘gezet’ en zo’n"},
        {"'", "‘"},
        {"", ""},
    };
    for (const Case& one : cases) {
      CAPTURE(one.text);
      CHECK(dutch_plain_typography(one.text) == one.set);
    }
  }

  TEST_CASE("it can be done twice") {
    for (const char* text : {"‘s avonds om art. 103", "€ 5 en thema 3", "‘90"}) {
      CHECK(dutch_typography(dutch_typography(text)) == dutch_typography(text));
    }
  }
}

}  // namespace
}  // namespace wegwijzer
