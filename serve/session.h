// A session of previewing: the site's files, what is kept between builds, and what is shown.
#pragma once

#include <memory>

#include "generator/build/build.h"
#include "serve/display.h"

namespace wegwijzer {

/// What one refresh did, for the terminal.
struct Refresh {
  Display::Shown before;
  Display::Shown after;  // the same object when nothing changed
  std::size_t page_count = 0;
  std::size_t editions_waiting = 0;
  double milliseconds = 0;

  bool has_news() const { return after != before; }
};

class Session {
 public:
  /// `files` has the site folder as its root. Nothing is built yet: the first `refresh` does that.
  Session(BuildRequest request, std::unique_ptr<FileSystem> files);

  /// Builds and, when anything is different from what is shown, shows it; of the frozen editions at most
  /// `most_editions` are made. One thread at a time.
  Refresh refresh(std::size_t most_editions);

  Display& display() { return display_; }

 private:
  BuildRequest request_;
  std::unique_ptr<FileSystem> files_;
  BuildCache cache_;
  Display display_;
};

}  // namespace wegwijzer
