#include "generator/base/file_writing.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "tests/support/temp_folder.h"

namespace wegwijzer {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

// What went wrong: "name: reason", or "" when nothing did.
template <typename Work>
std::string problem_of(Work work) {
  try {
    work();
    return "";
  } catch (const DiskProblem& problem) {
    return fs::path(problem.path).filename().string() + ": " + problem.reason;
  }
}

// Files of this process cannot grow past `bytes` while it lives: what a full disk does, for anybody.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  void (*handler_)(int);
  rlimit before_{};
};

unsigned permissions_of(const fs::path& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 ? info.st_mode & 07777U : 0;
}

std::size_t files_in(const TempFolder& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

TEST_SUITE("base/file_writing") {
  TEST_CASE("a new file has the bytes, also none and also many") {
    TempFolder folder;
    const std::string large(300'000, 'x');
    write_new_file(folder / "leeg", "");
    write_new_file(folder / "groot", large);
    CHECK(folder.read("leeg").empty());
    CHECK(folder.read("groot") == large);
  }

  TEST_CASE("a new file is never written over another, nor through a link") {
    TempFolder folder;
    folder.write("a", "oud");
    fs::create_symlink("elders", folder / "b");
    CHECK(problem_of([&] { write_new_file(folder / "a", "nieuw"); }) == "a: File exists");
    CHECK(problem_of([&] { write_new_file(folder / "b", "nieuw"); }) == "b: File exists");
    CHECK(folder.read("a") == "oud");
    CHECK_FALSE(fs::exists(folder / "elders"));
  }

  TEST_CASE("what the disk refuses leaves nothing") {
    TempFolder folder;
    CHECK(problem_of([&] { write_new_file(folder / "geen/map", "x"); }) == "map: No such file or directory");
    const std::string problem = [&] {
      const SmallDisk full(1000);
      return problem_of([&] { write_new_file(folder / "groot", std::string(5000, 'x')); });
    }();
    CHECK(problem == "groot: File too large");
    CHECK(files_in(folder) == 0);
  }

  TEST_CASE("replacing a file: the new bytes, the old permissions, nothing beside it") {
    TempFolder folder;
    folder.write("a", "oud");
    fs::permissions(folder / "a", fs::perms(0660));
    folder.write("a.nieuw~", "van een poging die werd afgebroken");
    replace_file(folder / "a", "nieuw");
    CHECK(folder.read("a") == "nieuw");
    CHECK(permissions_of(folder / "a") == 0660);
    replace_file(folder / "b", "eerste");
    CHECK(folder.read("b") == "eerste");
    CHECK(files_in(folder) == 2);
  }

  TEST_CASE("replacing a file that cannot be: the old one is whole, nothing beside it") {
    TempFolder folder;
    folder.write("a", "oud");
    folder.write("map/x", "x");
    const std::string problem = [&] {
      const SmallDisk full(1000);
      return problem_of([&] { replace_file(folder / "a", std::string(5000, 'x')); });
    }();
    CHECK(problem == "a: File too large");
    CHECK(folder.read("a") == "oud");
    CHECK(problem_of([&] { replace_file(folder / "map", "x"); }) == "map: Is a directory");
    CHECK(files_in(folder) == 2);
  }

  TEST_CASE("bringing a folder to the disk needs a folder") {
    TempFolder folder;
    folder.write("a", "a");
    CHECK(problem_of([&] { bring_to_disk(folder.path()); }) == "");
    CHECK(problem_of([&] { bring_to_disk(folder / "a"); }) == "a: Not a directory");
  }
}

}  // namespace
}  // namespace wegwijzer
