// The contract between the program and whoever writes a theme: what a page's view holds is what
// view_schema.cpp says.
#include "generator/layout/view_schema.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "generator/base/text.h"
#include "generator/editions/change_log.h"
#include "generator/layout/layout.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;
using test::titled;

std::string kind_of(const Value& value) {
  if (value.text() != nullptr) return "text";
  if (value.html() != nullptr) return "html";
  if (value.truth() != nullptr) return "truth";
  return value.list() != nullptr ? "list" : "object";
}

// Paths at which `value` has another form than the sample. Where a sample has a text or an object, a view may
// have false: "there is none".
void compare(const Value& value, const Value& sample, const std::string& path, std::set<std::string>& seen,
             std::string& out) {
  const bool is_absent = value.truth() != nullptr && !*value.truth() && sample.truth() == nullptr;
  seen.insert(path);
  if (is_absent) return;
  if (kind_of(value) != kind_of(sample)) {
    out += path + ": " + kind_of(value) + " instead of " + kind_of(sample) + "\n";
    return;
  }
  if (const List* list = value.list()) {
    if (sample.list()->empty()) {
      if (!list->empty() && path.find("children[].children[].children[].children") == std::string::npos)
        out += path + ": items where the sample ends\n";
      return;
    }
    for (const Value& item : *list) compare(item, sample.list()->front(), path + "[]", seen, out);
  }
  if (const Object* object = value.object()) {
    std::set<std::string> keys;
    for (const auto& [key, member] : object->members) {
      if (!keys.insert(std::string(key)).second) out += path + "." + std::string(key) + ": twice\n";
      const Value* known = sample.find(key);
      if (known == nullptr)
        out += path + "." + std::string(key) + ": not in the sample\n";
      else
        compare(member, *known, path + "." + std::string(key), seen, out);
    }
    for (const auto& [key, member] : sample.object()->members) {
      const bool is_optional =
          std::string(key) == "children" && path.find("collections") != std::string::npos;
      if (!keys.contains(std::string(key)) && !is_optional)
        out += path + "." + std::string(key) + ": missing\n";
    }
  }
}

void all_paths(const Value& value, const std::string& path, std::set<std::string>& out) {
  out.insert(path);
  if (const List* list = value.list()) {
    if (!list->empty()) all_paths(list->front(), path + "[]", out);
  }
  if (const Object* object = value.object()) {
    for (const auto& [key, member] : object->members) all_paths(member, path + "." + std::string(key), out);
  }
}

// A page of every kind, with everything a page may have.
test::Files rich_site() {
  return {
      {"content/index.md", titled("Begin", "Welkom bij [[thema:1]].\n")},
      {"content/over.md",
       "---\ntitle: Over\nsubtitle: ons\nvoice: redactie\nsource: gids\nreviewed: 2026-11-22\naliases: "
       "[Wij]\nkeywords: [a]\n---\nTekst[^1]\n\n[^1]: Noot.\n"},
      {"content/delen/1.md", numbered(1, "Deel een")},
      {"content/hoofdstukken/1.md", "---\ntitle: Hoofdstuk een\nnumber: 1\npart: 1\n---\n"},
      {"content/hoofdstukken/2.md", "---\ntitle: Hoofdstuk twee\nnumber: 2\npart: 1\n---\n"},
      {"content/themas/1.md",
       "---\ntitle: Een\nnumber: 1\nrelated:\n  - \"thema:2\": waarom\n---\nZie [[thema:2.1]].\n\n## "
       "Punten\n\n1. Een. {#a}\n"},
      {"content/themas/2.md",
       "---\ntitle: Twee\nnumber: 2\nvoice: redactie\nsource: gids\n---\n## Punten\n\n1. Zie [[thema:1]]. "
       "{#b}\n\n## Lijst\n\n- [ ] vink {#v}\n"},
      {"content/themas/3.md",
       "---\ntitle: Drie\nnumber: 3\nreplaced-by:\n  weg: thema:1\nwithdrawn:\n  op: 2026-11-22 Het kon "
       "weg.\n---\nZie [[thema:1]], [[thema:2]].\n"},
      {"content/begrippen/oud.md", "---\ntitle: Oud\nwithdrawn: 2026-11-22 Het kon weg.\n---\n"},
      {"content/begrippen/ooit.md", "---\ntitle: Ooit\nreplaced-by: begrip:wgr\n---\n"},
      {"content/begrippen/wgr.md", "---\ntitle: Wgr\nfull: Wet\n---\n"},
      {"content/situaties/x.md",
       "---\ntitle: X\nsummary: Kort.\ngroup: crisis\nsize: 3\nthemes:\n  core: [1]\n---\n"},
      {"content/situaties/index.md", titled("Situaties")},
      {"content/routes/r.md", "---\ntitle: R\nsections:\n  - heading: Week 1\n    pages: [2, 1]\n---\n"},
      {"content/stappen/1.md",
       "---\ntitle: Stap\nnumber: 1\npart: 1\n---\n## Deelstappen\n\n### Plan {#1a}\n\nTekst.\n"},
  };
}

// The sample settings with continuous pages, and with steps that are one journey.
std::string rich_settings() {
  std::string settings = replace_all(test::sample_settings(), "url = \"/route/{id}/\"",
                                     "url = \"/route/{id}/\"\nwhole = \"alles\"");
  return replace_all(
      settings, "template = \"step\"",
      "template = \"step\"\njourney = true\nparent = { collection = \"deel\", key = \"part\" }");
}

// As render_page() adds them.
void add_texts(Object& view, const LinkedSite& linked, PageId page, const std::vector<Value>& mentions,
               const std::vector<Value>& changes = {}) {
  view.members.emplace_back("sections", test::sections_of(linked.site, linked.site[page], mentions, changes));
  view.members.emplace_back("footnotes", Html{"<ol></ol>"});
}

// An edition of the rich site in which something of every kind was otherwise, and one in between.
ChangeLog rich_changes(const LinkedSite& linked) {
  const EditionText now = text_of(linked.site, *test::default_theme().strings);
  EditionText before = now;
  const auto at = [&](const std::string& address) -> Passage& {
    return *std::ranges::find(before.passages, address, &Passage::address);
  };
  for (Passage& one : before.passages) one.identity = {};  // of the words that it had
  at("/thema/1/#a").text = "Een ander woord. Een.";
  at("/thema/2/").text = "Twee keer.";
  at("/thema/2/#v").text = "Een vinkje meer.";
  std::erase_if(before.passages, [](const Passage& one) { return one.address == "/thema/2/#b"; });
  before.passages.push_back({"/begrip/oud/", "", "Oud", "Oud", "Begrippen", ""});
  before.passages.push_back({"/begrip/ooit/", "", "Ooit", "Wgr", "Begrippen", ""});
  ChangeLog log = make_change_log({{"een", "Een", "2025-01-01", "2025-05-01", "Een fout.", {}},
                                   {"twee", "Twee", "2026-01-01", "", "", {}}},
                                  {&before, &now}, now);
  log.notes = {{"<p>Zo.</p>", "<p>Zo.</p>", ""}, {"<p>Zo.</p>", "<p>Zo.</p>", ""}};
  return log;
}

TEST_SUITE("layout/view_schema") {
  TEST_CASE(
      "the view of every page has exactly the keys and kinds of the sample, and the sample has none that no "
      "page has") {
    const LinkedSite linked(rich_settings(), rich_site());
    REQUIRE(linked.diagnostics.empty());
    const Theme& theme = test::default_theme();
    const Value sample = sample_view(linked.config, theme);
    const Value moved = sample_moved_view(linked.config, theme);
    Diagnostics diagnostics;
    const Edition edition{"2026", "Editie 2026", "2026-01-01", "2026-05-01", "Een fout.", {}};
    const EditionPages in_editions = {
        {edition},
        {{"/thema/1/", {{Presence::here, "", ""}, {Presence::elsewhere, "/thema/9/", "Oud"}}},
         {"/begrip/oud/", {{Presence::absent, "", ""}, {Presence::here, "", ""}}}},
        {{{"/thema/2/", "Twee", "", "/thema/9/", "Oud", true, "", "", {}},
          {"/thema/3/",
           "Drie",
           "De vorige",
           "",
           "",
           true,
           "2027",
           "Editie 2027",
           {{"b", "/thema/9/#a", "Oud", "9.1"}}}}}};
    LayoutOptions options{"https://voorbeeld.nl", true};
    options.in_editions = &in_editions;
    const ChangeLog changes = rich_changes(linked);
    options.changes = &changes;
    PagePlans plans = plan_pages(linked.site, theme, options, diagnostics);
    REQUIRE(plans.size() > 15);
    for (PagePlan& plan : plan_pages(linked.site, theme, {"", false, &edition}, diagnostics))
      plans.push_back(std::move(plan));
    std::set<std::string> seen;
    for (const PagePlan& plan : plans) {
      CAPTURE(plan.path);
      Object view = plan.view;
      if (plan.page) {
        add_texts(view, linked, *plan.page, plan.point_mentions, plan.point_changes);
      } else {
        view.members.emplace_back("sections", List{});
        view.members.emplace_back("footnotes", Html{});
      }
      List parts;
      for (const PlannedPart& part : plan.parts) {
        Object shown = part.view;
        const std::size_t points = linked.site[part.page].document->points.size();
        add_texts(shown, linked, part.page, std::vector<Value>(points, List{}));
        parts.push_back(std::move(shown));
      }
      if (!parts.empty()) view.members.emplace_back("parts", std::move(parts));
      const bool leads_on = plan.template_name == "moved";
      std::string differences;
      if (leads_on) view = plan.view;
      compare(Value(std::move(view)), leads_on ? moved : sample, "", seen, differences);
      CHECK(differences == "");
    }
    std::set<std::string> documented;
    all_paths(sample, "", documented);
    std::string unused;
    for (const std::string& path : documented) {
      const bool is_on_own_page = path.starts_with(".parts[].sections[].points[].mentions[]") ||
                                  path.starts_with(".parts[].sections[].points[].change.");
      if (is_on_own_page) continue;
      const bool is_theme_only = path.starts_with(".collections.") || path.starts_with(".related.") ||
                                 path.starts_with(".kindred.") || path.find("children") != std::string::npos;
      if (!is_theme_only && !seen.contains(path)) unused += path + "\n";
    }
    CHECK(unused == "");
  }

  TEST_CASE("an empty site's pages have the same keys") {
    const LinkedSite linked(test::Files{{"content/foto.png", "x"}});
    const Theme& theme = test::default_theme();
    const Value sample = sample_view(linked.config, theme);
    Diagnostics diagnostics;
    for (const PagePlan& plan : plan_pages(linked.site, theme, {}, diagnostics)) {
      CAPTURE(plan.path);
      Object view = plan.view;
      view.members.emplace_back("sections", List{});
      view.members.emplace_back("footnotes", Html{});
      std::set<std::string> seen;
      std::string differences;
      compare(Value(std::move(view)), sample, "", seen, differences);
      CHECK(differences == "");
    }
    CHECK_FALSE(has_errors(diagnostics));
  }
}

}  // namespace
}  // namespace wegwijzer
