#include "generator/link/note.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/build/changes.h"
#include "generator/parse/parse.h"
#include "generator/render/body.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;
using test::problems;
using test::titled;

const LinkedSite& guide() {
  static const LinkedSite linked(
      {{"content/themas/003.md", numbered(3, "Rol", "## Punten\n\n1. Een. {#p-03-01}\n")},
       {"content/themas/004.md", "---\ntitle: Oud\nnumber: 4\nreplaced-by: thema:3\n---\n"},
       {"content/begrippen/wgr.md", titled("Wgr")},
       {"content/begrippen/weg.md", "---\ntitle: Iets ouds\nwithdrawn: 2026-01-01 Het kon weg.\n---\n"},
       {"content/foto.png", "x"}});
  return linked;
}

std::shared_ptr<const SourceText> source(const std::string& text) {
  return make_source_text("editions/2026/note.md", text);
}

std::string html(const std::string& text, const Placement& place = {"/wijzigingen/", "n--", 1, nullptr, ""}) {
  Diagnostics ignored;
  const Page note = link_note(guide().site, parse_note(source(text), guide().config), ignored);
  return note_html(guide().site, note, *test::default_theme().strings, place);
}

std::string said(const std::string& text) {
  Diagnostics diagnostics;
  check_note(guide().site, source(text), diagnostics);
  return problems(diagnostics);
}

TEST_SUITE("link/note") {
  TEST_CASE("a note is Markdown, with links into the text of now") {
    CHECK(
        html("Zie [[thema:3.1|dit]].") ==
        "<p>Zie <a href=\"../thema/3/#p-03-01\" class=\"link-thema\" data-preview=\"Een.\" data-title=\"3.1 "
        "Rol\">dit</a>.</p>\n");
    CHECK(html("## Nieuw\n\n1. Een wgr.") ==
          "<h3 id=\"n--nieuw\">Nieuw</h3>\n<ol>\n<li>Een wgr.</li>\n</ol>\n");  // no term, no point
    CHECK(html("Tekst[^1].\n\n[^1]: Noot.").find("id=\"n--noot-1\"") != std::string::npos);
  }

  TEST_CASE("in a feed its links are whole, and bare") {
    const Placement feed{"/", "n--", 1, nullptr, "https://x.nl/gids"};
    CHECK(html("[[thema:3]] [x](https://y.nl/) ![p](/foto.png)", feed) ==
          "<p><a href=\"https://x.nl/gids/thema/3/\" class=\"link-thema\">Rol</a> <a href=\"https://y.nl/\" "
          "rel=\"noreferrer\" class=\"external\">x</a> <img src=\"https://x.nl/gids/foto.png\" alt=\"p\" "
          "loading=\"lazy\"></p>\n");
  }

  TEST_CASE("what is broken is shown as plain text, and a page that is gone is still found") {
    CHECK(html("[[thema:9]] [x](/thema/9/) [[thema:9|y]] ![z](/weg.png)") == "<p>thema:9 x y z</p>\n");
    CHECK(html("[[thema:4|oud]]").find("href=\"../thema/3/\"") != std::string::npos);
    CHECK(html("[[begrip:weg]] [zo](/begrip/weg/)") ==
          "<p><a href=\"../begrip/weg/\">Iets ouds</a> <a href=\"../begrip/weg/\">zo</a></p>\n");
    CHECK(html("<b>x</b>").find("<b>") == std::string::npos);
  }

  TEST_CASE("before it is frozen it is told what is wrong, and where") {
    CHECK(said("Goed: [[thema:3.1]], [[begrip:wgr]], [zo](/thema/3/#p-03-01).") == "");
    CHECK(said("Een\n\nZie [[thema:33]].") == "editions/2026/note.md:3:7-15 broken-link thema:33 -> thema:3");
    CHECK(said("[x](#kop)\n\n## Kop") ==
          "editions/2026/note.md:1:5-9 broken-fragment kop editions/2026/note.md");
    CHECK(said("[x](themas/003.md)").find("broken-link") != std::string::npos);
    CHECK(said("Een <b>x</b>.").find("raw-html") != std::string::npos);
    CHECK(said("- [ ] een vinkje") == "");  // a warning that nobody could follow
  }
}

}  // namespace
}  // namespace wegwijzer
