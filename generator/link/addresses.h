// Where every page stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// A page whose file only says that it is gone.
struct GoneDocument {
  std::string url;
  std::shared_ptr<const Document> document;
};

/// Fills `pages`, `by_url` and `index_pages`. Two pages with one number, name or address are reported; the
/// first (by path) keeps it. Documents of pages that are gone come back.
std::vector<GoneDocument> make_pages(Site& site, Documents documents, Diagnostics& diagnostics);

/// Whether the site has a page there: one that was written, or one that the program makes.
bool is_address(const Site& site, const std::string& url);

/// What an author wrote as an address, whether there is something or not: "begrip:wgr#kop" ->
/// "/begrip/wgr/#kop". Empty for a kind of page that does not exist.
std::string address_of_written(const Config& config, const std::string& written);

/// Addresses that look like `url`.
std::vector<std::string> nearest_addresses(const Site& site, const std::string& url);

}  // namespace wegwijzer
