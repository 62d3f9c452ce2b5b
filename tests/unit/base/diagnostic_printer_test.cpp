#include "generator/base/diagnostic_printer.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace wegwijzer {
namespace {

std::shared_ptr<const SourceText> page(const std::string& text) {
  return make_source_text("content/a.md", text);
}

TEST_SUITE("base/diagnostic_printer") {
  TEST_CASE("a problem is printed with its place, its line, a caret and what was meant") {
    const auto source = page("---\ntitle: A\n---\nZie [[thema:99]] nu.\n");
    const Diagnostic d =
        error(Code::broken_link, {source, {23, 31}}, {"thema:99"}, {"thema:9", "thema:19", "thema:98"});
    CHECK(to_terminal_text(d) ==
          "content/a.md:4:7: fout: er is geen pagina ‘thema:99’ [broken-link]\n"
          "  4 | Zie [[thema:99]] nu.\n"
          "    |       ^^^^^^^^\n"
          "  tip: Bedoelde je ‘thema:9’, ‘thema:19’ of ‘thema:98’?\n");
  }

  TEST_CASE("the caret stands under its word when characters of more than one byte come before and in it") {
    const auto source = page("één € [[café]]\n");
    const auto begin = static_cast<std::uint32_t>(source->text.find("caf"));
    const Diagnostic d = error(Code::broken_link, {source, {begin, begin + 5}}, {"café"});
    CHECK(to_terminal_text(d) ==
          "content/a.md:1:9: fout: er is geen pagina ‘café’ [broken-link]\n"
          "  1 | één € [[café]]\n"
          "    |         ^^^^\n");
  }

  TEST_CASE("a tab is shown as one space, so that the caret stays in its column") {
    const auto source = page("\ta\tb");
    CHECK(to_terminal_text(error(Code::broken_link, {source, {2, 3}}, {"x"})) ==
          "content/a.md:1:3: fout: er is geen pagina ‘x’ [broken-link]\n"
          "  1 |  a b\n"
          "    |   ^\n");
  }

  TEST_CASE("control characters do not reach the terminal") {
    const std::string text = to_terminal_text(error(Code::invalid_utf8, {page("a\x1B[31mb"), {0, 1}}));
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find("  1 | a [31mb\n") != std::string::npos);
  }

  TEST_CASE("a warning says so, and a place of no width has one caret") {
    const Diagnostic d = warning(Code::missing_anchor, {page("1. Een punt\n"), {3, 3}}, {"23.1"});
    CHECK(to_terminal_text(d) == "content/a.md:1:4: waarschuwing: " + message_of(d) +
                                     " [missing-anchor]\n"
                                     "  1 | 1. Een punt\n"
                                     "    |    ^\n"
                                     "  tip: " +
                                     advice_of(d) + "\n");
    CHECK_FALSE(advice_of(d).empty());
  }

  TEST_CASE("a place over several lines is marked on its first") {
    const Diagnostic d = error(Code::wrong_type, {page("abc\ndef\n"), {1, 6}}, {"x", "y"});
    CHECK(to_terminal_text(d) ==
          "content/a.md:1:2: fout: de waarde van ‘x’ klopt niet: hier hoort y [wrong-type]\n"
          "  1 | abc\n"
          "    |  ^^\n");
  }

  TEST_CASE("line numbers of more digits keep bar under bar") {
    const auto source = page(std::string(11, '\n') + "x");
    const std::string text = to_terminal_text(error(Code::empty_file, {source, {11, 12}}));
    CHECK(text.find("  12 | x\n     | ^\n") != std::string::npos);
  }

  TEST_CASE("of a long line the part around the place is shown") {
    const std::string line = std::string(300, 'a') + "FOUT" + std::string(300, 'b');
    CHECK(to_terminal_text(error(Code::duplicate_anchor, {page(line), {300, 304}}, {"x"})) ==
          "content/a.md:1:301: fout: het anker ‘x’ staat al op deze pagina [duplicate-anchor]\n"
          "  1 | " +
              std::string(50, 'a') + "FOUT" + std::string(46, 'b') +
              "\n"
              "    | " +
              std::string(50, ' ') +
              "^^^^\n"
              "  tip: Geef dit onderdeel een ander anker.\n");
  }

  TEST_CASE("carets never run past what is shown") {
    const std::string text =
        to_terminal_text(error(Code::duplicate_anchor, {page(std::string(500, 'a')), {10, 480}}, {"x"}));
    CHECK(text.find("    | " + std::string(10, ' ') + std::string(90, '^') + "\n") != std::string::npos);
  }

  TEST_CASE("a file that could not be read has its name and no line") {
    auto source = std::make_shared<SourceText>();
    source->path = "content/x.md";
    CHECK(to_terminal_text(error(Code::unreadable_file, {source, {}}, {"Permission denied"})) ==
          "content/x.md: fout: dit bestand kan niet worden gelezen (Permission denied) [unreadable-file]\n"
          "  tip: Controleer of het bestand bestaat en of je het mag lezen.\n");
  }

  TEST_CASE("what concerns the site as a whole has no place") {
    CHECK(to_terminal_text(error(Code::missing_content, {}))
              .starts_with("fout: er is geen map ‘content’ met pagina's [missing-content]\n"));
  }

  TEST_CASE("all of them end with a count, in the singular and the plural") {
    const Diagnostic bad = error(Code::missing_content, {});
    const Diagnostic odd = warning(Code::missing_anchor, {}, {"x"});
    CHECK(to_terminal_text(Diagnostics{}) == "");
    CHECK(to_terminal_text(Diagnostics{bad, odd}).ends_with("\n\n1 fout, 1 waarschuwing\n"));
    CHECK(to_terminal_text(Diagnostics{odd, odd}).ends_with("\n\n0 fouten, 2 waarschuwingen\n"));
  }

  TEST_CASE("as JSON it is one object a line with every member") {
    const auto source = page("é [[x\n");
    const Diagnostics all = {error(Code::unclosed_wikilink, {source, {3, 5}}),
                             warning(Code::broken_link, {}, {"\"\n\\"}, {"a", "b"})};
    CHECK(
        to_json_text(all) ==
        "[\n"
        R"({"severity":"error","code":"unclosed-wikilink","file":"content/a.md","line":1,"column":3,"message":")" +
            message_of(all[0]) + R"(","advice":")" + advice_of(all[0]) + R"(","candidates":[]},)" +
            "\n"
            R"({"severity":"warning","code":"broken-link","file":null,"line":0,"column":0,)"
            R"("message":"er is geen pagina ‘\"\n\\’","advice":"","candidates":["a","b"]})"
            "\n]\n");
    CHECK(to_json_text({}) == "[]\n");
  }

  TEST_CASE("JSON stays JSON when a text is no UTF-8") {
    const std::string text = to_json_text({error(Code::broken_link, {}, {"\xFF"})});
    CHECK(nlohmann::json::accept(text));
  }
}

}  // namespace
}  // namespace wegwijzer
