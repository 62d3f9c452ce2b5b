// Cuts a template into text and tags, and takes away the lines on which a tag stands alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"

namespace wegwijzer {

enum class TokenKind : std::uint8_t {
  text,
  escaped,
  raw,
  section,
  inverted,
  close,
  comment,
  partial,
  parent,
  block,
  broken
};

struct Token {
  TokenKind kind = TokenKind::text;
  TextRange at;
  std::string_view name;  // without white space around it
};

/// Text and tags in order. Comments and tags that are wrong are left out; the latter are reported.
std::vector<Token> scan_template(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics);

}  // namespace wegwijzer
