#include "generator/base/source_text.h"

#include <doctest/doctest.h>

namespace wegwijzer {
namespace {

TEST_SUITE("base/source_text") {
  TEST_CASE("a place is a line and a column from 1") {
    const auto source = make_source_text("a.md", "een\ntwee\n\nvier");
    struct Case {
      std::uint32_t offset, line, column;
    };
    for (const Case& one : {Case{0, 1, 1},
                            {2, 1, 3},
                            {3, 1, 4},
                            {4, 2, 1},
                            {8, 2, 5},
                            {9, 3, 1},
                            {10, 4, 1},
                            {13, 4, 4},
                            {14, 4, 5}}) {
      CAPTURE(one.offset);
      const LineColumn at = line_column(*source, one.offset);
      CHECK(at.line == one.line);
      CHECK(at.column == one.column);
    }
  }

  TEST_CASE("columns are code points") {
    const auto source = make_source_text("a.md", "é€🙂x");
    CHECK(line_column(*source, 2).column == 2);
    CHECK(line_column(*source, 5).column == 3);
    CHECK(line_column(*source, 9).column == 4);
  }

  TEST_CASE("a place behind the end is the end") {
    const auto source = make_source_text("a.md", "ab\nc");
    const LineColumn at = line_column(*source, 1000);
    CHECK(at.line == 2);
    CHECK(at.column == 2);
  }

  TEST_CASE("lines have no line end; there is one behind a last line end") {
    const auto source = make_source_text("a.md", "een\n\ndrie\n");
    CHECK(line_text(*source, 1) == "een");
    CHECK(line_text(*source, 2) == "");
    CHECK(line_text(*source, 3) == "drie");
    CHECK(line_text(*source, 4) == "");
    CHECK(line_text(*source, 5) == "");
    CHECK(line_text(*source, 0) == "");
    CHECK(source->line_starts.size() == 4);
  }

  TEST_CASE("the offset of a line is held within the text") {
    const auto source = make_source_text("a.md", "een\ntwee");
    CHECK(line_offset(*source, 0) == 0);
    CHECK(line_offset(*source, 1) == 0);
    CHECK(line_offset(*source, 2) == 4);
    CHECK(line_offset(*source, 99) == 4);
  }

  TEST_CASE("an empty text has one empty line") {
    const auto source = make_source_text("a.md", "");
    CHECK(source->line_starts.size() == 1);
    CHECK(line_column(*source, 0).line == 1);
  }

  TEST_CASE("the digest is that of the text, whatever its path") {
    CHECK(make_source_text("a.md", "x")->digest == make_source_text("b.md", "x")->digest);
    CHECK(make_source_text("a.md", "x")->digest != make_source_text("a.md", "y")->digest);
  }

  TEST_CASE("a source without a text has no places but does not mind being asked") {
    const SourceText none;
    CHECK(line_column(none, 5).line == 1);
    CHECK(line_text(none, 1).empty());
    CHECK(line_offset(none, 3) == 0);
  }
}

}  // namespace
}  // namespace wegwijzer
