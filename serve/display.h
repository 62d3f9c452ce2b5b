// The place where the newest snapshot hangs: one thread replaces it, any number look at it or wait for the
// next.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>

#include "serve/snapshot.h"

namespace wegwijzer {

/// All members may be called from any thread.
class Display {
 public:
  using Shown = std::shared_ptr<const Snapshot>;

  /// Starts with `first`, a snapshot without output.
  explicit Display(Snapshot first);

  /// Never null; stays valid and the same for whoever holds it.
  Shown current() const;

  void show(Snapshot next);

  /// Waits until the version is above `version`, the time is up or `close` is called; returns what is then
  /// current.
  Shown wait_for_newer(std::uint64_t version, std::chrono::milliseconds limit) const;

  /// Ends all waiting, now and later.
  void close();
  bool is_closed() const;

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable has_changed_;
  Shown shown_;
  bool is_closed_ = false;
};

}  // namespace wegwijzer
