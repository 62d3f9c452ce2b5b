#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/file_system.h"
#include "serve/watch.h"
#include "serve/watched_files.h"

namespace wegwijzer {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds quiet_time{15};     // an editor's save is several events within a few milliseconds
constexpr milliseconds longest_wait{200};  // a copy of many files goes on for longer: show what there is

constexpr std::uint32_t watched_events = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                         IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB;

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }

 private:
  int value_;
};

// Editors' own files (".023-rol.md.swp", "023-rol.md~") come and go with every key; FileSystem does not list
// them either.
bool is_own_file_of_editor(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

bool is_part_of_site(std::string_view name) {
  return name == watched_file || std::ranges::find(watched_folders, name) != watched_folders.end();
}

class InotifyWatcher : public Watcher {
 public:
  explicit InotifyWatcher(std::string site_folder)
      : site_folder_(std::move(site_folder)),
        files_(site_folder_),
        events_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
        stop_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

  /// False: this watcher would miss things.
  bool start() { return events_.get() >= 0 && stop_.get() >= 0 && watch_all_folders(); }

  bool wait_for_change() override {
    while (!has_change()) {
      if (!wait_for_events()) return false;
    }
    if (!wait_for_quiet()) return false;
    has_change_ = false;
    // After the quiet and before the build: what is made in a new folder before it is watched, the build
    // itself sees.
    watch_all_folders();
    return true;
  }

  bool has_change() override {
    has_change_ = read_events() || has_change_;
    return has_change_;
  }

  void stop() override {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(stop_.get(), &one, sizeof one);
  }

 private:
  enum class Waited { events, nothing, stopped };

  Waited wait(int limit) {
    std::array<pollfd, 2> sources = {{{events_.get(), POLLIN, 0}, {stop_.get(), POLLIN, 0}}};
    int ready = -1;
    do ready = poll(sources.data(), sources.size(), limit);
    while (ready < 0 && errno == EINTR);
    if (ready < 0 || sources[1].revents != 0) return Waited::stopped;
    return ready == 0 ? Waited::nothing : Waited::events;
  }

  bool wait_for_events() { return wait(-1) == Waited::events; }

  bool wait_for_quiet() {
    const auto end = Clock::now() + longest_wait;
    auto quiet_at = Clock::now() + quiet_time;
    for (;;) {
      const auto left = std::chrono::ceil<milliseconds>(std::min(quiet_at, end) - Clock::now());
      const Waited waited = left.count() > 0 ? wait(static_cast<int>(left.count())) : Waited::nothing;
      if (waited != Waited::events) return waited == Waited::nothing;
      if (read_events()) quiet_at = Clock::now() + quiet_time;
    }
  }

  // Empties the queue; true when anything in it matters.
  bool read_events() {
    alignas(inotify_event) std::array<char, std::size_t{16} * 1024> buffer;
    bool matters = false;
    for (;;) {
      const ssize_t count = read(events_.get(), buffer.data(), buffer.size());
      if (count <= 0) return matters;
      for (const char* at = buffer.data(); at < buffer.data() + count;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        matters = does_matter(*event) || matters;
        at += sizeof(inotify_event) + event->len;
      }
    }
  }

  bool does_matter(const inotify_event& event) const {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true;  // events were lost: anything may have happened
    if ((event.mask & IN_IGNORED) != 0)
      return false;  // the end of a watch; its reason came as an event of its own
    const std::string_view name = event.len > 0 ? std::string_view(event.name) : std::string_view();
    if (event.wd == root_) return is_part_of_site(name);
    return !is_own_file_of_editor(name);
  }

  // Asking for a folder that is watched already gives its watch again, so this needs no memory of what came
  // and went.
  bool watch_all_folders() {
    root_ = inotify_add_watch(events_.get(), site_folder_.c_str(), watched_events | IN_ONLYDIR);
    bool is_complete = root_ >= 0;
    std::set<int> watches = {root_};
    for (const std::string_view name : watched_folders) {
      for (const std::string& folder : folders_at(std::string(name))) {
        const int watch = inotify_add_watch(events_.get(), (site_folder_ + "/" + folder).c_str(),
                                            watched_events | IN_ONLYDIR);
        if (watch >= 0)
          watches.insert(watch);
        else if (errno != ENOENT && errno != ENOTDIR && errno != EACCES)
          is_complete = false;
      }
    }
    // A folder that moved out of the site would go on reporting.
    for (const int old : watches_) {
      if (!watches.contains(old)) inotify_rm_watch(events_.get(), old);
    }
    watches_ = std::move(watches);
    return is_complete;
  }

  std::vector<std::string> folders_at(const std::string& name) {
    const auto top = files_.find(name);
    if (!top || top->kind != FileKind::folder) return {};
    std::vector<std::string> folders = {name};
    for (FileEntry& entry : files_.list(name)) {
      if (entry.kind == FileKind::folder) folders.push_back(std::move(entry.path));
    }
    return folders;
  }

  std::string site_folder_;
  DiskFileSystem files_;
  Descriptor events_;
  Descriptor stop_;
  int root_ = -1;
  bool has_change_ = false;  // read from the queue, not reported yet
  std::set<int> watches_;
};

}  // namespace

std::unique_ptr<Watcher> make_inotify_watcher(const std::string& site_folder) {
  auto watcher = std::make_unique<InotifyWatcher>(site_folder.empty() ? "." : site_folder);
  if (!watcher->start()) return nullptr;
  return watcher;
}

}  // namespace wegwijzer
