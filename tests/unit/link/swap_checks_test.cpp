#include "generator/link/swap_checks.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/link/published.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;
using test::titled;

// A theme with two points of its own, at that number.
std::string theme(int number, const std::string& title, const std::string& words) {
  const std::string prefix = " {#p-" + std::string(number < 10 ? "0" : "") + std::to_string(number) + "-0";
  return numbered(number, title,
                  "## Punten\n\n1. Begin met " + words + "." + prefix + "1}\n2. Eindig met " + words + "." +
                      prefix + "2}\n");
}

// What is reported when `before` was published and the site is `now`: "code address -> place", one a line.
std::string swaps(const Files& before, const Files& now) {
  const LinkedSite published(before);
  PromisedAddresses promised;
  for (LedgerEntry& entry : published_addresses(published.site)) {
    const std::string address = entry.address;
    promised.emplace(address, std::move(entry));
  }
  const LinkedSite current(now);
  Diagnostics diagnostics;
  check_swaps(current.site, promised, diagnostics);
  std::string found;
  for (const Diagnostic& one : diagnostics) {
    CHECK(one.at.source != nullptr);
    found += std::string(code_id(one.code)) + " " + one.arguments[0] + " -> " + one.arguments[2] + "\n";
  }
  return found;
}

const Files published = {{"content/themas/1.md", theme(1, "Koers", "de raad")},
                         {"content/themas/2.md", theme(2, "Raad", "de griffier")},
                         {"content/begrippen/a.md", titled("Regeling")},
                         {"content/begrippen/b.md", titled("Verband")},
                         {"content/stappen/1.md", numbered(1, "Verkennen")},
                         {"content/stappen/2.md", numbered(2, "Kiezen")}};

// The published site with other files at some places; without the one that is empty.
Files with(const Files& changes) {
  Files files = published;
  for (const auto& [path, text] : changes) {
    std::erase_if(files, [&](const auto& file) { return file.first == path; });
    if (!text.empty()) files.emplace_back(path, text);
  }
  return files;
}

TEST_SUITE("link/swap_checks") {
  TEST_CASE("a site that did not change, and other titles, are fine") {
    CHECK(swaps(published, published) == "");
    CHECK(swaps(published, with({{"content/themas/1.md", theme(1, "Richting", "de raad")},
                                 {"content/begrippen/a.md", titled("Afspraak")},
                                 {"content/stappen/1.md", numbered(1, "Oriënteren")}})) == "");
  }

  TEST_CASE("two pages that exchanged titles, whatever kind they are") {
    CHECK(swaps(published, with({{"content/themas/1.md", theme(1, "Raad", "de griffier")},
                                 {"content/themas/2.md", theme(2, "Koers", "de raad")}})) ==
          "reused-address /thema/1/ -> /thema/2/\nreused-address /thema/2/ -> /thema/1/\n");
    CHECK(swaps(published, with({{"content/begrippen/a.md", titled("Verband")},
                                 {"content/begrippen/b.md", titled("Regeling")}})) ==
          "reused-address /begrip/a/ -> /begrip/b/\nreused-address /begrip/b/ -> /begrip/a/\n");
  }

  TEST_CASE("a page put in front: each that shifted") {
    CHECK(swaps(published, with({{"content/stappen/1.md", numbered(1, "Vooraf")},
                                 {"content/stappen/2.md", numbered(2, "Verkennen")},
                                 {"content/stappen/3.md", numbered(3, "Kiezen")}})) ==
          "reused-address /werving/stap/1/ -> /werving/stap/2/\n"
          "reused-address /werving/stap/2/ -> /werving/stap/3/\n");
  }

  TEST_CASE("a number that is dealt out again: by its words, or by nothing but its number") {
    CHECK(swaps(published, with({{"content/themas/1.md", theme(1, "Digitaal", "een kaart")},
                                 {"content/themas/3.md", theme(3, "Koers", "de raad")}})) ==
          "reused-address /thema/1/ -> /thema/3/\n");
    CHECK(swaps(published, with({{"content/stappen/1.md", numbered(1, "Vooraf")},
                                 {"content/stappen/3.md", numbered(3, "Verkennen")}})) ==
          "reused-address /werving/stap/1/ -> /werving/stap/3/\n");
  }

  TEST_CASE("a page that kept its words, or some of them, only has another title") {
    CHECK(swaps(published, with({{"content/themas/1.md", theme(1, "Richting", "de raad")},
                                 {"content/themas/3.md", theme(3, "Koers", "een kaart")}})) == "");
    CHECK(swaps(published,
                with({{"content/themas/1.md",
                       numbered(1, "Richting", "## Punten\n\n1. Begin met de raad. {#p-01-01}\n")},
                      {"content/themas/3.md",
                       numbered(3, "Koers", "## Punten\n\n1. Eindig met de raad. {#p-03-01}\n")}})) == "");
  }

  TEST_CASE("an old title that is used again, without words that went along") {
    CHECK(swaps(published, with({{"content/begrippen/a.md", titled("Afspraak")},
                                 {"content/begrippen/c.md", titled("Regeling")}})) == "");
    CHECK(swaps(published, with({{"content/stappen/1.md", numbered(1, "Vooraf")},
                                 {"content/begrippen/c.md", titled("Verkennen")}})) == "");
    CHECK(swaps(published, with({{"content/themas/1.md", theme(1, "Digitaal", "een kaart")},
                                 {"content/themas/3.md", theme(3, "Koers", "een ander verhaal")}})) == "");
  }

  TEST_CASE("a title that another page has and keeps is taken over from nobody") {
    CHECK(swaps(published, with({{"content/begrippen/a.md", titled("Verband")},
                                 {"content/begrippen/c.md", titled("Regeling")}})) == "");
    CHECK(swaps(published, with({{"content/begrippen/a.md", titled("Verband")},
                                 {"content/begrippen/b.md", ""},
                                 {"content/begrippen/c.md", titled("Regeling")}})) ==
          "reused-address /begrip/a/ -> /begrip/c/\n");
  }

  TEST_CASE("titles that stand twice, before or now, say nothing") {
    CHECK(swaps(with({{"content/begrippen/b.md", titled("Regeling")}}),
                with({{"content/begrippen/a.md", titled("Afspraak")},
                      {"content/begrippen/b.md", titled("Regeling")}})) == "");
    CHECK(swaps(published, with({{"content/stappen/1.md", numbered(1, "Vooraf")},
                                 {"content/stappen/3.md", numbered(3, "Verkennen")},
                                 {"content/stappen/4.md", numbered(4, "Verkennen")}})) == "");
  }

  TEST_CASE("a page that moved and left its address empty took nothing over") {
    CHECK(swaps(published, with({{"content/stappen/1.md", ""},
                                 {"content/stappen/3.md", numbered(3, "Verkennen")}})) == "");
  }

  TEST_CASE("anchors that changed places on their page") {
    CHECK(swaps(published,
                with({{"content/themas/1.md", numbered(1, "Koers",
                                                       "## Punten\n\n1. Eindig met de raad. {#p-01-01}\n"
                                                       "2. Begin met de raad. {#p-01-02}\n")}})) ==
          "swapped-anchor p-01-01 -> p-01-02\nswapped-anchor p-01-02 -> p-01-01\n");
  }
}

}  // namespace
}  // namespace wegwijzer
