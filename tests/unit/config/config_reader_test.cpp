#include "generator/config/config_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

struct Read {
  Config config;
  std::string problems;
};

Read read(const std::string& text) {
  Diagnostics diagnostics;
  Config config = read_config(make_source_text("wegwijzer.toml", text), diagnostics);
  return {std::move(config), test::problems(diagnostics)};
}

const std::string site = "[site]\ntitle = \"Gids\"\n";

std::string collection(const std::string& lines) {
  return site + "[[collection]]\nname = \"a\"\ntitle = \"A\"\nurl = \"/a/{id}/\"\n" + lines;
}

TEST_SUITE("config/config_reader") {
  TEST_CASE("the sample settings are read whole") {
    const Config& config = test::sample_config();
    CHECK(config.site.title == "Proefgids voor de secretaris");
    CHECK(config.site.short_title == "Proefgids");
    CHECK(config.site.language == "nl");
    CHECK(config.site.theme == "default");
    CHECK(config.works.front().year == "2020");
    CHECK(config.callouts.size() == 2);
    CHECK(config.menu.front().url == "/thema/");
    CHECK(config.footer.front().title == "Register");
    const Collection& theme = config[*find_collection(config, "thema")];
    CHECK(theme.is_numbered);
    CHECK(theme.sections.at(0).kind == SectionKind::points);
    CHECK(theme.sections.at(1).kind == SectionKind::questions);
    CHECK(theme.sections.at(1).is_editorial);
    const Collection& chapter = config[*find_collection(config, "hoofdstuk")];
    REQUIRE(chapter.parent.has_value());
    CHECK(chapter.parent->collection == *find_collection(config, "deel"));
    CHECK(chapter.parent->key == "part");
    const Collection& situation = config[*find_collection(config, "situatie")];
    CHECK(situation.fields.front().choices.at(1).label == "Crisis");
    CHECK(situation.required == std::vector<std::string>{"summary", "group"});
  }

  TEST_CASE("relations know their ends, their view names and whether they are a path") {
    const Config& config = test::sample_config();
    CHECK_FALSE(config.relations.at(0).from.has_value());
    CHECK_FALSE(config.relations.at(0).to.has_value());
    CHECK(config.relations.at(1).from == find_collection(config, "situatie"));
    CHECK(config.relations.at(1).to == find_collection(config, "thema"));
    CHECK(config.relations.at(1).view_name == "themes_core");
    CHECK(config.relations.at(3).is_path);
    CHECK(config.relation_names ==
          std::vector<std::string>{"related", "themes_core", "themes_also", "sections"});
  }

  TEST_CASE("what is left out gets its usual value") {
    const Read result = read(
        collection("folder = \"a/\"\n[[collection.sections]]\nheading = \"Punten\"\nkind = \"points\"\n"));
    CHECK(result.problems == "");
    const Collection& made = result.config.collections.front();
    CHECK(result.config.site.short_title == "Gids");
    CHECK(made.folder == "a");
    CHECK(made.singular == "A");
    CHECK(made.template_name == "page");
    CHECK(made.sections.front().label == "{number}.{index}");
    CHECK(made.sections.front().anchor == "p-{number}-{index}");
  }

  TEST_CASE("lists that other pages may use are known by the keys of their sections, each once") {
    const Read result = read(collection(
        "sections = [{ heading = \"Een\", key = \"x\" }, { heading = \"Twee\", key = \"x\" }, { heading "
        "= \"Drie\" }]\n[[relation]]\nfrom = \"a\"\nkey = \"k\"\nto = \"a\"\nlabel = \"L\"\ncontents = "
        "true\n"));
    CHECK(result.problems == "");
    CHECK(result.config.list_names == std::vector<std::string>{"x"});
    CHECK(result.config.collections.front().sections.at(1).key == "x");
    CHECK(result.config.relations.front().has_contents);
    CHECK_FALSE(test::sample_config().relations.front().has_contents);
  }

  TEST_CASE("a mistake is reported where it stands, with what is meant") {
    struct Case {
      std::string text;
      std::string problems;
    };
    const std::vector<Case> cases = {
        // unknown names
        {site + "titel = \"x\"\n", "wegwijzer.toml:3:1-6 unknown-setting titel site -> title"},
        {site + "[[colection]]\nname = \"a\"\n",
         "wegwijzer.toml:3:3-12 unknown-setting colection wegwijzer.toml -> collection"},
        {collection("nummered = true\n"),
         "wegwijzer.toml:7:1-9 unknown-setting nummered collection -> numbered"},
        {collection("[[collection.fields]]\nkey = \"k\"\nkind = \"text\"\n"),
         "wegwijzer.toml:9:1-5 unknown-setting kind fields"},
        // missing ones
        {"", "wegwijzer.toml:1:1-1 missing-setting site wegwijzer.toml"},
        {"[site]\n", "wegwijzer.toml:1:1-7 missing-setting title site"},
        {site + "[[menu]]\ntitle = \"x\"\n", "wegwijzer.toml:3:1-9 missing-setting url menu"},
        // wrong types
        {"[site]\ntitle = 12\n",
         "wegwijzer.toml:2:9-11 wrong-setting title een tekst tussen aanhalingstekens"},
        {"site = 3\n", "wegwijzer.toml:1:8-9 wrong-setting site een blok met instellingen"},
        {collection("numbered = \"ja\"\n"), "wegwijzer.toml:7:12-16 wrong-setting numbered true of false"},
        {collection("required = \"summary\"\n"),
         "wegwijzer.toml:7:12-21 wrong-setting required een lijst: [\"…\", \"…\"]"},
        {collection("required = [\"a\", 3]\n"),
         "wegwijzer.toml:7:18-19 wrong-setting required een lijst van teksten"},
        {collection("fields = 3\n"), "wegwijzer.toml:7:10-11 wrong-setting fields een lijst van blokken"},
        {collection("fields = [3]\n"),
         "wegwijzer.toml:7:11-12 wrong-setting fields een blok met instellingen"},
        {site + "[search]\nsynonyms = 3\n",
         "wegwijzer.toml:4:12-13 wrong-setting synonyms een lijst van lijsten: [[\"…\", \"…\"], …]"},
        {site + "[search]\nsynonyms = [\"a\"]\n",
         "wegwijzer.toml:4:13-16 wrong-setting synonyms een lijst van lijsten: [[\"…\", \"…\"], …]"},
        {site + "[search]\nsynonyms = [[\"a\", 1]]\n",
         "wegwijzer.toml:4:19-20 wrong-setting synonyms een lijst van teksten"},
        // words that stand for one of a few
        {collection("[[collection.fields]]\nkey = \"k\"\ntype = \"boolaen\"\n"),
         "wegwijzer.toml:9:8-17 wrong-setting type een van: text, number, boolean, date, choice, list -> "
         "boolean"},
        {collection("[[collection.sections]]\nheading = \"k\"\nkind = \"point\"\n"),
         "wegwijzer.toml:9:8-15 wrong-setting kind een van: plain, points, questions -> points"},
        // addresses
        {site + "[[collection]]\nname = \"a\"\ntitle = \"A\"\nurl = \"/a/\"\n",
         "wegwijzer.toml:6:7-12 wrong-setting url een adres als \"/naam/{id}/\""},
        {site + "[[collection]]\nname = \"a\"\ntitle = \"A\"\nurl = \"a/{id}/\"\n",
         "wegwijzer.toml:6:7-16 wrong-setting url een adres als \"/naam/{id}/\""},
        {site + "[[collection]]\nname = \"a\"\ntitle = \"A\"\nnumbered = true\nurl = \"/a/{id}/\"\n",
         "wegwijzer.toml:7:7-17 wrong-setting url een adres als \"/naam/{number}/\""},
        {collection("index = \"/a\"\n"),
         "wegwijzer.toml:7:9-13 wrong-setting index een adres als \"/naam/\""},
        // names of collections
        {collection("parent = { collection = \"b\", key = \"x\" }\n"),
         "wegwijzer.toml:7:25-28 wrong-setting b de naam van een soort pagina's (name van een "
         "[[collection]])"},
        {collection("[[relation]]\nfrom = \"aa\"\nkey = \"k\"\nto = \"*\"\nlabel = \"L\"\n"),
         "wegwijzer.toml:8:8-12 wrong-setting aa de naam van een soort pagina's (name van een "
         "[[collection]]) -> a"},
        // twice the same
        {collection("folder = \"a\"\n[[collection]]\nname = \"a\"\ntitle = \"B\"\nfolder = \"b\"\nurl = "
                    "\"/b/{id}/\"\n"),
         "wegwijzer.toml:9:8-11 duplicate-setting name a"},
        {collection("folder = \"a\"\n[[collection]]\nname = \"b\"\ntitle = \"B\"\nfolder = \"a\"\nurl = "
                    "\"/b/{id}/\"\n"),
         "wegwijzer.toml:11:10-13 duplicate-setting folder a"},
        {collection("folder = \"a\"\nindex = \"/x/\"\n[[collection]]\nname = \"b\"\ntitle = \"B\"\nfolder = "
                    "\"b\"\nurl = \"/b/{id}/\"\nindex = \"/x/\"\n"),
         "wegwijzer.toml:14:9-14 duplicate-setting index /x/"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.text);
      CHECK(read(one.text).problems == one.problems);
    }
  }

  TEST_CASE("several mistakes are reported at once") {
    const Read result = read("[site]\ntitel = \"x\"\n[[menu]]\nurl = 3\ntitle = \"x\"\n");
    CHECK(result.problems.find("missing-setting title site") != std::string::npos);
    CHECK(result.problems.find("unknown-setting titel") != std::string::npos);
    CHECK(result.problems.find("wrong-setting url") != std::string::npos);
  }

  TEST_CASE("what is no TOML is reported at its place, also behind characters of more than one byte") {
    for (const char* text : {"[site\n", "[site]\ntitle = \"é é é\" x\n", "a = [1, 2\n",
                             "[site]\ntitle = \"open\n", "a = 1\na = 2\n", "\x01"}) {
      CAPTURE(text);
      const Read result = read(text);
      CHECK(result.problems.find("invalid-toml") != std::string::npos);
    }
    CHECK(read("[site]\ntitle = \"é é é\" x\n").problems.starts_with("wegwijzer.toml:2:17-17 invalid-toml"));
  }

  TEST_CASE("nesting without end is a mistake, not a crash") {
    CHECK(read("a = " + std::string(100'000, '[')).problems.find("invalid-toml") != std::string::npos);
  }

  TEST_CASE("checks have their own settings, and unknown ones are reported") {
    const Read result = read(site +
                             "[checks]\nlongest_sentence = 25\nmost_related = 3\nhard_words = "
                             "[\"teneinde\"]\n[checks.levels]\norphan = \"off\"\n");
    CHECK(result.problems == "");
    CHECK(result.config.checks.longest_sentence == 25);
    CHECK(result.config.checks.most_related == 3);
    CHECK(result.config.checks.levels.front().label == "off");
    CHECK(read(site + "[checks.levels]\norpan = \"off\"\n")
              .problems.find("unknown-setting orpan checks.levels -> orphan") != std::string::npos);
    CHECK(read(site + "[checks.levels]\norphan = \"uit\"\n")
              .problems.find("wrong-setting orphan een van: off, warning, error") != std::string::npos);
  }

  TEST_CASE("places count code points") {
    CHECK(read("[site]\ntitle = \"é\"\n\"één\" = 1\n").problems ==
          "wegwijzer.toml:3:1-6 unknown-setting één site");
  }

  TEST_CASE("the address of a continuous page ends in one word") {
    CHECK(read(collection("whole = \"alles-achter-elkaar\"\n")).problems == "");
    CHECK(read(collection("whole = \"alles\"\n")).config.collections.front().whole == "alles");
    for (const char* wrong : {"a/b", "Alles", "/alles/", "a b"})
      CHECK(read(collection("whole = \"" + std::string(wrong) + "\"\n")).problems.find("wrong-setting") !=
            std::string::npos);
  }

  TEST_CASE("a journey needs a parent: its phases") {
    CHECK(read(collection("journey = true\n")).problems.find("missing-setting parent") != std::string::npos);
    const std::string other =
        "[[collection]]\nname = \"b\"\ntitle = \"B\"\nurl = \"/b/{id}/\"\nfolder = \"b\"\n";
    const Read whole =
        read(collection("journey = true\nparent = { collection = \"b\", key = \"k\" }\n") + other);
    CHECK(whole.problems == "");
    CHECK(whole.config.collections.front().is_journey);
  }
}

}  // namespace
}  // namespace wegwijzer
