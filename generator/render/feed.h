// What changed as a feed (Atom, RFC 4287), for those who want to be told.
#pragma once

#include <string>

#include "generator/model/changes.h"
#include "generator/model/output.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Appends `feed_path`: an entry for each edition that was not withdrawn, and one for each page that changed
/// since the newest edition and carries a new note. It needs whole addresses, so it is only there when
/// `base_url` ("https://…" without a slash at the end) is known, and when there are editions. All dates are
/// those of editions and pages: the same site gives the same feed.
void append_feed(OutputSet& output, const Site& site, const ChangeLog& log, const Strings& strings,
                 const std::string& base_url);

}  // namespace wegwijzer
