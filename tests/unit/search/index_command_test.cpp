#include "search/index_command.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace wegwijzer::search;

namespace {

struct Outcome {
  int status;
  std::string out;
  std::string errors;
};

/// Runs the command on a scratch file with `text`.
Outcome run(const std::string& text, IndexCommand command) {
  const auto path = std::filesystem::temp_directory_path() / "wegwijzer-index-command-test.json";
  std::ofstream(path, std::ios::binary) << text;
  if (command.documents_path.empty()) command.documents_path = path.string();
  if (command.fields.empty()) command.fields = {"title:10", "body"};
  std::ostringstream out;
  std::ostringstream errors;
  const int status = run_index_command(command, out, errors);
  std::filesystem::remove(path);
  return {status, out.str(), errors.str()};
}

}  // namespace

TEST_CASE("index command: fields, boosts and other values than texts") {
  IndexCommand command;
  command.language = "nl";
  command.boost = "weight";
  const Outcome outcome =
      run(R"([{"id":7,"title":2024,"body":true,"weight":3},{"id":"b","body":null}])", command);
  CHECK(outcome.status == 0);
  CHECK(outcome.errors.empty());
  CHECK(outcome.out.starts_with(
      R"({"version":"2.3.9","fields":["title","body"],"fieldVectors":[["title/7",[0,)"));
  CHECK(outcome.out.find(R"(["true",{"_index":1,"title":{},"body":{"7":{}}}])") != std::string::npos);
}

TEST_CASE("index command: items of a list stay whole and have no position") {
  IndexCommand command;
  command.language = "nl";
  command.positions = true;
  const Outcome outcome = run(R"([{"id":"a","title":["Rol in B&W",7]}])", command);
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find(R"(["rol in b&w",{"_index":0,"title":{"a":{"position":[null]}},"body":{}}])") !=
        std::string::npos);
}

TEST_CASE("index command: without --language it is lunr's own pipeline") {
  const Outcome outcome = run(R"([{"id":"a","title":"the ponies"}])", {});
  CHECK(outcome.out.find(R"("poni")") != std::string::npos);
  CHECK(outcome.out.ends_with(R"("pipeline":["stemmer"]})"));
}

TEST_CASE("index command: exit status says whose mistake it is") {
  IndexCommand missing;
  missing.documents_path = "/nonexistent/docs.json";
  IndexCommand language;
  language.language = "fr";
  IndexCommand field;
  field.fields = {"title:veel"};
  CHECK(run("[]", {}).status == 0);
  CHECK(run("[]", missing).status == 3);
  CHECK(run("[]", language).status == 2);
  CHECK(run("[]", field).status == 2);
  for (const char* text : {"", "{}", "[1]", "[{}]", R"([{"id":"a"},{"id":"a"}])",
                           R"([{"id":"a","title":{}}])", "[{\"id\":\"\xFF\"}]"}) {
    const Outcome outcome = run(text, {});
    CHECK(outcome.status == 1);
    CHECK(outcome.errors.starts_with("fout: "));
    CHECK(outcome.out.empty());
  }
}
