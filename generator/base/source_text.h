// The text of one file and places in it. Everything that reports a place refers to bytes of a SourceText;
// line and column are worked out only when something is printed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/digest.h"

namespace wegwijzer {

/// Bytes [begin, end) of a text.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const TextRange&) const = default;
};

/// Both count from 1; columns are code points, as editors show them.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

struct SourceText {
  std::string path;  // relative to the site folder, with forward slashes: content/wegwijzer/023-rol.md
  std::string text;  // UTF-8 without a byte-order mark, lines end in \n
  std::vector<std::uint32_t> line_starts;
  Digest digest;
};

/// Makes a SourceText: works out line starts and the digest. `text` must be valid UTF-8.
std::shared_ptr<const SourceText> make_source_text(std::string path, std::string text);

LineColumn line_column(const SourceText& source, std::uint32_t offset);

/// The line (from 1) without its line end; empty when there is no such line.
std::string_view line_text(const SourceText& source, std::uint32_t line);

/// Offset of the first byte of a line (from 1), clamped to the text.
std::uint32_t line_offset(const SourceText& source, std::uint32_t line);

/// A place: null `source` means "the site as a whole". A place without a text (a file that could not be read)
/// has a SourceText with only its path.
struct SourceSpan {
  std::shared_ptr<const SourceText> source;
  TextRange range;
};

}  // namespace wegwijzer
