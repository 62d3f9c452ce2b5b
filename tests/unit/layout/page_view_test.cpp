#include "generator/layout/page_view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "generator/base/text.h"
#include "generator/layout/cards.h"
#include "generator/layout/layout.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;
using test::titled;

PagePlans plans_of(const LinkedSite& linked, const LayoutOptions& options = {}) {
  Diagnostics diagnostics;
  PagePlans plans = plan_pages(linked.site, test::default_theme(), options, diagnostics);
  CHECK_MESSAGE(diagnostics.empty(), test::problems(diagnostics));
  return plans;
}

const PagePlan& plan_at(const PagePlans& plans, const std::string& url) {
  const auto found = std::ranges::find(plans, url, &PagePlan::url);
  REQUIRE(found != plans.end());
  return *found;
}

// A value by a dotted path with positions: "relations.0.items.0.label".
const Value* at(const Object& view, const std::string& path) {
  const Value whole = view;
  static Value kept;
  kept = whole;
  const Value* value = &kept;
  for (std::size_t begin = 0; begin <= path.size() && value != nullptr;) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (const List* list = value->list()) {
      const auto index = static_cast<std::size_t>(std::stoi(part));
      value = index < list->size() ? &(*list)[index] : nullptr;
    } else {
      value = value->find(part);
    }
    begin = end + 1;
  }
  return value;
}

std::string text(const PagePlan& plan, const std::string& path) {
  const Value* value = at(plan.view, path);
  REQUIRE_MESSAGE(value != nullptr, "nothing at " << path);
  if (value->truth() != nullptr) return *value->truth() ? "true" : "false";
  REQUIRE(value->text() != nullptr);
  return *value->text();
}

std::size_t count(const PagePlan& plan, const std::string& path) {
  const Value* value = at(plan.view, path);
  REQUIRE(value != nullptr);
  REQUIRE(value->list() != nullptr);
  return value->list()->size();
}

Files tree() {
  return {{"content/delen/1.md", numbered(1, "Deel")},
          {"content/hoofdstukken/a.md", "---\ntitle: Alfa\nnumber: 1\npart: 1\n---\n"},
          {"content/hoofdstukken/b.md", "---\ntitle: Bravo\nnumber: 2\npart: 1\n---\n"},
          {"content/hoofdstukken/c.md", "---\ntitle: Charlie\nnumber: 3\npart: 1\n---\n"}};
}

TEST_SUITE("layout/page_view") {
  TEST_CASE("a page knows its number, its kind and its titles") {
    const LinkedSite linked({{"content/themas/1.md", "---\ntitle: Een\nsubtitle: onder\nnumber: 1\n---\n"},
                             {"content/begrippen/wgr.md", titled("Wgr")},
                             {"content/index.md", titled("Begin")}});
    const PagePlans plans = plans_of(linked);
    const PagePlan& theme = plan_at(plans, "/thema/1/");
    CHECK(text(theme, "page.number") == "1");
    CHECK(text(theme, "page.reference") == "Thema 1");
    CHECK(text(theme, "page.document_title") == "Thema 1: Een: onder – Proefgids");
    CHECK(theme.template_name == "theme");
    CHECK(text(plan_at(plans, "/begrip/wgr/"), "page.number") == "false");
    CHECK(text(plan_at(plans, "/begrip/wgr/"), "page.document_title") == "Wgr (Begrip) – Proefgids");
    CHECK(text(plan_at(plans, "/"), "page.document_title") == "Begin");
    CHECK(plan_at(plans, "/").template_name == "home");
  }

  TEST_CASE("titles of documents are unique on the site, also when two kinds share a title") {
    const LinkedSite linked(
        {{"content/themas/1.md", numbered(1, "Zelfde")},
         {"content/themas/2.md", numbered(2, "Zelfde")},
         {"content/begrippen/a.md", titled("Zelfde")},
         {"content/situaties/a.md", "---\ntitle: Zelfde\nsummary: K\ngroup: crisis\n---\n"}});
    std::set<std::string> titles;
    Diagnostics diagnostics;
    for (const PagePlan& plan : plan_pages(linked.site, test::default_theme(), {}, diagnostics))
      CHECK(titles.insert(text(plan, "page.document_title")).second);
  }

  TEST_CASE("breadcrumbs lead up through the parents, or to the overview") {
    Files files = tree();
    files.emplace_back("content/begrippen/wgr.md", titled("Wgr"));
    const LinkedSite linked(files);
    const PagePlans plans = plans_of(linked);
    CHECK(count(plan_at(plans, "/hoofdstuk/2/"), "breadcrumbs") == 1);
    CHECK(text(plan_at(plans, "/hoofdstuk/2/"), "breadcrumbs.0.path") == "deel/1/");
    CHECK(text(plan_at(plans, "/begrip/wgr/"), "breadcrumbs.0.title") == "Begrippen");
    CHECK(text(plan_at(plans, "/deel/1/"), "breadcrumbs.0.path") == "deel/");
  }

  TEST_CASE("previous, next, siblings and children") {
    const LinkedSite linked(tree());
    const PagePlans plans = plans_of(linked);
    const PagePlan& middle = plan_at(plans, "/hoofdstuk/2/");
    CHECK(text(middle, "previous.title") == "Alfa");
    CHECK(text(middle, "next.title") == "Charlie");
    CHECK(text(plan_at(plans, "/hoofdstuk/1/"), "previous") == "false");
    CHECK(count(middle, "siblings") == 3);
    CHECK(text(middle, "siblings.0.is_before") == "true");
    CHECK(text(middle, "siblings.1.is_current") == "true");
    CHECK(text(middle, "siblings.2.is_before") == "false");
    CHECK(count(plan_at(plans, "/deel/1/"), "children") == 3);
  }

  TEST_CASE("relations stand under their group's title, with reasons; paths in parts") {
    const LinkedSite linked(
        {{"content/themas/1.md", "---\ntitle: Een\nnumber: 1\nrelated:\n  - \"thema:2\": hierom\n---\n"},
         {"content/themas/2.md", numbered(2, "Twee")},
         {"content/routes/r.md",
          "---\ntitle: R\nsections:\n  - heading: A\n    pages: [1, 2]\n  - heading: B\n    pages: "
          "[1]\n---\n"}});
    const PagePlans plans = plans_of(linked);
    const PagePlan& theme = plan_at(plans, "/thema/1/");
    CHECK(text(theme, "relations.0.title") == "Lees verder");
    CHECK(text(theme, "relations.0.items.0.label") == "Zie ook");
    CHECK(text(theme, "relations.0.items.0.pages.0.reason") == "hierom");
    CHECK(text(theme, "relations.0.items.1.label") == "Op deze routes");
    CHECK(text(theme, "related.related.0.title") == "Twee");
    const PagePlan& route = plan_at(plans, "/route/r/");
    CHECK(count(route, "relations.0.items.0.parts") == 2);
    CHECK(text(route, "relations.0.items.0.parts.1.heading") == "B");
    CHECK(text(route, "relations.0.items.0.count") == "3");
    CHECK(text(route, "relations.0.items.0.minutes") == "2");  // a page that comes back is read once
  }

  TEST_CASE("a relation with contents brings the fields and the named lists of the pages it leads to") {
    std::string settings = test::sample_settings();
    const std::string rule = "kind = \"questions\", editorial = true";
    settings.replace(settings.find(rule), rule.size(), rule + ", key = \"asked\"");
    settings +=
        "\n[[relation]]\nfrom = \"pagina\"\nkey = \"own\"\nto = \"*\"\nlabel = \"Eigen\"\ncontents = true\n";
    const LinkedSite linked(
        settings,
        {{"content/a.md", "---\ntitle: A\nown: [\"thema:1\", \"situatie:s\"]\nrelated: [\"thema:1\"]\n---\n"},
         {"content/themas/1.md",
          numbered(1, "Een", "## Vragen voor intervisie\n\n- Hoe?\n- Waarom [[thema:1]]?\n")},
         {"content/situaties/s.md",
          "---\ntitle: S\nsummary: Kort.\ngroup: crisis\nsize: 60\nthemes:\n  core: [1]\n---\n"}});
    const PagePlans plans = plans_of(linked);
    const PagePlan& plan = plan_at(plans, "/a/");
    CHECK(text(plan, "related.own.0.id") == "1");
    CHECK(count(plan, "related.own.0.lists.asked") == 2);
    CHECK(text(plan, "related.own.0.lists.asked.1.text") == "Waarom Een?");
    CHECK(text(plan, "related.own.0.lists.asked.1.index") == "2");
    CHECK(text(plan, "related.own.0.fields.size") == "");
    CHECK(text(plan, "related.own.1.fields.size") == "60");
    CHECK(text(plan, "related.own.1.fields.group") == "crisis");  // as written, not its label
    CHECK(count(plan, "related.own.1.lists.asked") == 0);
    CHECK(text(plan, "related.own.1.related.themes_core.0.title") == "Een");
    CHECK(at(plan.view, "related.own.1.related.themes_core.0.lists") == nullptr);
    CHECK(at(plan.view, "related.related.0.lists") == nullptr);
  }

  TEST_CASE("who refers to a page is told with the sentence, and from which point to which") {
    const LinkedSite linked(
        {{"content/themas/1.md",
          numbered(1, "Een", "## Punten\n\n1. Vooraf. Zie hierover [[thema:2.1]] en meer. {#a}\n")},
         {"content/themas/2.md", numbered(2, "Twee", "## Punten\n\n1. Raad. {#b}\n")}});
    const PagePlans plans = plans_of(linked);
    const PagePlan& plan = plan_at(plans, "/thema/2/");
    CHECK(text(plan, "backlink_count") == "1");
    CHECK(text(plan, "backlinks.0.title") == "Een");
    CHECK(text(plan, "backlinks.0.path") == "thema/1/#a");
    CHECK(text(plan, "backlinks.0.reference") == "Thema 1");
    CHECK(text(plan, "backlinks.0.sentence") == "Zie hierover thema 2, punt 1 en meer.");
    CHECK(text(plan, "backlinks.0.to") == "thema 2, punt 1");
    CHECK(plan.point_mentions.at(0).list()->size() == 1);
  }

  TEST_CASE("a page nobody refers to says nothing about it") {
    const LinkedSite linked({{"content/over.md", titled("Over")}});
    const PagePlans plans = plans_of(linked);
    CHECK_FALSE(at(plan_at(plans, "/over/").view, "backlink_count")->is_true());
    for (const OutputFile& file : test::pages_of(linked))
      CHECK(file.bytes->find("class=\"backlinks\"") == std::string::npos);
  }

  TEST_CASE("fields with a label are facts; choices by their label") {
    const LinkedSite linked(Files{
        {"content/situaties/x.md", "---\ntitle: X\nsummary: K\ngroup: crisis\nsize: 3\nnote: stil\n---\n"}});
    const PagePlans plans = plans_of(linked);
    const PagePlan& plan = plan_at(plans, "/situatie/x/");
    CHECK(count(plan, "page.facts") == 2);
    CHECK(text(plan, "page.facts.0.label") == "Soort");
    CHECK(text(plan, "page.facts.0.value") == "Crisis");
    CHECK(text(plan, "page.facts.1.value") == "3");
  }

  TEST_CASE("voice, source and date of review are shown in words, or are not there") {
    const LinkedSite linked(
        {{"content/a.md", "---\ntitle: A\nvoice: redactie\nsource: gids\nreviewed: 2026-11-22\n---\n"},
         {"content/b.md", titled("B")}});
    const PagePlans plans = plans_of(linked);
    CHECK(text(plan_at(plans, "/a/"), "page.voice.label") == "Van de redactie");
    CHECK(text(plan_at(plans, "/a/"), "page.source.by") == "een schrijver");
    CHECK(text(plan_at(plans, "/a/"), "page.reviewed.text") == "22 november 2026");
    CHECK(text(plan_at(plans, "/b/"), "page.voice") == "false");
    CHECK(text(plan_at(plans, "/b/"), "page.reviewed") == "false");
  }

  TEST_CASE("the menu marks where the reader is") {
    const LinkedSite linked({{"content/themas/1.md", numbered(1, "Een")}});
    const PagePlans plans = plans_of(linked);
    CHECK(text(plan_at(plans, "/thema/1/"), "menu.0.is_current") == "true");
    CHECK(text(plan_at(plans, "/a-z/"), "menu.0.is_current") == "false");
    CHECK(text(plan_at(plans, "/a-z/"), "footer.0.is_current") == "true");
  }

  TEST_CASE("links are relative, but on the page for unknown addresses they start at the top") {
    const LinkedSite linked({{"content/themas/1.md", numbered(1, "Een")}});
    CHECK(text(plan_at(plans_of(linked), "/thema/1/"), "root") == "../../");
    CHECK(text(plan_at(plans_of(linked), "/404.html"), "root") == "/");
    CHECK(text(plan_at(plans_of(linked, {"https://a.nl/gids", false}), "/404.html"), "root") ==
          "https://a.nl/gids/");
    CHECK(text(plan_at(plans_of(linked, {"https://a.nl/gids", false}), "/thema/1/"), "page.canonical") ==
          "https://a.nl/gids/thema/1/");
  }

  TEST_CASE("reading time is a minute at least") {
    CHECK(reading_minutes(0) == 1);
    CHECK(reading_minutes(299) == 1);
    CHECK(reading_minutes(300) == 2);
    CHECK(reading_minutes(2000) == 10);
  }

  TEST_CASE("reading a part takes as long as reading all that is below it") {
    std::string long_text;
    for (int i = 0; i < 600; ++i) long_text += "woord ";
    const LinkedSite linked(
        {{"content/delen/1.md", numbered(1, "Deel", long_text)},
         {"content/hoofdstukken/1.md", "---\ntitle: A\nnumber: 1\npart: 1\n---\n\n" + long_text},
         {"content/hoofdstukken/2.md", "---\ntitle: B\nnumber: 2\npart: 1\n---\n\nKort.\n"}});
    const PagePlans plans = plans_of(linked);
    CHECK(text(plan_at(plans, "/deel/1/"), "page.minutes") == "4");
    CHECK(text(plan_at(plans, "/deel/1/"), "children.0.minutes") == "3");
  }

  TEST_CASE("a step shows the whole journey: every phase, every step, and where you are") {
    const std::string settings = replace_all(
        test::sample_settings(), "template = \"step\"",
        "template = \"step\"\njourney = true\nparent = { collection = \"deel\", key = \"part\" }");
    const auto step = [](int number, int part) {
      return "---\ntitle: Stap " + std::to_string(number) + "\nnumber: " + std::to_string(number) +
             "\npart: " + std::to_string(part) + "\n---\n";
    };
    const LinkedSite linked(settings, {{"content/delen/1.md", numbered(1, "Eerst")},
                                       {"content/delen/2.md", numbered(2, "Dan")},
                                       {"content/stappen/1.md", step(1, 1)},
                                       {"content/stappen/2.md", step(2, 2)},
                                       {"content/stappen/3.md", step(3, 2)}});
    const PagePlans plans = plans_of(linked);
    const PagePlan& plan = plan_at(plans, "/werving/stap/2/");
    CHECK(count(plan, "journey") == 2);
    CHECK(text(plan, "journey.0.is_current") == "false");
    CHECK(text(plan, "journey.0.steps.0.is_before") == "true");
    CHECK(text(plan, "journey.1.is_current") == "true");
    CHECK(text(plan, "journey.1.steps.0.is_current") == "true");
    CHECK(text(plan, "journey.1.steps.0.is_before") == "false");
    CHECK(text(plan, "journey.1.steps.1.is_before") == "false");
    CHECK(count(plan_at(plans, "/deel/1/"), "journey") == 0);
  }

  TEST_CASE("a page has a key of its own on the whole site, and names its boxes") {
    const LinkedSite linked({{"content/themas/1.md", numbered(1, "Een", "- [ ] a {#v-01}\n- [ ] b\n")},
                             {"content/begrippen/wgr.md", titled("Wgr")}});
    const PagePlans plans = plans_of(linked);
    CHECK(text(plan_at(plans, "/thema/1/"), "page.key") == "thema-1");
    CHECK(text(plan_at(plans, "/thema/1/"), "page.task_ids") == "v-01 vinkje-2");
    CHECK(text(plan_at(plans, "/begrip/wgr/"), "page.key") == "begrip-wgr");
  }

  TEST_CASE("every page knows where the page about the device is, if there is one") {
    const LinkedSite with(
        {{"content/apparaat.md", "---\ntitle: A\ntemplate: device\n---\n"}, {"content/x.md", titled("X")}});
    CHECK(text(plan_at(plans_of(with), "/x/"), "site.device_path") == "apparaat/");
    const LinkedSite without({{"content/x.md", titled("X")}});
    CHECK(text(plan_at(plans_of(without), "/x/"), "site.device_path") == "");
  }
}

}  // namespace
}  // namespace wegwijzer
