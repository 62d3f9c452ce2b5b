// What a template set reports while it is made.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "generator/theme/template.h"

namespace wegwijzer {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

// "name:line:column-column code: first argument [candidates]", one a line, sorted.
std::string shown(const Diagnostic& diagnostic) {
  const SourceText& source = *diagnostic.at.source;
  const LineColumn begin = line_column(source, diagnostic.at.range.begin);
  std::string line = source.path + ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column) +
                     " " + std::string(code_id(diagnostic.code)) + ": " + diagnostic.arguments.at(0);
  for (const std::string& candidate : diagnostic.candidates) line += " [" + candidate + "]";
  return line + "\n";
}

struct Made {
  TemplateSet set;
  Diagnostics diagnostics;
  std::string report;
};

Made made_of(const Texts& texts) {
  TemplateSources sources;
  for (const auto& [name, text] : texts) sources[name] = make_source_text(name, text);
  Made made;
  made.set = TemplateSet(sources, made.diagnostics);
  sort_diagnostics(made.diagnostics);
  for (const Diagnostic& diagnostic : made.diagnostics) made.report += shown(diagnostic);
  return made;
}

std::string report_of(const Texts& texts) { return made_of(texts).report; }

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST_SUITE("theme/template mistakes") {
  TEST_CASE("syntax, one mistake at a time") {
    const Texts cases = {
        {"a {{b", "p:1:3 template-syntax: ‘{{’ zonder ‘}}’ erachter\n"},
        {"a {{b {{c}}", "p:1:3 template-syntax: ‘{{’ zonder ‘}}’ erachter\n"},
        {"{{", "p:1:1 template-syntax: ‘{{’ zonder ‘}}’ erachter\n"},
        {"{{! a", "p:1:1 template-syntax: de opmerking ‘{{!’ wordt nergens gesloten met ‘}}’\n"},
        {"{{{a}}", "p:1:1 template-syntax: ‘{{{a’ moet sluiten met drie accolades: ‘}}}’\n"},
        {"{{}}", "p:1:1 template-syntax: een tag zonder naam\n"},
        {"{{ }}", "p:1:1 template-syntax: een tag zonder naam\n"},
        {"{{>}}", "p:1:1 template-syntax: een tag zonder naam\n"},
        {"{{#}}{{/}}", "p:1:1 template-syntax: een tag zonder naam\n"},
        {"{{a b}}", "p:1:1 template-syntax: ‘a b’ is geen naam\n"},
        {"{{a..b}}", "p:1:1 template-syntax: ‘a..b’ is geen naam\n"},
        {"{{.a}}", "p:1:1 template-syntax: ‘.a’ is geen naam\n"},
        {"{{#if x}}{{/if x}}", "p:1:1 template-syntax: ‘if x’ is geen naam\n"},
        {"{{>*a}}", "p:1:1 template-syntax: ‘*a’ is geen naam\n"},
        {"{{&a}}", "p:1:1 template-syntax: ‘&a’ bestaat hier niet: HTML druk je af met drie accolades\n"},
        {"{{=<% %>=}}",
         "p:1:1 template-syntax: andere scheidingstekens dan ‘{{’ en ‘}}’ bestaan hier niet\n"},
        {"\n\n é{{#pages}}", "p:3:3 template-syntax: ‘#pages’ wordt nergens gesloten (geopend op regel 3)\n"},
        {"{{^a}}", "p:1:1 template-syntax: ‘^a’ wordt nergens gesloten (geopend op regel 1)\n"},
        {"{{$a}}", "p:1:1 template-syntax: ‘$a’ wordt nergens gesloten (geopend op regel 1)\n"},
        {"{{<p2}}", "p:1:1 template-syntax: ‘<p2’ wordt nergens gesloten (geopend op regel 1)\n"},
        {"{{/a}}", "p:1:1 template-syntax: ‘/a’ sluit niets: er staat niets open\n"},
        {"{{#a}}\n{{/b}}{{/a}}",
         "p:2:1 template-syntax: ‘/b’ sluit iets wat niet open is: open is ‘#a’ (geopend op regel 1)\n"},
        {"{{#a}}\n{{#b}}\n{{/a}}",
         "p:2:1 template-syntax: ‘#b’ (geopend op regel 2) is nog open bij ‘/a’ op regel 3\n"},
        {"{{<p2}}\nx\ny{{z}}{{/p2}}",
         "p:2:1 template-syntax: dit wordt niet afgedrukt: in ‘<p2’ (geopend op regel 1) staan alleen "
         "blokken\n"},
        {"{{<p2}}{{#a}}{{b}}{{/a}}{{/p2}}",
         "p:1:8 template-syntax: dit wordt niet afgedrukt: in ‘<p2’ (geopend op regel 1) staan alleen "
         "blokken\n"},
        {"{{<p2}}{{$mian}}{{/mian}}{{/p2}}",
         "p:1:8 template-syntax: sjabloon ‘p2’ heeft geen blok ‘mian’ [main]\n"},
    };
    for (const auto& [text, expected] : cases) {
      CAPTURE(text);
      const Made made = made_of({{"p", text}, {"p2", "{{$main}}{{/main}}"}});
      CHECK(made.report == expected);
      made.set.render("p", Value{{"a", true}, {"b", "x"}});  // whatever it is, it renders
    }
  }

  TEST_CASE("what is all right is not reported") {
    for (const char* text : {"", "}}", "{", "{ {a} }", "{{a}}}", "{{! {{ a }}", "{{!}}", "{{a.b-c_d9}}",
                             "{{één}}", "{{#a}}{{^a}}{{/a}}{{/a}}", "{{> p2}}", "{{<p2}} {{! x }} {{/p2}}"}) {
      CAPTURE(text);
      CHECK(report_of({{"p", text}, {"p2", "{{$main}}{{/main}}"}}).empty());
    }
  }

  TEST_CASE("all mistakes of all templates in one run, each with the range of its tag") {
    const Made made = made_of({{"a", "{{#x}}\n{{>heading}}\n"}, {"b", "{{& y}} {{z"}, {"headings", ""}});
    CHECK(made.report ==
          "a:1:1 template-syntax: ‘#x’ wordt nergens gesloten (geopend op regel 1)\n"
          "a:2:1 unknown-template: heading [headings]\n"
          "b:1:1 template-syntax: ‘&y’ bestaat hier niet: HTML druk je af met drie accolades\n"
          "b:1:9 template-syntax: ‘{{’ zonder ‘}}’ erachter\n");
    REQUIRE(made.diagnostics.size() == 4);
    CHECK(made.diagnostics[1].at.range == TextRange{7, 19});
    CHECK(has_errors(made.diagnostics));
  }

  TEST_CASE("unknown partials and parents") {
    CHECK(report_of({{"a", "{{> hoofdmenu}}{{<bsae}}{{/bsae}}"}, {"base", ""}, {"hoofdmneu", ""}}) ==
          "a:1:1 unknown-template: hoofdmenu [hoofdmneu]\n"
          "a:1:16 unknown-template: bsae [base]\n");
  }

  TEST_CASE("templates that always call themselves") {
    CHECK(report_of({{"a", "x{{> a}}"}}) == "a:1:2 template-recursion: a\n");
    CHECK(report_of({{"a", "{{> b}}"}, {"b", "{{> c}}"}, {"c", "\n{{> a}}"}}) ==
          "c:2:1 template-recursion: a\n");
    CHECK(report_of({{"a", "{{<a}}{{/a}}"}}) == "a:1:1 template-recursion: a\n");
    CHECK(report_of({{"a", "{{$x}}{{> a}}{{/x}}"}}) == "a:1:7 template-recursion: a\n");
    CHECK(report_of({{"a", "{{$x}}{{/x}}"}, {"b", "{{<a}}{{$x}}{{$x}}{{/x}}{{/x}}{{/a}}"}}) ==
          "b:1:13 template-recursion: x\n");
  }

  TEST_CASE("templates that may call themselves") {
    CHECK(report_of({{"a", "{{#x}}{{> a}}{{/x}}"}}).empty());
    CHECK(report_of({{"a", "{{^x}}{{> b}}{{/x}}"}, {"b", "{{> a}}"}}).empty());
    CHECK(report_of({{"a", "{{> b}}{{> b}}"}, {"b", "{{> c}}{{> c}}"}, {"c", ""}}).empty());
  }

  TEST_CASE("a chain of calls that is deeper than the renderer goes") {
    Texts chain;
    for (int i = 100; i < 300; ++i) {
      chain.emplace_back("t" + std::to_string(i), "{{> t" + std::to_string(i + 1) + "}}");
    }
    chain.emplace_back("t300", "eind");
    const Made made = made_of(chain);
    CHECK(made.report.find("template-recursion") != std::string::npos);
    CHECK(made.set.render("t250", Value()) == "eind");
    CHECK(made.set.render("t100", Value()).empty());
  }

  TEST_CASE("ten thousand sections in each other are one report and no crash") {
    const std::string deep = repeated("{{#a}}", 10'000) + "x" + repeated("{{/a}}", 10'000);
    const Made made = made_of({{"p", deep}});
    CHECK(made.report == "p:1:301 template-syntax: ‘#a’ staat te diep: meer dan 50 tags in elkaar\n");
    CHECK(made.set.render("p", Value{{"a", true}}).empty());
    CHECK(made_of({{"p", repeated("{{#a}}", 10'000)}}).diagnostics.size() == 1);
    CHECK(made_of({{"p", repeated("{{{", 10'000)}}).diagnostics.size() > 0);
    CHECK(made_of({{"p", repeated("{{/a}}", 10'000)}}).diagnostics.size() == 10'000);
  }

  TEST_CASE("as deep as is allowed renders") {
    const Made made = made_of({{"p", repeated("{{#a}}", 50) + "x" + repeated("{{/a}}", 50)}});
    CHECK(made.report.empty());
    CHECK(made.set.render("p", Value{{"a", true}}) == "x");
  }
}

}  // namespace
}  // namespace wegwijzer
