// The Mustache language as the engine speaks it: what renders to what. Mistakes are in
// template_mistakes_test.cpp.
#include "generator/theme/template.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace wegwijzer {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

TemplateSet set_of(const Texts& texts) {
  TemplateSources sources;
  for (const auto& [name, text] : texts)
    sources[name] = make_source_text("templates/" + name + ".html", text);
  Diagnostics diagnostics;
  TemplateSet made(sources, diagnostics);
  CHECK(diagnostics.empty());
  return made;
}

// The template called "page" among `texts`.
std::string rendered(const Texts& texts, const Value& view) { return set_of(texts).render("page", view); }

struct Case {
  const char* text;
  const char* expected;
};

void check_all(const std::vector<Case>& cases, const Value& view) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(rendered({{"page", c.text}}, view) == c.expected);
  }
}

Value texts(const std::vector<std::string>& items) {
  List list;
  for (const std::string& item : items) list.emplace_back(item);
  return list;
}

TEST_SUITE("theme/template") {
  TEST_CASE("a name prints its text, escaped") {
    const Value view = {{"title", "Rol & <taak> \"nu\" 'dan'"},
                        {"html", Html{"<b>&amp;</b>"}},
                        {"count", 12},
                        {"no", false},
                        {"yes", true},
                        {"empty", ""},
                        {"a", {{"b", {{"c", "diep"}}}}},
                        {"list", texts({"x"})}};
    check_all({{"", ""},
               {"geen tag", "geen tag"},
               {"{ {{count}} }", "{ 12 }"},
               {"{{title}}", "Rol &amp; &lt;taak&gt; &quot;nu&quot; 'dan'"},
               {"<a title=\"{{title}}\">", "<a title=\"Rol &amp; &lt;taak&gt; &quot;nu&quot; 'dan'\">"},
               {"{{{html}}}", "<b>&amp;</b>"},
               {"{{ count }}|{{\tcount\n}}|{{{ html }}}", "12|12|<b>&amp;</b>"},
               {"{{a.b.c}}", "diep"},
               {"{{no}}{{yes}}{{empty}}{{list}}{{a}}", ""},
               {"  {{count}}\n", "  12\n"},
               {"}} {{count}}}", "}} 12}"},
               {"één {{count}} €", "één 12 €"}},
              view);
  }

  TEST_CASE("what does not fit or is not known prints nothing, and no text is ever raw") {
    const Value view = {{"text", "<i>"}, {"html", Html{"<b>"}}, {"a", {{"b", "x"}}}};
    check_all({{"[{{unknown}}]", "[]"},
               {"[{{a.unknown}}{{a.b.c}}{{unknown.b}}]", "[]"},
               {"{{{text}}}", "&lt;i&gt;"},
               {"{{html}}", "&lt;b&gt;"},
               {"[{{.}}]", "[]"},
               {"{{#unknown}}x{{/unknown}}{{^unknown}}y{{/unknown}}", "y"}},
              view);
  }

  TEST_CASE("sections: lists, objects, texts and truths") {
    const Value view = {{"yes", true},
                        {"no", false},
                        {"text", "tekst"},
                        {"empty", ""},
                        {"none", List{}},
                        {"html", Html{"<b>"}},
                        {"tags", texts({"a", "b", "<"})},
                        {"pages", List{{{"title", "een"}}, {{"title", "twee"}}}},
                        {"page", {{"title", "drie"}, {"next", {{"title", "vier"}}}}},
                        {"title", "site"}};
    check_all(
        {{"{{#yes}}ja{{/yes}}{{#no}}nee{{/no}}", "ja"},
         {"{{#text}}[{{.}}]{{/text}}{{#empty}}x{{/empty}}{{#none}}x{{/none}}", "[tekst]"},
         {"{{#html}}{{{.}}}{{/html}}", "<b>"},
         {"{{#tags}}({{.}}){{/tags}}", "(a)(b)(&lt;)"},
         {"{{#pages}}{{title}};{{/pages}}{{title}}", "een;twee;site"},
         {"{{#page}}{{title}}{{#next}}{{title}}{{/next}}{{/page}}", "drievier"},
         {"{{#page.next}}{{title}}{{/page.next}}{{#page.none}}x{{/page.none}}", "vier"},
         {"{{#pages}}{{#tags}}{{title}}{{.}} {{/tags}}{{/pages}}", "eena eenb een&lt; tweea tweeb twee&lt; "},
         {"{{#tags}}{{#yes}}{{.}}{{/yes}}{{/tags}}", "ab&lt;"},
         {"{{# yes }}{{#yes}}dubbel{{/yes}}{{/ yes }}", "dubbel"}},
        view);
  }

  TEST_CASE("inverted sections") {
    const Value view = {
        {"yes", true}, {"no", false}, {"empty", ""}, {"none", List{}}, {"page", {{"title", "t"}}}};
    check_all({{"{{^yes}}x{{/yes}}{{^no}}a{{/no}}{{^empty}}b{{/empty}}{{^none}}c{{/none}}", "abc"},
               {"{{^page}}x{{/page}}{{^page.title}}x{{/page.title}}", ""},
               {"{{#no}}ja{{/no}}{{^no}}nee{{/no}}", "nee"}},
              view);
  }

  TEST_CASE("a dotted name takes its first part from the innermost context that has it") {
    const Value view = {{"a", {{"b", "buiten"}}}, {"in", {{"a", {{"c", "binnen"}}}}}};
    check_all({{"{{#in}}{{a.c}}{{/in}}", "binnen"}, {"{{#in}}[{{a.b}}]{{/in}}", "[]"}}, view);
  }

  TEST_CASE("a tag alone on its line leaves no line") {
    const Value view = {{"yes", true}, {"x", "x"}, {"list", texts({"1", "2"})}};
    check_all({{"a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"},
               {"a\n  {{#yes}}  \nb\n\t{{/yes}}\t\nc", "a\nb\nc"},
               {"{{#yes}}\nb\n{{/yes}}", "b\n"},
               {"a\n{{! niets }}\nb", "a\nb"},
               {"a\n{{! over\n twee regels }}\nb", "a\nb"},
               {"  {{! niets }}", ""},
               {"a {{! niets }} b\n", "a  b\n"},
               {"a {{! niets }}\n", "a \n"},
               {"{{#yes}}b{{/yes}}\nc", "b\nc"},
               {" {{#yes}} {{/yes}}\n", "  \n"},
               {"{{x}}\n", "x\n"},
               {"{{#list}}\n{{.}}\n{{/list}}\n", "1\n2\n"},
               {"{{#yes}}\n{{#yes}}\nb\n{{/yes}}\n{{/yes}}\n", "b\n"},
               {"a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", "a\r\nb\r\n"},
               {"a\n\n{{^yes}}\n{{/yes}}\n\nb", "a\n\n\nb"}},
              view);
  }

  TEST_CASE("partials see the context of their place and are not indented") {
    const Value view = {{"pages", List{{{"title", "een"}}, {{"title", "twee"}}}},
                        {"pre", Html{"<pre>\nx</pre>"}}};
    CHECK(rendered({{"page", "{{#pages}}{{> item}}{{/pages}}"}, {"item", "[{{title}}]"}}, view) ==
          "[een][twee]");
    CHECK(rendered({{"page", "a\n  {{> part}}\nb"}, {"part", "1\n2\n"}}, view) == "a\n1\n2\nb");
    CHECK(rendered({{"page", "a {{>part}} b"}, {"part", "x"}}, view) == "a x b");
    CHECK(rendered({{"page", "  {{>deel/kop.html}}\n"}, {"deel/kop.html", "{{{pre}}}"}}, view) ==
          "<pre>\nx</pre>");
  }

  TEST_CASE("a partial may call itself over a tree") {
    const Value leaf = {{"title", "c"}, {"children", List{}}};
    const Value middle = {{"title", "b"}, {"children", List{leaf, leaf}}};
    const Value root = {{"children", List{middle, leaf}}};
    const Texts texts = {{"page", "{{> nav}}"}, {"nav", "{{#children}}({{title}}{{> nav}}){{/children}}"}};
    CHECK(rendered(texts, root) == "(b(c)(c))(c)");
  }

  TEST_CASE("a tree without end stops") {
    List many;
    for (int i = 0; i < 50; ++i) many.push_back({{"title", "x"}});
    const Value view = {
        {"children", many}};  // the leaves have no children of their own: they see their parent's
    const Texts texts = {{"page", "{{> nav}}"}, {"nav", "{{#children}}{{title}}{{> nav}}{{/children}}"}};
    CHECK(rendered(texts, view).size() < 100'000);
  }

  TEST_CASE("inheritance: a child replaces blocks of its parent") {
    const Value view = {{"title", "T"}, {"on", true}};
    const std::string base = "<{{$head}}kop{{/head}}|{{$main}}leeg{{/main}}>";
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"{{<base}}{{/base}}", "<kop|leeg>"},
        {"{{<base}}{{$main}}{{title}}{{/main}}{{/base}}", "<kop|T>"},
        {"{{<base}}{{$main}}a{{/main}}{{$head}}b{{/head}}{{/base}}", "<b|a>"},
        {"{{<base}}{{$main}}{{/main}}{{/base}}", "<kop|>"},
        {"{{<base}}\n\n{{! remark }}\n  {{$main}}a{{/main}}\n{{/base}}\n", "<kop|a>"},
        {"{{<base}}{{$main}}a{{/main}}{{/base}}{{<base}}{{/base}}", "<kop|a><kop|leeg>"},
        {"{{#on}}{{<base}}{{$main}}{{#on}}a{{/on}}{{/main}}{{/base}}{{/on}}", "<kop|a>"},
        {"{{$own}}zonder ouder{{/own}}", "zonder ouder"},
        {"{{<base}}{{$main}}1{{/main}}{{$main}}2{{/main}}{{/base}}", "<kop|1>"},
    };
    for (const auto& [page, expected] : cases) {
      CAPTURE(page);
      CHECK(rendered({{"base", base}, {"page", page}}, view) == expected);
    }
  }

  TEST_CASE("inheritance over two steps: the page has the last word") {
    const Texts set = {
        {"base", "{{$a}}base{{/a}} {{$b}}base{{/b}} {{$c}}base{{/c}}"},
        {"middle", "{{<base}}{{$a}}middle{{/a}}{{$b}}middle {{$inner}}in{{/inner}}{{/b}}{{/base}}"}};
    const auto with_page = [&](const char* page) {
      Texts all = set;
      all.emplace_back("page", page);
      return rendered(all, Value(Object{}));
    };
    CHECK(with_page("{{<middle}}{{/middle}}") == "middle middle in base");
    CHECK(with_page("{{<middle}}{{$a}}page{{/a}}{{$c}}page{{/c}}{{/middle}}") == "page middle in page");
    CHECK(with_page("{{<middle}}{{$inner}}page{{/inner}}{{/middle}}") == "middle middle page base");
  }

  TEST_CASE("blocks of the parent and of what it calls, seen from where they stand") {
    const Value view = {{"items", texts({"1", "2"})}};
    CHECK(rendered({{"base", "{{#items}}{{$item}}{{/item}};{{/items}}"},
                    {"page", "{{<base}}{{$item}}<{{.}}>{{/item}}{{/base}}"}},
                   view) == "<1>;<2>;");
    CHECK(rendered({{"base", "{{> head}}"},
                    {"head", "{{$title}}geen{{/title}}"},
                    {"page", "{{<base}}{{$title}}wel{{/title}}{{/base}}"}},
                   view) == "wel");
  }

  // From the Mustache specification: parents that call each other end when a block is replaced on the way.
  TEST_CASE("inheritance that comes back to itself with other blocks") {
    const Texts texts = {{"parent", "{{$foo}}default{{/foo}} {{$bar}}{{<parent2}}{{/parent2}}{{/bar}}"},
                         {"parent2", "{{$foo}}parent2{{/foo}} {{<parent}}{{$bar}}stop{{/bar}}{{/parent}}"},
                         {"page", "{{<parent}}{{$foo}}override{{/foo}}{{/parent}}"}};
    CHECK(rendered(texts, Value(Object{})) == "override override override stop");
  }

  TEST_CASE("standalone lines of parents and blocks") {
    const Texts texts = {{"base", "<main>\n{{$main}}\nleeg\n{{/main}}\n</main>\n"},
                         {"page", "{{<base}}\n{{$main}}\n<p>a</p>\n{{/main}}\n{{/base}}\n"}};
    CHECK(rendered(texts, Value(Object{})) == "<main>\n<p>a</p>\n</main>\n");
  }

  TEST_CASE("a set knows its names, and an unknown template renders as nothing") {
    const TemplateSet set = set_of({{"page", "x"}, {"list", "y"}});
    CHECK(set.names() == std::vector<std::string>{"list", "page"});
    CHECK(set.contains("page"));
    CHECK_FALSE(set.contains("pag"));
    CHECK(set.render("pag", Value()).empty());
    CHECK(TemplateSet().names().empty());
    CHECK(TemplateSet().render("page", Value()).empty());
  }

  TEST_CASE("render appends") {
    std::string out = "voor ";
    set_of({{"page", "na"}}).render("page", Value(), out);
    CHECK(out == "voor na");
  }

  TEST_CASE("four threads render the same") {
    List pages;
    for (int i = 0; i < 50; ++i)
      pages.push_back({{"title", "<" + std::to_string(i) + ">"}, {"tags", texts({"a", "b"})}});
    const Value view = {{"pages", pages}};
    const TemplateSet set =
        set_of({{"base", "<ul>{{$items}}{{/items}}</ul>"},
                {"page", "{{<base}}{{$items}}{{#pages}}{{> item}}{{/pages}}{{/items}}{{/base}}"},
                {"item", "<li>{{title}}{{#tags}} {{.}}{{/tags}}</li>"}});
    const std::string expected = set.render("page", view);
    CHECK(expected.size() > 1'000);
    std::vector<int> differences(4, 0);
    std::vector<std::thread> threads;
    for (int& count : differences) {
      threads.emplace_back([&set, &view, &expected, &count] {
        for (int i = 0; i < 200; ++i) count += set.render("page", view) == expected ? 0 : 1;
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(differences == std::vector<int>{0, 0, 0, 0});
  }
}

}  // namespace
}  // namespace wegwijzer
