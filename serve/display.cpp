#include "serve/display.h"

#include <utility>

namespace wegwijzer {

Display::Display(Snapshot first) : shown_(std::make_shared<const Snapshot>(std::move(first))) {}

Display::Shown Display::current() const {
  const std::lock_guard lock(mutex_);
  return shown_;
}

void Display::show(Snapshot next) {
  auto shown = std::make_shared<const Snapshot>(std::move(next));
  {
    const std::lock_guard lock(mutex_);
    shown_.swap(shown);
  }
  has_changed_.notify_all();
}  // the old snapshot, when nobody looks at it any more, is freed here and outside the lock

Display::Shown Display::wait_for_newer(std::uint64_t version, std::chrono::milliseconds limit) const {
  std::unique_lock lock(mutex_);
  has_changed_.wait_for(lock, limit, [&] { return is_closed_ || shown_->version > version; });
  return shown_;
}

void Display::close() {
  {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
  }
  has_changed_.notify_all();
}

bool Display::is_closed() const {
  const std::lock_guard lock(mutex_);
  return is_closed_;
}

}  // namespace wegwijzer
