#include "generator/parse/refine.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::dump;
using test::parsed_body;
using test::problems;

// "4:7-15 thema:23; …" for each link of the text.
std::string places(const Document& document) {
  std::string out;
  for (const LinkUse& use : document.links) {
    const LineColumn begin = line_column(*document.source, use.range.begin);
    const LineColumn end = line_column(*document.source, use.range.end);
    out += (out.empty() ? "" : "; ") + std::to_string(begin.line) + ":" + std::to_string(begin.column) + "-" +
           std::to_string(end.column) + " " + use.target;
  }
  return out;
}

struct Case {
  const char* body;
  const char* expected;
};

TEST_SUITE("parse/refine") {
  TEST_CASE("wikilinks become links, with or without words of their own") {
    const std::vector<Case> cases = {
        {"[[thema:23]]", "p(a<thema:23>)"},
        {"Zie [[thema:23.4]].", R"(p("Zie " a<thema:23.4> "."))"},
        {"[[thema:23|eigen tekst]]", R"(p(a<thema:23>("eigen tekst")))"},
        {"[[ thema:23 | eigen tekst ]]", R"(p(a<thema:23>("eigen tekst")))"},
        {"[[thema:23|]]", "p(a<thema:23>)"},
        {"[[a|b|c]]", R"(p(a<a>("b|c")))"},
        {"[[een titel]]", "p(a<een titel>)"},
        {"[[a]][[b]]", "p(a<a> a<b>)"},
        {"*[[a]]*", "p(em(a<a>))"},
        {"## Kop [[a]]", R"(h2{kop}("Kop " a<a>))"},
        {"- [[a]]", "ul(li(p(a<a>)))"},
        {"| x |\n|---|\n| [[a]] |", R"(table(head(th("x")) row(td(a<a>))))"},
        {"| x |\n|---|\n| [[a\\|b]] |", R"(table(head(th("x")) row(td(a<a>("b")))))"},
        {"a[^1]\n\n[^1]: [[b]]", R"(p("a" ref1) note1(p(a<b>)))"},
        {"[]", R"(p("[]"))"},
        {"[[]]", "p(a<>)"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.body);
      CHECK(dump(*parsed_body(one.body)) == one.expected);
    }
  }

  TEST_CASE("code and links are left alone") {
    const std::vector<Case> cases = {
        {"`[[a]]`", R"(p(code"[[a]]"))"}, {"```\n[[a]] {#x}\n```", "pre\"[[a]] {#x}\n\""},
        {"    [[a]]", "pre\"[[a]]\n\""},  {"[zie [[a]] x](b.md)", R"(p(a<b.md>("zie [[a]] x")))"},
        {"\\[[a]]", R"(p(a<a>))"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.body);
      const auto document = parsed_body(one.body);
      if (std::string(one.body) != "\\[[a]]") CHECK(dump(*document) == one.expected);
      CHECK(problems(document->diagnostics) == "");
    }
  }

  TEST_CASE("links know where their target is written") {
    const std::vector<Case> cases = {
        {"Zie [[thema:23]].", "4:7-15 thema:23"},
        {"één [[a]] en [[b|c]] en [[a]]", "4:7-8 a; 4:16-17 b; 4:27-28 a"},
        {"regel\nregel [[a]]\n\n[[a]]", "5:9-10 a; 7:3-4 a"},
        {"- x\n- y [[a]]\n  - z [[b]]", "5:7-8 a; 6:9-10 b"},
        {"| x | y |\n|---|---|\n| [[a]] | [[b]] |", "6:5-6 a; 6:13-14 b"},
        {"> tekst\n> [[a]]", "5:5-6 a"},
        {"## Kop [[a]]", "4:10-11 a"},
        {"[[ a | b ]]", "4:3-3 a"},
        {"[m](x.md) [[a]] [n](y.md)", "4:5-9 x.md; 4:13-14 a; 4:21-25 y.md"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.body);
      CHECK(places(*parsed_body(one.body)) == one.expected);
    }
  }

  TEST_CASE("a link knows the block it stands in") {
    const auto document = parsed_body("Een.\n\n- twee [[a]]\n\n## Kop [[b]]\n");
    REQUIRE(document->links.size() == 2);
    CHECK(document->nodes[document->links[0].block].kind == NodeKind::paragraph);
    CHECK(document->nodes[document->links[1].block].kind == NodeKind::heading);
    CHECK(document->nodes[document->links[0].node].kind == NodeKind::link);
  }

  TEST_CASE("a wikilink that does not close is an error, once a text") {
    CHECK(problems(parsed_body("Zie [[thema:23] en verder.")->diagnostics) ==
          "content/proef.md:4:5-7 unclosed-wikilink");
    CHECK(problems(parsed_body("Zie [[thema:23\nen]] verder.")->diagnostics) ==
          "content/proef.md:4:5-7 unclosed-wikilink");
    CHECK(dump(*parsed_body("Zie [[a")) == R"(p("Zie " "[[a"))");
  }

  TEST_CASE("anchors at the end of headings, items and tasks are taken off") {
    const std::vector<Case> cases = {
        {"## Kop {#eigen}", R"(h2{eigen}("Kop"))"},
        {"## Kop{#eigen}", R"(h2{eigen}("Kop"))"},
        {"## *Kop* {#eigen}", R"(h2{eigen}(em("Kop")))"},
        {"1. Een punt. {#p-23-01}", R"(ol(li{p-23-01}(p("Een punt."))))"},
        {"1. Een punt\n   op twee regels. {#p-1}", R"(ol(li{p-1}(p("Een punt" soft "op twee regels."))))"},
        {"1. Een. {#p-1}\n\n   Twee.", R"(ol(li{p-1}(p("Een.") p("Twee."))))"},
        {"- [x] Klaar {#v-01}", R"(ul(done{v-01}(p("Klaar"))))"},
        {"1. Zie [[a]] {#p-1}", R"(ol(li{p-1}(p("Zie " a<a>))))"},
        {"1. Zie `x` {#A_b.c-1}", R"(ol(li{A_b.c-1}(p("Zie " code"x"))))"},
        {"## Kop {#a b}", R"(h2{kop-a-b}("Kop {#a b}"))"},
        {"## Kop {#a/b}", R"(h2{kop-a-b}("Kop {#a/b}"))"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.body);
      CHECK(dump(*parsed_body(one.body)) == one.expected);
    }
  }

  TEST_CASE("an anchor in another place is a warning and stays text") {
    const auto document = parsed_body("Een {#x} alinea. {#y}\n");
    CHECK(test::codes(document->diagnostics) == "misplaced-anchor");
    CHECK(problems(document->diagnostics) == "warning content/proef.md:4:5-9 misplaced-anchor {#x}");
    CHECK(dump(*document) == R"(p("Een {#x} alinea. {#y}"))");
    CHECK(problems(parsed_body("1. Een.\n\n   Twee. {#x}\n")->diagnostics) ==
          "warning content/proef.md:6:10-14 misplaced-anchor {#x}");
    CHECK(problems(parsed_body("`{#x}` en { #x}")->diagnostics) == "");
  }

  TEST_CASE("callouts") {
    const std::vector<Case> cases = {
        {"> [!tip]\n> Doe dit.", R"(callout"tip"(p("Doe dit.")))"},
        {"> [!tip] Doe dit.", R"(callout"tip"(p("Doe dit.")))"},
        {"> [!redactie 2026-11-22]\n> Nagekeken.", R"(callout{2026-11-22}"redactie"(p("Nagekeken.")))"},
        {"> [!tip]\n>\n> - a", R"(callout"tip"(p ul(li(p("a")))))"},
        {"> Gewoon [!tip] citaat", R"(quote(p("Gewoon [!tip] citaat")))"},
        {"> **[!tip]** x", R"(quote(p(strong("[!tip]") " x")))"},
        {"> [!tip", R"(quote(p("[!tip")))"},
        {"[!tip] x", R"(p("[!tip] x"))"},
        {"> [!tip] Zie [[a]].", R"(callout"tip"(p("Zie " a<a> ".")))"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.body);
      const auto document = parsed_body(one.body);
      CHECK(dump(*document) == one.expected);
      CHECK(problems(document->diagnostics) == "");
    }
  }

  TEST_CASE("an unknown callout is an error that names the known ones") {
    CHECK(problems(parsed_body("Een.\n\n> [!tipp]\n> x\n")->diagnostics) ==
          "content/proef.md:6:5-9 unknown-callout tipp redactie, tip -> tip");
  }

  TEST_CASE("texts are set in Dutch typography, code is not") {
    CHECK(dump(*parsed_body("'s avonds art. 103, `'s avonds art. 103`")) ==
          "p(\"’s avonds art.\u00A0103, \" code\"'s avonds art. 103\")");
  }

  TEST_CASE("words of a link are typography, its target is not") {
    CHECK(dump(*parsed_body("[[thema 23|art. 103]]")) == "p(a<thema 23>(\"art.\u00A0103\"))");
  }
}

}  // namespace
}  // namespace wegwijzer
