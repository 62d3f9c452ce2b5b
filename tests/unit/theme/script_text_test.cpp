#include "generator/theme/script_text.h"

#include <doctest/doctest.h>

using wegwijzer::without_comment_lines;

TEST_CASE("lines of comment become empty, so that the others keep their numbers") {
  CHECK(without_comment_lines("// why\nlet a = 1;\n  // more\n/**\n * @param x\n */\nlet b; // stays\n") ==
        "\nlet a = 1;\n\n\n\n\nlet b; // stays\n");
  CHECK(without_comment_lines("/** @type {string} */\nlet a;\n") == "\nlet a;\n");
}

TEST_CASE("what is not only comment stays") {
  for (const char* script :
       {"/*! licence\n * of someone */\nlet a;\n", "/* a */ let a;\n", "/* a\n b */ let a;\n",
        "let a = '// no';\n", "let url = \"http://x\";\n", "/* never closed\nlet a;\n", ""})
    CHECK(without_comment_lines(script) == script);
}

TEST_CASE("a script with a text of several lines is left alone") {
  const char* script = "// why\nlet a = `\n// text\n`;\n";
  CHECK(without_comment_lines(script) == script);
  CHECK(without_comment_lines("// why\nlet a = `b` + `c`;\n") == "\nlet a = `b` + `c`;\n");
}
