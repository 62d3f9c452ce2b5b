#include "generator/link/order.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::LinkedSite;
using test::numbered;
using test::titled;

std::string titles(const Site& site, const std::vector<PageId>& ids) {
  std::string out;
  for (const PageId id : ids) out += (out.empty() ? "" : ", ") + site[id].document->metadata.title;
  return out;
}

std::string chapter(int number, const std::string& part) {
  return "---\ntitle: H" + std::to_string(number) + "\nnumber: " + std::to_string(number) +
         "\npart: " + part + "\n---\n";
}

TEST_SUITE("link/order") {
  TEST_CASE("numbered pages stand by number, others by title without case and accents") {
    const LinkedSite linked({{"content/themas/a.md", numbered(10, "Tien")},
                             {"content/themas/b.md", numbered(9, "Negen")},
                             {"content/themas/index.md", titled("Alle")},
                             {"content/begrippen/a.md", titled("zaak")},
                             {"content/begrippen/b.md", titled("Éénheid")},
                             {"content/begrippen/c.md", titled("eend")},
                             {"content/begrippen/d.md", titled("Appel")}});
    const Site& site = linked.site;
    CHECK(titles(site,
                 site.by_collection[static_cast<std::size_t>(*find_collection(linked.config, "thema"))]) ==
          "Negen, Tien");
    CHECK(titles(site,
                 site.by_collection[static_cast<std::size_t>(*find_collection(linked.config, "begrip"))]) ==
          "Appel, eend, Éénheid, zaak");
  }

  TEST_CASE("previous and next follow the numbers, over gaps, and only there") {
    const LinkedSite linked({{"content/themas/a.md", numbered(10, "Tien")},
                             {"content/themas/b.md", numbered(2, "Twee")},
                             {"content/themas/c.md", numbered(5, "Vijf")},
                             {"content/begrippen/a.md", titled("A")},
                             {"content/begrippen/b.md", titled("B")}});
    const Page& two = linked.page("themas/b.md");
    const Page& five = linked.page("themas/c.md");
    CHECK_FALSE(two.previous.has_value());
    CHECK(two.next == five.id);
    CHECK(five.previous == two.id);
    CHECK_FALSE(linked.page("themas/a.md").next.has_value());
    CHECK_FALSE(linked.page("begrippen/a.md").next.has_value());
  }

  TEST_CASE("parents know their children in order") {
    const LinkedSite linked({{"content/delen/1.md", numbered(1, "Deel")},
                             {"content/hoofdstukken/a.md", chapter(2, "1")},
                             {"content/hoofdstukken/b.md", chapter(1, "1")}});
    const Page& part = linked.page("delen/1.md");
    CHECK(titles(linked.site, part.children) == "H1, H2");
    CHECK(linked.page("hoofdstukken/a.md").parent == part.id);
    CHECK(linked.diagnostics.empty());
  }

  TEST_CASE("a parent that is not there is an error with what was meant") {
    const LinkedSite linked(
        {{"content/delen/1.md", numbered(1, "Deel")}, {"content/hoofdstukken/a.md", chapter(1, "11")}});
    CHECK(test::problems(linked.diagnostics) ==
          "content/hoofdstukken/a.md:4:7-9 broken-relation 11 part -> deel:1");
  }

  TEST_CASE("pages that are each other's parent are an error, not a program that never ends") {
    const std::string settings =
        "[site]\ntitle = \"A\"\n[[collection]]\nname = \"a\"\ntitle = \"A\"\nfolder = \"a\"\nurl = "
        "\"/a/{id}/\"\n"
        "parent = { collection = \"a\", key = \"above\" }\n[checks.levels]\norphan = \"off\"\n";
    const auto page = [](const char* name, const char* above) {
      return std::pair<std::string, std::string>(
          std::string("content/a/") + name + ".md",
          std::string("---\ntitle: ") + name + "\nabove: " + above + "\n---\n");
    };
    const LinkedSite ring(settings, {page("x", "y"), page("y", "x"), page("z", "y")});
    CHECK(test::problems(ring.diagnostics) == "content/a/x.md:3:8-9 broken-relation y above");
    const LinkedSite self(settings, {page("x", "x")});
    CHECK(test::problems(self.diagnostics) == "content/a/x.md:3:8-9 broken-relation x above");
  }
}

}  // namespace
}  // namespace wegwijzer
