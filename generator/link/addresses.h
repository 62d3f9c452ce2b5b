// Where every page stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// Fills `pages`, `by_url` and `index_pages`. Two pages with one number, name or address are reported; the
/// first (by path) keeps it.
void make_pages(Site& site, Documents documents, Diagnostics& diagnostics);

/// Whether the site has a page there: one that was written, or one that the program makes.
bool is_address(const Site& site, const std::string& url);

/// Addresses that look like `url`.
std::vector<std::string> nearest_addresses(const Site& site, const std::string& url);

}  // namespace wegwijzer
