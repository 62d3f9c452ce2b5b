// Terms of the glossary in running text: the first use on a page is a link that carries the definition.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "generator/model/site.h"

namespace wegwijzer {

/// The terms a page has explained already.
using ExplainedTerms = std::set<PageId>;

/// Appends `text` escaped for HTML, with the first use of each term as
///   <a href="…" class="term" data-definition="…">wethouders</a>
/// A plain link without script; with it, hover, focus and touch show the definition. `page` itself is never linked to.
void append_text_with_terms(std::string& out, std::string_view text, const Site& site, const Page& page, ExplainedTerms& explained);

/// ` data-definition="…"` for a link that an author made to a term, the first time; else nothing.
std::string definition_attribute(const Site& site, PageId target, ExplainedTerms& explained);

}  // namespace wegwijzer
