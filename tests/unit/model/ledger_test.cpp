#include "generator/model/ledger.h"

#include <doctest/doctest.h>

namespace wegwijzer {
namespace {

Ledger read(const std::string& text, Diagnostics& diagnostics) {
  return read_ledger(make_source_text("addresses.txt", text), diagnostics);
}

TEST_SUITE("model/ledger") {
  TEST_CASE("what is written is read back, with its place") {
    const std::string text = ledger_text({{"/a/", "Titel", {}}, {"/a/#x", "", {}}});
    Diagnostics diagnostics;
    const Ledger ledger = read(text, diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(ledger.entries.size() == 2);
    CHECK(ledger.entries[0].address == "/a/");
    CHECK(ledger.entries[0].text == "Titel");
    CHECK(ledger.entries[1].address == "/a/#x");
    CHECK(ledger.entries[1].text == "");
    const TextRange range = ledger.entries[1].range;
    CHECK(ledger.source->text.substr(range.begin, range.end - range.begin) == "/a/#x");
  }

  TEST_CASE("a line that is no address is reported and the others are kept") {
    Diagnostics diagnostics;
    const Ledger ledger = read("/a/\n=======\n/met spatie/\n\n# uitleg\n/b/", diagnostics);
    CHECK(ledger.entries.size() == 2);
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics[0].code == Code::invalid_ledger_line);
    CHECK(line_column(*diagnostics[0].at.source, diagnostics[0].at.range.begin).line == 2);
  }

  TEST_CASE("merging keeps what was, takes the newest words, and sorts") {
    const auto merged =
        merged_entries({{"/b/", "oud", {}}, {"/a/", "weg", {}}}, {{"/c/", "", {}}, {"/b/", "nieuw", {}}});
    REQUIRE(merged.size() == 3);
    CHECK(merged[0].text == "weg");
    CHECK(merged[1].text == "nieuw");
    CHECK(merged[2].address == "/c/");
  }

  TEST_CASE("an excerpt is one line of at most eighty code points") {
    CHECK(ledger_excerpt("  Eén\n\ttwee  ") == "Eén twee");
    CHECK(ledger_excerpt(std::string(80, 'a')) == std::string(80, 'a'));
    CHECK(ledger_excerpt(std::string(81, 'a')) == std::string(80, 'a') + " …");
    CHECK(ledger_excerpt("") == "");
  }
}

}  // namespace
}  // namespace wegwijzer
