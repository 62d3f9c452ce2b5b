#include "serve/target.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace wegwijzer {
namespace {

using namespace std::string_view_literals;

struct Good {
  std::string_view raw;
  std::string_view path;
  std::string_view query;
};

TEST_CASE("a target is decoded once and parted from its query") {
  const std::vector<Good> table = {
      {"/", "/", ""},
      {"/thema/23/", "/thema/23/", ""},
      {"/zoeken/?q=a%20b", "/zoeken/", "?q=a%20b"},
      {"/a?b?c", "/a", "?b?c"},
      {"/?", "/", "?"},
      {"/caf%C3%A9/", "/café/", ""},
      {"/caf%c3%a9/", "/café/", ""},
      {"/a%3Fb", "/a?b", ""},
      {"/a+b", "/a+b", ""},
      {"/%252e%252e/", "/%2e%2e/", ""},
      {"/%2e%2e/x", "/../x", ""},
      {"//evil.example/", "//evil.example/", ""},
      {"/?x=\\", "/", "?x=\\"},
  };
  for (const Good& good : table) {
    CAPTURE(good.raw);
    const Target target = parse_target(good.raw);
    CHECK(target.is_valid);
    CHECK(target.path == good.path);
    CHECK(target.query == good.query);
  }
}

TEST_CASE("a target that means nothing is not valid") {
  for (const std::string_view raw :
       {""sv, "*"sv, "thema/23/"sv, "http://evil.example/"sv, "?q=a"sv, "/%"sv, "/%4"sv, "/%zz"sv, "/a%2"sv,
        "/%00"sv, "/a%00.html"sv, "/\0"sv, "/a\r\nX: y"sv, "/%0d%0aX:%20y"sv, "/..\\..\\etc"sv,
        "/..%5c..%5cetc"sv, "/\x7f"sv}) {
    CAPTURE(raw);
    CHECK_FALSE(parse_target(raw).is_valid);
  }
}

TEST_CASE("encoding gives back what decodes to the path") {
  CHECK(encode_path("/thema/23") == "/thema/23");
  CHECK(encode_path("/café \"x\"?#%") == "/caf%C3%A9%20%22x%22%3F%23%25");
  for (const std::string path : {"/a b", "/één%2f", "/\"<>'"})
    CHECK(parse_target(encode_path(path)).path == path);
}

}  // namespace
}  // namespace wegwijzer
