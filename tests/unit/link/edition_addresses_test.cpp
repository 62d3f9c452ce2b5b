#include "generator/link/edition_addresses.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/link/link.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;
using test::problems;
using test::titled;

// Two editions; the first had theme 3 with a point, a picture and short addresses.
AddressHistory two_editions() {
  AddressHistory history;
  history.editions = {"een", "twee"};
  for (const std::string& name : history.editions) {
    Diagnostics diagnostics;
    history.ledgers.push_back(read_ledger(
        make_source_text("editions/" + name + "/addresses.txt",
                         "/\tBegin\n/3/\n/a-z/\n/foto.png\n/thema/3/\tRol\n/thema/3/#p-03-01\tZorg\n"),
        diagnostics));
    history.ledgers.back().edition = name;
  }
  return history;
}

// What is said of a page with this body, and where its first link leads.
std::string linked(const std::string& body, const AddressHistory& history, const Files& more = {}) {
  const Config config = test::config_of(test::sample_settings());
  Documents documents = {test::parsed("content/proef.md", titled("Proef", body))};
  std::vector<std::string> assets;
  for (const auto& [path, text] : more) {
    if (path.ends_with(".md"))
      documents.push_back(test::parsed(path, text));
    else
      assets.push_back(path);
  }
  Diagnostics diagnostics;
  const Site site = link_site(config, documents, assets, diagnostics, history);
  std::erase_if(diagnostics, [](const Diagnostic& one) {  // what else is wrong with such a site
    return one.severity == Severity::warning || one.code == Code::lost_address;
  });
  sort_diagnostics(diagnostics);
  if (!diagnostics.empty()) return problems(diagnostics);
  const LinkTarget& target = site.pages.front().links.at(0);
  return target.address + (target.fragment.empty() ? "" : "#" + target.fragment);
}

TEST_SUITE("link/edition_addresses") {
  TEST_CASE("a link may lead to changes and into editions, as far as these are there") {
    const AddressHistory history = two_editions();
    struct Case {
      const char* written;
      const char* leads_to;
    };
    for (const Case& one : {
             Case{"/wijzigingen/", "wijzigingen/"},
             {"/wijzigingen/een..twee/", "wijzigingen/een..twee/"},
             {"/wijzigingen/een..huidig/", "wijzigingen/een..huidig/"},
             {"/wijzigingen/twee..huidig/", "wijzigingen/twee..huidig/"},
             {"/editie/een/", "editie/een/"},
             {"/editie/een/thema/3/", "editie/een/thema/3/"},
             {"/editie/een/thema/3/#p-03-01", "editie/een/thema/3/#p-03-01"},
             {"/editie/een/a-z/", "editie/een/a-z/"},
             {"/editie/een/foto.png", "editie/een/foto.png"},
             {"/wijzigingen/een..drie/",
              "content/proef.md:4:11-34 broken-link /wijzigingen/een..drie/ -> /wijzigingen/een..twee/, "
              "/wijzigingen/een..huidig/"},
             {"/wijzigingen/#x", "content/proef.md:4:11-26 broken-fragment x /wijzigingen/"},
             {"/editie/drie/",
              "content/proef.md:4:11-24 broken-link /editie/drie/ -> /editie/twee/, /editie/een/"},
             {"/editie/een/thema/4/", "content/proef.md:4:11-31 broken-link /editie/een/thema/4/"},
             {"/editie/een/3/", "content/proef.md:4:11-25 broken-link /editie/een/3/ -> /editie/een/"},
             {"/editie/een/thema/3/#p-03-02",
              "content/proef.md:4:11-39 broken-fragment p-03-02 /editie/een/thema/3/"},
         }) {
      CAPTURE(one.written);
      CHECK(linked("Zie [dit](" + std::string(one.written) + ").", history) == one.leads_to);
    }
  }

  TEST_CASE("without an edition they are not there yet") {
    CHECK(linked("Zie [dit](/wijzigingen/).", {}) == "content/proef.md:4:11-24 no-edition-yet /wijzigingen/");
    CHECK(linked("Zie [dit](/editie/een/).", {}) == "content/proef.md:4:11-23 no-edition-yet /editie/een/");
  }

  TEST_CASE("no page and no file of the site takes such an address") {
    CHECK(linked("", {},
                 {{"content/wijzigingen.md", titled("W")},
                  {"content/wijzigingen/feed.xml", ""},
                  {"content/editie.md", titled("E")},
                  {"content/editie/een/index.html", ""}})
              .find("duplicate-address /editie/") != std::string::npos);
    for (const char* path : {"content/wijzigingen.md", "content/editie.md"}) {
      CAPTURE(path);
      CHECK(linked("", {}, {{path, titled("W")}}).find(path + std::string(":1:1")) == 0);
    }
    for (const char* path : {"content/wijzigingen/feed.xml", "content/editie/een/x.html"}) {
      CAPTURE(path);
      const std::string found = linked("", {}, {{path, ""}});
      CHECK(found.find("duplicate-address") != std::string::npos);
      CHECK(found.find(path) == 0);
    }
  }
}

}  // namespace
}  // namespace wegwijzer
