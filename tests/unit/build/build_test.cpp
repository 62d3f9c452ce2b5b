#include "generator/build/build.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "generator/base/parallel.h"
#include "generator/base/text.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::built;
using test::Files;
using test::numbered;
using test::problems;
using test::titled;

Files small_site() {
  Files files = {
      {"content/index.md", titled("Begin", "Zie [[thema:1]].\n")},
      {"content/over.md", titled("Over")},
      {"content/begrippen/wgr.md", "---\ntitle: Wgr\naliases: [Regelwet]\n---\n"},
      {"content/begrippen/index.md", titled("Begrippen")},
      {"content/situaties/x.md",
       "---\ntitle: X\nsummary: Kort.\ngroup: crisis\nthemes:\n  core:\n    - 1: hierom\n---\n"},
      {"content/routes/r.md", "---\ntitle: R\nsections:\n  - heading: Week 1\n    pages: [2, 1]\n---\n"},
      {"content/foto.png", "png"}};
  for (int i = 1; i <= 12; ++i) {
    const std::string n = std::to_string(i);
    files.emplace_back("content/themas/" + n + ".md",
                       numbered(i, "Thema over " + n,
                                "## Punten\n\n1. Zie [[thema:" + std::to_string(i % 12 + 1) + "]]. {#p-" + n +
                                    "}\n\n> [!tip]\n> Doe.\n"));
  }
  return files;
}

// Every path with its digest, on a line each.
std::string digests(const BuildResult& result) {
  std::string out;
  for (const OutputFile& file : result.output) out += file.path + " " + to_hex(file.digest) + "\n";
  return out;
}

std::string explained(const BuildResult& result) {
  std::string out;
  for (const Explanation& one : result.explanations) out += one.path + ": " + one.reason + "\n";
  return out;
}

// A disk on which one picture cannot be read.
class BrokenDisk : public MemoryFileSystem {
 public:
  ReadResult read(const std::string& path) override {
    return path == "content/foto.png" ? ReadResult{{}, "Input/output error"} : MemoryFileSystem::read(path);
  }
};

TEST_SUITE("build/build") {
  TEST_CASE("a site is built whole") {
    const BuildResult result = built(small_site());
    REQUIRE_MESSAGE(result.is_complete, problems(result.diagnostics));
    CHECK(result.page_count == 18);
    for (const char* path : {"index.html", "over/index.html", "thema/1/index.html", "thema/index.html",
                             "begrip/index.html", "a-z/index.html", "zoeken/index.html", "404.html",
                             "search/index.json", "search/documents.json", "assets/style.css", "foto.png"}) {
      CAPTURE(path);
      CHECK(find_output(result.output, path) != nullptr);
    }
    CHECK(test::output_text(result, "foto.png") == "png");
  }

  TEST_CASE("no path is made twice, and they are sorted") {
    Files files = small_site();
    files.emplace_back("content/robots.txt", "eigen");
    files.emplace_back("content/assets/favicon.svg", "eigen");
    MemoryFileSystem memory;
    test::write_site(memory, files);
    BuildCache cache;
    BuildRequest request;
    request.base_url = "https://voorbeeld.nl/gids";
    const BuildResult result = build(request, memory, cache);
    REQUIRE_MESSAGE(result.is_complete, problems(result.diagnostics));
    const auto is_before = [](const OutputFile& a, const OutputFile& b) { return a.path >= b.path; };
    CHECK(std::ranges::adjacent_find(result.output, is_before) == result.output.end());
    CHECK(test::output_text(result, "robots.txt") == "eigen");  // the site's own goes before the program's
    CHECK(test::output_text(result, "assets/favicon.svg") == "eigen");
  }

  TEST_CASE("with an address there is a sitemap, canonical links and robots.txt; without there is not") {
    MemoryFileSystem memory;
    test::write_site(memory, small_site());
    BuildCache cache;
    BuildRequest request;
    request.base_url = "https://voorbeeld.nl/gids";
    const BuildResult result = build(request, memory, cache);
    CHECK(test::output_text(result, "sitemap.xml").find("<loc>https://voorbeeld.nl/gids/thema/1/</loc>") !=
          std::string::npos);
    CHECK(test::output_text(result, "sitemap.xml").find("404") == std::string::npos);
    CHECK(
        test::output_text(result, "thema/1/index.html").find("href=\"https://voorbeeld.nl/gids/thema/1/\"") !=
        std::string::npos);
    CHECK(find_output(built(small_site()).output, "sitemap.xml") == nullptr);
  }

  TEST_CASE("a continuous page is made but stands in neither the sitemap nor the search index") {
    MemoryFileSystem memory;
    const std::string url = "url = \"/route/{id}/\"";
    test::write_site(
        memory,
        {{"content/themas/1.md", test::numbered(1, "Een")},
         {"content/routes/a.md", "---\ntitle: A\nsections:\n  - heading: X\n    pages: [1]\n---\n"}},
        replace_all(test::sample_settings(), url, url + "\nwhole = \"alles\""));
    BuildCache cache;
    BuildRequest request;
    request.base_url = "https://voorbeeld.nl";
    const BuildResult result = build(request, memory, cache);
    CHECK(find_output(result.output, "route/a/alles/index.html") != nullptr);
    CHECK(test::output_text(result, "sitemap.xml").find("/route/a/<") != std::string::npos);
    CHECK(test::output_text(result, "sitemap.xml").find("/alles/") == std::string::npos);
    CHECK(test::output_text(result, "search/documents.json").find("/alles/") == std::string::npos);
  }

  TEST_CASE("one, two and eight threads make the same bytes and the same problems") {
    Files files = small_site();
    files.emplace_back("content/wees.md", titled("Wees", "#### Diep\n\n1. x {#y} z\n"));
    std::string first;
    for (const int threads : {1, 2, 8}) {
      set_parallelism(threads);
      const BuildResult result = built(files);
      const std::string all = digests(result) + problems(result.diagnostics);
      if (first.empty()) first = all;
      CHECK(all == first);
    }
    set_parallelism(0);
    CHECK(first.find("skipped-heading") != std::string::npos);
  }

  TEST_CASE("a second build reads no page and renders no page") {
    MemoryFileSystem memory;
    test::write_site(memory, small_site());
    BuildCache cache;
    const BuildResult first = build({}, memory, cache);
    CHECK(first.explanations.size() > 18);
    memory.reads.clear();
    const BuildResult second = build({}, memory, cache);
    CHECK(std::ranges::none_of(memory.reads, [](const std::string& path) { return path.ends_with(".md"); }));
    CHECK(second.explanations.empty());
    CHECK(digests(second) == digests(first));
    CHECK(find_output(second.output, "index.html")->bytes ==
          find_output(first.output, "index.html")->bytes);  // the same object
  }

  TEST_CASE("a changed text renders its own page, and says why") {
    MemoryFileSystem memory;
    test::write_site(memory, small_site());
    BuildCache cache;
    build({}, memory, cache);
    memory.write("content/over.md", titled("Over", "Nieuwe tekst.\n"));
    const BuildResult result = build({}, memory, cache);
    CHECK(explained(result) == "over/index.html: tekst\n");
  }

  TEST_CASE("a changed title renders the pages that show it") {
    MemoryFileSystem memory;
    test::write_site(memory, small_site());
    BuildCache cache;
    build({}, memory, cache);
    memory.write(
        "content/themas/1.md",
        numbered(1, "Andere titel", "## Punten\n\n1. Zie [[thema:2]]. {#p-1}\n\n> [!tip]\n> Doe.\n"));
    const std::string reasons = explained(build({}, memory, cache));
    CHECK(reasons.find("index.html: ") != std::string::npos);  // links to it
    CHECK(reasons.find("situatie/x/index.html: ") != std::string::npos);
    CHECK(reasons.find("route/r/index.html: ") != std::string::npos);
    CHECK(reasons.find("thema/2/index.html: ") != std::string::npos);  // its neighbour, and mentioned by it
  }

  TEST_CASE("settings that only the text shows render the page again") {
    struct Case {
      const char* from;
      const char* to;
    };
    for (const Case& one : {Case{"label = \"Tip\"", "label = \"Raad\""},
                            Case{"label = \"{number}.{index}\"", "label = \"{number}-{index}\""},
                            Case{"heading = \"Punten\"", "heading = \"Raad\""},
                            Case{"short_title = \"Proefgids\"", "short_title = \"Gids\""},
                            Case{"singular = \"Thema\"", "singular = \"Onderwerp\""}}) {
      CAPTURE(one.from);
      std::string settings = test::sample_settings();
      MemoryFileSystem memory;
      test::write_site(memory, small_site());
      BuildCache cache;
      build({}, memory, cache);
      const std::size_t at = settings.find(one.from);
      REQUIRE(at != std::string::npos);
      settings.replace(at, std::string(one.from).size(), one.to);
      memory.write("wegwijzer.toml", settings);
      const BuildResult later = build({}, memory, cache);
      const BuildResult clean = built(small_site(), settings);
      REQUIRE(clean.is_complete);
      CHECK(digests(later) == digests(clean));
    }
  }

  TEST_CASE("after any row of edits a kept cache gives what a clean build gives, byte for byte") {
    std::mt19937 random(20261122);  // the same row each time
    const auto pick = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    Files files = small_site();
    MemoryFileSystem memory;
    test::write_site(memory, files);
    BuildCache cache;
    for (int round = 0; round < 40; ++round) {
      const int number = pick(14) + 1;
      const std::string path = "content/themas/" + std::to_string(number) + ".md";
      const std::string link = "[[thema:" + std::to_string(pick(14) + 1) + "]]";  // now and then a broken one
      switch (pick(7)) {
        case 0:
          memory.write(path, numbered(number, "Titel " + std::to_string(pick(5)), "Tekst " + link + ".\n"));
          break;
        case 1:
          memory.write(path, numbered(number, "T",
                                      "## Punten\n\n1. " + link + " {#p" + std::to_string(pick(3)) +
                                          "}\n2. x {#q}\n"));
          break;
        case 2: memory.remove(path); break;
        case 3:
          memory.write("content/begrippen/" + std::to_string(pick(3)) + ".md",
                       titled("Begrip " + std::to_string(pick(4)), link + "\n"));
          break;
        case 4:
          memory.write("content/situaties/x.md",
                       "---\ntitle: X\nsummary: Kort.\ngroup: crisis\nthemes:\n  core: [" +
                           std::to_string(number) + "]\n---\n");
          break;
        case 5: memory.write("content/index.md", titled("Begin", link + " en [x](over.md)\n")); break;
        case 6:
          memory.write("content/over.md", pick(2) == 0 ? titled("Over", "x\n")
                                                       : std::string("---\ntitle: Over\ndraft: true\n---\n"));
          break;
      }
      const BuildResult kept = build({}, memory, cache);
      BuildCache none;
      const BuildResult clean = build({}, memory, none);
      CAPTURE(round);
      REQUIRE(kept.is_complete == clean.is_complete);
      REQUIRE(problems(kept.diagnostics) == problems(clean.diagnostics));
      REQUIRE(digests(kept) == digests(clean));
    }
  }

  TEST_CASE("a problem that was mended does not come back from the cache") {
    MemoryFileSystem memory;
    test::write_site(memory, small_site());
    memory.write("content/over.md", titled("Over", "[[thema:99]] <b>x</b>\n"));
    BuildCache cache;
    const BuildResult bad = build({}, memory, cache);
    CHECK_FALSE(bad.is_complete);
    CHECK(bad.output.empty());
    CHECK(test::codes(bad.diagnostics).find("raw-html") != std::string::npos);
    CHECK(problems(build({}, memory, cache).diagnostics) ==
          problems(bad.diagnostics));  // and is not forgotten either
    memory.write("content/over.md", titled("Over"));
    const BuildResult good = build({}, memory, cache);
    CHECK(good.is_complete);
    CHECK(test::codes(good.diagnostics).find("raw-html") == std::string::npos);
  }

  TEST_CASE("a picture that cannot be read leaves nothing half made") {
    BrokenDisk disk;
    test::write_site(disk, small_site());
    BuildCache cache;
    const BuildResult result = build({}, disk, cache);
    CHECK(test::codes(result.diagnostics) == "unreadable-file");
    CHECK_FALSE(result.is_complete);
    CHECK(result.output.empty());
  }

  TEST_CASE("drafts are built when they are asked for") {
    MemoryFileSystem memory;
    test::write_site(memory, small_site());
    memory.write("content/over.md", "---\ntitle: Over\ndraft: true\n---\n");
    BuildCache cache;
    CHECK(find_output(build({}, memory, cache).output, "over/index.html") == nullptr);
    BuildRequest request;
    request.has_drafts = true;
    CHECK(find_output(build(request, memory, cache).output, "over/index.html") != nullptr);
  }

  TEST_CASE("each thing that keeps a site from being built is told in one run") {
    MemoryFileSystem none;
    BuildCache cache;
    CHECK(test::codes(build({}, none, cache).diagnostics) == "missing-configuration");
    none.write("wegwijzer.toml", test::sample_settings());
    CHECK(test::codes(build({}, none, cache).diagnostics).find("missing-content") != std::string::npos);
    none.write("wegwijzer.toml", "[site]\ntitel = 3\n");
    CHECK(test::codes(build({}, none, cache).diagnostics) == "missing-setting unknown-setting");
    const BuildResult result = built({{"content/a.md", "\xFF"},
                                      {"content/b.md", ""},
                                      {"content/c.md", titled("C", "[[weg]]\n")},
                                      {"content/d.md", "---\ntitle: D\ntemplate: pag\n---\n"}});
    CHECK(test::codes(result.diagnostics) == "invalid-utf8 empty-file broken-link unknown-template");
    CHECK_FALSE(result.is_complete);
  }

  TEST_CASE("a site's own template takes the place of the theme's, and its mistakes are reported there") {
    MemoryFileSystem memory;
    test::write_site(memory, small_site());
    memory.write("themes/default/templates/page.html", "<p>eigen {{page.title}}</p>");
    BuildCache cache;
    CHECK(test::output_text(build({}, memory, cache), "over/index.html") == "<p>eigen Over</p>");
    memory.write("themes/default/templates/page.html", "<p>{{page.titel}}</p>");
    const BuildResult bad = build({}, memory, cache);
    CHECK(problems(bad.diagnostics).find("themes/default/templates/page.html:1:") != std::string::npos);
    CHECK(test::codes(bad.diagnostics).find("unknown-template-key") != std::string::npos);
  }

  TEST_CASE("levels: a warning may be silenced or raised, an error may not be silenced") {
    const Files files = {{"content/a.md", titled("A", "#### Diep\n\n[[weg]]\n")}};
    const auto with = [&](const std::string& level) {
      std::string settings = test::sample_settings();
      settings.replace(settings.find("orphan = \"off\""), 14, "orphan = \"off\"\n" + level);
      return test::codes(built(files, settings).diagnostics);
    };
    CHECK(with("") == "skipped-heading broken-link");
    CHECK(with("skipped-heading = \"off\"") == "broken-link");
    CHECK(with("broken-link = \"off\"") == "skipped-heading broken-link");
  }
}

}  // namespace
}  // namespace wegwijzer
