#include "generator/publish/manifest.h"

#include <doctest/doctest.h>

#include <string>

namespace wegwijzer {
namespace {

std::string with_path(const std::string& path) {
  return R"({"wegwijzer":1,"files":[{"path":")" + path +
         R"(","size":1,"digest":"00000000000000000000000000000001"}]})";
}

TEST_SUITE("publish/manifest") {
  TEST_CASE("one line a file, sorted, and back") {
    const OutputSet output = {make_output("a/index.html", "één"), make_output("b \"c\".txt", "")};
    const Manifest manifest = manifest_of(output);
    const std::string json = to_json(manifest);
    CHECK(json ==
          "{\"wegwijzer\":1,\"files\":[\n"
          R"({"path":"a/index.html","size":5,"digest":")" +
              to_hex(digest_of("één")) +
              "\"},\n"
              R"({"path":"b \"c\".txt","size":0,"digest":")" +
              to_hex(digest_of("")) + "\"}\n]}\n");
    CHECK(parse_manifest(json) == manifest);
    CHECK(parse_manifest(to_json({})) == Manifest{});
  }

  TEST_CASE("what is no manifest of ours is nothing") {
    for (const char* text :
         {"", "{}", "[]", "null", "12", "{\"wegwijzer\":1}", "{\"wegwijzer\":2,\"files\":[]}",
          "{\"wegwijzer\":\"1\",\"files\":[]}", "{\"wegwijzer\":1,\"files\":{}}",
          "{\"wegwijzer\":1,\"files\":[3]}", "{\"wegwijzer\":1,\"files\":[{}]}",
          "{\"wegwijzer\":1,\"files\":[{\"path\":1,\"size\":1,\"digest\":\"\"}]}",
          "{\"wegwijzer\":1,\"files\":[{\"path\":\"a\",\"size\":-1,\"digest\":\"\"}]}",
          "{\"wegwijzer\":1,\"files\":[{\"path\":\"a\",\"size\":1}]}", "{\"wegwijzer\":1,\"files\":["}) {
      CAPTURE(text);
      CHECK_FALSE(parse_manifest(text).has_value());
    }
    CHECK_FALSE(parse_manifest(std::string(100'000, '[')).has_value());
  }

  TEST_CASE("paths that lead outside the folder are not believed") {
    for (const char* path : {"../x", "a/../x", "a/..", "..", ".", "./a", "a/./b", "/etc/passwd", "a//b", "a/",
                             "", "\\u0000", "a\\u0000b"}) {
      CAPTURE(path);
      CHECK_FALSE(parse_manifest(with_path(path)).has_value());
    }
    for (const char* path : {"a", "a/b", ".htaccess", "a..b", "...", "één"}) {
      CAPTURE(path);
      CHECK(parse_manifest(with_path(path)).has_value());
    }
  }
}

}  // namespace
}  // namespace wegwijzer
