#include "generator/editions/change_log.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/parallel.h"

namespace wegwijzer {
namespace {

constexpr const char* week = "Spreek elke week met de burgemeester over wat eraan komt.";
constexpr const char* maand = "Spreek elke maand met de burgemeester over wat eraan komt.";
constexpr const char* griffier = "Houd de griffier op de hoogte van stukken die later komen.";
constexpr const char* archief = "Laat de archivaris vroeg meekijken als je een nieuw systeem koopt.";

Passage page(const std::string& url, const std::string& title, const std::string& group,
             const std::string& note = "") {
  return {url, "", title, title, group, note};
}

Passage point(const std::string& url, const std::string& anchor, const std::string& text) {
  return {url + "#" + anchor, anchor, "", text, "", ""};
}

Edition edition(const std::string& name, const std::string& date) {
  return {name, "Editie " + name, date, "", "", {}};
}

TextChanges changes_of(const EditionText& before, const EditionText& after) {
  return told_changes(compare_editions(before, after), before, after, "a", "b");
}

// "group > page: word word; page: …" a line a group.
std::string outline(const TextChanges& changes) {
  std::string out;
  for (const ChangedGroup& group : changes.groups) {
    out += group.title + " (" + std::to_string(group.count) + ")";
    for (const ChangedPage& one : group.pages) {
      out += " " + one.address + (one.is_gone ? " gone" : "") + (one.is_minor ? " minor" : "") + ":";
      for (std::size_t i = one.first; i < one.last; ++i)
        out += std::string(" ") + name_of(changes.changes[i].word);
    }
    out += "\n";
  }
  return out;
}

// The words of each mark, the latest first: "moved huidig, changed 2".
std::string marks_of(const ChangeLog& log, const std::string& address) {
  std::string out;
  const auto found = log.marks.find(address);
  if (found == log.marks.end()) return out;
  for (const MarkedChange& mark : found->second) {
    const TextChanges& pair = log.pairs[mark.pair];
    out += (out.empty() ? "" : ", ") + std::string(name_of(pair.changes[mark.change].word)) + " " + pair.to;
  }
  return out;
}

TEST_SUITE("editions/change_log") {
  TEST_CASE("changes are told page by page, in the groups of the later text; what is gone goes last") {
    const EditionText before{{page("/thema/1/", "Een", "Deel 1"), point("/thema/1/", "a", week),
                              point("/thema/1/", "weg", archief), page("/thema/2/", "Twee", "Deel 2"),
                              point("/thema/2/", "b", griffier), page("/thema/3/", "Drie", "Deel 1")},
                             {}};
    const EditionText after{{page("/thema/1/", "Een", "Deel 1"), point("/thema/1/", "a", maand),
                             page("/thema/2/", "Twee", "Deel 2"), point("/thema/2/", "b", week),
                             page("/thema/4/", "Vier", "Deel 1")},
                            {}};
    const TextChanges changes = changes_of(before, after);
    CHECK(outline(changes) ==
          "Deel 1 (4) /thema/1/: lightly withdrawn /thema/4/: added /thema/3/ gone: withdrawn\n"
          "Deel 2 (1) /thema/2/: changed\n");
    CHECK(changes.counts == std::array<std::size_t, change_words>{1, 1, 1, 0, 0, 0, 2});
  }

  TEST_CASE("equal texts have nothing to tell") {
    const EditionText text{{page("/thema/1/", "Een", "Deel 1")}, {}};
    const TextChanges changes = changes_of(text, text);
    CHECK(changes.changes.empty());
    CHECK(changes.groups.empty());
    CHECK(changes.counts == std::array<std::size_t, change_words>{});
  }

  TEST_CASE("what is wholly new or gone is text, what changed is words, what only moved is neither") {
    const EditionText before{
        {page("/a/", "A", "x"), point("/a/", "een", week), point("/a/", "twee", griffier)}, {}};
    const EditionText after{{page("/a/", "A", "x"), point("/a/", "een", maand), point("/a/", "drie", archief),
                             point("/a/", "nieuw", griffier)},
                            {{"/a/#twee", "/a/#nieuw"}}};
    const TextChanges changes = changes_of(before, after);
    REQUIRE(changes.changes.size() == 3);
    CHECK(changes.changes[0].text == "");
    REQUIRE(changes.changes[0].words.size() == 4);
    CHECK(changes.changes[0].words[1].kind == DiffPiece::Kind::removed);
    CHECK(changes.changes[0].words[1].text == "week");
    CHECK(changes.changes[0].words[1].has_space);
    CHECK(changes.changes[1].text == archief);
    CHECK(changes.changes[1].words.empty());
    CHECK(changes.changes[2].word == ChangeWord::moved);
    CHECK(changes.changes[2].words.empty());
    CHECK(changes.changes[2].text == "");
  }

  TEST_CASE("of a long stretch that stayed, what is next to the change is told") {
    std::string long_text;
    for (int i = 0; i < 60; ++i) long_text += "woord" + std::to_string(i) + " ";
    const EditionText before{
        {page("/a/", "A", "x"), point("/a/", "p", long_text + "oud " + long_text + "wit " + long_text)}, {}};
    const EditionText after{
        {page("/a/", "A", "x"), point("/a/", "p", long_text + "nieuw " + long_text + "zwart " + long_text)},
        {}};
    const std::vector<DiffPiece> words = changes_of(before, after).changes.at(0).words;
    REQUIRE(words.size() == 7);
    CHECK(words[0].text.starts_with("… woord"));
    CHECK(words[0].text.ends_with(" woord59"));
    CHECK(words[3].text.starts_with("woord0 "));
    CHECK(words[3].text.find(" … ") != std::string::npos);
    CHECK(words[3].text.ends_with(" woord59"));
    CHECK(words[6].text.starts_with("woord0 "));
    CHECK(words[6].text.ends_with(" …"));
    for (const int i : {0, 3, 6}) CHECK(words[static_cast<std::size_t>(i)].text.size() < 180);
  }

  TEST_CASE("a note is told when it was not said before, also of a page that came from elsewhere") {
    const auto note_of = [](const std::string& then, const std::string& now, const std::string& url) {
      const EditionText before{{page("/a/", "A", "x", then), point("/a/", "p", week)}, {}};
      const EditionText after{{page(url, "A", "x", now), point(url, "p", maand)},
                              {{"/a/", url == "/a/" ? std::nullopt : std::optional(url)}}};
      return changes_of(before, after).groups.at(0).pages.at(0).note;
    };
    CHECK(note_of("", "Nieuw.", "/a/") == "Nieuw.");
    CHECK(note_of("Oud.", "Nieuw.", "/a/") == "Nieuw.");
    CHECK(note_of("Oud.", "Oud.", "/a/") == "");
    CHECK(note_of("Oud.", "", "/a/") == "");
    CHECK(note_of("Oud.", "Oud.", "/b/") == "");
    CHECK(note_of("Oud.", "Nieuw.", "/b/") == "Nieuw.");
  }

  TEST_CASE("a change of some words is minor, unless the editors say something of it") {
    const EditionText before{{page("/a/", "A", "x"), point("/a/", "p", week)}, {}};
    const EditionText light{{page("/a/", "A", "x"), point("/a/", "p", maand)}, {}};
    const EditionText heavy{{page("/a/", "A", "x"), point("/a/", "p", archief)}, {}};
    const EditionText said{{page("/a/", "A", "x", "Let op."), point("/a/", "p", maand)}, {}};
    CHECK(changes_of(before, light).groups[0].pages[0].is_minor);
    CHECK_FALSE(changes_of(before, heavy).groups[0].pages[0].is_minor);
    CHECK_FALSE(changes_of(before, said).groups[0].pages[0].is_minor);
  }

  TEST_CASE("each edition is compared with the next one, and with the text of now") {
    const EditionText text{{page("/a/", "A", "x")}, {}};
    const ChangeLog log =
        make_change_log({edition("1", "2024-01-01"), edition("2", "2025-01-01"), edition("3", "2026-01-01")},
                        {&text, &text, &text}, text);
    std::string pairs;
    for (const TextChanges& pair : log.pairs) pairs += changes_url_of(pair) + " ";
    CHECK(pairs ==
          "/wijzigingen/1..2/ /wijzigingen/2..3/ /wijzigingen/3..huidig/ /wijzigingen/2..huidig/ "
          "/wijzigingen/1..huidig/ ");
    CHECK(changes_up_to(log, "1") == nullptr);
    CHECK(changes_up_to(log, "3") == &log.pairs[1]);
    CHECK(find_changes(log, "1", "3") == nullptr);
    CHECK(log.marks.empty());
  }

  TEST_CASE("a mark is the latest change; behind a mere move stands the change before") {
    const EditionText first{{page("/a/", "A", "x"), point("/a/", "p", week), point("/a/", "q", griffier)},
                            {}};
    const EditionText second{{page("/a/", "A", "x"), point("/a/", "p", maand), point("/a/", "q", griffier),
                              point("/a/", "r", archief)},
                             {}};
    const EditionText now{{page("/a/", "A", "x"), point("/a/", "q", griffier), page("/b/", "B", "x"),
                           point("/b/", "p", maand), point("/b/", "r", archief + std::string(" Altijd."))},
                          {{"/a/#p", "/b/#p"}, {"/a/#r", "/b/#r"}}};
    const ChangeLog log =
        make_change_log({edition("1", "2024-01-01"), edition("2", "2025-01-01")}, {&first, &second}, now);
    CHECK(marks_of(log, "/a/") == "");
    CHECK(marks_of(log, "/a/#q") == "");
    CHECK(marks_of(log, "/b/") == "added huidig");
    CHECK(marks_of(log, "/b/#p") == "moved huidig, lightly 2");
    CHECK(marks_of(log, "/b/#r") == "moved huidig");  // its words changed on the way: that is the latest
  }

  TEST_CASE("any number of threads makes the same log") {
    EditionText texts[3];
    for (int i = 0; i < 3; ++i) {
      texts[i].passages.push_back(page("/a/", "A", "x"));
      for (int p = 0; p < 40; ++p)
        texts[i].passages.push_back(point("/a/", std::to_string(p), p % (i + 2) == 0 ? week : maand));
    }
    std::string first;
    for (const int threads : {1, 8}) {
      set_parallelism(threads);
      const ChangeLog log = make_change_log({edition("1", "2024-01-01"), edition("2", "2025-01-01")},
                                            {&texts[0], &texts[1]}, texts[2]);
      std::string all;
      for (const TextChanges& pair : log.pairs) all += changes_url_of(pair) + "\n" + outline(pair);
      if (first.empty()) first = all;
      CHECK(all == first);
    }
    set_parallelism(0);
    CHECK(first.find("lightly") != std::string::npos);
  }

  TEST_CASE("the id of a change may stand in an address, and no two are the same") {
    const auto id = [](const std::string& address) {
      return change_id({ChangeWord::changed, {{address, "", ""}}, {{address, "", ""}}, {}, ""});
    };
    CHECK(id("/") == "wijziging/");
    CHECK(id("/thema/23/") == "wijziging/thema/23/");
    CHECK(id("/thema/23/#p-23-04") == "wijziging/thema/23/p-23-04");
    CHECK(address_in("2026", "/thema/23/#p-23-04") == "/editie/2026/thema/23/#p-23-04");
    CHECK(address_in("huidig", "/thema/23/") == "/thema/23/");
  }
}

}  // namespace
}  // namespace wegwijzer
