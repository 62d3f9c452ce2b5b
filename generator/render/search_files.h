// What the search box loads: the index and the texts it shows.
#pragma once

#include "generator/model/output.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Appends search/index.json (a Lunr 2.3 index) and search/documents.json: an array with for each reference
/// {ref, url, title, collection, reference (as readers call it), number, weight (if not 1), summary, text},
/// and for a point `page`, the reference of its page. Pages and points are documents of their own, in the
/// order of collections and numbers. The browser fetches both in one, a fifth of the size: search/index.js,
/// which search/client/unpack.js unpacks.
void append_search_files(OutputSet& output, const Site& site, const Theme& theme);

}  // namespace wegwijzer
