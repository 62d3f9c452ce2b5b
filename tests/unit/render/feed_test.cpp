// What is in the feed; that it is a feed at all is looked at by tests/cli/changes.test.mjs.
#include "generator/render/feed.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/editions/change_log.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;

constexpr const char* base = "https://x.nl/gids";

const LinkedSite& guide() {
  static const LinkedSite linked(
      test::Files{{"content/begrippen/a.md", "---\ntitle: Af & toe\nreviewed: 2026-05-01\n---\n"},
                  {"content/begrippen/b.md", "---\ntitle: Bij\nreviewed: 2025-01-01\n---\n"}});
  return linked;
}

EditionText text(const std::string& a, const std::string& b, const std::string& note_a = "",
                 const std::string& note_b = "") {
  return {{{"/begrip/a/", "", "Af & toe", a, "Begrippen", note_a},
           {"/begrip/b/", "", "Bij", b, "Begrippen", note_b}},
          {}};
}

ChangeLog log_of(const EditionText& first, const EditionText& second, const EditionText& now,
                 const std::string& withdrawn = "") {
  return make_change_log({{"een", "De <eerste>", "2025-01-01", withdrawn, "", {}},
                          {"twee", "De tweede", "2026-01-01", "", "", {}}},
                         {&first, &second}, now);
}

std::string feed(const ChangeLog& log, const std::string& url = base) {
  OutputSet output;
  append_feed(output, guide().site, log, *test::default_theme().strings, url);
  return output.empty() ? "" : *output.front().bytes;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

const EditionText one = text("Bel de griffier elke week even op.", "Vraag het.");
const EditionText other = text("Iets heel anders staat hier nu.", "Vraag het.");

TEST_SUITE("render/feed") {
  TEST_CASE("without an address of the site, or without editions, there is none") {
    CHECK(feed(log_of(one, one, one), "").empty());
    CHECK(feed({}).empty());
  }

  TEST_CASE("each edition is an entry with what changed; one that was withdrawn is not") {
    const std::string xml = feed(log_of(one, other, other));
    CHECK(count(xml, "<entry>") == 2);
    CHECK(xml.find("<title>De &lt;eerste&gt;</title>") != std::string::npos);
    CHECK(xml.find("<updated>2026-01-01T00:00:00Z</updated>") != std::string::npos);
    CHECK(xml.find("1\u00A0gewijzigd.") != std::string::npos);
    CHECK(
        xml.find("&lt;a href=&quot;https://x.nl/gids/editie/twee/begrip/a/&quot;&gt;Af &amp;amp; toe&lt;") !=
        std::string::npos);
    CHECK(count(feed(log_of(one, other, other, "2025-06-01")), "<entry>") == 1);
  }

  TEST_CASE("minor changes are counted and not listed, unless the editors say something of them") {
    const EditionText light = text("Bel de griffier elke maand even op.", "Vraag het.");
    CHECK(feed(log_of(one, light, light)).find("1\u00A0licht gewijzigd") != std::string::npos);
    CHECK(feed(log_of(one, light, light)).find("begrip/a/") == std::string::npos);
    const EditionText said = text("Bel de griffier elke maand even op.", "Vraag het.", "Minder vaak.");
    CHECK(feed(log_of(one, said, said)).find("&lt;/a&gt;: Minder vaak.") != std::string::npos);
  }

  TEST_CASE("a page with a new note is an entry, of the day it was reviewed when that is later") {
    const EditionText now = text("Iets heel anders.", "Laat het.", "Over <a>.", "Over b.");
    const std::string xml = feed(log_of(one, one, now));
    CHECK(count(xml, "<entry>") == 4);
    CHECK(xml.find("<title>Af &amp; toe</title>\n<updated>2026-05-01T00:00:00Z</updated>") !=
          std::string::npos);
    CHECK(xml.find("<title>Bij</title>\n<updated>2026-01-01T00:00:00Z</updated>") != std::string::npos);
    CHECK(xml.find("<id>https://x.nl/gids/wijzigingen/twee..huidig/#/begrip/a/</id>") != std::string::npos);
    CHECK(xml.find("&lt;p&gt;Over &amp;lt;a&amp;gt;.&lt;/p&gt;") != std::string::npos);
    const EditionText still = text("Iets heel anders.", "Laat het.", "Oud.", "");
    const EditionText before = text("Bel de griffier elke week even op.", "Vraag het.", "Oud.");
    CHECK(count(feed(log_of(before, before, still)), "<entry>") == 2);
  }

  TEST_CASE("the feed was last updated when its newest entry was, or an edition was withdrawn") {
    const auto updated = [](const std::string& xml) {
      const std::size_t at = xml.find("<updated>") + 9;
      return xml.substr(at, 10);
    };
    CHECK(updated(feed(log_of(one, one, one))) == "2026-01-01");
    CHECK(updated(feed(log_of(one, one, one, "2026-03-01"))) == "2026-03-01");
    CHECK(updated(feed(log_of(one, one, text("Anders.", "Vraag het.", "Zo.")))) == "2026-05-01");
  }

  TEST_CASE("what XML cannot hold is left out") {
    const std::string xml = feed(log_of(one, one,
                                        text("Anders.", "Vraag het.",
                                             "a\x01\x0B"
                                             "b")));
    CHECK(xml.find("&lt;p&gt;ab&lt;/p&gt;") != std::string::npos);
  }
}

}  // namespace
}  // namespace wegwijzer
