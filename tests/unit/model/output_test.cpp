#include "generator/model/output.h"

#include <doctest/doctest.h>

namespace wegwijzer {
namespace {

TEST_SUITE("model/output") {
  TEST_CASE("an address leads to a file") {
    CHECK(output_path_of("/") == "index.html");
    CHECK(output_path_of("/thema/23/") == "thema/23/index.html");
    CHECK(output_path_of("/404.html") == "404.html");
  }

  TEST_CASE("files are sorted and found by their whole path") {
    OutputSet output = {make_output("b", "2"), make_output("a/b", "3"), make_output("a", "1")};
    sort_output(output);
    CHECK(output[0].path == "a");
    CHECK(*find_output(output, "a/b")->bytes == "3");
    CHECK(find_output(output, "a/") == nullptr);
    CHECK(find_output(output, "c") == nullptr);
    CHECK(find_output({}, "a") == nullptr);
    CHECK(output[0].digest == digest_of("1"));
  }
}

}  // namespace
}  // namespace wegwijzer
