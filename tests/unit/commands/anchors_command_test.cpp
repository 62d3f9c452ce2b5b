#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "generator/commands/commands.h"
#include "tests/support/sample.h"
#include "tests/support/temp_folder.h"

namespace wegwijzer {
namespace {

using test::numbered;
using test::TempFolder;

struct Outcome {
  int status;
  std::string messages;
};

Outcome run(const TempFolder& site, bool writes) {
  std::ostringstream messages;
  const int status = run_anchors({site.path().string(), writes}, messages);
  return {status, messages.str()};
}

// The text of theme 3 after `anchors --write`.
std::string written(const std::string& text) {
  TempFolder site;
  site.write("wegwijzer.toml", test::sample_settings());
  site.write("content/themas/3.md", text);
  const Outcome outcome = run(site, true);
  CHECK_MESSAGE(outcome.status == exit_fine, outcome.messages);
  const std::string once = site.read("content/themas/3.md");
  run(site, true);
  CHECK(site.read("content/themas/3.md") == once);  // a second time there is nothing to do
  return once;
}

std::string theme(const std::string& body) { return numbered(3, "Drie", body); }

TEST_SUITE("commands/anchors_command") {
  TEST_CASE("points get an anchor at the end of their first paragraph") {
    CHECK(written(theme(
              "## Punten\n\n1. Een.\n2. Twee\n   regels.\n\n   Nog een alinea.\n3. Drie [[thema:3]]\n")) ==
          theme("## Punten\n\n1. Een. {#p-03-01}\n2. Twee\n   regels. {#p-03-02}\n\n   Nog een alinea.\n3. "
                "Drie [[thema:3]] {#p-03-03}\n"));
  }

  TEST_CASE("anchors that are there stay, and a number is not handed out again") {
    CHECK(written(theme("## Punten\n\n1. Nieuw.\n2. Oud. {#p-03-01}\n3. Ook oud. {#p-03-07}\n4. Nieuw.\n")) ==
          theme("## Punten\n\n1. Nieuw. {#p-03-08}\n2. Oud. {#p-03-01}\n3. Ook oud. {#p-03-07}\n4. Nieuw. "
                "{#p-03-09}\n"));
  }

  TEST_CASE("items of a checklist get one too") {
    CHECK(written(theme("- [ ] Een\n- [x] Twee {#v-01}\n  - [ ] Onder\n")) ==
          theme("- [ ] Een {#v-02}\n- [x] Twee {#v-01}\n  - [ ] Onder {#v-03}\n"));
  }

  TEST_CASE("line ends, spaces at the end and a last line without an end are kept or mended") {
    CHECK(written("---\r\ntitle: Drie\r\nnumber: 3\r\n---\r\n## Punten\r\n\r\n1. Een.  \r\n2. Twee.") ==
          "---\r\ntitle: Drie\r\nnumber: 3\r\n---\r\n## Punten\r\n\r\n1. Een. {#p-03-01}\r\n2. Twee. "
          "{#p-03-02}");
    CHECK(written("\xEF\xBB\xBF---\ntitle: Drie\nnumber: 3\n---\n## Punten\n\n1. Een.\n") ==
          "\xEF\xBB\xBF---\ntitle: Drie\nnumber: 3\n---\n## Punten\n\n1. Een. {#p-03-01}\n");
  }

  TEST_CASE("points that are empty or start with something else are left alone") {
    for (const char* body :
         {"## Punten\n\n1.\n", "## Punten\n\n1.\n2.", "## Punten\n\n1. ```\n   code\n   ```\n",
          "## Punten\n\n1. - lijst\n", "## Punten\n\n1. > citaat\n"}) {
      CAPTURE(body);
      CHECK(written(theme(body)) == theme(body));
    }
  }

  TEST_CASE("code that looks like a point is left alone") {
    const std::string body = "## Punten\n\n1. Een. {#p-03-01}\n\n```\n2. Geen punt\n- [ ] geen vink\n```\n";
    CHECK(written(theme(body)) == theme(body));
  }

  TEST_CASE("without --write it says what it would do and writes nothing") {
    TempFolder site;
    site.write("wegwijzer.toml", test::sample_settings());
    site.write("content/themas/3.md", theme("## Punten\n\n1. Een.\n"));
    const Outcome outcome = run(site, false);
    CHECK(outcome.status == exit_fine);
    CHECK(outcome.messages.find("content/themas/3.md:7: 3.1 krijgt {#p-03-01}") != std::string::npos);
    CHECK(site.read("content/themas/3.md") == theme("## Punten\n\n1. Een.\n"));
  }

  TEST_CASE("with errors in the texts nothing is written") {
    TempFolder site;
    site.write("wegwijzer.toml", test::sample_settings());
    site.write("content/themas/3.md", theme("## Punten\n\n1. Een.\n"));
    site.write("content/fout.md", "");
    CHECK(run(site, true).status == exit_content);
    CHECK(site.read("content/themas/3.md") == theme("## Punten\n\n1. Een.\n"));
    TempFolder none;
    CHECK(run(none, true).status == exit_disk);
  }
}

}  // namespace
}  // namespace wegwijzer
