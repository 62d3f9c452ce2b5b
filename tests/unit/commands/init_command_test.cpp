#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include "generator/commands/commands.h"
#include "tests/support/temp_folder.h"

namespace wegwijzer {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

TEST_SUITE("commands/init_command") {
  TEST_CASE("a new site builds at once, without a word of warning") {
    TempFolder folder;
    const std::string site = (folder / "mijn/gids").string();
    std::ostringstream said;
    REQUIRE(run_init({site}, said) == exit_fine);
    std::ostringstream out;
    std::ostringstream messages;
    BuildCommand command;
    command.site = site;
    CHECK(run_build(command, out, messages) == exit_fine);
    CHECK(messages.str().find("waarschuwing") == std::string::npos);
    CHECK(fs::exists(folder / "mijn/gids/public/index.html"));
    CHECK(fs::exists(folder / "mijn/gids/public/search/index.json"));
  }

  TEST_CASE("an empty folder will do; one with anything in it is left alone") {
    TempFolder folder;
    std::ostringstream said;
    CHECK(run_init({folder.path().string()}, said) == exit_fine);
    TempFolder full;
    full.write("x", "van mij");
    CHECK(run_init({full.path().string()}, said) == exit_usage);
    CHECK(std::distance(fs::directory_iterator(full.path()), fs::directory_iterator()) == 1);
    CHECK(run_init({(full / "x").string()}, said) == exit_usage);
    CHECK(full.read("x") == "van mij");
  }
}

}  // namespace
}  // namespace wegwijzer
