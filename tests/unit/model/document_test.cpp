#include "generator/model/document.h"

#include <doctest/doctest.h>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

std::string plain(const std::string& body, const LinkLabels& labels = {}) {
  const auto document = test::parsed_body(body);
  return plain_text(*document, 0, static_cast<std::uint32_t>(document->nodes.size()), labels);
}

TEST_SUITE("model/document") {
  TEST_CASE("plain text is the words, with one space between blocks") {
    CHECK(plain("Een *twee* `drie`\nvier  \nvijf\n\n- zes\n- zeven\n") ==
          "Een twee drie vier vijf zes zeven");
    CHECK(plain("| a | b |\n|---|---|\n| c | d |\n") == "a b c d");
    CHECK(plain("![alt *tekst*](x.png)") == "alt tekst");
    CHECK(plain("") == "");
  }

  TEST_CASE("callouts are the editors' words and are left out") {
    CHECK(plain("Een.\n\n> [!tip]\n> Twee.\n\nDrie.\n") == "Een. Drie.");
  }

  TEST_CASE("the items of a section's lists are texts, with what stands below an item") {
    const auto document = test::parsed_body(
        "Vooraf.\n\n## Vragen\n\n- Een *ding*\n- Twee\n  - en meer\n\nTussen.\n\n1. Drie\n\n## Verder\n\n- "
        "Vier\n");
    REQUIRE(document->sections.size() == 3);
    CHECK(list_items(*document, document->sections[0]).empty());
    CHECK(list_items(*document, document->sections[1]) ==
          std::vector<std::string>{"Een ding", "Twee en meer", "Drie"});
    CHECK(list_items(*document, document->sections[2]) == std::vector<std::string>{"Vier"});
  }

  TEST_CASE("links without words of their own get them from elsewhere") {
    CHECK(plain("Zie [[a]] en [[b|c]].") == "Zie  en c.");
    CHECK(plain("Zie [[a]] en [[b|c]].",
                [](std::uint32_t link) { return "<" + std::to_string(link) + ">"; }) == "Zie <0> en c.");
  }
}

}  // namespace
}  // namespace wegwijzer
