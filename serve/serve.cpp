#include "serve/serve.h"

#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <exception>
#include <limits>
#include <memory>
#include <thread>
#include <utility>

#include "generator/base/file_system.h"
#include "serve/host_check.h"
#include "serve/messages_nl.h"
#include "serve/server.h"
#include "serve/session.h"
#include "serve/watch.h"

namespace wegwijzer {

namespace {

constexpr int cannot_read_or_write = 3;

// Signals as something to wait for: a handler could do next to nothing. All threads made later inherit the
// mask.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, signal);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  void wait() const {
    int signal = 0;
    sigwait(&signals_, &signal);
  }

  /// Ends `wait` from another thread.
  static void raise() { kill(getpid(), SIGTERM); }

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

std::string url_of(std::string_view host, int port) {
  const std::string name(without_brackets(host));
  const bool is_ipv6 = name.find(':') != std::string::npos;
  return "http://" + (is_ipv6 ? "[" + name + "]" : name) + ":" + std::to_string(port) + "/";
}

bool is_folder(const std::string& path) {
  const auto found = DiskFileSystem("").find(path);
  return found && found->kind == FileKind::folder;
}

std::unique_ptr<Watcher> make_watcher(const ServeOptions& options, std::ostream& out) {
  if (!options.is_polling) {
    if (auto watcher = make_inotify_watcher(options.site_folder)) return watcher;
    out << polling_message();
  }
  return make_polling_watcher(options.site_folder);
}

std::string outcome_of(const Refresh& done) {
  if (done.after->has_errors) return failed_message(done.milliseconds);
  if (done.before->version == 0) return built_message(done.page_count, done.milliseconds);
  return (done.before->has_errors ? repaired_message() : std::string()) + rebuilt_message(done.milliseconds);
}

void report(const Refresh& done, std::ostream& out) {
  if (!done.has_news()) return;
  if (done.after->diagnostics_version == done.after->version) out << done.after->diagnostics_text;
  out << outcome_of(done) << std::flush;
}

// How many editions are still to be made.
std::size_t refresh_and_report(Session& session, std::size_t most_editions, std::ostream& out) {
  try {
    const Refresh done = session.refresh(most_editions);
    report(done, out);
    return done.after->has_errors ? 0 : done.editions_waiting;
  } catch (const std::exception& problem) {  // out of memory, for example: the next change may go well
    out << unexpected_message(problem.what()) << std::flush;
    return 0;
  }
}

// The text of now first, since that is what someone works on; then what is frozen, one by one.
void refresh_all(Session& session, const std::atomic<bool>& is_stopping, std::ostream& out) {
  std::size_t left = refresh_and_report(session, 0, out);
  while (left > 0 && !is_stopping) {
    const std::size_t before = left;
    left = refresh_and_report(session, 1, out);
    if (left >= before) return;  // one that cannot be made: its report has been shown
  }
}

std::string bind_problem(const ServeOptions& options, const std::error_code& problem) {
  if (problem == std::errc::address_in_use) return port_in_use_message(options.host, options.port);
  return cannot_listen_message(options.host, options.port, problem.message());
}

// Everything is in place: build at each change, answer, and wait for the end. The listener is stopped before
// the session, whose display it reads, goes.
int serve_until_stopped(Session& session, PreviewServer& server, Watcher& watcher, const StopSignals& signals,
                        std::ostream& out) {
  std::atomic<bool> is_stopping = false;
  std::thread rebuilding([&] {
    while (watcher.wait_for_change()) refresh_all(session, is_stopping, out);
  });
  std::atomic<bool> is_broken = false;
  server.start([&is_broken] {
    is_broken = true;
    StopSignals::raise();
  });
  signals.wait();
  is_stopping = true;
  watcher.stop();
  rebuilding.join();
  server.stop();
  out << (is_broken ? listener_broken_message() : stopped_message()) << std::flush;
  return is_broken ? cannot_read_or_write : 0;
}

}  // namespace

int run_serve(const ServeOptions& options, std::ostream& out) {
  const StopSignals signals;
  if (!is_folder(options.site_folder)) {
    out << no_folder_message(options.site_folder);
    return cannot_read_or_write;
  }
  BuildRequest request;
  request.base_url = options.base_url;
  request.has_drafts = options.has_drafts;
  request.is_preview = true;
  Session session(std::move(request), std::make_unique<DiskFileSystem>(options.site_folder));
  PreviewServer server(session.display(), options.host);
  if (const std::error_code problem = server.bind(options.port)) {  // before the build: this is known at once
    out << bind_problem(options, problem);
    return cannot_read_or_write;
  }
  const std::unique_ptr<Watcher> watcher =
      make_watcher(options, out);  // before the build: what changes during it counts
  // All of it: a page that changes while someone has just begun to read it loads anew.
  refresh_and_report(session, std::numeric_limits<std::size_t>::max(), out);
  out << address_message(url_of(options.host, server.port()));
  if (!is_loopback(options.host)) out << open_network_message();
  out << std::flush;
  return serve_until_stopped(session, server, *watcher, signals, out);
}

}  // namespace wegwijzer
