#include "generator/link/relations.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;
using test::titled;

std::string situation(const std::string& title, const std::string& lines) {
  return "---\ntitle: " + title + "\nsummary: Kort.\ngroup: crisis\n" + lines + "---\n";
}

// "themes.core: A (reden), B; <themes.core: C"
std::string relations(const Site& site, const Page& page) {
  std::string out;
  for (const RelationGroup& group : page.relations) {
    out += (out.empty() ? "" : "; ") + std::string(group.is_inverse ? "<" : "") +
           (*site.config)[group.relation].key + ":";
    for (const Related& related : group.pages) {
      out += " " + (related.heading.empty() ? "" : related.heading + "/") +
             site[related.page].document->metadata.title;
      if (related.point >= 0) out += "." + std::to_string(related.point);
      if (!related.reason.empty()) out += "(" + related.reason + ")";
    }
  }
  return out;
}

Files two_themes() {
  return {{"content/themas/1.md", numbered(1, "Een", "## Punten\n\n1. A. {#a}\n2. B. {#b}\n")},
          {"content/themas/2.md", numbered(2, "Twee")}};
}

Files with(Files files, const std::string& path, const std::string& text) {
  files.emplace_back("content/" + path, text);
  return files;
}

TEST_SUITE("link/relations") {
  TEST_CASE("a relation stands on both sides, with its reason") {
    const LinkedSite linked(
        with(two_themes(), "situaties/x.md", situation("X", "themes:\n  core:\n    - 1: hierom\n    - 2\n")));
    CHECK(linked.diagnostics.empty());
    CHECK(relations(linked.site, linked.page("situaties/x.md")) == "themes.core: Een(hierom) Twee");
    CHECK(relations(linked.site, linked.page("themas/1.md")) == "<themes.core: X(hierom)");
    CHECK(relations(linked.site, linked.page("themas/2.md")) == "<themes.core: X");
  }

  TEST_CASE("without a label for the other side it is not shown there") {
    const LinkedSite linked(with(two_themes(), "a.md", "---\ntitle: A\nrelated: [\"thema:1\"]\n---\n"));
    CHECK(relations(linked.site, linked.page("a.md")) == "related: Een");
    CHECK(relations(linked.site, linked.page("themas/1.md")) == "");
  }

  TEST_CASE("groups come in the order of the settings, own ones first; others as their pages are listed") {
    Files files = with(two_themes(), "situaties/b.md", situation("B", "themes:\n  also: [1]\n"));
    files = with(files, "situaties/a.md", situation("a", "themes:\n  also: [1]\n"));
    files = with(files, "situaties/c.md", situation("C", "themes:\n  core: [1]\n"));
    files = with(files, "themas/3.md", "---\ntitle: Drie\nnumber: 3\nrelated: [\"thema:1\"]\n---\n");
    const LinkedSite linked(files);
    CHECK(relations(linked.site, linked.page("themas/1.md")) == "<themes.core: C; <themes.also: a B");
  }

  TEST_CASE("a page is listed once in a relation, but in a path each time") {
    Files files = with(two_themes(), "situaties/x.md", situation("X", "themes:\n  core: [1, 1, 2, 1]\n"));
    files = with(files, "routes/r.md",
                 "---\ntitle: R\nsections:\n  - heading: Week 1\n    pages: [2, 1]\n  - heading: Week 2\n    "
                 "pages: [2]\n---\n");
    const LinkedSite linked(files);
    CHECK(relations(linked.site, linked.page("situaties/x.md")) == "themes.core: Een Twee");
    CHECK(relations(linked.site, linked.page("routes/r.md")) ==
          "sections: Week 1/Twee Week 1/Een Week 2/Twee");
    CHECK(relations(linked.site, linked.page("themas/2.md")) == "<themes.core: X; <sections: R");
  }

  TEST_CASE("a relation may lead to a point and may name its kind") {
    const LinkedSite linked(
        with(two_themes(), "situaties/x.md", situation("X", "themes:\n  core: [1.2, \"thema:2\"]\n")));
    CHECK(relations(linked.site, linked.page("situaties/x.md")) == "themes.core: Een.1 Twee");
  }

  TEST_CASE("what leads nowhere is an error at its place, with what was meant") {
    struct Case {
      const char* lines;
      const char* problems;
    };
    for (const Case& one :
         {Case{"themes:\n  core: [11]\n",
               "content/situaties/x.md:6:10-12 broken-relation 11 themes.core -> thema:1"},
          Case{"themes:\n  core: [Twee]\n",
               "content/situaties/x.md:6:10-14 broken-relation Twee themes.core -> thema:2"},
          Case{"themes:\n  core: [\"begrip:wgr\"]\n",
               "content/situaties/x.md:6:10-22 broken-relation begrip:wgr themes.core"},
          Case{"related: [\"tema:1\"]\n",
               "content/situaties/x.md:5:11-19 broken-relation tema:1 related -> thema:1"},
          Case{"related: [1.9]\n", "content/situaties/x.md:5:11-14 broken-relation 1.9 related"}}) {
      CAPTURE(one.lines);
      Files files = with(two_themes(), "begrippen/wgr.md", titled("Wgr"));
      const LinkedSite linked(with(files, "situaties/x.md", situation("X", one.lines)));
      CHECK(test::problems(linked.diagnostics).starts_with(one.problems));
    }
  }
}

}  // namespace
}  // namespace wegwijzer
