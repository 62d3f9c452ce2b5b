// Watching the site's files. What is reported is a hint and no more: "something may have changed, and it is
// quiet now". The build finds out what; its stamps and digests make a needless one cheap. So events need not
// be complete, in order or true, and an editor may save in any way it likes (write in place, rename over,
// remove and make again).
#pragma once

#include <memory>
#include <string>

namespace wegwijzer {

class Watcher {
 public:
  virtual ~Watcher() = default;

  /// Waits until something may have changed since the last call (or since the watcher was made) and nothing
  /// more has come for some 15 ms; at most some 200 ms after the first sign. False: `stop` was called.
  virtual bool wait_for_change() = 0;

  /// Whether that wait would have something to report, without waiting; a wait still reports it. Only for the
  /// thread that waits.
  virtual bool has_change() = 0;

  /// Ends `wait_for_change`, now and later. From any thread.
  virtual void stop() = 0;
};

/// Watches wegwijzer.toml, content/, editions/ and themes/ of that folder through inotify. Null when the
/// system will not (no more watches left, for example): then take `make_polling_watcher`.
std::unique_ptr<Watcher> make_inotify_watcher(const std::string& site_folder);

/// Looks at the stamps of the same files four times a second: for when nothing tells us, as on network
/// folders.
std::unique_ptr<Watcher> make_polling_watcher(const std::string& site_folder);

}  // namespace wegwijzer
