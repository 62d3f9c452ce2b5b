// Runs tests/spec/*.md: chapters of a manual whose examples are tests. An example is a block
//
//   ```voorbeeld
//   the Markdown of a page
//   →
//   the HTML that it becomes, or a line for each problem: 1:5 broken-link
//   ```
//
// The page stands on the small site of `sample_site()` below. UPDATE_GOLDEN=1 writes what the program makes
// now into the chapters, so that a change of output is a diff to read.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "generator/base/text.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view opening = "```voorbeeld\n";
constexpr std::string_view closing = "\n```\n";
constexpr std::string_view arrow = "\n→\n";

struct Example {
  std::size_t begin = 0;  // of the expected part in the chapter
  std::size_t end = 0;
  std::size_t line = 0;
  std::string input;
  std::string expected;
};

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A fence of the example itself is written with tildes, so the first closing fence ends it.
std::vector<Example> examples_of(const std::string& chapter) {
  std::vector<Example> examples;
  for (std::size_t at = chapter.find(opening); at != std::string::npos; at = chapter.find(opening, at)) {
    Example example;
    example.line = static_cast<std::size_t>(
                       std::count(chapter.begin(), chapter.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
                   1;
    const std::size_t begin = at + opening.size();
    const std::size_t end = chapter.find(closing, begin);
    const std::size_t middle = chapter.find(arrow, begin);
    REQUIRE_MESSAGE((end != std::string::npos && middle != std::string::npos && middle < end),
                    "an example without → or end in line " << example.line);
    example.input = chapter.substr(begin, middle - begin) + "\n";
    example.begin = std::min(middle + arrow.size(), end);
    example.end = end;
    example.expected = chapter.substr(example.begin, example.end - example.begin);
    examples.push_back(std::move(example));
    at = end;
  }
  return examples;
}

// Pages an example may refer to. The example itself is thema 23, so that it may have points.
test::Files sample_site(const std::string& body) {
  return {{"content/themas/023-voorbeeld.md", test::numbered(23, "Voorbeeld", body)},
          {"content/themas/019-spelmetafoor.md",
           test::numbered(19, "Spelmetafoor",
                          "## Punten\n\n1. Een. {#p-19-01}\n2. Twee. {#p-19-02}\n\n## Slot\n")},
          {"content/begrippen/wgr.md", test::titled("Wet gemeenschappelijke regelingen")},
          {"content/over.md", test::titled("Over deze gids", "## Waarom\n")},
          {"content/foto.png", "x"}};
}

// The HTML, or the problems with line and column within the example.
std::string outcome_of(const std::string& input) {
  const test::LinkedSite linked(sample_site(input));
  const std::string front = test::numbered(23, "Voorbeeld");
  const auto lines_above = static_cast<std::uint32_t>(std::ranges::count(front, '\n'));
  std::string problems;
  for (const Diagnostic& d : linked.diagnostics) {
    const LineColumn at = line_column(*d.at.source, d.at.range.begin);
    problems += std::to_string(at.line - lines_above) + ":" + std::to_string(at.column) + " " +
                std::string(code_id(d.code));
    for (std::size_t i = 0; i < d.candidates.size(); ++i)
      problems += (i == 0 ? " → " : ", ") + d.candidates[i];
    problems += "\n";
  }
  std::string outcome =
      problems.empty() ? test::body_html(linked.site, linked.page("themas/023-voorbeeld.md")) : problems;
  while (outcome.ends_with('\n')) outcome.pop_back();
  return outcome;
}

TEST_SUITE("spec") {
  TEST_CASE("the examples of the manual are true") {
    const fs::path folder = WEGWIJZER_SPEC_FOLDER;
    const char* update = std::getenv("UPDATE_GOLDEN");
    std::vector<fs::path> chapters;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".md") chapters.push_back(entry.path());
    }
    std::ranges::sort(chapters);
    std::size_t count = 0;
    for (const fs::path& path : chapters) {
      std::string chapter = read(path);
      std::vector<Example> examples = examples_of(chapter);
      CHECK_MESSAGE(!examples.empty(), path.filename().string() << " has no examples");
      count += examples.size();
      for (auto example = examples.rbegin(); example != examples.rend();
           ++example) {  // from the end, so that places stay true
        const std::string outcome = outcome_of(example->input);
        if (update != nullptr && std::string_view(update) == "1") {
          chapter.replace(example->begin, example->end - example->begin, outcome);
          continue;
        }
        CHECK_MESSAGE(outcome == example->expected, path.filename().string()
                                                        << ":" << example->line << "\n--- expected\n"
                                                        << example->expected << "\n--- made\n"
                                                        << outcome);
      }
      if (update != nullptr && std::string_view(update) == "1")
        std::ofstream(path, std::ios::binary) << chapter;
    }
    CHECK(chapters.size() >= 6);
    CHECK(count >= 40);
  }
}

}  // namespace
}  // namespace wegwijzer
