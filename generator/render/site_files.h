// The files of a site that are no pages: the theme's assets, pictures of the content, the list for search
// engines.
#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/file_system.h"
#include "generator/model/output.h"
#include "generator/model/plan.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

struct SiteFileOptions {
  std::string base_url;     // as in LayoutOptions
  bool is_preview = false;  // with the theme's assets/preview.*, which a published site does not need
};

/// Appends them. sitemap.xml needs full addresses, so it is only there when the base URL is known.
void append_site_files(OutputSet& output, const Site& site, const Theme& theme, const PagePlans& plans,
                       const SiteFileOptions& options, FileSystem& files, Diagnostics& diagnostics);

}  // namespace wegwijzer
