#include "generator/editions/gaps.h"

#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <vector>

#include "generator/link/published.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;

std::string theme(int number, const std::string& title, const std::string& points = "",
                  const std::string& more = "") {
  return "---\ntitle: " + title + "\nnumber: " + std::to_string(number) + "\n" + more + "---\n" +
         (points.empty() ? "" : "\n## Punten\n\n" + points);
}

std::string point(const std::string& anchor) { return "1. Doe dit. {#" + anchor + "}\n"; }

// The editions 1, 2 … and at last the text of now.
class History {
 public:
  explicit History(const std::vector<Files>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const LinkedSite linked(texts[i]);
      const std::string name = std::to_string(i + 1);
      editions_.push_back({name, "Editie " + name, "2025-01-0" + name, "", "", {}});
      texts_.push_back(text_pages(i + 1 < texts.size() ? &editions_.back() : nullptr,
                                  text_of(linked.site, *test::default_theme().strings),
                                  published_addresses(linked.site)));
    }
  }

  /// As after freezing the text of now.
  EditionPages frozen() {
    std::vector<TextPages> texts = texts_;
    texts.back().edition = &editions_.back();
    texts.push_back(texts_.back());
    return pages_of_editions(texts);
  }

  EditionPages pages() const { return pages_of_editions(texts_); }

 private:
  std::deque<Edition> editions_;
  std::vector<TextPages> texts_;
};

std::string described(const Gap& gap) {
  std::string line = gap.url + " “" + gap.title + "”";
  if (!gap.after.empty()) line += " after " + gap.after;
  if (!gap.to.empty()) line += " was " + gap.to + " “" + gap.to_title + "”";
  if (!gap.is_now) line += gap.newest.empty() ? " gone" : " gone, last in " + gap.newest_title;
  for (const FormerPart& part : gap.parts)
    line += " [" + part.anchor + " was " + part.address + " “" + part.title + "” " + part.label + "]";
  return line;
}

// A gap a line.
std::string gaps(const EditionPages& pages, const std::string& name) {
  std::string lines;
  for (std::size_t i = 0; i < pages.editions.size(); ++i) {
    if (pages.editions[i].name != name) continue;
    for (const Gap& gap : pages.gaps[i]) lines += described(gap) + "\n";
  }
  return lines;
}

// "here elsewhere(/thema/1/) absent": in the text of now, then in the editions, the newest first.
std::string places(const EditionPages& pages, const std::string& url) {
  std::string out;
  for (const PageInText& page : pages.presence.at(url)) {
    out += out.empty() ? "" : " ";
    if (page.presence == Presence::here) out += "here";
    if (page.presence == Presence::absent) out += "absent";
    if (page.presence == Presence::elsewhere) out += "elsewhere(" + page.url + ")";
  }
  return out;
}

const std::string first = "content/themas/001-a.md";
const std::string second = "content/themas/002-b.md";
const std::string third = "content/themas/003-c.md";

TEST_SUITE("editions/gaps") {
  TEST_CASE("an edition that has what others have has no gaps") {
    const History history({{{first, theme(1, "Een")}}, {{first, theme(1, "Uno")}}});
    CHECK(gaps(history.pages(), "1").empty());
    CHECK(places(history.pages(), "/thema/1/") == "here here");
  }

  TEST_CASE("a page that came later is a gap, with the edition after which it came") {
    const Files old = {{first, theme(1, "Een")}};
    const Files more = {{first, theme(1, "Een")}, {second, theme(2, "Twee")}};
    const History history({old, old, more, {more[0], {second, theme(2, "Tweede")}}});
    CHECK(gaps(history.pages(), "1") == "/thema/2/ “Tweede” after Editie 2\n");
    CHECK(gaps(history.pages(), "2") == "/thema/2/ “Tweede”\n");
    CHECK(gaps(history.pages(), "3").empty());
    CHECK(places(history.pages(), "/thema/2/") == "here here absent absent");
  }

  TEST_CASE("a page that was another one leads on to that, through more than one step") {
    const std::string to_second = theme(1, "Een", "", "replaced-by: thema:2\n");
    const History history(
        {{{first, theme(1, "Een")}},
         {{first, to_second}, {second, theme(2, "Twee")}},
         {{second, theme(2, "Twee", "", "replaced-by: thema:3\n")}, {third, theme(3, "Drie")}}});
    CHECK(gaps(history.pages(), "1") ==
          "/thema/2/ “Twee” was /thema/1/ “Een” gone, last in Editie 2\n"
          "/thema/3/ “Drie” after Editie 2 was /thema/1/ “Een”\n");
    CHECK(gaps(history.pages(), "2") == "/thema/3/ “Drie” was /thema/2/ “Twee”\n");
    CHECK(places(history.pages(), "/thema/3/") == "here elsewhere(/thema/2/) elsewhere(/thema/1/)");
    CHECK(places(history.pages(), "/thema/2/") == "elsewhere(/thema/3/) here elsewhere(/thema/1/)");
  }

  TEST_CASE("a page of which only points were elsewhere says where each of them was") {
    const Files old = {{first, theme(1, "Een", point("p-01-01") + point("p-01-02"))}};
    const Files now = {
        {first, theme(1, "Een", point("p-01-01"), "replaced-by:\n  p-01-02: thema:2#p-02-01\n")},
        {second, theme(2, "Twee", point("p-02-01"))}};
    CHECK(gaps(History({old, now}).pages(), "1") ==
          "/thema/2/ “Twee” [p-02-01 was /thema/1/#p-01-02 “Een” 1.2]\n");
  }

  TEST_CASE("a point of a page that was replaced kept its name on the way") {
    const Files old = {{first, theme(1, "Een", point("p-01-01"))}};
    const Files between = {{first, theme(1, "Een", "", "replaced-by: thema:2\n")},
                           {second, theme(2, "Twee", point("p-01-01") + point("p-02-02"))}};
    const Files now = {
        {first, theme(1, "Een", "", "replaced-by: thema:2\n")},
        {second, theme(2, "Twee", point("p-02-02"), "replaced-by:\n  p-01-01: thema:3#p-03-01\n")},
        {third, theme(3, "Drie", point("p-03-01"))}};
    const EditionPages pages = History({old, between, now}).pages();
    CHECK(gaps(pages, "1") ==
          "/thema/2/ “Twee” was /thema/1/ “Een”\n"
          "/thema/3/ “Drie” after Editie 2 [p-03-01 was /thema/1/#p-01-01 “Een” 1.1]\n");
  }

  TEST_CASE("a page that two pages became leads to neither, and names both") {
    const Files old = {{first, theme(1, "Een")}, {second, theme(2, "Twee")}};
    const Files now = {{first, theme(1, "Een", "", "replaced-by: thema:3\n")},
                       {second, theme(2, "Twee", "", "replaced-by: thema:3\n")},
                       {third, theme(3, "Drie")}};
    CHECK(gaps(History({old, now}).pages(), "1") ==
          "/thema/3/ “Drie” [ was /thema/1/ “Een” ] [ was /thema/2/ “Twee” ]\n");
  }

  TEST_CASE("a page that was withdrawn and is back is absent where it was away, and no gap") {
    const Files all = {{first, theme(1, "Een")}, {second, theme(2, "Twee")}};
    const Files without = {{first, theme(1, "Een")},
                           {second, theme(2, "Twee", "", "withdrawn: 2025-01-01 Weg.\n")}};
    const History history({all, without, all});
    CHECK(gaps(history.pages(), "2").empty());
    CHECK(places(history.pages(), "/thema/2/") == "here absent here");
  }

  TEST_CASE("what came and went before the next edition is a gap all the same") {
    const Files old = {{first, theme(1, "Een")}};
    const Files now = {{first, theme(1, "Een")},
                       {second, theme(2, "Twee", "", "withdrawn: 2025-01-01 Weg.\n")}};
    CHECK(gaps(History({old, now}).pages(), "1") == "/thema/2/ “Twee” gone\n");
  }

  TEST_CASE("freezing the text of now changes nothing in the editions that are there") {
    const Files old = {{first, theme(1, "Een", point("p-01-01") + point("p-01-02"))}};
    const Files between = {old[0], {third, theme(3, "Drie")}};
    const Files now = {
        {first, theme(1, "Een", point("p-01-01"), "replaced-by:\n  p-01-02: thema:2#p-02-01\n")},
        {second, theme(2, "Twee", point("p-02-01"))},
        {third, theme(3, "Drie", "", "withdrawn: 2025-01-01 Weg.\n")},
        {"content/begrippen/nieuw.md", test::titled("Nieuw")}};
    History history({old, between, now});
    const EditionPages before = history.pages();
    const EditionPages after = history.frozen();
    REQUIRE(after.editions.size() == 3);
    for (const char* name : {"1", "2"}) {
      CAPTURE(name);
      CHECK(gaps(before, name).find("\n/thema/2/ “Twee”") != std::string::npos);
      CHECK(gaps(after, name) == gaps(before, name));
    }
    CHECK(gaps(after, "3").empty());
  }
}

}  // namespace
}  // namespace wegwijzer
