// What pages of editions ask for when a reader wants another edition.
#pragma once

#include "generator/model/edition_pages.h"
#include "generator/model/output.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Appends data/editions.js, which sets `wegwijzerEditions` to {words, texts, pages}: `texts` are the text of
/// now and all editions, the newest first, each {name (empty for now), title, path, date, withdrawn}; `pages`
/// has by path ("thema/12/") and text's name a few words, where the text has the page elsewhere or not at
/// all. A script, so that it also loads when the site is opened as files. It is the one file that tells an
/// edition of others. No file without editions.
void append_edition_file(OutputSet& output, const Site& site, const Strings& strings,
                         const EditionPages& pages);

}  // namespace wegwijzer
