// The words around a link, for lists of what refers to a page.
#pragma once

#include <string>

#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// The sentence in which link number `link` of `page` stands, as plain text; a long one is cut to about 240
/// code points around the link. In a block without sentences (a table cell, a list item) the whole block.
std::string sentence_around(const Site& site, const Page& page, std::uint32_t link, const Strings& strings);

}  // namespace wegwijzer
