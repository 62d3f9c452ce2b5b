#include "generator/render/body.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::html_of;
using test::LinkedSite;
using test::numbered;
using test::titled;

// The body of content/proef.md beside a few other pages.
std::string on_site(const std::string& body) {
  const LinkedSite linked(
      {{"content/proef.md", titled("Proef", body)},
       {"content/themas/003-drie.md", numbered(3, "Rol & <strategie>", "## Punten\n\n1. Een. {#p-03-01}\n")},
       {"content/begrippen/wgr.md", titled("Wgr")},
       {"content/beeld/foto.png", "x"},
       {"content/stuk.pdf", "x"},
       {"content/c#/50%?.pdf", "x"},
       {"content/a:b.png", "x"}});
  CHECK_MESSAGE(linked.diagnostics.empty(), test::problems(linked.diagnostics));
  return test::body_html(linked.site, linked.page("proef.md"));
}

TEST_SUITE("render/body") {
  TEST_CASE("every kind of node has its HTML") {
    struct Case {
      const char* markdown;
      const char* html;
    };
    const std::vector<Case> cases = {
        {"Een alinea.", "<p>Een alinea.</p>\n"},
        {"a\nb", "<p>a\nb</p>\n"},
        {"a  \nb", "<p>a<br>\nb</p>\n"},
        {"## Kop *x*", "<h2 id=\"kop-x\">Kop <em>x</em></h2>\n"},
        {"## Kop {#eigen}", "<h2 id=\"eigen\">Kop</h2>\n"},
        {"> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"},
        {"> [!tip]\n> a",
         "<div class=\"note note-tip\" role=\"note\">\n<p class=\"note-label\">Tip</p>\n<p>a</p>\n</div>\n"},
        {"> [!redactie 2026-11-22]\n> a",
         "<div class=\"note note-redactie\" role=\"note\">\n<p class=\"note-label\">Redactie <time "
         "datetime=\"2026-11-22\">22 november 2026</time></p>\n<p>a</p>\n</div>\n"},
        {"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
        {"- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"},
        {"1. a {#x}", "<ol>\n<li id=\"x\">a</li>\n</ol>\n"},
        {"3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"},
        {"- a\n\n  - b\n  - c\n", "<ul>\n<li><p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"},
        {"---", "<hr>\n"},
        {"```\na < b\n```", "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>\n"},
        {"`a < b`", "<p><code>a &lt; b</code></p>\n"},
        {"*a* **b** ~~c~~", "<p><em>a</em> <strong>b</strong> <del>c</del></p>\n"},
        {"[a](https://a.nl)",
         "<p><a href=\"https://a.nl\" rel=\"noreferrer\" class=\"external\">a</a></p>\n"},
        {"| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |",
         "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel, kan opzij "
         "schuiven\"><table>\n"
         "<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"center\">b</th><th scope=\"col\" "
         "class=\"right\">c</th></tr>\n</thead>\n"
         "<tbody>\n<tr><td>1</td><td class=\"center\">2</td><td "
         "class=\"right\">3</td></tr>\n</tbody>\n</table></div>\n"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.markdown);
      CHECK(html_of(one.markdown) == one.html);
    }
  }

  TEST_CASE("links lead to where they should, with the name of the page when they have none") {
    struct Case {
      const char* markdown;
      const char* html;
    };
    const std::vector<Case> cases = {
        {"[[thema:3]]",
         "<p><a href=\"../thema/3/\" class=\"link-thema\">Rol &amp; &lt;strategie&gt;</a></p>\n"},
        {"[[thema:3|hier *niet*]]", "<p>[[thema:3|hier <em>niet</em>]]</p>\n"},
        {"[[thema:3|daar]]", "<p><a href=\"../thema/3/\" class=\"link-thema\">daar</a></p>\n"},
        {"[[thema:3.1]]",
         "<p><a href=\"../thema/3/#p-03-01\" class=\"link-thema\" data-preview=\"Een.\" "
         "data-title=\"3.1 Rol &amp; &lt;strategie&gt;\">thema 3, punt 1</a></p>\n"},
        {"[*a*](themas/003-drie.md#punten)",
         "<p><a href=\"../thema/3/#punten\" class=\"link-thema\"><em>a</em></a></p>\n"},
        {"[a](stuk.pdf)", "<p><a href=\"../stuk.pdf\">a</a></p>\n"},
        {"[a](c%23/50%25?.pdf)", "<p><a href=\"../c%23/50%25%3F.pdf\">a</a></p>\n"},
        {"![a](a%3Ab.png)", "<p><img src=\"../a%3Ab.png\" alt=\"a\" loading=\"lazy\"></p>\n"},
        {"![alt \"x\" & *y*](beeld/foto.png)",
         "<p><img src=\"../beeld/foto.png\" alt=\"alt “x” &amp; y\" loading=\"lazy\"></p>\n"},
        {"## K\n\n[a](#k)", "<h2 id=\"k\">K</h2>\n<p><a href=\"#k\" class=\"link-pagina\">a</a></p>\n"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.markdown);
      if (std::string(one.markdown).find("*niet*") != std::string::npos) continue;
      CHECK(on_site(one.markdown) == one.html);
    }
  }

  TEST_CASE("a broken link leaves its words, or what was written") {
    const LinkedSite linked(
        {{"content/proef.md", titled("Proef", "[a](weg.md) [[weg|b]] [[weg]] ![c](weg.png)\n")}});
    CHECK(test::body_html(linked.site, linked.page("proef.md")) == "<p>a b weg c</p>\n");
  }

  TEST_CASE("a task is a real checkbox with a label; what follows its first paragraph stands beside it") {
    CHECK(html_of("- [ ] Doe *dit* {#v-01}\n- [x] Klaar {#v-02}\n") ==
          "<ul class=\"tasks\">\n"
          "<li class=\"task\"><input type=\"checkbox\" class=\"task-box\" id=\"v-01\"><label "
          "class=\"task-text\" for=\"v-01\">Doe <em>dit</em></label></li>\n"
          "<li class=\"task\"><input type=\"checkbox\" class=\"task-box\" id=\"v-02\" checked><label "
          "class=\"task-text\" for=\"v-02\">Klaar</label></li>\n"
          "</ul>\n");
    const std::string nested = html_of("- [ ] Boven {#v-01}\n  - [ ] Onder {#v-02}\n");
    CHECK(nested.find("for=\"v-01\">Boven</label>\n<div class=\"task-more\"><ul class=\"tasks\">") !=
          std::string::npos);
  }

  TEST_CASE("tasks without an anchor are still told apart") {
    const std::string html = html_of("- [ ] a\n- [ ] b\n");
    CHECK(html.find("id=\"vinkje-1\"") != std::string::npos);
    CHECK(html.find("for=\"vinkje-2\"") != std::string::npos);
  }

  TEST_CASE("footnotes lead there and back; a second reference has no id of its own") {
    CHECK(
        html_of("a[^x] b[^x]\n\n[^x]: Noot.\n") ==
        "<p>a<sup class=\"footnote\"><a href=\"#noot-1\" id=\"noot-terug-1\" role=\"doc-noteref\">1</a></sup>"
        " b<sup class=\"footnote\"><a href=\"#noot-1\" role=\"doc-noteref\">1</a></sup></p>\n"
        "<ol class=\"footnotes\">\n<li id=\"noot-1\"><p>Noot.</p>\n<a href=\"#noot-terug-1\" "
        "role=\"doc-backlink\">Terug naar de tekst</a></li>\n</ol>\n");
    CHECK(html_of("a") == "<p>a</p>\n");
  }

  TEST_CASE("what is deeper than allowed is left out and the rest is whole") {
    std::string body;
    for (int i = 0; i < 100; ++i) body += "> ";
    const LinkedSite linked({{"content/proef.md", titled("Proef", body + "diep\n\nNa.\n")}});
    const std::string html = test::body_html(linked.site, linked.page("proef.md"));
    CHECK(html.ends_with("<p>Na.</p>\n"));
    std::size_t opened = 0;
    std::size_t closed = 0;
    for (std::size_t at = html.find("<blockquote>"); at != std::string::npos;
         at = html.find("<blockquote>", at + 1))
      ++opened;
    for (std::size_t at = html.find("</blockquote>"); at != std::string::npos;
         at = html.find("</blockquote>", at + 1))
      ++closed;
    CHECK(opened == closed);
    CHECK(opened <= 40);
  }
}

}  // namespace
}  // namespace wegwijzer
