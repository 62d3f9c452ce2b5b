// The documents of a site, for commands that look at texts rather than make pages.
#pragma once

#include "generator/base/diagnostic.h"
#include "generator/model/config.h"
#include "generator/model/document.h"

namespace wegwijzer {

struct ReadSite {
  Config config;
  Documents documents;  // drafts too
  Diagnostics diagnostics;
};

ReadSite read_site(const std::string& folder);

}  // namespace wegwijzer
