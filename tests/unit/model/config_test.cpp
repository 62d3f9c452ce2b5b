#include "generator/model/config.h"

#include <doctest/doctest.h>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

TEST_SUITE("model/config") {
  TEST_CASE("a file belongs to the collection of the deepest folder that holds it") {
    Config config;
    for (const char* folder : {"", "a", "a/b", "ab"}) {
      Collection collection;
      collection.name = folder;
      collection.folder = folder;
      config.collections.push_back(collection);
    }
    const auto name_of = [&](const char* path) { return config[*collection_of(config, path)].folder; };
    CHECK(name_of("x.md") == "");
    CHECK(name_of("a/x.md") == "a");
    CHECK(name_of("a/c/x.md") == "a");
    CHECK(name_of("a/b/x.md") == "a/b");
    CHECK(name_of("ab/x.md") == "ab");
    CHECK(name_of("abc/x.md") == "");
    CHECK(name_of("a.md") == "");
  }

  TEST_CASE("without a collection for the top a file may belong to none") {
    Config config;
    Collection collection;
    collection.folder = "a";
    config.collections.push_back(collection);
    CHECK_FALSE(collection_of(config, "x.md").has_value());
    CHECK_FALSE(collection_of(config, "ab/x.md").has_value());
    CHECK(collection_of(config, "a/x.md").has_value());
  }

  TEST_CASE("collections are found by their whole name") {
    CHECK(find_collection(test::sample_config(), "thema").has_value());
    CHECK_FALSE(find_collection(test::sample_config(), "them").has_value());
    CHECK_FALSE(find_collection(test::sample_config(), "").has_value());
  }
}

}  // namespace
}  // namespace wegwijzer
