// Terms of the glossary in running text: the first use on a page is a link that carries the definition.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// The terms of one page while it is written.
struct PageTerms {
  std::set<PageId> linked;     // those its author links to: they are explained there, not before
  std::set<PageId> explained;  // those that have been
};

/// Before the first word is written.
PageTerms terms_of(const Site& site, const Page& page);

/// Appends `text` escaped for HTML, with the first use of each term as
///   <a href="…" class="term" data-definition="…">wethouders</a>
/// A plain link without script; with it, hover, focus and touch show the definition. `page` itself is never
/// linked to. `url` is the address of the page on which the text is put.
void append_text_with_terms(std::string& out, std::string_view text, const Site& site, const Page& page,
                            const std::string& url, PageTerms& terms);

/// ` data-preview="…" data-title="…"` for a link to another page that is no term: what stands there, for who
/// wants to know before going. `label` is what the link says; a title that says the same is left out.
std::string preview_attributes(const Site& site, const Page& page, const LinkTarget& target,
                               std::string_view label, const Strings& strings);

/// ` data-definition="…"` for a link that an author made to a term, the first time; else nothing.
std::string definition_attribute(const Site& site, PageId target, PageTerms& terms);

}  // namespace wegwijzer
