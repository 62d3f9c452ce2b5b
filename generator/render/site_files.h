// The files of a site that are no pages: the theme's assets, pictures of the content, the list for search engines.
#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/file_system.h"
#include "generator/model/output.h"
#include "generator/model/plan.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// Appends them. sitemap.xml needs full addresses, so it is only there when `base_url` is known.
void append_site_files(OutputSet& output, const Site& site, const Theme& theme, const PagePlans& plans,
                       const std::string& base_url, FileSystem& files, Diagnostics& diagnostics);

}  // namespace wegwijzer
