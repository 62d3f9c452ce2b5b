// Both watchers against the real disk. No sleeps: a test waits for the change itself, with a limit for when
// it never comes.
#include "serve/watch.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>

namespace wegwijzer {
namespace {

namespace fs = std::filesystem;

class SiteFolder {
 public:
  SiteFolder() {
    std::string name = (fs::temp_directory_path() / "wegwijzer-watch-XXXXXX").string();
    path_ = mkdtemp(name.data());
    fs::create_directories(path_ / "content/gids");
    fs::create_directories(path_ / "public");
    write("wegwijzer.toml", "a");
    write("content/gids/a.md", "a");
  }
  ~SiteFolder() { fs::remove_all(path_); }
  SiteFolder(const SiteFolder&) = delete;
  SiteFolder& operator=(const SiteFolder&) = delete;

  fs::path operator/(const std::string& name) const { return path_ / name; }
  std::string string() const { return path_.string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path_ / name) << text; }

 private:
  fs::path path_;
};

// A thread that waits for changes all the time, as `serve` does.
class Waiting {
 public:
  explicit Waiting(Watcher& watcher) : watcher_(watcher) {}
  ~Waiting() {
    watcher_.stop();
    if (last_.valid()) last_.wait();
  }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

  bool sees() {
    if (!last_.valid()) last_ = std::async(std::launch::async, [this] { return watcher_.wait_for_change(); });
    return last_.wait_for(std::chrono::seconds(10)) == std::future_status::ready && last_.get();
  }

 private:
  Watcher& watcher_;
  std::future<bool> last_;
};

using Maker = std::unique_ptr<Watcher> (*)(const std::string&);

void check_all_ways_of_saving(Maker make) {
  const SiteFolder site;
  const auto watcher = make(site.string());
  REQUIRE(watcher);
  Waiting waiting(*watcher);

  site.write("content/gids/a.md", "changed in place");
  CHECK(waiting.sees());
  site.write("content/gids/.a.md.new", "renamed over");
  fs::rename(site / "content/gids/.a.md.new", site / "content/gids/a.md");
  CHECK(waiting.sees());
  site.write("content/gids/new.md", "new");
  CHECK(waiting.sees());
  fs::remove(site / "content/gids/new.md");
  CHECK(waiting.sees());
  site.write("wegwijzer.toml", "changed");
  CHECK(waiting.sees());

  fs::create_directories(site / "content/extra/deep");
  CHECK(waiting.sees());
  site.write("content/extra/deep/b.md", "in a folder that is new");
  CHECK(waiting.sees());
  fs::rename(site / "content/extra", site / "content/moved");
  CHECK(waiting.sees());
  site.write("content/moved/deep/b.md", "in a folder that moved");
  CHECK(waiting.sees());
  fs::remove_all(site / "content/moved");
  CHECK(waiting.sees());

  fs::create_directories(site / "themes/default/assets");
  CHECK(waiting.sees());
  site.write("themes/default/assets/style.css", "a theme that was not there");
  CHECK(waiting.sees());
  fs::remove_all(site / "content");
  CHECK(waiting.sees());
  fs::create_directories(site / "content");
  CHECK(waiting.sees());
  site.write("content/index.md", "content came back");
  CHECK(waiting.sees());
}

TEST_CASE("inotify: every way of saving is seen") { check_all_ways_of_saving(make_inotify_watcher); }

TEST_CASE("polling: every way of saving is seen") { check_all_ways_of_saving(make_polling_watcher); }

TEST_CASE("what is no part of the site is not seen; the change after it is the first") {
  for (const Maker make : {&make_inotify_watcher, &make_polling_watcher}) {
    const SiteFolder site;
    const auto watcher = make(site.string());
    Waiting waiting(*watcher);
    site.write("public/index.html", "output");
    site.write("notes.txt", "beside the site");
    site.write("content/gids/.a.md.swp", "an editor's own");
    site.write("content/gids/a.md~", "an editor's own");
    CHECK_FALSE(watcher->has_change());
    site.write("content/gids/a.md", "changed");
    CHECK(watcher->has_change());
    CHECK(waiting.sees());
    CHECK_FALSE(watcher->has_change());
  }
}

TEST_CASE("changes before the first wait are not lost") {
  for (const Maker make : {&make_inotify_watcher, &make_polling_watcher}) {
    const SiteFolder site;
    const auto watcher = make(site.string());
    site.write("content/gids/a.md", "changed");
    CHECK(Waiting(*watcher).sees());
  }
}

TEST_CASE("a burst of changes is one") {
  const SiteFolder site;
  const auto watcher = make_inotify_watcher(site.string());
  Waiting waiting(*watcher);
  for (int i = 0; i < 50; ++i) site.write("content/gids/" + std::to_string(i) + ".md", "new");
  CHECK(waiting.sees());
  CHECK_FALSE(watcher->has_change());
}

TEST_CASE("stop ends waiting, also before it began") {
  for (const Maker make : {&make_inotify_watcher, &make_polling_watcher}) {
    const SiteFolder site;
    const auto watcher = make(site.string());
    auto result = std::async(std::launch::async, [&] { return watcher->wait_for_change(); });
    watcher->stop();
    CHECK_FALSE(result.get());
    CHECK_FALSE(watcher->wait_for_change());
  }
}

TEST_CASE("inotify on a folder that is not there does not pretend") {
  CHECK(make_inotify_watcher("/nonexistent/site") == nullptr);
}

}  // namespace
}  // namespace wegwijzer
