#include "generator/link/resolver.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;
using test::problems;
using test::titled;

Files sample_files(const std::string& body) {
  return {
      {"content/proef.md", titled("Proef", body)},
      {"content/over.md", titled("Over deze gids", "## Waarom {#waarom}\n")},
      {"content/themas/index.md", titled("Alle thema's")},
      {"content/themas/003-drie.md",
       numbered(3, "Rol in strategie",
                "## Punten\n\n1. Een. {#p-03-01}\n2. Twee. {#p-03-02}\n3. Zonder.\n\n## Slot\n")},
      {"content/themas/012-twaalf.md", numbered(12, "Dubbel")},
      {"content/stappen/03.md",
       numbered(3, "Profiel", "## Deelstappen\n\n### Plan {#3a}\n\n### Doe {#3b}\n")},
      {"content/begrippen/wgr.md", titled("Wgr")},
      {"content/begrippen/b-w.md", titled("B&W")},
      {"content/begrippen/dubbel.md", titled("Dubbel")},
      {"content/begrippen/12.md", titled("Twaalf")},
      {"content/beeld/foto één.png", "x"},
      {"content/beeld/foto.png", "x"},
      {"content/stuk.pdf", "x"},
  };
}

// Where the first link of a body on content/proef.md leads: "/thema/3/#p-03-01", or what is said about it.
std::string led_to(const std::string& body) {
  const LinkedSite linked(sample_files(body));
  const Page& page = linked.page("proef.md");
  REQUIRE(!page.links.empty());
  std::string all;
  for (const Diagnostic& d : linked.diagnostics) {
    if (d.at.source->path == "content/proef.md") all += problems({d});
  }
  if (!all.empty()) return all;
  const LinkTarget& target = page.links.front();
  const std::string fragment = target.fragment.empty() ? "" : "#" + target.fragment;
  switch (target.kind) {
    case LinkTarget::Kind::page:
      return linked.site[target.page].url + fragment +
             (target.point >= 0 ? " point " + std::to_string(target.point) : "");
    case LinkTarget::Kind::external: return "external " + target.address;
    case LinkTarget::Kind::file: return "file " + target.address + fragment;
    case LinkTarget::Kind::broken: break;
  }
  return "broken";
}

TEST_SUITE("link/resolver") {
  TEST_CASE("references lead to pages and points") {
    struct Case {
      const char* link;
      const char* target;
    };
    const std::vector<Case> cases = {
        {"[[thema:3]]", "/thema/3/"},
        {"[[thema:003]]", "/thema/3/"},
        {"[[thema: 3 ]]", "/thema/3/"},
        {"[[thema:3.1]]", "/thema/3/#p-03-01 point 0"},
        {"[[thema:03.2|tekst]]", "/thema/3/#p-03-02 point 1"},
        {"[[thema:3.3]]", "/thema/3/ point 2"},  // a point without an anchor: the page
        {"[[thema:3#slot]]", "/thema/3/#slot"},
        {"[[thema:3#p-03-02]]", "/thema/3/#p-03-02 point 1"},
        {"[[stap:3]]", "/werving/stap/3/"},
        {"[[stap:3b]]", "/werving/stap/3/#3b point 1"},
        {"[[begrip:wgr]]", "/begrip/wgr/"},
        {"[[pagina:over#waarom]]", "/over/#waarom"},
        // without a prefix: a name, a number or a title that only one page has
        {"[[wgr]]", "/begrip/wgr/"},
        {"[[Wgr]]", "/begrip/wgr/"},
        {"[[rol in STRATEGIE]]", "/thema/3/"},
        {"[[Over deze gids]]", "/over/"},
        {"[[B&W]]", "/begrip/b-w/"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.link);
      CHECK(led_to(one.link) == one.target);
    }
  }

  TEST_CASE("Markdown links lead to files, addresses, fragments and other sites") {
    struct Case {
      const char* link;
      const char* target;
    };
    const std::vector<Case> cases = {
        {"[a](themas/003-drie.md)", "/thema/3/"},
        {"[a](./themas/../themas/003-drie.md#p-03-01)", "/thema/3/#p-03-01 point 0"},
        {"[a](/themas/003-drie.md)", "/thema/3/"},
        {"[a](themas/index.md)", "/thema/"},
        {"[a](/thema/3/)", "/thema/3/"},
        {"[a](/thema/3/#slot)", "/thema/3/#slot"},
        {"[a](/a-z/)", "file a-z/"},
        {"[a](/begrip/)", "file begrip/"},
        {"## Kop\n\n[a](#kop)", "/proef/#kop"},
        {"## Één\n\n[a](#%65en)", "/proef/#een"},
        {"[a](stuk.pdf)", "file stuk.pdf"},
        {"[a](/stuk.pdf)", "file stuk.pdf"},
        {"[a](stuk.pdf#page=2)", "file stuk.pdf#page=2"},
        {"[a](beeld/foto%20%C3%A9%C3%A9n.png)", "file beeld/foto één.png"},
        {"[a](https://a.nl/x?y#z)", "external https://a.nl/x?y#z"},
        {"[a](HTTP://a.nl)", "external HTTP://a.nl"},
        {"[a](mailto:x)", "external mailto:x"},
        {"[a](tel:+31)", "external tel:+31"},
        {"![a](beeld/foto.png)", "file beeld/foto.png"},
        {"![a](/beeld/foto.png)", "file beeld/foto.png"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.link);
      CHECK(led_to(one.link) == one.target);
    }
  }

  TEST_CASE("what leads nowhere is an error at its place, with what was probably meant") {
    struct Case {
      const char* link;
      const char* problems;
    };
    const std::vector<Case> cases = {
        {"Zie [[thema:33]].", "content/proef.md:4:7-15 broken-link thema:33 -> thema:3, thema:12"},
        {"[[thema:3.9]]",
         "content/proef.md:4:3-12 broken-fragment 3.9 thema:3 -> thema:3.1, thema:3.2, thema:3.3"},
        {"[[thema:drie]]", "content/proef.md:4:3-13 broken-link thema:drie"},
        {"[[thema:Rol in Strategie]]",
         "content/proef.md:4:3-25 broken-link thema:Rol in Strategie -> thema:3"},
        {"[[begrip:wrg]]",
         "content/proef.md:4:3-13 broken-link begrip:wrg -> begrip:wgr, begrip:b-w, begrip:12"},
        {"[[begrip:B&W]]", "content/proef.md:4:3-13 broken-link begrip:B&W -> begrip:b-w"},
        {"[[stap:3z]]", "content/proef.md:4:3-10 broken-fragment 3z stap:3 -> stap:3a, stap:3b"},
        {"[[them:3]]", "content/proef.md:4:3-9 unknown-prefix them -> thema:3"},
        {"[[Thema:3]]", "content/proef.md:4:3-10 unknown-prefix Thema -> thema:3"},
        {"[[xyzzy:3]]", "content/proef.md:4:3-10 unknown-prefix xyzzy"},
        {"[[dubbel]]", "content/proef.md:4:3-9 ambiguous-link dubbel -> begrip:dubbel, thema:12"},
        {"[[12]]", "content/proef.md:4:3-5 ambiguous-link 12 -> begrip:12, thema:12"},
        {"[[rol in strategi]]", "content/proef.md:4:3-18 broken-link rol in strategi -> thema:3"},
        {"[[thema:3#slod]]",
         "content/proef.md:4:3-15 broken-fragment slod content/themas/003-drie.md -> slot"},
        {"[a](themas/003-dri.md)",
         "content/proef.md:4:5-22 broken-link themas/003-dri.md -> themas/003-drie.md, themas/index.md, "
         "themas/012-twaalf.md"},
        {"[a](themas/003-drie.md#x)", "content/proef.md:4:5-25 broken-fragment x content/themas/003-drie.md"},
        {"[a](../../etc/passwd)", "content/proef.md:4:5-21 broken-link ../../etc/passwd"},
        {"[a](/thema/3)", "content/proef.md:4:5-13 broken-link /thema/3 -> /thema/3/"},
        {"[a](/thema/33/)",
         "content/proef.md:4:5-15 broken-link /thema/33/ -> /thema/3/, /thema/12/, /thema/"},
        {"[a](#weg)", "content/proef.md:4:5-9 broken-fragment weg content/proef.md"},
        {"[a](stuk.pd)", "content/proef.md:4:5-12 broken-link stuk.pd -> stuk.pdf, over.md"},
        {"[a](javascript:alert(1))", "content/proef.md:4:5-24 unsafe-address javascript:alert(1)"},
        {"[a](data:text/html,x)", "content/proef.md:4:5-21 unsafe-address data:text/html,x"},
        {"[a](//a.nl/x)", "content/proef.md:4:5-13 unsafe-address //a.nl/x"},
        {"[a](ftp://a.nl)", "content/proef.md:4:5-15 unsafe-address ftp://a.nl"},
        {"![a](beeld/fotto.png)",
         "content/proef.md:4:6-21 missing-image beeld/fotto.png -> beeld/foto.png, beeld/foto één.png"},
        {"![a](https://a.nl/x.png)", "content/proef.md:4:6-24 missing-image https://a.nl/x.png"},
        {"![a](//a.nl/x.png)", "content/proef.md:4:6-18 missing-image //a.nl/x.png"},
        {"![a](../../x.png)", "content/proef.md:4:6-17 missing-image ../../x.png"},
        {"![a](themas/003-drie.md)", "content/proef.md:4:6-24 missing-image themas/003-drie.md"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.link);
      CHECK(led_to(one.link) == one.problems);
    }
  }

  TEST_CASE("all broken links of a page are reported in one run, each at its place") {
    const LinkedSite linked(sample_files("[[thema:98]] en [[thema:99]] en\n[x](weg.md)\n"));
    CHECK(test::codes(linked.diagnostics).starts_with("broken-link broken-link broken-link"));
  }

  TEST_CASE("an empty wikilink and an empty address are errors") {
    for (const char* link :
         {"[[]]", "[[ ]]", "[[|a]]", "[a]()", "[a](#)", "[[thema:]]", "[[:3]]", "[[#x]]"}) {
      CAPTURE(link);
      const LinkedSite linked(sample_files(link));
      CHECK(has_errors(linked.diagnostics));
      CHECK(linked.page("proef.md").links.front().kind == LinkTarget::Kind::broken);
    }
  }

  TEST_CASE("find_in knows numbers, points and names within one collection") {
    const LinkedSite linked(sample_files(""));
    const Resolver resolver(linked.site);
    const auto theme = *find_collection(linked.config, "thema");
    const auto term = *find_collection(linked.config, "begrip");
    CHECK(resolver.find_in(theme, "3")->page == linked.page("themas/003-drie.md").id);
    CHECK(resolver.find_in(theme, "3.2")->point == 1);
    CHECK_FALSE(resolver.find_in(theme, "4").has_value());
    CHECK_FALSE(resolver.find_in(theme, "").has_value());
    CHECK_FALSE(resolver.find_in(theme, "x3").has_value());
    CHECK_FALSE(resolver.find_in(theme, "99999999999999999999").has_value());
    CHECK(resolver.find_in(term, "wgr").has_value());
    CHECK_FALSE(resolver.find_in(term, "Wgr").has_value());
  }
}

}  // namespace
}  // namespace wegwijzer
