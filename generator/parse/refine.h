// Gives the plain nodes their meaning: wikilinks, permanent anchors, callouts and Dutch typography. Works on
// the tree, never on the text before parsing, so that positions stay true and code stays code.
#pragma once

#include "generator/model/document.h"

namespace wegwijzer {

/// Rewrites `nodes`, `pool` and `links` of a document that parse_markdown has filled:
///   [[thema:23|tekst]]      -> a link node (without children when it has no label of its own)
///   … {#p-23-04}            -> the anchor of the heading, list item or task it ends
///   > [!redactie 2026-11-22]  -> a callout
/// Reports wikilinks that do not close, anchors in other places and callouts of unknown kind.
void refine(Document& document, const Config& config);

}  // namespace wegwijzer
