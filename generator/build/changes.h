// What changed between the editions of a site and since, gathered for its pages and its feed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/file_system.h"
#include "generator/build/editions.h"
#include "generator/model/changes.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Compares those of `editions` that were made with each other and with `now`, the text of `site`, and reads
/// their notes. What is broken in a frozen note leads nowhere. `base_url` as in BuildRequest; `files` has the
/// site's folder as its root.
ChangeLog change_log_of(const std::vector<Edition>& editions, const MadeEditions& made, const Site& site,
                        const EditionText& now, const Theme& theme, const std::string& base_url,
                        FileSystem& files);

/// Reports what is wrong with a note that is about to be frozen, as text and in its links.
void check_note(const Site& site, std::shared_ptr<const SourceText> note, Diagnostics& diagnostics);

}  // namespace wegwijzer
