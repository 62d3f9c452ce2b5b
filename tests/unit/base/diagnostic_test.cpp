#include "generator/base/diagnostic.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/support/dump.h"

namespace wegwijzer {
namespace {

// How many arguments the two texts of a code ask for.
std::vector<std::string> enough_arguments() { return {"een", "twee", "drie", "vier"}; }

Diagnostic at(const std::shared_ptr<const SourceText>& source, std::uint32_t begin, Code code,
              std::string argument = "x") {
  return error(code, {source, {begin, begin + 1}}, {std::move(argument)});
}

TEST_SUITE("base/diagnostic") {
  TEST_CASE("every code has a name of its own, with hyphens, and a Dutch message") {
    std::set<std::string> ids;
    int count = 0;
#define WEGWIJZER_CODE(name)                                                                         \
  {                                                                                                  \
    const std::string id(code_id(Code::name));                                                       \
    CAPTURE(id);                                                                                     \
    CHECK(ids.insert(id).second);                                                                    \
    CHECK(id.find('_') == std::string::npos);                                                        \
    CHECK_FALSE(message_text_nl(Code::name).message.empty());                                        \
    CHECK_FALSE(message_text_en(Code::name).message.empty());                                        \
    CHECK(message_text_nl(Code::name).advice.empty() == message_text_en(Code::name).advice.empty()); \
    CHECK_NOTHROW(message_of(error(Code::name, {}, enough_arguments())));                            \
    CHECK_NOTHROW(advice_of(error(Code::name, {}, enough_arguments())));                             \
    CHECK(message_of(error(Code::name, {}, enough_arguments())).back() != '.');                      \
    ++count;                                                                                         \
  }
#include "generator/base/diagnostic_codes.inc"
#undef WEGWIJZER_CODE
    CHECK(count > 40);
    CHECK(code_id(Code::broken_link) == "broken-link");
  }

  TEST_CASE("arguments are filled in; braces in them are text") {
    CHECK(message_of(error(Code::broken_link, {}, {"{0} {} }"})) == "er is geen pagina ‘{0} {} }’");
  }

  TEST_CASE("words of ours are told in the language of the rest, what an author wrote is not touched") {
    const Diagnostic d = error(Code::wrong_type, {}, {"number", "een heel getal vanaf 1"});
    CHECK(message_of(d) == "de waarde van ‘number’ klopt niet: hier hoort een heel getal vanaf 1");
    CHECK(message_of(d, Language::english) ==
          "the value of ‘number’ is not right: this should be a whole number from 1");
    CHECK(argument_en("een van: off, warning") == "one of: off, warning");
    CHECK(argument_en("‘#a’ (geopend op regel 3) is nog open bij ‘/b’ op regel 12") ==
          "‘#a’ (opened on line 3) is still open at ‘/b’ on line 12");
    CHECK(argument_en("begrip:wgr") == "begrip:wgr");
    CHECK(argument_en("een heel getal en meer") == "een heel getal en meer");
    CHECK(argument_en("") == "");
  }

  TEST_CASE("the language follows the tag") {
    CHECK(language_of("en") == Language::english);
    CHECK(language_of("en-GB") == Language::english);
    CHECK(language_of("nl") == Language::dutch);
    CHECK(language_of("enm") == Language::dutch);
    CHECK(language_of("") == Language::dutch);
  }

  TEST_CASE("warnings alone are no errors") {
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({warning(Code::missing_anchor, {}, {"x"})}));
    CHECK(has_errors({warning(Code::missing_anchor, {}, {"x"}), error(Code::empty_file, {})}));
  }

  TEST_CASE("problems are sorted by file, place, code and arguments, the site's own first") {
    const auto a = make_source_text("a.md", "een\ntwee\ndrie\n");
    const auto b = make_source_text("b.md", "een\n");
    Diagnostics diagnostics = {at(b, 0, Code::empty_file),       at(a, 5, Code::broken_link, "y"),
                               at(a, 5, Code::broken_link, "x"), at(a, 5, Code::unknown_key),
                               at(a, 0, Code::broken_link),      error(Code::missing_content, {})};
    sort_diagnostics(diagnostics);
    CHECK(test::problems(diagnostics) ==
          "missing-content\n"
          "a.md:1:1-2 broken-link x\n"
          "a.md:2:2-3 unknown-key x\n"
          "a.md:2:2-3 broken-link x\n"
          "a.md:2:2-3 broken-link y\n"
          "b.md:1:1-2 empty-file x");
  }

  TEST_CASE("what is said twice is kept once, also when two copies of one file say it") {
    const auto first = make_source_text("a.md", "tekst");
    const auto second = make_source_text("a.md", "tekst");
    Diagnostics diagnostics = {at(first, 0, Code::broken_link), at(second, 0, Code::broken_link),
                               at(first, 1, Code::broken_link)};
    sort_diagnostics(diagnostics);
    CHECK(diagnostics.size() == 2);
  }
}

}  // namespace
}  // namespace wegwijzer
