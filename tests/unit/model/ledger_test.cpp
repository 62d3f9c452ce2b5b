#include "generator/model/ledger.h"

#include <doctest/doctest.h>

#include "generator/base/text.h"

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
    const Ledger ledger = read("/a/\nthema/23/\n\n# uitleg\n/b/", diagnostics);
    CHECK(ledger.entries.size() == 2);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == Code::invalid_ledger_line);
    CHECK(line_column(*diagnostics[0].at.source, diagnostics[0].at.range.begin).line == 2);
  }

  TEST_CASE("what version control left behind is reported, the lines of both sides are kept") {
    Diagnostics diagnostics;
    const Ledger ledger = read("<<<<<<< HEAD\n/a/\n=======\n/b/\n>>>>>>> tak\n", diagnostics);
    CHECK(ledger.entries.size() == 2);
    REQUIRE(diagnostics.size() == 3);
    CHECK(diagnostics[1].code == Code::merge_conflict);
    CHECK(line_column(*diagnostics[1].at.source, diagnostics[1].at.range.begin).line == 3);
  }

  TEST_CASE("spaces between address and text will do, and so will a return at the end") {
    Diagnostics diagnostics;
    const Ledger ledger = read("  /a/   Een titel\r\n/b/\r\n\r\n", diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(ledger.entries.size() == 2);
    CHECK(ledger.entries[0].address == "/a/");
    CHECK(ledger.entries[0].text == "Een titel");
    CHECK(ledger.entries[1].address == "/b/");
  }

  TEST_CASE("what an editor noted stays, under what the program says itself") {
    Diagnostics diagnostics;
    const Ledger ledger = read(ledger_text({{"/a/", "", {}}}, {"# gemaild aan coaches"}), diagnostics);
    CHECK(ledger.notes == std::vector<std::string>{"# gemaild aan coaches"});
    CHECK(read(ledger_text(ledger.entries, ledger.notes), diagnostics).notes == ledger.notes);
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

  TEST_CASE("an excerpt is cut between words, and never inside a character") {
    const std::string words = std::string(76, 'a') + " één";
    CHECK(ledger_excerpt(words) == words);  // eighty
    CHECK(ledger_excerpt(words + "tje") == std::string(76, 'a') + " …");
    CHECK(ledger_excerpt(words + " twee") == words + " …");
    std::string accents;
    for (int i = 0; i < 90; ++i) accents += "é";
    CHECK(count_code_points(ledger_excerpt(accents)) == 82);
  }
}

}  // namespace
}  // namespace wegwijzer
