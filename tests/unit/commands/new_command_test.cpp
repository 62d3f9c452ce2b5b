#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include "generator/commands/commands.h"
#include "tests/support/sample.h"
#include "tests/support/temp_folder.h"

namespace wegwijzer {
namespace {

namespace fs = std::filesystem;
using test::numbered;
using test::TempFolder;

struct Outcome {
  int status;
  std::string messages;
};

Outcome make(const TempFolder& site, const std::string& collection, const std::string& title) {
  std::ostringstream messages;
  const int status = run_new({site.path().string(), collection, title}, messages);
  return {status, messages.str()};
}

Outcome check(const TempFolder& site) {
  std::ostringstream out;
  std::ostringstream messages;
  BuildCommand command;
  command.site = site.path().string();
  command.is_check = true;
  command.has_drafts = true;
  const int status = run_build(command, out, messages);
  return {status, messages.str()};
}

void start(const TempFolder& site) {
  site.write("wegwijzer.toml", test::sample_settings());
  fs::create_directories(site / "content");
}

TEST_SUITE("commands/new_command") {
  TEST_CASE("a page gets the number after the highest, front matter and the headings of its kind") {
    TempFolder site;
    start(site);
    site.write("content/themas/003-drie.md", numbered(3, "Drie"));
    site.write("content/themas/009-negen.md", "---\ntitle: Negen\nnumber: 9\ndraft: true\n---\n");
    const Outcome outcome = make(site, "thema", "Rol in \"strategie\" & één");
    CHECK(outcome.status == exit_fine);
    CHECK(site.read("content/themas/010-rol-in-strategie-een.md") ==
          "---\ntitle: \"Rol in \\\"strategie\\\" & één\"\nnumber: 10\ndraft: true\n---\n\n"
          "## Punten\n\n1. Schrijf hier het eerste punt. {#p-10-01}\n\n## Vragen voor intervisie\n\n");
  }

  TEST_CASE("the first page of a numbered kind is number 1, others are called by their title") {
    TempFolder site;
    start(site);
    CHECK(make(site, "thema", "Eerste").status == exit_fine);
    CHECK(fs::exists(site / "content/themas/001-eerste.md"));
    CHECK(make(site, "begrip", "B & W").status == exit_fine);
    CHECK(fs::exists(site / "content/begrippen/b-w.md"));
  }

  TEST_CASE("what is made passes the check, for every kind of page") {
    TempFolder site;
    start(site);
    for (const char* collection :
         {"pagina", "deel", "hoofdstuk", "thema", "begrip", "situatie", "route", "stap"}) {
      CAPTURE(collection);
      CHECK(make(site, collection, std::string("Een nieuwe ") + collection).status == exit_fine);
      const Outcome checked = check(site);
      CHECK_MESSAGE(checked.status == exit_fine, checked.messages);
    }
  }

  TEST_CASE("required fields of every type get a value that fits") {
    TempFolder site;
    std::string settings = test::sample_settings();
    const std::string before = "required = [\"summary\", \"group\"]";
    settings.replace(settings.find(before), before.size(),
                     "required = [\"summary\", \"group\", \"since\", \"size\", \"open\", \"note\"]");
    site.write("wegwijzer.toml", settings);
    fs::create_directories(site / "content");
    CHECK(make(site, "situatie", "Nieuw").status == exit_fine);
    const Outcome checked = check(site);
    CHECK_MESSAGE(checked.status == exit_fine, checked.messages);
  }

  TEST_CASE("nothing is written over, and wrong use says what there is") {
    TempFolder site;
    start(site);
    site.write("content/begrippen/wgr.md", "eigen werk");
    CHECK(make(site, "begrip", "Wgr").status == exit_usage);
    CHECK(site.read("content/begrippen/wgr.md") == "eigen werk");
    const Outcome unknown = make(site, "tema", "X");
    CHECK(unknown.status == exit_usage);
    CHECK(unknown.messages.find("pagina, deel, hoofdstuk, thema") != std::string::npos);
    CHECK(make(site, "thema", "???").status == exit_usage);
    CHECK(make(site, "thema", "../../weg").status == exit_fine);
    CHECK(fs::exists(site / "content/themas/001-weg.md"));
  }

  TEST_CASE("without a site there is nothing to make") {
    TempFolder folder;
    CHECK(make(folder, "thema", "X").status == exit_disk);
    CHECK(fs::is_empty(folder.path()));
  }
}

}  // namespace
}  // namespace wegwijzer
