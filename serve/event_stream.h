// One open stream of events, cut into pieces that the listener asks for.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "serve/display.h"

namespace wegwijzer {

class EventStream {
 public:
  /// `tag` is what the page says it shows, or its browser last heard; empty: the newest there is.
  EventStream(const Display& display, std::string_view tag);

  /// The next piece, never empty: events as soon as there are any, else after a second a comment, by which
  /// the listener finds out that a page has gone.
  std::string next();

  /// Whether the stream has lasted long enough. It holds a thread of the listener; the browser opens a new
  /// one by itself.
  bool is_over() const;

 private:
  const Display& display_;
  std::uint64_t version_;
  bool is_open_ = false;
  std::chrono::steady_clock::time_point end_;
};

}  // namespace wegwijzer
