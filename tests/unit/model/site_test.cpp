#include "generator/model/site.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace wegwijzer {
namespace {

// What a browser makes of a relative address on a page.
std::string resolved(const std::string& from, std::string relative) {
  std::string at = from.substr(0, from.rfind('/') + 1);
  for (;;) {
    if (relative.starts_with("./")) {
      relative.erase(0, 2);
    } else if (relative.starts_with("../")) {
      relative.erase(0, 3);
      at = at.substr(0, at.rfind('/', at.size() - 2) + 1);
    } else {
      return at + relative;
    }
  }
}

TEST_SUITE("model/site") {
  TEST_CASE("relative addresses are as short as can be") {
    CHECK(relative_url("/thema/23/", "/thema/22/") == "../22/");
    CHECK(relative_url("/thema/23/", "/thema/") == "../");
    CHECK(relative_url("/thema/23/", "/") == "../../");
    CHECK(relative_url("/", "/thema/23/") == "thema/23/");
    CHECK(relative_url("/thema/23/", "/thema/23/") == "./");
    CHECK(relative_url("/", "/") == "./");
    CHECK(relative_url("/a/", "/a-z/") == "../a-z/");
    CHECK(relative_url("/a/b/", "/img/x.png") == "../../img/x.png");
  }

  TEST_CASE("a browser finds every page from every page") {
    const std::vector<std::string> pages = {"/",     "/a/",   "/a/b/",    "/a/b/c/", "/ab/",
                                            "/a-z/", "/b/a/", "/b/x.png", "/x.png"};
    for (const std::string& from : pages) {
      if (!from.ends_with('/')) continue;
      for (const std::string& to : pages) {
        CAPTURE(from);
        CAPTURE(to);
        CHECK(resolved(from, relative_url(from, to)) == to);
      }
    }
  }
}

}  // namespace
}  // namespace wegwijzer
