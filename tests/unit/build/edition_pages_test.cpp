// The guide with three editions, built whole: see tests/sites/buurttuin.
#include "generator/build/edition_pages.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/parallel.h"
#include "generator/build/build.h"

namespace wegwijzer {
namespace {

std::string digests(const BuildResult& result) {
  std::string out;
  for (const OutputFile& file : result.output) out += file.path + " " + to_hex(file.digest) + "\n";
  return out;
}

BuildResult built_guide(BuildCache& cache) {
  DiskFileSystem files(std::string(WEGWIJZER_SPEC_FOLDER) + "/../sites/buurttuin");
  return build({}, files, cache);
}

TEST_SUITE("build/edition_pages") {
  TEST_CASE("one and eight threads make the same editions, and the same ways to them") {
    std::string before;
    for (const int threads : {1, 8}) {
      CAPTURE(threads);
      set_parallelism(threads);
      BuildCache cache;
      const BuildResult result = built_guide(cache);
      CHECK(find_output(result.output, "editie/2024/thema/12/index.html") != nullptr);
      CHECK(find_output(result.output, "data/editions.js") != nullptr);
      if (!before.empty()) CHECK(digests(result) == before);
      before = digests(result);
    }
    set_parallelism(0);
  }

  TEST_CASE("a build from a warm cache renders no page anew and makes the same") {
    BuildCache cache;
    const BuildResult first = built_guide(cache);
    const BuildResult second = built_guide(cache);
    CHECK(second.explanations.empty());
    CHECK(digests(second) == digests(first));
  }

  TEST_CASE("an edition that is not made yet is not offered") {
    DiskFileSystem files(std::string(WEGWIJZER_SPEC_FOLDER) + "/../sites/buurttuin");
    BuildCache cache;
    BuildRequest request;
    request.most_editions = 1;  // the oldest
    const BuildResult result = build(request, files, cache);
    const OutputFile* page = find_output(result.output, "thema/1/index.html");
    REQUIRE(page != nullptr);
    CHECK(page->bytes->find("href=\"../../editie/2024/thema/1/\"") != std::string::npos);
    CHECK(page->bytes->find("editie/2025/thema/1/\">") == std::string::npos);
    CHECK(find_output(result.output, "editie/2024/thema/12/index.html") != nullptr);
    CHECK(find_output(result.output, "editie/2025/thema/12/index.html") == nullptr);
  }
}

}  // namespace
}  // namespace wegwijzer
