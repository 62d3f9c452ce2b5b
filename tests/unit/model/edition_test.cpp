#include "generator/model/edition.h"

#include <doctest/doctest.h>

#include "generator/config/edition_reader.h"

namespace wegwijzer {
namespace {

TEST_SUITE("model/edition") {
  TEST_CASE("a name is made of lower-case letters, digits and hyphens") {
    for (const char* name : {"2026", "2026-najaar", "a", "x1"}) CHECK_MESSAGE(is_edition_name(name), name);
    for (const char* name : {"", "-a", "a-", "A", "a b", "a/b", "a.b", "..", "é", "huidig"})
      CHECK_MESSAGE(!is_edition_name(name), name);
    CHECK(is_edition_name(std::string(40, 'a')));
    CHECK(!is_edition_name(std::string(41, 'a')));
  }

  TEST_CASE("what is written is read back, whatever the words") {
    const Edition edition{"2026", "De \"eerste\" \\ editie\t’26", "2026-01-01", "2026-02-01", "Een\nfout",
                          {}};
    Diagnostics diagnostics;
    const auto read =
        read_edition(make_source_text("edition.toml", edition_facts_text(edition)), "2026", diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(read);
    CHECK(read->name == edition.name);
    CHECK(read->title == edition.title);
    CHECK(read->date == edition.date);
    CHECK(read->withdrawn == edition.withdrawn);
    CHECK(read->reason == edition.reason);
  }

  TEST_CASE("of a newer form only that is said") {
    Diagnostics diagnostics;
    CHECK(!read_edition(make_source_text("edition.toml", "form = 9\nname = 3\n"), "2026", diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == Code::newer_edition);
  }
}

}  // namespace
}  // namespace wegwijzer
