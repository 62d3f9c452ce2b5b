#include "generator/base/text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace std::string_view_literals;

namespace wegwijzer {
namespace {

TEST_SUITE("base/text") {
  TEST_CASE("valid UTF-8 is accepted up to both ends of every length") {
    const std::vector<std::string_view> good = {
        ""sv,
        "abc"sv,
        "\0"sv,
        "\x7F"sv,
        "\xC2\x80"sv,
        "\xDF\xBF"sv,  // two bytes: U+0080, U+07FF
        "\xE0\xA0\x80"sv,
        "\xED\x9F\xBF"sv,  // three: U+0800, U+D7FF
        "\xEE\x80\x80"sv,
        "\xEF\xBF\xBF"sv,  // U+E000, U+FFFF
        "\xF0\x90\x80\x80"sv,
        "\xF4\x8F\xBF\xBF"sv,  // four: U+10000, U+10FFFF
        "caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x99\x82"sv,
    };
    for (const std::string_view text : good) {
      CAPTURE(text);
      CHECK_FALSE(find_invalid_utf8(text).has_value());
    }
  }

  TEST_CASE("invalid UTF-8 is found at its first bad byte") {
    struct Bad {
      std::string_view text;
      std::size_t at;
    };
    const std::vector<Bad> bad = {
        {"\x80"sv, 0},
        {"a\xBF"sv, 1},  // a continuation without a start
        {"\xC0\x80"sv, 0},
        {"\xC1\xBF"sv, 0},  // overlong, two bytes
        {"\xE0\x80\x80"sv, 0},
        {"\xE0\x9F\xBF"sv, 0},  // overlong, three
        {"\xF0\x80\x80\x80"sv, 0},
        {"\xF0\x8F\xBF\xBF"sv, 0},  // overlong, four
        {"\xED\xA0\x80"sv, 0},
        {"\xED\xBF\xBF"sv, 0},  // surrogates
        {"\xF4\x90\x80\x80"sv, 0},
        {"\xF5\x80\x80\x80"sv, 0},
        {"\xFF"sv, 0},
        {"\xFE"sv, 0},  // beyond U+10FFFF
        {"ab\xC3"sv, 2},
        {"ab\xE2\x82"sv, 2},
        {"ab\xF0\x9F\x99"sv, 2},  // cut off
        {"ab\xC3("sv, 2},
        {"a\xE2(\xA1"sv, 1},
        {"a\xF0\x9F("sv, 1},       // a continuation is something else
        {"caf\xE9 au lait"sv, 3},  // Latin-1
        {"\xC3\xA9\xC3"sv, 2},
        {"\xF8\x88\x80\x80\x80"sv, 0},  // five bytes
    };
    for (const Bad& one : bad) {
      CAPTURE(one.at);
      CAPTURE(one.text.size());
      const auto found = find_invalid_utf8(one.text);
      REQUIRE(found.has_value());
      CHECK(*found == one.at);
    }
  }

  TEST_CASE("code points are counted, not bytes") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("één € 🙂") == 7);
  }

  TEST_CASE("a code point is written and read back") {
    for (const char32_t c : {U'a', U'é', U'€', U'🙂', U'\U0010FFFF'}) {
      std::string text = "x";
      append_utf8(text, c);
      std::size_t at = 1;
      CHECK(next_code_point(text, at) == c);
      CHECK(at == text.size());
    }
  }

  TEST_CASE("a byte that cannot be read is a replacement character, and reading goes on") {
    std::size_t at = 0;
    CHECK(next_code_point("\xFFz", at) == 0xFFFD);
    CHECK(next_code_point("\xFFz", at) == U'z');
    CHECK(at == 2);
  }

  TEST_CASE("trim takes white space off both ends only") {
    CHECK(trim("  a b \t\r\n\v\f") == "a b");
    CHECK(trim(" \n ").empty());
    CHECK(trim("").empty());
    CHECK(trim("\u00A0a") == "\u00A0a");  // a no-break space was meant
  }

  TEST_CASE("slugs") {
    struct Case {
      const char* text;
      const char* slug;
    };
    const std::vector<Case> cases = {
        {"Één dag!", "een-dag"},
        {"Rol in strategie", "rol-in-strategie"},
        {"B&W", "b-w"},
        {"  -- a  --  b -- ", "a-b"},
        {"Thema's en foto’s", "themas-en-fotos"},
        {"‘Citaat’", "citaat"},
        {"Coördinatie (A–Z)", "coordinatie-a-z"},
        {"2026", "2026"},
        {"€ 5", "5"},
        {"ÆØÅ", "æøa"},
        {"ИВАН", "иван"},
        {"???", ""},
        {"", ""},
        {"🙂", ""},
        {"a/b\\c", "a-b-c"},
        {"../../etc", "etc"},
    };
    for (const Case& one : cases) CHECK(slugify(one.text) == one.slug);
  }

  TEST_CASE("a slug of a slug is itself") {
    for (const char* text : {"Één dag!", "Thema's", "A–Z", "p-23-04"})
      CHECK(slugify(slugify(text)) == slugify(text));
  }

  TEST_CASE("fold makes what differs in case or accent equal") {
    CHECK(fold("ÉÉN") == "een");
    CHECK(fold("e\u0301") == "e");  // a combining accent
    CHECK(fold("Ĳssel") == fold("ĳssel"));
    CHECK(fold("Straße") == "straße");
    CHECK(fold("B&W!") == "b&w!");
    CHECK(fold("") == "");
  }

  TEST_CASE("numbers") {
    CHECK(parse_number("0") == 0);
    CHECK(parse_number("023") == 23);
    CHECK(parse_number("999999") == 999999);
    for (const char* bad :
         {"", " 1", "1 ", "-1", "+1", "1.0", "1e3", "0x1", "a", "1000000", "9999999999999", "١"}) {
      CAPTURE(bad);
      CHECK_FALSE(parse_number(bad).has_value());
    }
  }

  TEST_CASE("replace_all does not look into what it put there") {
    CHECK(replace_all("aaa", "a", "aa") == "aaaaaa");
    CHECK(replace_all("{x}{x}", "{x}", "y") == "yy");
    CHECK(replace_all("abc", "", "z") == "abc");
    CHECK(replace_all("", "a", "b") == "");
  }

  TEST_CASE("nearest names") {
    using Names = std::vector<std::string>;
    const Names known = {"summary", "subtitle", "source", "title", "number", "keywords", "aliases"};
    CHECK(nearest_names("sumary", known) == Names{"summary"});
    CHECK(nearest_names("titel", known) == Names{"title"});  // neighbours swapped count once
    CHECK(nearest_names("TITLE", known) == Names{"title"});
    CHECK(nearest_names("keyw", known) == Names{"keywords"});  // a beginning
    CHECK(nearest_names("zzzzzz", known).empty());
    CHECK(nearest_names("", known).empty());
    CHECK(nearest_names("a", {"b"}).empty());  // nothing in common is no likeness
  }

  TEST_CASE("nearest names: nearest first, then by name, and no more than asked for") {
    using Names = std::vector<std::string>;
    CHECK(nearest_names("thema:2", {"thema:22", "thema:21", "thema:2x", "thema:333"}) ==
          Names{"thema:21", "thema:22", "thema:2x"});
    CHECK(nearest_names("thema:2", {"thema:22", "thema:21", "thema:2x"}, 1) == Names{"thema:21"});
    CHECK(nearest_names("abcd", {"abcd", "abcd"}) == Names{"abcd"});
  }

  TEST_CASE("nearest names: of two as near, the one with the same letters goes first, then the one as long") {
    using Names = std::vector<std::string>;
    CHECK(nearest_names("thema:23", {"thema:13", "thema:3", "thema:32"}) ==
          Names{"thema:32", "thema:13", "thema:3"});
  }

  TEST_CASE("a path in an address: what would end it or mean something else is encoded, and comes back") {
    CHECK(percent_encoded_path("beeld/foto-1_b.~(x)!$&'*+,;=@.png") == "beeld/foto-1_b.~(x)!$&'*+,;=@.png");
    CHECK(percent_encoded_path("c#/wat?/50%.pdf") == "c%23/wat%3F/50%25.pdf");
    CHECK(percent_encoded_path("a b:c\\d\t\"<é>") == "a%20b%3Ac%5Cd%09%22%3Cé%3E");
    for (const std::string path : {"50%23.png", "a%%b", "één #?%:.png", "\x7F\n"})
      CHECK(percent_decoded(percent_encoded_path(path)) == path);
    CHECK(percent_decoded("%c3%A9%2") == "é%2");
    CHECK(percent_decoded("100%, %zz%") == "100%, %zz%");
  }

  TEST_CASE("HTML is escaped for texts and for double-quoted attributes") {
    CHECK(html_escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; 'd'");
    CHECK(html_escaped("&amp;") == "&amp;amp;");
    CHECK(html_escaped("") == "");
    std::string out = "x";
    append_html_escaped(out, "<");
    CHECK(out == "x&lt;");
  }
}

}  // namespace
}  // namespace wegwijzer
