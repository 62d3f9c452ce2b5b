#include "generator/link/addresses.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/text.h"
#include "generator/link/link.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;
using test::problems;
using test::titled;

TEST_SUITE("link/addresses") {
  TEST_CASE("an address is made of the collection's pattern, the number or the file's name") {
    const LinkedSite linked({{"content/index.md", titled("Begin")},
                             {"content/Over Ons.md", titled("Over")},
                             {"content/themas/index.md", titled("Alle")},
                             {"content/themas/x.md", numbered(7, "Zeven")},
                             {"content/hoofdstukken/index.md", titled("Hoofdstukken")},
                             {"content/begrippen/diep/wgr.md", titled("Wgr")}});
    CHECK(linked.page("index.md").url == "/");
    CHECK(linked.page("Over Ons.md").url == "/over-ons/");
    CHECK(linked.page("themas/index.md").url == "/thema/");
    CHECK(linked.page("themas/x.md").url == "/thema/7/");
    CHECK(linked.page("hoofdstukken/index.md").url ==
          "/hoofdstuk/");  // no index was set: the pattern's beginning
    CHECK(linked.page("begrippen/diep/wgr.md").url == "/begrip/wgr/");
    CHECK(linked.page("themas/x.md").reference == "thema:7");
    CHECK(linked.page("begrippen/diep/wgr.md").reference == "begrip:wgr");
    CHECK(linked.page("themas/index.md").reference == "");
    CHECK(linked.diagnostics.empty());
  }

  TEST_CASE("two pages with one number: the second, by path, is an error that names the first") {
    const LinkedSite linked({{"content/themas/a.md", numbered(7, "A")},
                             {"content/themas/b.md", numbered(7, "B")},
                             {"content/themas/c.md", numbered(7, "C")}});
    CHECK(problems(linked.diagnostics) ==
          "content/themas/b.md:3:9-10 duplicate-number 7 content/themas/a.md\n"
          "content/themas/c.md:3:9-10 duplicate-number 7 content/themas/a.md");
    CHECK(linked.site.pages.size() == 1);
  }

  TEST_CASE("two pages with one name") {
    const LinkedSite linked(
        {{"content/begrippen/a/wgr.md", titled("Wgr")}, {"content/begrippen/b/Wgr.md", titled("Wgr twee")}});
    CHECK(problems(linked.diagnostics) ==
          "content/begrippen/b/Wgr.md:1:1-1 duplicate-id wgr content/begrippen/a/wgr.md");
  }

  TEST_CASE("two kinds of pages with one address") {
    const LinkedSite linked(
        {{"content/thema.md", titled("Thema")}, {"content/themas/index.md", titled("Alle")}});
    CHECK(problems(linked.diagnostics) ==
          "content/themas/index.md:1:1-1 duplicate-address /thema/ content/thema.md");
  }

  TEST_CASE("no page may stand where the program makes one") {
    const LinkedSite linked(
        {{"content/a-z.md", titled("Register")}, {"content/zoeken.md", titled("Zoeken")}});
    CHECK(test::codes(linked.diagnostics) == "duplicate-address duplicate-address");
  }

  TEST_CASE("nor may an overview, whether it was written or the program makes it") {
    for (const std::string url : {"/a-z/", "/zoeken/", "/editie/2026/"}) {
      const std::string settings =
          replace_all(test::sample_settings(), "index = \"/deel/\"", "index = \"" + url + "\"");
      const LinkedSite made(settings, {{"content/delen/1.md", numbered(1, "Een")}});
      REQUIRE(made.diagnostics.size() == 1);
      CHECK(made.diagnostics.front().code == Code::duplicate_address);
      CHECK(test::text_at(made.diagnostics.front().at) == "\"" + url + "\"");
      const LinkedSite written(settings, {{"content/delen/index.md", titled("Delen")}});
      CHECK(problems(written.diagnostics) == "content/delen/index.md:1:1-1 duplicate-address " + url +
                                                 " een pagina die het programma zelf maakt");
    }
  }

  TEST_CASE("a page without a usable number is reported once and has no place") {
    const LinkedSite linked(
        {{"content/themas/a.md", titled("A")}, {"content/themas/b.md", "---\ntitle: B\nnumber: x\n---\n"}});
    CHECK(test::codes(linked.diagnostics) == "missing-key wrong-type");
    CHECK(linked.site.pages.empty());
  }

  TEST_CASE("addresses of pages, overviews and what the program makes are known") {
    const LinkedSite linked({{"content/themas/x.md", numbered(7, "Zeven")}});
    for (const char* url : {"/thema/7/", "/thema/", "/begrip/", "/a-z/", "/zoeken/", "/404.html"})
      CHECK(is_address(linked.site, url));
    for (const char* url : {"/thema/8/", "/hoofdstuk/", "", "/", "thema/7/"})
      CHECK_FALSE(is_address(linked.site, url));
    CHECK(nearest_addresses(linked.site, "/thema/77/").front() == "/thema/7/");
  }
}

}  // namespace
}  // namespace wegwijzer
