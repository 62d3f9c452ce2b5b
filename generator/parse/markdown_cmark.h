// Markdown to nodes, with cmark-gfm (tables, strikethrough, autolinks, task lists, footnotes). The only file
// that knows cmark is markdown_cmark.cpp.
#pragma once

#include <cstdint>

#include "generator/model/document.h"

namespace wegwijzer {

/// Must be called once, before the first thread starts: cmark-gfm keeps process-wide tables (see the .cpp).
void prepare_markdown_parser();

/// Nesting beyond this is reported instead of followed.
inline constexpr int deepest_nesting = 40;

/// Parses the body of `document` (from `body_offset` on) into `nodes`, `pool` and Markdown `links`; wikilinks
/// and anchors are still plain text. Reports raw HTML, nesting that is too deep and tables that are too
/// large.
void parse_markdown(Document& document);

}  // namespace wegwijzer
