// The listener: sockets and headers around answer.h, and streams of events. The only user of cpp-httplib.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <system_error>

#include "serve/display.h"

namespace wegwijzer {

class PreviewServer {
 public:
  /// Answers from `display`, which must outlive the server. `host` is what is listened on, and besides the
  /// names of this computer the only one accepted in a Host header.
  PreviewServer(Display& display, std::string_view host);

  /// Stops.
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  /// Takes the port (0: any that is free). From here on browsers can connect; they are answered after
  /// `start`.
  std::error_code bind(int port);

  /// The port that was taken.
  int port() const;

  /// Answers on threads of its own until `stop`. `when_broken` is called, from another thread, when listening
  /// ends without it.
  void start(std::function<void()> when_broken);

  /// Ends all streams (closes the display), waits for answers in progress. Once stopped, always stopped.
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace wegwijzer
