#include "generator/parse/parse.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

SourceSet sources(const test::Files& files) {
  SourceSet set;
  for (const auto& [path, text] : files) set.pages.push_back(make_source_text(path, text));
  return set;
}

TEST_SUITE("parse/parse") {
  TEST_CASE("the folder says the collection, the file's name the id") {
    const auto theme = test::parsed("content/themas/023-proef.md", test::numbered(23, "Proef"));
    CHECK(theme->collection == *find_collection(test::sample_config(), "thema"));
    CHECK(test::parsed("content/begrippen/B & W.md", test::titled("B"))->id == "b-w");
    CHECK(test::parsed("content/begrippen/x.md", "---\ntitle: A\nid: eigen\n---\n")->id == "eigen");
  }

  TEST_CASE("index.md is the overview of its collection, in its own folder only") {
    CHECK(test::parsed("content/themas/index.md", test::titled("A"))->is_index);
    CHECK(test::parsed("content/index.md", test::titled("A"))->is_index);
    CHECK_FALSE(test::parsed("content/begrippen/onder/index.md", test::titled("A"))->is_index);
  }

  TEST_CASE("a file in a folder of no collection is an error") {
    const Config config = test::config_of(
        "[site]\ntitle = \"A\"\n[[collection]]\nname = \"a\"\ntitle = \"A\"\nfolder = \"a\"\nurl = "
        "\"/{id}/\"\n");
    const auto document = parse_document(make_source_text("content/b/x.md", test::titled("A")), config);
    CHECK(test::problems(document->diagnostics) == "content/b/x.md:1:1-1 no-collection");
    CHECK_FALSE(document->is_valid);
  }

  TEST_CASE("drafts are left out with their problems unless they are asked for") {
    const SourceSet set = sources(
        {{"content/a.md", "---\ntitle: A\ndraft: true\n---\n# Kop\n"}, {"content/b.md", test::titled("B")}});
    DocumentCache cache;
    Diagnostics without;
    CHECK(parse_documents(set, test::sample_config(), false, cache, without).size() == 1);
    CHECK(without.empty());
    Diagnostics with;
    CHECK(parse_documents(set, test::sample_config(), true, cache, with).size() == 2);
    CHECK(test::codes(with) == "heading-one");
  }

  TEST_CASE("a text that did not change gives the same document, its problems included") {
    const test::Files files = {{"content/a.md", test::titled("A", "# Kop\n")}, {"content/b.md", "fout"}};
    DocumentCache cache;
    Diagnostics first;
    Diagnostics second;
    const Documents before = parse_documents(sources(files), test::sample_config(), false, cache, first);
    const Documents after = parse_documents(sources(files), test::sample_config(), false, cache, second);
    CHECK(before == after);
    CHECK(test::problems(first) == test::problems(second));
    CHECK(test::codes(first) == "heading-one missing-front-matter");
  }

  TEST_CASE("another text, path or configuration gives another document") {
    DocumentCache cache;
    Diagnostics diagnostics;
    const Config& config = test::sample_config();
    const Config other = test::config_of(test::sample_settings() + "\n");
    const auto parse = [&](const char* path, const char* text, const Config& with) {
      return parse_documents(sources({{path, text}}), with, false, cache, diagnostics).front();
    };
    const auto first = parse("content/a.md", "---\ntitle: A\n---\n", config);
    CHECK(parse("content/a.md", "---\ntitle: A\n---\n", config) == first);
    CHECK(parse("content/b.md", "---\ntitle: A\n---\n", config) != first);
    CHECK(parse("content/a.md", "---\ntitle: B\n---\n", config) != first);
    const auto again = parse("content/a.md", "---\ntitle: A\n---\n", config);
    CHECK(parse("content/a.md", "---\ntitle: A\n---\n", other) != again);
  }
}

}  // namespace
}  // namespace wegwijzer
