// Runs the search client inside the program, in SpiderMonkey (libmozjs): one engine for readers and for
// editors.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace wegwijzer::search {

/// The scripts of the client could not be run; says why in English.
struct ScriptError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The result of client/report.js for `query` (any text; what is not UTF-8 becomes U+FFFD). `client` is that
/// module bundled as `wegwijzerReport`, `data` the site's search/index.js. Starts SpiderMonkey, so may be
/// called once in a process. Throws ScriptError.
std::string run_report(std::string_view client, std::string_view data, std::string_view query, int limit);

}  // namespace wegwijzer::search
