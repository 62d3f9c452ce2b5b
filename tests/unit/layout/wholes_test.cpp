// Continuous pages, from the setting to the HTML.
#include "generator/layout/wholes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "generator/base/text.h"
#include "generator/layout/layout.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;

std::string settings(const std::string& whole = "alles") {
  const std::string setting = "\nwhole = \"" + whole + "\"";
  const std::string url = "url = \"/route/{id}/\"";
  const std::string chapter = "url = \"/hoofdstuk/{number}/\"";
  return replace_all(replace_all(test::sample_settings(), url, url + setting), chapter, chapter + setting);
}

Files site() {
  return {
      {"content/delen/1.md", numbered(1, "Deel")},
      {"content/hoofdstukken/1.md", "---\ntitle: Alfa\nnumber: 1\npart: 1\n---\n"},
      {"content/themas/1.md", numbered(1, "Een",
                                       "## Punten\n\n1. Zie [[thema:2.1]], [[thema:2]], [[thema:3]] en "
                                       "[[thema:1.1|hier]].[^1] {#p-1}\n\n## "
                                       "Meer\n\n### Dieper\n\nTekst.\n\n[^1]: Noot een.\n")},
      {"content/themas/2.md",
       numbered(2, "Twee",
                "## Punten\n\n1. Tekst.[^1] {#p-2}\n\n## Meer\n\n- [ ] Vink {#v}\n\n[^1]: Noot twee.\n")},
      {"content/themas/3.md", numbered(3, "Drie")},
      {"content/routes/a.md",
       "---\ntitle: A\nsections:\n  - heading: Eerst\n    pages: [1]\n  - heading: Dan\n    pages: [2, "
       "1]\n---\nBegin met "
       "[[thema:2]].\n"},
      {"content/routes/leeg.md", "---\ntitle: Leeg\n---\n"},
  };
}

PagePlans plans_of(const LinkedSite& linked, const std::string& base_url = "https://voorbeeld.nl") {
  Diagnostics diagnostics;
  PagePlans plans = plan_pages(linked.site, test::default_theme(), {base_url, false}, diagnostics);
  CHECK_MESSAGE(diagnostics.empty(), test::problems(diagnostics));
  return plans;
}

const PagePlan* plan_at(const PagePlans& plans, const std::string& url) {
  const auto found = std::ranges::find(plans, url, &PagePlan::url);
  return found == plans.end() ? nullptr : &*found;
}

std::string html_at(const LinkedSite& linked, const std::string& path) {
  const OutputSet pages = test::pages_of(linked);
  const auto file = std::ranges::find(pages, path, &OutputFile::path);
  REQUIRE(file != pages.end());
  return *file->bytes;
}

bool has(const std::string& html, const std::string& what) { return html.find(what) != std::string::npos; }

TEST_SUITE("layout/wholes") {
  TEST_CASE(
      "the stops of a path stand on one page, each once and in order, with the subhead where one starts") {
    const LinkedSite linked(settings(), site());
    REQUIRE_MESSAGE(linked.diagnostics.empty(), test::problems(linked.diagnostics));
    const PagePlans plans = plans_of(linked);
    const PagePlan* plan = plan_at(plans, "/route/a/alles/");
    REQUIRE(plan != nullptr);
    CHECK(plan->path == "route/a/alles/index.html");
    std::string parts;
    for (const PlannedPart& part : plan->parts) {
      const Value view = part.view;
      parts += *view.find("id")->text() + " " + *view.find("heading")->text() + "; ";
    }
    CHECK(parts == "thema-1 Eerst; thema-2 Dan; ");
  }

  TEST_CASE("a page without anything below it has no continuous page, and no collection has one unasked") {
    const LinkedSite asked(settings(), site());
    CHECK(plan_at(plans_of(asked), "/route/leeg/alles/") == nullptr);
    CHECK(plan_at(plans_of(asked), "/hoofdstuk/1/alles/") == nullptr);
    const LinkedSite unasked(site());
    CHECK(plan_at(plans_of(unasked), "/route/a/alles/") == nullptr);
  }

  TEST_CASE(
      "it has another title than the page it belongs to, and no canonical address: it is a repetition") {
    const LinkedSite linked(settings(), site());
    const PagePlans plans = plans_of(linked);
    const Value whole = plan_at(plans, "/route/a/alles/")->view;
    const Value own = plan_at(plans, "/route/a/")->view;
    CHECK(*whole.find("page")->find("document_title")->text() !=
          *own.find("page")->find("document_title")->text());
    CHECK(*whole.find("page")->find("canonical")->text() == "");
    CHECK(*own.find("page")->find("canonical")->text() == "https://voorbeeld.nl/route/a/");
    CHECK(*own.find("page")->find("whole")->text() == "route/a/alles/");
    CHECK(*whole.find("root")->text() == "../../../");
    CHECK(has(html_at(linked, "route/a/alles/index.html"), "<meta name=\"robots\" content=\"noindex\">"));
  }

  TEST_CASE("ids start with their page's own, and notes and boxes with them") {
    const LinkedSite linked(settings(), site());
    const std::string html = html_at(linked, "route/a/alles/index.html");
    for (const char* id : {"thema-1--p-1", "thema-2--p-2", "thema-1--meer", "thema-2--meer", "thema-2--v",
                           "thema-1--noot-1", "thema-2--noot-1", "thema-1--noot-terug-1"}) {
      CHECK_MESSAGE(has(html, "id=\"" + std::string(id) + "\""), id);
    }
    CHECK(has(html, "for=\"thema-2--v\""));
    CHECK(has(html, "href=\"#thema-2--noot-1\""));
    CHECK(has(html, "<h4 id=\"thema-1--dieper\">"));
  }

  TEST_CASE("links stay on the page where they can, and lead to the right place from it where they cannot") {
    const LinkedSite linked(settings(), site());
    const std::string html = html_at(linked, "route/a/alles/index.html");
    CHECK(has(html, "href=\"#thema-2--p-2\""));
    CHECK(has(html, "href=\"#thema-2\""));
    CHECK(has(html, "href=\"#thema-1--p-1\""));
    CHECK(has(html, "href=\"../../../thema/3/\""));
    CHECK(has(html, "href=\"../../../thema/1/#p-1\""));  // the number of a point leads home
  }

  TEST_CASE("a text may refer to a continuous page that there is, and not to another") {
    Files files = site();
    files.emplace_back("content/x.md", "---\ntitle: X\n---\n[Alles](/route/a/alles/)\n");
    CHECK(LinkedSite(settings(), files).diagnostics.empty());
    files.emplace_back("content/y.md", "---\ntitle: Y\n---\n[Alles](/route/leeg/alles/)\n");
    CHECK_FALSE(LinkedSite(settings(), files).diagnostics.empty());
  }

  TEST_CASE("a page that stands where a continuous page comes is an error at that page") {
    const std::string rest =
        "\n[[collection]]\nname = \"los\"\ntitle = \"Los\"\nfolder = \"los\"\nurl = \"/route/a/{id}/\"\n";
    Files files = site();
    files.emplace_back("content/los/alles.md", test::titled("Dubbel"));
    const LinkedSite linked(settings() + rest, files);
    CHECK(has(test::problems(linked.diagnostics), "duplicate-address"));
    CHECK(has(test::problems(linked.diagnostics), "content/los/alles.md"));
  }

  TEST_CASE("a changed text or a changed target renders the continuous page again") {
    const auto inputs = [](const Files& files) {
      const LinkedSite linked(settings(), files);
      const PagePlans plans = plans_of(linked);
      const auto& all = plan_at(plans, "/route/a/alles/")->inputs;
      const auto found = std::ranges::find(all, "teksten", &PlanInput::name);
      REQUIRE(found != all.end());
      return found->digest;
    };
    const Files before = site();
    Files text = before;
    text[3].second += "Nieuw.\n";
    CHECK(inputs(before) == inputs(site()));
    CHECK_FALSE(inputs(before) == inputs(text));
  }
}

}  // namespace
}  // namespace wegwijzer
