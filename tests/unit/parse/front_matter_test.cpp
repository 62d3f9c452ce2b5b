#include "generator/parse/front_matter.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

struct Read {
  FrontMatter front;
  std::string problems;
};

Read read(const std::string& text, const char* collection = "pagina", bool is_index = false) {
  Diagnostics diagnostics;
  const auto source = make_source_text("a.md", text);
  FrontMatter front =
      read_front_matter(source, test::sample_config(), *find_collection(test::sample_config(), collection),
                        is_index, diagnostics);
  return {std::move(front), test::problems(diagnostics)};
}

Read keys(const std::string& lines, const char* collection = "pagina") {
  return read("---\ntitle: A\n" + lines + "---\n", collection);
}

Read situation(const std::string& lines) {
  return keys("summary: Kort.\ngroup: crisis\n" + lines, "situatie");
}

TEST_SUITE("parse/front_matter") {
  TEST_CASE("all general keys are read") {
    const Read result = keys(
        "subtitle: ' onder '\nsummary: >\n  Eén zin\n  op twee regels.\nkeywords: [a, b c]\naliases:\n  - "
        "BenW\n"
        "voice: redactie\nsource: gids\nreviewed: 2026-02-28\ndraft: true\ncoming: false\ntemplate: "
        "list\nid: een-naam\n");
    CHECK(result.problems == "");
    const Metadata& data = result.front.metadata;
    CHECK(data.title == "A");
    CHECK(data.subtitle == "onder");
    CHECK(data.summary == "Eén zin op twee regels.");
    CHECK(data.keywords == std::vector<std::string>{"a", "b c"});
    CHECK(data.aliases == std::vector<std::string>{"BenW"});
    CHECK(data.voice == "redactie");
    CHECK(data.source == "gids");
    CHECK(data.reviewed == "2026-02-28");
    CHECK(data.is_draft);
    CHECK_FALSE(data.is_coming);
    CHECK(data.template_name == "list");
    CHECK(result.front.id == "een-naam");
    CHECK(result.front.is_valid);
  }

  TEST_CASE("scalars stay what was written") {
    const Read result = keys("subtitle: no\nsummary: 1.10\nkeywords: [yes, 012, \"null\", 1e3]\n");
    CHECK(result.problems == "");
    CHECK(result.front.metadata.subtitle == "no");
    CHECK(result.front.metadata.summary == "1.10");
    CHECK(result.front.metadata.keywords == std::vector<std::string>{"yes", "012", "null", "1e3"});
  }

  TEST_CASE("the collection's own fields are read by their type") {
    const Read result = situation("since: 2024-02-29\nsize: 012\nopen: true\ntags: [x, y]\nnote: Vrij.\n");
    CHECK(result.problems == "");
    CHECK(find_field(result.front.metadata, "group")->text == "crisis");
    CHECK(find_field(result.front.metadata, "since")->text == "2024-02-29");
    CHECK(find_field(result.front.metadata, "size")->text == "012");
    CHECK(find_field(result.front.metadata, "open")->text == "true");
    CHECK(find_field(result.front.metadata, "tags")->items == std::vector<std::string>{"x", "y"});
    CHECK(find_field(result.front.metadata, "weg") == nullptr);
  }

  TEST_CASE("the body starts behind the closing line") {
    CHECK(read("---\ntitle: A\n---\nTekst").front.body_offset == 17);
    CHECK(read("---\ntitle: A\n---").front.body_offset == 16);
    CHECK(read("--- \ntitle: A\n---  \nx").front.body_offset == 20);
    CHECK(read("---\ntitle: A\n---\n---\n").front.body_offset == 17);
  }

  TEST_CASE("a number may have leading zeros") {
    CHECK(keys("number: 007\n", "thema").front.metadata.number == 7);
    CHECK(keys("number: \"7\"\n", "thema").front.metadata.number == 7);
  }

  TEST_CASE("what is wrong with the block as a whole is one error with its place") {
    struct Case {
      std::string text;
      std::string problems;
    };
    const std::vector<Case> cases = {
        {"", "a.md:1:1-1 empty-file"},
        {" \n\t\n", "a.md:1:1-1 empty-file"},
        {"Tekst.\n", "a.md:1:1-1 missing-front-matter"},
        {"\n---\ntitle: A\n---\n", "a.md:1:1-1 missing-front-matter"},
        {"----\ntitle: A\n----\n", "a.md:1:1-1 missing-front-matter"},
        {"---\ntitle: A\n", "a.md:1:1-4 unclosed-front-matter"},
        {"---", "a.md:1:1-4 unclosed-front-matter"},
        {"---\ntitle: A\n ---\nTekst\n", "a.md:1:1-4 unclosed-front-matter"},
        {"---\ntitle: A\n\tsummary: x\n---\n", "a.md:3:1-2 tab-in-front-matter"},
        {"---\ntitle: A\nkeywords:\n  \t- x\n---\n", "a.md:4:3-4 tab-in-front-matter"},
        {"---\n---\n", "a.md:1:1-4 invalid-yaml hier wordt per regel ‘sleutel: waarde’ verwacht"},
        {"---\nzomaar tekst\n---\n",
         "a.md:2:1-13 invalid-yaml hier wordt per regel ‘sleutel: waarde’ verwacht"},
        {"---\n- a\n- b\n---\n", "a.md:2:1-4 invalid-yaml hier wordt per regel ‘sleutel: waarde’ verwacht"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.text);
      const Read result = read(one.text);
      CHECK(result.problems == one.problems);
      CHECK_FALSE(result.front.is_valid);
    }
  }

  TEST_CASE("what is no YAML is explained in Dutch") {
    struct Case {
      std::string line;
      std::string reason;
    };
    const std::vector<Case> cases = {
        {"title: Wat: nu\n", "een waarde met een dubbelepunt moet tussen aanhalingstekens"},
        {"title: \"open\n", "een aanhalingsteken of haak is niet gesloten"},
        {"keywords: [a, b\n", "een lijst is niet afgesloten of springt verkeerd in"},
        {"title: A\n  summary: x\n", "een waarde met een dubbelepunt moet tussen aanhalingstekens"},
        {"title: A\nsummary: 'open\n", "een aanhalingsteken of haak is niet gesloten"},
        {"title: A\nkeywords:\n  - \"open\n", "een aanhalingsteken of haak is niet gesloten"},
        {"keywords: {a: b\n", "hier klopt het inspringen of een aanhalingsteken niet"},
        {"title: \"a\\z\"\n",
         "een \\ tussen dubbele aanhalingstekens heeft een eigen betekenis; gebruik enkele aanhalingstekens"},
        {"title: *a\n", "een waarde die met *, & of ! begint, moet tussen aanhalingstekens"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.line);
      const std::string problems = read("---\n" + one.line + "---\n").problems;
      CHECK(problems.find("invalid-yaml " + one.reason) != std::string::npos);
      CHECK(problems.find('\n') == std::string::npos);
    }
  }

  TEST_CASE("what is wrong with a key or a value is reported at its place") {
    struct Case {
      std::string lines;
      std::string problems;
    };
    const std::vector<Case> cases = {
        {"sumary: x\n", "a.md:3:1-7 unknown-key sumary Pagina -> summary"},
        {"los woord\n", "a.md:3:1-10 unknown-key los woord Pagina"},
        {"Title: x\n", "a.md:3:1-6 unknown-key Title Pagina -> title"},
        {"xyzzy: x\n", "a.md:3:1-6 unknown-key xyzzy Pagina"},
        {"title: B\n", "a.md:3:1-6 duplicate-key title"},
        {"[a]: x\n", "a.md:3:1-7 invalid-yaml een sleutel moet één woord zijn"},
        {"summary: [x]\n", "a.md:3:10-13 wrong-type summary één waarde"},
        {"keywords: x\n", "a.md:3:11-12 wrong-type keywords een lijst: elke regel begint met ‘- ’"},
        {"keywords: [[a]]\n",
         "a.md:3:12-16 wrong-type keywords een lijst van teksten (zet een tekst met een dubbelepunt tussen "
         "aanhalingstekens)"},
        {"keywords: [a, '']\n",
         "a.md:3:15-17 wrong-type keywords een lijst van teksten (zet een tekst met een dubbelepunt tussen "
         "aanhalingstekens)"},
        {"draft: yes\n", "a.md:3:8-11 wrong-type draft true of false"},
        {"draft: True\n", "a.md:3:8-12 wrong-type draft true of false"},
        {"reviewed: 22-11-2026\n", "a.md:3:11-21 wrong-date reviewed 22-11-2026"},
        {"reviewed: 2025-02-29\n", "a.md:3:11-21 wrong-date reviewed 2025-02-29"},
        {"reviewed: 2026-13-01\n", "a.md:3:11-21 wrong-date reviewed 2026-13-01"},
        {"reviewed: 2026-00-01\n", "a.md:3:11-21 wrong-date reviewed 2026-00-01"},
        {"reviewed: 1900-02-29\n", "a.md:3:11-21 wrong-date reviewed 1900-02-29"},
        {"voice: redaktie\n", "a.md:3:8-16 wrong-choice voice redaktie redactie -> redactie"},
        {"source: boek\n", "a.md:3:9-13 wrong-choice source boek gids"},
        {"id: Een Naam\n", "a.md:3:5-13 wrong-type id kleine letters, cijfers en koppeltekens"},
        {"id: ../x\n", "a.md:3:5-9 wrong-type id kleine letters, cijfers en koppeltekens"},
        {"related:\n  a: b\n", "a.md:4:3-7 wrong-type related een lijst met verwijzingen: [12, 15]"},
        {"related:\n  - [1]\n",
         "a.md:4:5-8 wrong-type related een verwijzing, eventueel met een reden: ‘- 12: waarom’"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.lines);
      CHECK(keys(one.lines).problems == one.problems);
    }
  }

  TEST_CASE("fields are checked by their type") {
    CHECK(situation("since: gisteren\n").problems == "a.md:5:8-16 wrong-date since gisteren");
    CHECK(situation("size: veel\n").problems == "a.md:5:7-11 wrong-type size een heel getal");
    CHECK(situation("open: ja\n").problems == "a.md:5:7-9 wrong-type open true of false");
    CHECK(situation("tags: a\n").problems ==
          "a.md:5:7-8 wrong-type tags een lijst: elke regel begint met ‘- ’");
    CHECK(keys("summary: x\ngroup: bestur\n", "situatie").problems ==
          "a.md:4:8-14 wrong-choice group bestur bestuur, crisis -> bestuur");
  }

  TEST_CASE("numbers are whole and from 1") {
    for (const char* bad : {"0", "-1", "1.5", "een", "[1]", "1000000"}) {
      CAPTURE(bad);
      CHECK(keys(std::string("number: ") + bad + "\n", "thema").problems.find("wrong-type number") !=
            std::string::npos);
    }
  }

  TEST_CASE("what the collection requires must be there and not be empty") {
    CHECK(read("---\nsummary: x\n---\n").problems == "a.md:1:1-4 missing-key title Pagina");
    CHECK(read("---\ntitle:\n---\n").problems == "a.md:1:1-4 missing-key title Pagina");
    CHECK(keys("", "thema").problems == "a.md:1:1-4 missing-key number Thema");
    CHECK(keys("number: 1\n", "hoofdstuk").problems == "a.md:1:1-4 missing-key part Hoofdstuk");
    CHECK(keys("group: crisis\n", "situatie").problems == "a.md:1:1-4 missing-key summary Situatie");
    CHECK(keys("summary: ''\ngroup: crisis\n", "situatie").problems ==
          "a.md:1:1-4 missing-key summary Situatie");
    CHECK(keys("summary: x\n", "situatie").problems == "a.md:1:1-4 missing-key group Situatie");
    CHECK(read("---\ntitle: A\n---\n", "thema", true).problems == "");  // an overview needs its title only
  }

  TEST_CASE("several mistakes are reported at once, and the page stays") {
    const Read result = keys("draft: ja\nsumary: x\nvoice: y\n");
    CHECK(result.problems ==
          "a.md:3:8-10 wrong-type draft true of false\n"
          "a.md:4:1-7 unknown-key sumary Pagina -> summary\n"
          "a.md:5:8-9 wrong-choice voice y redactie");
    CHECK(result.front.is_valid);
  }

  TEST_CASE("places count code points, also behind quotes and accents") {
    CHECK(keys("summary: één\nvoice: 'café'\n").problems == "a.md:4:8-14 wrong-choice voice café redactie");
    CHECK(keys("één: x\n").problems == "a.md:3:1-4 unknown-key één Pagina");
  }

  TEST_CASE("a relation is a reference, perhaps with a reason") {
    const Read result =
        keys("related:\n  - thema:19\n  - begrip:wgr: Dit is de wet.\n  - \"pagina:x\": 'waarom: daarom'\n");
    CHECK(result.problems == "");
    const auto& relations = result.front.metadata.relations;
    REQUIRE(relations.size() == 3);
    CHECK(relations[0].target == "thema:19");
    CHECK(relations[0].reason == "");
    CHECK(relations[1].target == "begrip:wgr");
    CHECK(relations[1].reason == "Dit is de wet.");
    CHECK(relations[2].reason == "waarom: daarom");
    CHECK(keys("related: thema:1\n").front.metadata.relations.size() == 1);
    CHECK(keys("related: []\n").front.metadata.relations.empty());
  }

  TEST_CASE("a relation remembers its place in the file") {
    const std::string text = "---\ntitle: é\nrelated:\n  - thema:19\n---\n";
    const Read result = read(text);
    const RelationUse& use = result.front.metadata.relations.at(0);
    CHECK(text.substr(use.range.begin, use.range.end - use.range.begin) == "thema:19");
  }

  TEST_CASE("keys with a dot are written as nested keys") {
    const Read result = situation("themes:\n  core: [1, 2]\n  also:\n    - 3: reden\n");
    CHECK(result.problems == "");
    const auto& relations = result.front.metadata.relations;
    REQUIRE(relations.size() == 3);
    CHECK(test::sample_config()[relations[0].relation].key == "themes.core");
    CHECK(relations[2].target == "3");
    CHECK(relations[2].reason == "reden");
    CHECK(situation("themes: [1]\n").problems ==
          "a.md:5:9-12 wrong-type themes ingesprongen regels met een eigen sleutel");
    CHECK(situation("themes:\n  kern: [1]\n")
              .problems.starts_with("a.md:6:3-7 unknown-key themes.kern Situatie"));
    CHECK(situation("themes:\n  core: [1]\n  core: [2]\n").problems ==
          "a.md:7:3-7 duplicate-key themes.core");
  }

  TEST_CASE("a path keeps its parts and their order") {
    const Read result =
        keys("sections:\n  - heading: Week 1\n    pages: [3, 1]\n  - pages:\n      - 3: nog eens\n", "route");
    CHECK(result.problems == "");
    const auto& relations = result.front.metadata.relations;
    REQUIRE(relations.size() == 3);
    CHECK(relations[0].heading == "Week 1");
    CHECK(relations[1].target == "1");
    CHECK(relations[2].heading == "");
    CHECK(relations[2].reason == "nog eens");
  }

  TEST_CASE("a path with mistakes") {
    CHECK(keys("sections: 3\n", "route").problems ==
          "a.md:3:11-12 wrong-type sections een lijst van delen met heading en pages");
    CHECK(keys("sections: [3]\n", "route").problems.find("wrong-type sections een deel met heading") !=
          std::string::npos);
    CHECK(keys("sections:\n  - headng: x\n    pages: [1]\n", "route").problems ==
          "a.md:4:5-11 unknown-key sections.headng Leesroute -> heading");
    CHECK(keys("sections:\n  - heading: x\n    pages: 1\n", "route").problems.find("wrong-type") !=
          std::string::npos);
  }

  TEST_CASE("nesting without end is one error, not a crash") {
    const std::vector<std::string> hostile = {
        "keywords: " + std::string(100'000, '['),
        "keywords: " + std::string(100'000, '{'),
        "a:\n" + std::string(100'000, ' ') + "b: c\n",
        [] {
          std::string text;
          for (int i = 0; i < 50'000; ++i) text += "- ";
          return text + "\n";
        }(),
        [] {
          std::string text;
          for (int i = 0; i < 50'000; ++i) text += "? ";
          return text + "\n";
        }(),
        [] {
          std::string text;
          for (int i = 0; i < 5'000; ++i) text += "!!a ";
          return text + "\n";
        }(),
    };
    for (const std::string& lines : hostile) {
      const Read result = read("---\n" + lines + "\n---\n");
      CAPTURE(lines.substr(0, 20));
      CHECK(result.problems.find("invalid-yaml") != std::string::npos);
    }
  }

  TEST_CASE("an alias that repeats itself does not grow") {
    std::string lines = "title: A\nkeywords: &a [x, x]\n";
    CHECK(read("---\n" + lines + "aliases: [*a, *a, *a]\n---\n").problems.find("wrong-type aliases") !=
          std::string::npos);
  }
}

}  // namespace
}  // namespace wegwijzer
