#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "generator/base/digest.h"
#include "generator/base/file_system.h"
#include "serve/watch.h"
#include "serve/watched_files.h"

namespace wegwijzer {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds interval{250};
constexpr milliseconds quiet_time{15};
constexpr int most_quiet_rounds = 13;  // some 200 ms

class PollingWatcher : public Watcher {
 public:
  explicit PollingWatcher(std::string site_folder) : files_(std::move(site_folder)), seen_(fingerprint()) {}

  bool wait_for_change() override {
    while (!has_change()) {
      if (!wait(interval)) return false;
    }
    Digest now = fingerprint();
    for (int round = 0; round < most_quiet_rounds; ++round) {
      if (!wait(quiet_time)) return false;
      if (now == std::exchange(now, fingerprint())) break;
    }
    seen_ = now;
    return true;
  }

  bool has_change() override { return fingerprint() != seen_; }

  void stop() override {
    {
      const std::lock_guard lock(mutex_);
      is_stopped_ = true;
    }
    stopped_.notify_all();
  }

 private:
  bool wait(milliseconds time) {
    std::unique_lock lock(mutex_);
    return !stopped_.wait_for(lock, time, [this] { return is_stopped_; });
  }

  // Paths and stamps of all files, as one digest: what differs is the build's to find out. Of folders only
  // that they are there: an editor's own files change their stamps.
  Digest fingerprint() {
    std::string all;
    const auto add = [&all](const FileEntry& entry) {
      all += entry.path + '\0';
      if (entry.kind == FileKind::folder) return;
      const FileStamp& stamp = entry.stamp;
      all += std::to_string(stamp.inode) + ' ' + std::to_string(stamp.size) + ' ' +
             std::to_string(stamp.modified);
    };
    if (const auto file = files_.find(std::string(watched_file))) add(*file);
    for (const std::string_view name : watched_folders) {
      const std::string folder(name);
      if (const auto top = files_.find(folder)) add(*top);
      for (const FileEntry& entry : files_.list(folder)) add(entry);
    }
    return digest_of(all);
  }

  DiskFileSystem files_;
  Digest seen_;
  std::mutex mutex_;
  std::condition_variable stopped_;
  bool is_stopped_ = false;
};

}  // namespace

std::unique_ptr<Watcher> make_polling_watcher(const std::string& site_folder) {
  return std::make_unique<PollingWatcher>(site_folder);
}

}  // namespace wegwijzer
