#include "serve/session.h"

#include <chrono>
#include <random>
#include <utility>

namespace wegwijzer {

namespace {

// Tells this run from an earlier one whose pages are still open in a browser. No secret.
Snapshot nothing_yet() {
  Snapshot first;
  first.series = to_hex({0, std::random_device()()}).substr(24);
  return first;
}

}  // namespace

Session::Session(BuildRequest request, std::unique_ptr<FileSystem> files)
    : request_(std::move(request)), files_(std::move(files)), display_(nothing_yet()) {}

Refresh Session::refresh(std::size_t most_editions) {
  const auto start = std::chrono::steady_clock::now();
  Refresh done;
  done.before = display_.current();
  request_.most_editions = most_editions;
  BuildResult made = build(request_, *files_, cache_);
  done.page_count = made.page_count;
  done.editions_waiting = made.editions_waiting;
  Snapshot next = next_snapshot(*done.before, std::move(made));
  if (next.version != done.before->version) display_.show(std::move(next));
  done.after = display_.current();
  done.milliseconds =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return done;
}

}  // namespace wegwijzer
