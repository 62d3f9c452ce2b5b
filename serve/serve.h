// serve: the site as it will be, in a browser, while it is written.
//
//   1. session.h   build, and from it the next snapshot (snapshot.h), which hangs in the display (display.h)
//   2. server.h    answers requests from the display (answer.h) and tells open pages what changed (events.h)
//   3. watch.h     says when to build again
#pragma once

#include <ostream>
#include <string>

namespace wegwijzer {

struct ServeOptions {
  std::string site_folder = ".";
  std::string host = "127.0.0.1";
  int port = 8080;       // 0: any that is free
  std::string base_url;  // as for a build; usually empty
  bool has_drafts = false;
  bool is_polling = false;  // look for changes instead of waiting to be told: for network folders
};

/// Builds, serves, and builds again at each change, until SIGINT, SIGTERM or SIGHUP. Reports to `out` in
/// Dutch. Returns the exit status: 0 when it was told to stop, 3 when there is no such folder or it cannot
/// listen. Call it from the main thread before any other thread is made: it blocks those signals for all.
int run_serve(const ServeOptions& options, std::ostream& out);

}  // namespace wegwijzer
