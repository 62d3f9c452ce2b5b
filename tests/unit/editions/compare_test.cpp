#include "generator/editions/compare.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;

constexpr const char* week = "Spreek elke week met de burgemeester over wat eraan komt.";
constexpr const char* maand = "Spreek elke maand met de burgemeester over wat eraan komt.";
constexpr const char* griffier = "Houd de griffier op de hoogte van stukken die later komen.";
constexpr const char* archief = "Laat de archivaris vroeg meekijken als je een nieuw systeem koopt.";

using Points = std::vector<std::pair<std::string, std::string>>;  // anchor and text

std::string theme(int number, const Points& points, const std::string& more = "") {
  std::string text = "---\ntitle: Thema " + std::to_string(number) + "\nnumber: " + std::to_string(number) +
                     "\n" + more + "---\n\n## Punten\n\n";
  for (const auto& [anchor, words] : points) text += "1. " + words + " {#" + anchor + "}\n";
  return text;
}

test::Files with(const std::string& first, const std::string& second = theme(24, {{"p-24-01", griffier}})) {
  return {{"content/themas/023-a.md", first}, {"content/themas/024-b.md", second}};
}

std::string places(const std::vector<Passage>& passages) {
  std::string out;
  for (const Passage& passage : passages) out += (out.empty() ? "" : "+") + passage.address.substr(7);
  return out;
}

// One line a change: "changed 23/#p-23-01 -> 23/#p-23-01 light".
std::vector<std::string> changes(const test::Files& before, const test::Files& after) {
  const LinkedSite then(before);
  const LinkedSite now(after);
  std::vector<std::string> lines;
  const Comparison comparison = compare_editions(text_of(then.site, *test::default_theme().strings),
                                                 text_of(now.site, *test::default_theme().strings));
  for (const Change& change : comparison.changes) {
    std::string line = name_of(change.kind);
    line += " " + places(change.from) + " -> " + places(change.to);
    if (change.likeness == Likeness::identical) line += " same words";
    if (change.likeness == Likeness::lightly_changed) line += " lightly";
    if (change.likeness == Likeness::heavily_changed) line += " heavily";
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

const Points one = {{"p-23-01", week}};

TEST_SUITE("editions/compare") {
  TEST_CASE("the same text has no changes") {
    const LinkedSite site(with(theme(23, one)));
    const Comparison comparison = compare_editions(text_of(site.site, *test::default_theme().strings),
                                                   text_of(site.site, *test::default_theme().strings));
    CHECK(comparison.changes.empty());
    CHECK(comparison.unchanged == 4);  // two pages and their points
  }

  TEST_CASE("a point in other words is changed") {
    CHECK(changes(with(theme(23, one)), with(theme(23, {{"p-23-01", maand}}))) ==
          Lines{"changed 23/#p-23-01 -> 23/#p-23-01 lightly"});
    CHECK(changes(with(theme(23, one)), with(theme(23, {{"p-23-01", archief}}))) ==
          Lines{"changed 23/#p-23-01 -> 23/#p-23-01 heavily"});
  }

  TEST_CASE("a point that is inserted is new, and those behind it are unchanged") {
    CHECK(changes(with(theme(23, one)), with(theme(23, {{"p-23-02", archief}, {"p-23-01", week}}))) ==
          Lines{"added  -> 23/#p-23-02"});
  }

  TEST_CASE("points that change places are unchanged: the anchor is the point") {
    CHECK(changes(with(theme(23, {{"p-23-01", week}, {"p-23-02", archief}})),
                  with(theme(23, {{"p-23-02", archief}, {"p-23-01", week}})))
              .empty());
  }

  TEST_CASE("a point that was withdrawn or is just gone is withdrawn") {
    const test::Files before = with(theme(23, {{"p-23-01", week}, {"p-23-02", archief}}));
    CHECK(changes(before, with(theme(23, one))) == Lines{"withdrawn 23/#p-23-02 -> "});
    CHECK(changes(before, with(theme(23, one, "withdrawn:\n  p-23-02: 2026-01-01 Vervallen.\n"))) ==
          Lines{"withdrawn 23/#p-23-02 -> "});
  }

  TEST_CASE("a point that was replaced by a new one has moved, with or without other words") {
    const test::Files before = with(theme(23, {{"p-23-01", week}, {"p-23-02", archief}}));
    const std::string rest = theme(23, {{"p-23-02", archief}}, "replaced-by:\n  p-23-01: thema:24#p-24-02\n");
    CHECK(changes(before, with(rest, theme(24, {{"p-24-01", griffier}, {"p-24-02", week}}))) ==
          Lines{"moved 23/#p-23-01 -> 24/#p-24-02 same words"});
    CHECK(changes(before, with(rest, theme(24, {{"p-24-01", griffier}, {"p-24-02", maand}}))) ==
          Lines{"moved 23/#p-23-01 -> 24/#p-24-02 lightly"});
  }

  TEST_CASE("a point that was replaced by one that was there is merged with it") {
    const test::Files before = with(theme(23, {{"p-23-01", week}, {"p-23-02", archief}}));
    const std::string both = std::string(griffier) + " " + week;
    CHECK(
        changes(before, with(theme(23, {{"p-23-02", archief}}, "replaced-by:\n  p-23-01: thema:24#p-24-01\n"),
                             theme(24, {{"p-24-01", both}}))) ==
        Lines{"merged 24/#p-24-01+23/#p-23-01 -> 24/#p-24-01 same words"});
  }

  TEST_CASE("a new point that has what another lost was split off") {
    const std::string both = std::string(week) + " " + griffier;
    CHECK(changes(with(theme(23, {{"p-23-01", both}}), theme(24, {{"p-24-01", archief}})),
                  with(theme(23, {{"p-23-01", week}, {"p-23-02", griffier}}),
                       theme(24, {{"p-24-01", archief}}))) ==
          Lines{"split 23/#p-23-01 -> 23/#p-23-01+23/#p-23-02 same words"});
  }

  TEST_CASE("a new point that repeats what another still says is new") {
    const std::string both = std::string(week) + " " + griffier;
    CHECK(changes(with(theme(23, {{"p-23-01", both}}), theme(24, {{"p-24-01", archief}})),
                  with(theme(23, {{"p-23-01", both}, {"p-23-02", griffier}}),
                       theme(24, {{"p-24-01", archief}}))) == Lines{"added  -> 23/#p-23-02"});
  }

  TEST_CASE(
      "the points of a page that was replaced are found by their anchors; the words of others are gone") {
    const test::Files before = with(theme(23, {{"p-23-01", week}, {"p-23-02", archief}}));
    const std::string gone = "---\ntitle: Thema 23\nnumber: 23\nreplaced-by: thema:24\n---\n";
    CHECK(changes(before, with(gone, theme(24, {{"p-24-01", griffier}, {"p-23-01", week}}))) ==
          Lines{"merged 24/+23/ -> 24/ heavily", "moved 23/#p-23-01 -> 24/#p-23-01 same words",
                "withdrawn 23/#p-23-02 -> "});
  }

  TEST_CASE("a point that became running text of a page was merged with that page") {
    const test::Files before = with(theme(23, {{"p-23-01", week}, {"p-23-02", archief}}));
    const std::string running = "---\ntitle: Thema 24\nnumber: 24\n---\n\n" + std::string(archief) + "\n";
    CHECK(changes(before, with(theme(23, one, "replaced-by:\n  p-23-02: thema:24\n"), running)).front() ==
          "merged 24/+23/#p-23-02 -> 24/ same words");
  }

  TEST_CASE("who is referred to by a title or a number that changes says the same") {
    const std::string link = theme(23, {{"p-23-01", "Lees [[thema:24]] en [[thema:24.1]]."}});
    const std::string after = "---\ntitle: Anders\nnumber: 24\n---\n\n## Punten\n\n1. " +
                              std::string(archief) + " {#p-24-02}\n1. " + griffier + " {#p-24-01}\n";
    const std::string link_after = theme(23, {{"p-23-01", "Lees [[thema:24]] en [[thema:24.2]]."}});
    CHECK(changes(with(link), with(link_after, after)) ==
          Lines{"changed 24/ -> 24/ heavily", "added  -> 24/#p-24-02"});
  }

  TEST_CASE("a box is a passage of its own, and says so") {
    const auto list = [](const std::string& boxes) {
      return with("---\ntitle: Thema 23\nnumber: 23\n---\n\n## Doen\n\n" + boxes);
    };
    CHECK(changes(list("- [ ] Bel elke week even met de griffier {#d-01}\n- [ ] Lees de stukken {#d-02}\n"),
                  list("- [ ] Bel elke maand even met de griffier {#d-01}\n- [ ] Haal koffie {#d-03}\n- [x] "
                       "Lees de stukken "
                       "{#d-02}\n")) == Lines{"changed 23/#d-01 -> 23/#d-01 lightly", "added  -> 23/#d-03"});
  }

  TEST_CASE("text beside the points changes the page") {
    CHECK(changes(with(theme(23, one)), with(theme(23, one, "summary: Waarom dit ertoe doet.\n"))) ==
          Lines{"changed 23/ -> 23/ heavily"});
  }

  TEST_CASE("a note in a point is part of what changed") {
    const std::string note =
        "1. " + std::string(week) + " {#p-23-01}\n\n   > [!redactie]\n   > De wet is veranderd.\n";
    const std::string text = "---\ntitle: Thema 23\nnumber: 23\n---\n\n## Punten\n\n" + note;
    CHECK(changes(with(theme(23, one)), with(text)) == Lines{"changed 23/#p-23-01 -> 23/#p-23-01 heavily"});
  }
}

}  // namespace
}  // namespace wegwijzer
