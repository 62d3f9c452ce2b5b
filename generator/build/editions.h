// The frozen editions of a site, read and found whole.
#pragma once

#include <memory>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/file_system.h"
#include "generator/model/config.h"
#include "generator/model/edition.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// All editions in the site's folder, the oldest first. A name that cannot be one, a file that was altered,
/// lost or added, a newer form and two editions of one date are reported. Those whose facts cannot be read
/// are left out.
std::vector<Edition> load_editions(FileSystem& files, Diagnostics& diagnostics);

/// A text with the settings it was made with. Not to be moved: `site` refers to `config`.
struct LinkedText {
  Config config;
  Site site;
};

/// Links the text in `files`, of which the root is a site's folder or that of an edition. `folder` goes
/// before the path of its settings in reports: "" or "editions/2026/". Null, and a report, when the settings
/// cannot be used. Promised addresses are not looked at: this is for comparing texts, not for publishing
/// them.
std::unique_ptr<const LinkedText> link_text(FileSystem& files, const std::string& folder,
                                            Diagnostics& diagnostics);

}  // namespace wegwijzer
