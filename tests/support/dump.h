// What tests compare: trees and problems as short texts, so that a case fits on a line.
#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/model/document.h"

namespace wegwijzer::test {

/// One line a problem: "5:3-7 broken-link thema:99 -> thema:9", with the path in front when it is not that of
/// `document`. A warning starts with "warning". Numbers are line, column and (behind the hyphen) the column
/// after the last.
std::string problems(const Diagnostics& diagnostics);

/// The codes alone, separated by blanks: "broken-link unknown-prefix".
std::string codes(const Diagnostics& diagnostics);

/// The tree on one line: p(text(a) em(text(b))). An anchor is written {x}, a link's target <x>.
std::string dump(const Document& document);

/// The text a place refers to.
std::string text_at(const SourceSpan& span);
std::string text_at(const Document& document, TextRange range);

}  // namespace wegwijzer::test
