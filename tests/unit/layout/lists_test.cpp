#include "generator/layout/lists.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;
using test::titled;

PagePlans plans_of(const LinkedSite& linked) {
  Diagnostics diagnostics;
  return plan_pages(linked.site, test::default_theme(), {}, diagnostics);
}

const PagePlan* plan_at(const PagePlans& plans, const std::string& url) {
  const auto found = std::ranges::find(plans, url, &PagePlan::url);
  return found == plans.end() ? nullptr : &*found;
}

const Value& member(const PagePlan& plan, const char* key) {
  const auto found =
      std::ranges::find(plan.view.members, std::string_view(key), &std::pair<std::string_view, Value>::first);
  REQUIRE(found != plan.view.members.end());
  return found->second;
}

std::string titles(const Value& cards) {
  std::string out;
  for (const Value& card : *cards.list()) out += (out.empty() ? "" : ", ") + *card.find("title")->text();
  return out;
}

// "A: alfa, zie beta; …"
std::string alphabet(const Files& files) {
  const LinkedSite linked(files);
  const PagePlans plans = plans_of(linked);
  std::string out;
  for (const Value& letter : *member(*plan_at(plans, "/a-z/"), "alphabet").list()) {
    out += (out.empty() ? "" : "; ") + *letter.find("letter")->text() + ":";
    for (const Value& entry : *letter.find("entries")->list()) {
      const std::string& see = *entry.find("see")->text();
      out += " " + *entry.find("title")->text() + (see.empty() ? "" : ">" + see);
    }
  }
  return out;
}

TEST_SUITE("layout/lists") {
  TEST_CASE("overviews nobody wrote are made, written ones are kept") {
    const LinkedSite linked({{"content/themas/2.md", numbered(2, "Twee")},
                             {"content/themas/1.md", numbered(1, "Een")},
                             {"content/begrippen/index.md", titled("Eigen overzicht")},
                             {"content/begrippen/a.md", titled("A")}});
    const PagePlans plans = plans_of(linked);
    REQUIRE(plan_at(plans, "/thema/") != nullptr);
    CHECK(plan_at(plans, "/thema/")->template_name == "list");
    CHECK(titles(member(*plan_at(plans, "/thema/"), "children")) == "Een, Twee");
    CHECK(*member(*plan_at(plans, "/begrip/"), "page").find("title")->text() == "Eigen overzicht");
    CHECK(titles(member(*plan_at(plans, "/begrip/"), "children")) == "A");
    CHECK(plan_at(plans, "/hoofdstuk/") == nullptr);
  }

  TEST_CASE("the pages that the program makes are always there, each once") {
    const LinkedSite linked(Files{{"content/a.md", titled("A")}});
    const PagePlans plans = plans_of(linked);
    for (const char* url : {"/a-z/", "/zoeken/", "/404.html", "/thema/"}) {
      CAPTURE(url);
      CHECK(std::ranges::count(plans, url, &PagePlan::url) == 1);
    }
    CHECK(plan_at(plans, "/404.html")->path == "404.html");
  }

  TEST_CASE("plans are sorted by path") {
    const LinkedSite linked({{"content/b.md", titled("B")}, {"content/a.md", titled("A")}});
    CHECK(std::ranges::is_sorted(plans_of(linked), {}, &PagePlan::path));
  }

  TEST_CASE("pages of a list stand in groups, in the order of the choices") {
    const auto situation = [](const char* title, const char* group) {
      return std::string("---\ntitle: ") + title + "\nsummary: K\ngroup: " + group + "\n---\n";
    };
    const LinkedSite linked({{"content/situaties/a.md", situation("A", "crisis")},
                             {"content/situaties/b.md", situation("B", "bestuur")},
                             {"content/situaties/c.md", situation("C", "crisis")}});
    const PagePlans plans = plans_of(linked);
    const List& groups = *member(*plan_at(plans, "/situatie/"), "groups").list();
    REQUIRE(groups.size() == 2);
    CHECK(*groups[0].find("title")->text() == "Bestuur");
    CHECK(titles(*groups[1].find("pages")) == "A, C");
  }

  TEST_CASE("the register has all titles by letter, without case and accents; other names lead to them") {
    CHECK(alphabet({{"content/begrippen/a.md",
                     "---\ntitle: Éénheid\naliases: [Unie]\nfull: Eenheid van taal\n---\n"},
                    {"content/begrippen/b.md", titled("eend")},
                    {"content/begrippen/c.md", titled("\"'s Avonds\"")},
                    {"content/begrippen/d.md", titled("100 dagen")},
                    {"content/begrippen/index.md", titled("Begrippen")}}) ==
          "0–9: 100 dagen; E: eend Éénheid Eenheid van taal>Éénheid; S: ’s Avonds; U: Unie>Éénheid");
  }

  TEST_CASE("an alias that is the title is not listed again") {
    CHECK(alphabet({{"content/begrippen/a.md", "---\ntitle: Wgr\naliases: [WGR]\n---\n"}}) == "W: Wgr");
  }

  TEST_CASE("a page may choose its own template") {
    const LinkedSite linked(Files{{"content/a.md", "---\ntitle: A\ntemplate: term\n---\n"}});
    CHECK(plan_at(plans_of(linked), "/a/")->template_name == "term");
  }
}

TEST_SUITE("layout/layout") {
  TEST_CASE("an unknown template is an error on the page that asks for it, with the nearest name") {
    const LinkedSite linked(Files{{"content/a.md", "---\ntitle: A\ntemplate: trem\n---\n"}});
    Diagnostics diagnostics;
    plan_pages(linked.site, test::default_theme(), {}, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == Code::unknown_template);
    CHECK(diagnostics.front().at.source->path == "content/a.md");
    CHECK(diagnostics.front().candidates.front() == "term");
  }

  TEST_CASE("plans of equal sites have equal inputs, and a changed title changes them") {
    const LinkedSite one({{"content/a.md", titled("A")}, {"content/b.md", titled("B", "[[pagina:a]]\n")}});
    const LinkedSite same({{"content/a.md", titled("A")}, {"content/b.md", titled("B", "[[pagina:a]]\n")}});
    const LinkedSite other(
        {{"content/a.md", titled("Anders")}, {"content/b.md", titled("B", "[[pagina:a]]\n")}});
    const auto inputs = [](const LinkedSite& linked, const char* url) {
      std::string out;
      const PagePlans plans = plans_of(linked);
      for (const PlanInput& input : plan_at(plans, url)->inputs)
        out += input.name + " " + to_hex(input.digest) + "\n";
      return out;
    };
    CHECK(inputs(one, "/b/") == inputs(same, "/b/"));
    CHECK(inputs(one, "/b/") != inputs(other, "/b/"));
  }
}

}  // namespace
}  // namespace wegwijzer
