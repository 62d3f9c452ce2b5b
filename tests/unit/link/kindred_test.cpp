#include "generator/link/kindred.h"

#include <doctest/doctest.h>

#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::LinkedSite;
using test::numbered;
using test::titled;

std::string settings() {
  std::string text = test::sample_settings();
  const std::string_view thema = "name = \"thema\"\n";
  text.insert(text.find(thema) + thema.size(), "kindred = 2\n");
  const std::string_view begrip = "name = \"begrip\"\n";
  return text.insert(text.find(begrip) + begrip.size(), "glossary = true\n");
}

// Twenty pages, of which the first ones use these words.
Files pages(const std::vector<std::string>& texts) {
  Files files;
  for (std::size_t i = 1; i <= 20; ++i) {
    const std::string body = i <= texts.size() ? texts[i - 1] : "Iets anders.";
    files.emplace_back("content/themas/" + std::to_string(i) + ".md",
                       numbered(static_cast<int>(i), "Pagina " + std::to_string(i), body));
  }
  for (const char* term : {"griffier", "begroting", "mandaat"})
    files.emplace_back(std::string("content/begrippen/") + term + ".md", titled(term));
  return files;
}

std::string kindred_of(const LinkedSite& linked, const std::string& path) {
  std::string out;
  for (const Kindred& one : linked.page(path).kindred) {
    out += linked.site[one.page].reference + ":";
    for (const PageId term : one.terms) out += " " + linked.site[term].document->metadata.title;
    out += "\n";
  }
  return out;
}

TEST_SUITE("link/kindred") {
  TEST_CASE("pages that share telling terms are named with them, the nearest first") {
    const LinkedSite linked(settings(),
                            pages({"De griffier en het mandaat.", "De griffier, het mandaat en de begroting.",
                                   "Het [[begrip:mandaat]] van de griffier."}));
    CHECK(kindred_of(linked, "themas/1.md") == "thema:3: griffier mandaat\nthema:2: griffier mandaat\n");
    CHECK(kindred_of(linked, "themas/4.md") == "");
  }

  TEST_CASE("one rare term is enough, one that many have is not") {
    const LinkedSite rare(settings(), pages({"De griffier.", "De griffiers."}));
    CHECK(kindred_of(rare, "themas/1.md") == "");  // one page in ten
    Files more = pages({"De griffier.", "De griffiers."});
    for (int i = 21; i <= 40; ++i)
      more.emplace_back("content/themas/" + std::to_string(i) + ".md",
                        numbered(i, "Pagina " + std::to_string(i)));
    const LinkedSite rarer(settings(), more);
    CHECK(kindred_of(rarer, "themas/1.md") == "thema:2: griffier\n");  // one in twenty
  }

  TEST_CASE("what an editor related is not found again") {
    Files files = pages({"De griffier en het mandaat.", "De griffier en het mandaat."});
    files[0].second.insert(4, "related: [\"thema:2\"]\n");
    const LinkedSite linked(settings(), files);
    CHECK(kindred_of(linked, "themas/1.md") == "");
  }

  TEST_CASE("a collection that does not ask for it has none") {
    const LinkedSite linked(pages({"De griffier en het mandaat.", "De griffier en het mandaat."}));
    CHECK(kindred_of(linked, "themas/1.md") == "");
  }
}

}  // namespace
}  // namespace wegwijzer
