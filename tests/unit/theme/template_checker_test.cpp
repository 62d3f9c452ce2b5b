// check_names(): templates against a sample view.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "generator/theme/template.h"

namespace wegwijzer {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

TemplateSet set_of(const Texts& texts) {
  TemplateSources sources;
  for (const auto& [name, text] : texts) sources[name] = make_source_text(name, text);
  Diagnostics diagnostics;
  TemplateSet made(sources, diagnostics);
  CHECK(diagnostics.empty());
  return made;
}

// "template:line:column code: arguments [candidates]", one a line.
std::string shown(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.at.source) {
      const LineColumn begin = line_column(*diagnostic.at.source, diagnostic.at.range.begin);
      all += diagnostic.at.source->path + ":" + std::to_string(begin.line) + ":" +
             std::to_string(begin.column) + " ";
    }
    all += std::string(code_id(diagnostic.code)) + ":";
    for (const std::string& argument : diagnostic.arguments) all += " " + argument;
    for (const std::string& candidate : diagnostic.candidates) all += " [" + candidate + "]";
    all += "\n";
  }
  return all;
}

std::string checked(const Texts& texts, const Value& sample) {
  return shown(check_names(set_of(texts), "page", sample));
}

const Value& sample() {
  static const Value made = {
      {"site", {{"title", "Gids"}, {"language", "nl"}}},
      {"page",
       {{"title", "t"},
        {"content", Html{"<p>"}},
        {"draft", false},
        {"tags", List{{{"name", "n"}, {"url", "/"}}}}}},
      {"aliases", List{"een"}},
      {"intro", ""},
      {"children", List{{{"title", "a"}, {"children", List{{{"title", "b"}, {"children", List{}}}}}}}}};
  return made;
}

TEST_SUITE("theme/template names") {
  TEST_CASE("names that are known") {
    for (const char* text :
         {"", "{{site.title}}", "{{#page}}{{title}}{{{content}}}{{site.language}}{{/page}}",
          "{{{page.content}}}", "{{#page.tags}}<a href=\"{{url}}\">{{name}}</a>{{page.title}}{{/page.tags}}",
          "{{#aliases}}{{.}}{{/aliases}}",
          "{{#page.draft}}{{site.title}}{{/page.draft}}{{^page.draft}}{{site.title}}{{/page.draft}}",
          "{{#intro}}{{.}}{{intro}}{{/intro}}", "{{#page}}{{#content}}{{{.}}}{{/content}}{{/page}}"}) {
      CAPTURE(text);
      CHECK(checked({{"page", text}}, sample()).empty());
    }
  }

  TEST_CASE("names that are not") {
    const Texts cases = {
        {"{{onbekend}}", "page:1:1 unknown-template-key: onbekend page\n"},
        {"{{stie.title}}", "page:1:1 unknown-template-key: stie.title page\n"},
        {"\n {{stie}}", "page:2:2 unknown-template-key: stie page [site]\n"},
        {"{{site.titel}}", "page:1:1 unknown-template-key: site.titel page [site.title]\n"},
        {"{{site.title.x}}", "page:1:1 unknown-template-key: site.title.x page\n"},
        {"{{#page}}{{titel}}{{/page}}", "page:1:10 unknown-template-key: titel page [title] [site]\n"},
        {"{{#page.tags}}{{nmae}}{{/page.tags}}", "page:1:15 unknown-template-key: nmae page [name]\n"},
        {"{{#page.tagz}}{{name}}{{/page.tagz}}",
         "page:1:1 unknown-template-key: page.tagz page [page.tags]\n"},
        {"{{^page.drft}}{{nmae}}{{/page.drft}}",
         "page:1:1 unknown-template-key: page.drft page [page.draft]\n"
         "page:1:15 unknown-template-key: nmae page\n"},
        {"{{#page.draft}}{{x}}{{/page.draft}}", "page:1:16 unknown-template-key: x page\n"},
        {"{{#page.tags}}{{/page.tags}}{{name}}", "page:1:29 unknown-template-key: name page [page]\n"},
        {"{{#aliases}}{{name}}{{/aliases}}", "page:1:13 unknown-template-key: name page [page]\n"},
    };
    for (const auto& [text, expected] : cases) {
      CAPTURE(text);
      CHECK(checked({{"page", text}}, sample()) == expected);
    }
  }

  TEST_CASE("what is printed in the wrong way") {
    const Texts cases = {
        {"{{{site.title}}}", "‘site.title’ is gewone tekst: die druk je af met twee accolades"},
        {"{{page.content}}", "‘page.content’ is HTML: die druk je af met drie accolades"},
        {"{{aliases}}", "‘aliases’ is een lijst: die kun je niet afdrukken"},
        {"{{site}}", "‘site’ is een groep gegevens: die kun je niet afdrukken"},
        {"{{.}}", "‘.’ is een groep gegevens: die kun je niet afdrukken"},
        {"{{page.draft}}", "‘page.draft’ is waar of onwaar: die kun je niet afdrukken"},
    };
    for (const auto& [text, expected] : cases) {
      CAPTURE(text);
      CHECK(checked({{"page", text}}, sample()) == "page:1:1 template-syntax: " + expected + "\n");
    }
  }

  TEST_CASE("partials are checked where they are called, each place is reported once") {
    const Texts texts = {
        {"page", "{{> item}}{{#page}}{{> item}}{{/page}}{{> item}}{{#page.tags}}{{> tag}}{{/page.tags}}"},
        {"item", "{{site.title}}{{nope}}"},
        {"tag", "{{name}}"},
        {"unused", "{{nope}}"}};
    CHECK(checked(texts, sample()) == "item:1:15 unknown-template-key: nope item\n");
    CHECK(checked({{"page", "{{> tag}}"}, {"tag", "{{name}}"}}, sample()) ==
          "tag:1:1 unknown-template-key: name tag [page]\n");
  }

  TEST_CASE("parents and blocks are checked as they will be rendered") {
    const Texts texts = {
        {"base", "{{#page}}{{$main}}{{replaced}}{{/main}}{{$rest}}{{bad}}{{/rest}}{{/page}}"},
        {"page", "{{<base}}{{$main}}{{title}}{{titel}}{{/main}}{{/base}}"}};
    CHECK(checked(texts, sample()) ==
          "base:1:49 unknown-template-key: bad base\n"
          "page:1:28 unknown-template-key: titel page [title] [site]\n");
  }

  TEST_CASE("a navigation tree that calls itself is walked once for each of its forms") {
    const Texts good = {{"page", "{{> nav}}"}, {"nav", "{{#children}}{{title}}{{> nav}}{{/children}}"}};
    CHECK(checked(good, sample()).empty());
    const Texts bad = {{"page", "{{> nav}}"}, {"nav", "{{#children}}{{titel}}{{> nav}}{{/children}}"}};
    CHECK(checked(bad, sample()) == "nav:1:14 unknown-template-key: titel nav [title] [site]\n");
  }

  TEST_CASE("a tree whose leaves would take their parent's children is reported") {
    const Texts texts = {{"page", "{{> nav}}"}, {"nav", "{{#children}}{{title}}{{> nav}}{{/children}}"}};
    const Value endless = {{"children", List{{{"title", "a"}}}}};
    CHECK(checked(texts, endless) == "nav:1:23 template-recursion: nav\n");
  }

  TEST_CASE("a call that a section may skip is not endless") {
    const Texts texts = {{"page", "{{#flag}}{{> page}}{{/flag}}{{^flag}}{{> page}}{{/flag}}"}};
    CHECK(checked(texts, Value{{"flag", false}}).empty());
  }

  TEST_CASE("many ways through few templates end soon") {
    Object object;
    std::string text;
    for (const char* key : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}) {
      object.members.emplace_back(key, Value{{"x", "y"}});
      const std::string name(key);
      text += "{{#" + name + "}}{{x}}{{> page}}{{/" + name + "}}";
    }
    const Diagnostics diagnostics = check_names(set_of({{"page", text}}), "page", Value(object));
    CHECK(has_errors(diagnostics));
  }

  TEST_CASE("an unknown template") {
    CHECK(shown(check_names(set_of({{"page", ""}}), "pagina", sample())) == "unknown-template: pagina\n");
    CHECK(shown(check_names(set_of({{"page", ""}}), "pgae", sample())) == "unknown-template: pgae [page]\n");
  }
}

}  // namespace
}  // namespace wegwijzer
