// Every page as it stands in lists.
#pragma once

#include "generator/layout/context.h"

namespace wegwijzer {

/// Makes what all pages share: cards, collections, the site and the texts.
LayoutContext make_context(const Site& site, const Theme& theme, const LayoutOptions& options);

/// What a page knows of the site it is on.
Value site_value(const Site& site, const Theme& theme, const LayoutOptions& options);

/// Reading time in minutes at 200 words a minute, at least 1.
int reading_minutes(std::uint32_t words);

/// Reading time of a page in minutes; of one with pages below it, what those take together: its own words
/// only introduce them. A sum of whole minutes, so that it agrees with the list beside it.
int reading_minutes(const Site& site, const Page& page);

}  // namespace wegwijzer
