// Whether pages of other sites are still there. Asked only when an editor says so; what was answered well is
// kept for thirty days, so that asking again costs nobody anything.
#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/build/build.h"

namespace wegwijzer {

/// Kept in the site's folder: {"https://…": "2026-11-22"}, the day of each good answer.
inline constexpr const char* external_cache = ".wegwijzer-external.json";

/// Asks for each address (HEAD, and GET where that is refused; ten seconds at most for each step, hosts side
/// by side, one question at a time for each) and appends a warning (dead_external_link) for those that do not
/// answer with a page. Any answer below 400 is good, after redirects.
void check_external(const std::string& site, const std::vector<ExternalUse>& uses, Diagnostics& diagnostics);

}  // namespace wegwijzer
