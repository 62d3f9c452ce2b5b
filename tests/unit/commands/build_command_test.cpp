#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
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
using test::titled;

struct Outcome {
  int status;
  std::string out;
  std::string messages;
};

Outcome run(const TempFolder& site, BuildCommand command = {}) {
  command.site = site.path().string();
  std::ostringstream out;
  std::ostringstream messages;
  const int status = run_build(command, out, messages);
  return {status, out.str(), messages.str()};
}

void start(const TempFolder& site) {
  site.write("wegwijzer.toml", test::sample_settings());
  site.write("content/index.md", titled("Begin"));
  site.write("content/themas/1.md", numbered(1, "Een"));
}

TEST_SUITE("commands/build_command") {
  TEST_CASE("a site is built into public beside its content") {
    TempFolder site;
    start(site);
    const Outcome outcome = run(site);
    CHECK_MESSAGE(outcome.status == exit_fine, outcome.messages);
    CHECK(outcome.out == "");
    CHECK(site.read("public/thema/1/index.html").find("Een") != std::string::npos);
    CHECK(outcome.messages.find("2 pagina's") != std::string::npos);
  }

  TEST_CASE("errors leave the published site as it was") {
    TempFolder site;
    start(site);
    run(site);
    const std::string before = site.read("public/thema/1/index.html");
    site.write("content/themas/1.md", numbered(1, "Anders", "[[weg]]\n"));
    const Outcome outcome = run(site);
    CHECK(outcome.status == exit_content);
    CHECK(outcome.messages.find("content/themas/1.md:5:3: fout: er is geen pagina ‘weg’ [broken-link]") !=
          std::string::npos);
    CHECK(site.read("public/thema/1/index.html") == before);
  }

  TEST_CASE("check says the same and writes nothing") {
    TempFolder site;
    start(site);
    BuildCommand command;
    command.is_check = true;
    CHECK(run(site, command).status == exit_fine);
    CHECK_FALSE(fs::exists(site / "public"));
    site.write("content/fout.md", "");
    CHECK(run(site, command).status == exit_content);
  }

  TEST_CASE("diagnostics as JSON are the only thing on the output") {
    TempFolder site;
    start(site);
    site.write("content/fout.md", titled("Fout", "[[weg]]\n"));
    BuildCommand command;
    command.is_json = true;
    const auto json = nlohmann::json::parse(run(site, command).out);
    REQUIRE(json.size() == 1);
    CHECK(json[0]["code"] == "broken-link");
    CHECK(json[0]["line"] == 4);
  }

  TEST_CASE("what cannot be read or written is status 3") {
    TempFolder none;
    CHECK(run(none).status == exit_disk);
    TempFolder site;
    start(site);
    site.write("public/brief.odt", "van mij");
    CHECK(run(site).status == exit_disk);
    CHECK(site.read("public/brief.odt") == "van mij");
  }

  TEST_CASE("--explain names for each page what changed since the last time, in another run of the program") {
    TempFolder site;
    start(site);
    BuildCommand command;
    command.explains = true;
    CHECK(run(site, command).messages.find("thema/1/index.html: nieuw") != std::string::npos);
    CHECK(run(site, command).messages.find("index.html: ") == std::string::npos);
    site.write("content/themas/1.md", numbered(1, "Een", "Tekst.\n"));
    const std::string messages = run(site, command).messages;
    CHECK(messages.find("thema/1/index.html: tekst\n") != std::string::npos);
    CHECK(messages.find("\nindex.html: ") == std::string::npos);
    site.write(".public.inputs", "geen JSON");
    CHECK(run(site, command).status == exit_fine);
  }
}

}  // namespace
}  // namespace wegwijzer
