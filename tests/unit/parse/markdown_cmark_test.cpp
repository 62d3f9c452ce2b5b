#include "generator/parse/markdown_cmark.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "generator/base/parallel.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::dump;
using test::parsed_body;
using test::problems;

std::string repeated(const std::string& text, int times) {
  std::string all;
  all.reserve(text.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST_SUITE("parse/markdown_cmark") {
  TEST_CASE("every construct becomes a node") {
    struct Case {
      const char* markdown;
      const char* tree;
    };
    const std::vector<Case> cases = {
        {"Een alinea.", R"(p("Een alinea."))"},
        {"a\nb", R"(p("a" soft "b"))"},
        {"a  \nb", R"(p("a" br "b"))"},
        {"## Kop", R"(h2{kop}("Kop"))"},
        {"Kop\n---", R"(h2{kop}("Kop"))"},
        {"> a\n> b", R"(quote(p("a" soft "b")))"},
        {"- a\n- b", R"(ul(li(p("a")) li(p("b"))))"},
        {"3. a", R"(ol3(li(p("a"))))"},
        {"1. a\n   - b", R"(ol(li(p("a") ul(li(p("b"))))))"},
        {"---", "hr"},
        {"```toml\nx < 1\n```", "pre{toml}\"x < 1\n\""},
        {"    x", "pre\"x\n\""},
        {"`x < 1`", R"(p(code"x < 1"))"},
        {"*a* **b** ~~c~~", R"(p(em("a") " " strong("b") " " del("c")))"},
        {"[a](https://a.nl)", R"(p(a<https://a.nl>("a")))"},
        {"![a *b*](x.png)", R"(p(img<x.png>("a " em("b"))))"},
        {"<https://a.nl>", R"(p(a<https://a.nl>("https://a.nl")))"},
        {"www.a.nl", R"(p(a<http://www.a.nl>("www.a.nl")))"},
        {"[a][r]\n\n[r]: https://a.nl 'titel'", R"(p(a<https://a.nl>("a")))"},
        {"| a | b |\n|:--|--:|\n| 1 | 2 |", R"(table(head(thl("a") thr("b")) row(tdl("1") tdr("2"))))"},
        {"| a |\n|:-:|", R"(table(head(thc("a"))))"},
        {"a[^1]\n\n[^1]: noot", R"(p("a" ref1) note1(p("noot")))"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.markdown);
      const auto document = parsed_body(one.markdown);
      CHECK(dump(*document) == one.tree);
      CHECK(problems(document->diagnostics) == "");
    }
  }

  TEST_CASE("task items know whether they are done") {
    const auto document = parsed_body("- [ ] a {#v-01}\n- [x] b {#v-02}\n- c {#v-03}\n");
    CHECK(dump(*document) == R"(ul(task{v-01}(p("a")) done{v-02}(p("b")) li{v-03}(p("c"))))");
  }

  TEST_CASE("footnotes are numbered by first use; unused ones and unknown references are text") {
    CHECK(dump(*parsed_body("a[^b] c[^a] d[^b]\n\n[^a]: A\n\n[^b]: B\n\n[^c]: C\n")) ==
          R"(p("a" ref1 " c" ref2 " d" ref1) note1(p("B")) note2(p("A")))");
    CHECK(dump(*parsed_body("a[^x]")) == R"(p("a[^x]"))");
  }

  TEST_CASE("quotes, dashes and dots become typographic") {
    CHECK(dump(*parsed_body("'a' \"b\" -- c --- d...")) == R"(p("‘a’ “b” – c — d…"))");
    CHECK(dump(*parsed_body("foto's")) == R"(p("foto’s"))");
    CHECK(dump(*parsed_body("`'a' -- ...`")) == R"(p(code"'a' -- ..."))");
  }

  TEST_CASE("an entity is the character, and a NUL the replacement character") {
    CHECK(dump(*parsed_body("&eacute; &lt; &#8364;")) == R"(p("é < €"))");
    CHECK(dump(*parsed_body(std::string("a\0b", 3))) == R"(p("a�b"))");
  }

  TEST_CASE("HTML is an error at its place and leaves nothing behind") {
    const auto block = parsed_body("Voor.\n\n<div class=\"x\">\nweg\n</div>\n\nNa.\n");
    CHECK(dump(*block) == R"(p("Voor.") p("Na."))");
    CHECK(problems(block->diagnostics) == "content/proef.md:6:1-16 raw-html <div class=\"x\">");
    const auto inline_html = parsed_body("Een <b>woord</b>.\n");
    CHECK(dump(*inline_html) == R"(p("Een " "woord" "."))");
    CHECK(problems(inline_html->diagnostics) ==
          "content/proef.md:4:5-8 raw-html <b>\n"
          "content/proef.md:4:13-17 raw-html </b>");
  }

  TEST_CASE("a remark is no error and is not shown") {
    const auto document = parsed_body("A <!-- let op --> b.\n\n<!--\nblok\n-->\n");
    CHECK(problems(document->diagnostics) == "");
    CHECK(dump(*document) == R"(p("A " " b."))");
  }

  TEST_CASE("links know where their address is written") {
    struct Case {
      const char* body;
      const char* place;
    };
    const std::vector<Case> cases = {
        {"[a](x.md)", "4:5-9"},
        {"één [a](x.md)", "4:9-13"},
        {"regel\n   [a](x.md)", "5:8-12"},
        {"> - **[a](x.md)**", "4:11-15"},
        {"| a |\n|---|\n| [a](x.md) |", "6:7-11"},
        {"`code\nspan` en [a](x.md)", "5:14-18"},
        {"## [a](x.md)", "4:8-12"},
        {"[a][r] tekst\n\n[r]: x.md", "6:6-10"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.body);
      const auto document = parsed_body(one.body);
      REQUIRE(document->links.size() == 1);
      const Diagnostic at = error(Code::empty_file, {document->source, document->links.front().range});
      CHECK(problems({at}) == "content/proef.md:" + std::string(one.place) + " empty-file");
    }
  }

  TEST_CASE("two links with one address on a line have two places") {
    const auto document = parsed_body("[a](x.md) en [b](x.md)");
    REQUIRE(document->links.size() == 2);
    CHECK(document->links[0].range.begin < document->links[1].range.begin);
    CHECK(test::text_at(*document, document->links[1].range) == "x.md");
  }

  TEST_CASE("a link whose address is written otherwise has its line") {
    const auto document = parsed_body("Tekst [a](x&amp;y.md) en.");
    CHECK(document->links.front().target == "x&y.md");
    CHECK(test::text_at(*document, document->links.front().range) == "Tekst [a](x&amp;y.md) en.");
  }

  TEST_CASE("nesting that is too deep is one error and the rest of the page stays") {
    const auto document = parsed_body(repeated("> ", 10'000) + "diep\n\nNa.\n");
    CHECK(test::codes(document->diagnostics) == "too-deep");
    CHECK(dump(*document).ends_with(R"(p("Na."))"));
  }

  TEST_CASE("nesting up to the limit is fine") {
    CHECK(test::codes(parsed_body(repeated("> ", deepest_nesting - 2) + "diep\n")->diagnostics) == "");
    CHECK(test::codes(parsed_body(repeated("> ", deepest_nesting + 1) + "diep\n")->diagnostics) ==
          "too-deep");
  }

  TEST_CASE("hostile nesting and repetition end") {
    const int n = 10'000;
    std::string lists;
    for (int i = 0; i < 500; ++i) lists += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- a\n";
    const std::vector<std::pair<const char*, std::string>> hostile = {
        {"quotes", repeated(">", n) + "a"},
        {"lists on a line", repeated("- ", n) + "a"},
        {"ordered lists on a line", repeated("1. ", n) + "a"},
        {"lists, each deeper", lists},
        {"emphasis", repeated("*a ", n) + repeated("*", n)},
        {"nested strong", repeated("**a ", n) + repeated("b**", n)},
        {"mixed emphasis", repeated("*a _b ", n)},
        {"unclosed strikethrough", repeated("~~a ", n)},
        {"open brackets", repeated("[", n) + "a" + repeated("]", n)},
        {"open links", repeated("[a](", n)},
        {"links in links", repeated("[a](<b", n)},
        {"open images", repeated("![", n)},
        {"open wikilinks", repeated("[[", n)},
        {"closed wikilinks", repeated("[[a]]", n)},
        {"half wikilinks", repeated("[[a] ", n)},
        {"wikilinks in wikilinks", repeated("[[a", n) + repeated("]]", n)},
        {"code", repeated("`", n) + repeated(" `a", n)},
        {"backticks of every length",
         [&] {
           std::string text;
           for (int i = 1; i < 300; ++i) text += "e" + repeated("`", i);
           return text;
         }()},
        {"open HTML", repeated("<!-- a ", n)},
        {"open tags", repeated("<a ", n)},
        {"declarations", repeated("<!A ", n)},
        {"processing instructions", repeated("<? ", n)},
        {"entities", repeated("&amp", n)},
        {"backslashes", repeated("\\[", n)},
        {"anchors", repeated("{#a} ", n)},
        {"callouts", repeated("> [!tip]\n\n", 1000)},
        {"footnotes", repeated("[^a] ", n) + "\n\n[^a]: b"},
        {"footnote definitions", repeated("[^a]: b\n\n", 2000)},
        {"footnotes in footnotes", "[^a]\n\n[^a]: " + repeated("[^a] ", n)},
        {"references", repeated("[a]: b\n", n)},
        {"table", repeated("| ", 2000) + "\n" + repeated("|-", 2000) + "\n"},
        {"table rows", "|a|\n|-|\n" + repeated("|b|\n", n)},
        {"autolinks", repeated("www.a.nl ", n)},
        {"mail addresses", repeated("a@", n)},
        {"headings", repeated("## a\n", n)},
        {"thematic breaks", repeated("---\n\n", n)},
        {"escaped addresses", repeated("[a](b\\_c) ", n)},
        {"wikilinks that Markdown changes", repeated("[[a's]] ", n)},
    };
    for (const auto& [name, body] : hostile) {
      CAPTURE(name);
      const auto document = parsed_body(body);
      REQUIRE(document != nullptr);
      CHECK(document->is_valid);
      for (std::uint32_t i = 0; i < document->nodes.size(); ++i) {
        const Node& node = document->nodes[i];
        const bool is_sound = node.end > i && node.end <= document->nodes.size() && node.line >= 1;
        if (!is_sound) FAIL("node " << i << " is not sound");
      }
    }
  }

  TEST_CASE("a table that would grow without end is an error at its row, before it is made") {
    const std::string wide = repeated("|a", 500) + "\n" + repeated("|-", 500) + "\n";
    const auto bomb = parsed_body("Voor.\n\n" + wide + repeated("|b\n", 100'000));
    CHECK(test::codes(bomb->diagnostics) == "large-table");
    CHECK(bomb->nodes.empty());
    CHECK(test::codes(parsed_body(wide + repeated("|b\n", 500))->diagnostics) == "");
    CHECK(test::codes(parsed_body(repeated("een regel | met een streep\n", 20'000))->diagnostics) == "");
    CHECK(test::codes(parsed_body(repeated(wide + "|b\n\n", 20))->diagnostics) ==
          "");  // small ones, one after the other
  }

  TEST_CASE("many threads parse as one does") {
    std::vector<std::string> bodies;
    for (int i = 0; i < 200; ++i)
      bodies.push_back(repeated("~~weg~~ www.a.nl [[a]] *b* | ", i % 7 + 1) +
                       "\n\n|a|\n|-|\n|~~b~~|\n\n- [ ] c[^1]\n\n[^1]: d\n");
    std::vector<std::string> alone(bodies.size());
    std::vector<std::string> together(bodies.size());
    set_parallelism(1);
    parallel_for(bodies.size(), [&](std::size_t i) { alone[i] = dump(*parsed_body(bodies[i])); });
    set_parallelism(8);
    parallel_for(bodies.size(), [&](std::size_t i) { together[i] = dump(*parsed_body(bodies[i])); });
    set_parallelism(0);
    CHECK(alone == together);
    CHECK(alone[0].find("del(\"weg\")") != std::string::npos);
  }
}

}  // namespace
}  // namespace wegwijzer
