#include "generator/publish/publish.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/parallel.h"
#include "generator/publish/manifest.h"
#include "tests/support/dump.h"
#include "tests/support/temp_folder.h"

namespace wegwijzer {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;
using Tree = std::map<std::string, std::string>;  // path -> bytes

OutputSet output_of(const Tree& tree) {
  OutputSet output;
  for (const auto& [path, bytes] : tree) output.push_back(make_output(path, bytes));
  sort_output(output);
  return output;
}

// All files of a folder but the manifest.
Tree read_tree(const fs::path& folder) {
  Tree tree;
  if (!fs::exists(folder)) return tree;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).generic_string();
    if (entry.is_directory() || path == manifest_name) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    tree[path] = {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  return tree;
}

struct Stamp {
  ino_t inode;
  timespec modified;
  bool operator==(const Stamp& other) const {
    return inode == other.inode && modified.tv_sec == other.modified.tv_sec &&
           modified.tv_nsec == other.modified.tv_nsec;
  }
};

Stamp stamp_of(const fs::path& path) {
  struct stat info {};
  REQUIRE(stat(path.c_str(), &info) == 0);
  return {info.st_ino, info.st_mtim};
}

// A folder with `public` in it, and what publishing there says.
struct Place {
  TempFolder folder;
  fs::path live = folder / "public";
  fs::path next = folder / ".public.next";
  Diagnostics diagnostics;

  PublishResult publish(const Tree& tree) {
    diagnostics.clear();
    return wegwijzer::publish(output_of(tree), live.string(), diagnostics);
  }
};

const Tree first_site = {
    {"index.html", "begin"}, {"thema/1/index.html", "een"}, {"thema/2/index.html", "twee"}};

TEST_SUITE("publish/publish") {
  TEST_CASE("a first time everything is written, with a manifest") {
    Place place;
    const PublishResult result = place.publish(first_site);
    CHECK(result.is_done);
    CHECK(result.written == 3);
    CHECK(result.unchanged == 0);
    CHECK(read_tree(place.live) == first_site);
    CHECK(parse_manifest(place.folder.read("public/.wegwijzer.json")) == manifest_of(output_of(first_site)));
    CHECK_FALSE(fs::exists(place.next));
  }

  TEST_CASE("folders on the way are made") {
    Place place;
    place.live = place.folder / "a/b/public";
    CHECK(place.publish(first_site).is_done);
    CHECK(read_tree(place.live) == first_site);
  }

  TEST_CASE("what did not change is not touched, not even the folder") {
    Place place;
    place.publish(first_site);
    const Stamp folder = stamp_of(place.live);
    const Stamp file = stamp_of(place.live / "thema/1/index.html");
    const Stamp manifest = stamp_of(place.live / manifest_name);
    const PublishResult result = place.publish(first_site);
    CHECK(result.written == 0);
    CHECK(result.unchanged == 3);
    CHECK(stamp_of(place.live) == folder);
    CHECK(stamp_of(place.live / "thema/1/index.html") == file);
    CHECK(stamp_of(place.live / manifest_name) == manifest);
  }

  TEST_CASE("of a change only the changed file is written; the others keep inode and time") {
    Place place;
    Tree site = first_site;
    place.publish(site);
    for (int round = 0; round < 4; ++round) {  // both folders have their turn
      const Stamp same = stamp_of(place.live / "index.html");
      const Stamp changed = stamp_of(place.live / "thema/2/index.html");
      site["thema/2/index.html"] = "ronde " + std::to_string(round);
      const PublishResult result = place.publish(site);
      CHECK(result.written == 1);
      CHECK(result.unchanged == 2);
      CHECK(result.removed == 0);
      CHECK(read_tree(place.live) == site);
      CHECK(stamp_of(place.live / "index.html") == same);
      CHECK_FALSE(stamp_of(place.live / "thema/2/index.html") == changed);
    }
  }

  TEST_CASE("files that are no longer made go, with the folders they leave empty") {
    Place place;
    place.publish(first_site);
    const Tree less = {{"index.html", "begin"}};
    CHECK(place.publish(less).removed == 2);
    CHECK(read_tree(place.live) == less);
    place.publish({{"index.html", "anders"}});
    CHECK_FALSE(fs::exists(place.live / "thema"));
  }

  TEST_CASE("a file may become a folder and the other way round") {
    Place place;
    const Tree file = {{"a", "bestand"}, {"b/c/d", "diep"}};
    const Tree folder = {{"a/b", "onder"}, {"b", "bestand"}};
    for (const Tree* site : {&file, &folder, &file, &folder, &file}) {
      CHECK(place.publish(*site).is_done);
      CHECK(read_tree(place.live) == *site);
    }
  }

  TEST_CASE("a file that someone removed or cut off comes back") {
    Place place;
    place.publish(first_site);
    fs::remove(place.live / "index.html");
    place.folder.write("public/thema/1/index.html", "e");
    CHECK(place.publish(first_site).written == 2);
    CHECK(read_tree(place.live) == first_site);
  }

  TEST_CASE("a link that someone put in the place of a file of ours is replaced, what it leads to is not") {
    Place place;
    place.publish(first_site);
    place.folder.write("echt.", "van een ander");
    fs::remove(place.live / "index.html");
    fs::create_symlink("echt.", place.live / "index.html");  // as long as the file was
    CHECK(place.publish(first_site).written == 1);
    CHECK(fs::is_regular_file(fs::symlink_status(place.live / "index.html")));
    CHECK(read_tree(place.live) == first_site);
    CHECK(place.folder.read("echt.") == "van een ander");
  }

  TEST_CASE("files that are not ours stay, through every publish") {
    Place place;
    place.publish(first_site);
    place.folder.write("public/CNAME", "voorbeeld.nl");
    place.folder.write("public/eigen/map/x.txt", "van een ander");
    fs::create_symlink("nergens", place.live / "koppeling");
    for (const char* text : {"a", "b", "c"}) {
      Tree site = {{"index.html", text}};
      CHECK(place.publish(site).is_done);
      CHECK(place.folder.read("public/CNAME") == "voorbeeld.nl");
      CHECK(place.folder.read("public/eigen/map/x.txt") == "van een ander");
      CHECK(fs::is_symlink(place.live / "koppeling"));
      CHECK(place.folder.read("public/index.html") == text);
    }
  }

  TEST_CASE("a file of someone else that is gone does not come back") {
    Place place;
    place.publish(first_site);
    place.folder.write("public/CNAME", "x");
    place.publish({{"index.html", "a"}});
    fs::remove(place.live / "CNAME");
    place.publish({{"index.html", "b"}});
    place.publish({{"index.html", "c"}});
    CHECK_FALSE(fs::exists(place.live / "CNAME"));
  }

  TEST_CASE("a file of someone else where one of ours must come is left, and nothing is published") {
    for (const char* foreign : {"thema", "thema/1/index.html", "index.html/x"}) {
      CAPTURE(foreign);
      Place place;
      place.publish({{"over/index.html", "over"}});
      place.folder.write(std::string("public/") + foreign, "van een ander");
      const Tree before = read_tree(place.live);
      CHECK_FALSE(place.publish(first_site).is_done);
      CHECK(test::codes(place.diagnostics) == "foreign-output");
      CHECK(place.diagnostics.front().arguments.at(1) == foreign);
      CHECK(read_tree(place.live) == before);
    }
  }

  TEST_CASE("a folder with files and no manifest of ours is refused and left alone") {
    for (
        const char* manifest :
        {"", "{}",
         R"({"wegwijzer":1,"files":[{"path":"../buiten","size":4,"digest":"00000000000000000000000000000001"}]})"}) {
      CAPTURE(manifest);
      Place place;
      place.folder.write("buiten", "weg?");
      place.folder.write("public/brief.odt", "belangrijk");
      if (*manifest != 0) place.folder.write("public/.wegwijzer.json", manifest);
      CHECK_FALSE(place.publish(first_site).is_done);
      CHECK(test::codes(place.diagnostics) == "foreign-output");
      CHECK(read_tree(place.live) == Tree{{"brief.odt", "belangrijk"}});
      CHECK(place.folder.read("buiten") == "weg?");
    }
  }

  TEST_CASE("an empty folder and one that is not there are as good") {
    Place place;
    fs::create_directories(place.live);
    CHECK(place.publish(first_site).is_done);
    CHECK(read_tree(place.live) == first_site);
  }

  TEST_CASE("a file in the place of the folder is an error") {
    Place place;
    place.folder.write("public", "bestand");
    CHECK_FALSE(place.publish(first_site).is_done);
    CHECK(test::codes(place.diagnostics) == "unwritable-output");
    CHECK(place.folder.read("public") == "bestand");
  }

  TEST_CASE("the folder a link leads to changes, the link stays") {
    Place place;
    fs::create_directories(place.folder / "echt");
    fs::create_directory_symlink("echt", place.live);
    CHECK(place.publish(first_site).is_done);
    CHECK(place.publish({{"index.html", "2"}}).is_done);
    CHECK(fs::is_symlink(place.live));
    CHECK(read_tree(place.folder / "echt") == Tree{{"index.html", "2"}});
  }

  TEST_CASE("a slash at the end of the folder's name does not matter") {
    Place place;
    Diagnostics diagnostics;
    CHECK(publish(output_of(first_site), place.live.string() + "/", diagnostics).is_done);
    CHECK(read_tree(place.live) == first_site);
  }

  TEST_CASE("a half-made folder of an earlier time is thrown away, whatever is in it") {
    Place place;
    place.publish(first_site);
    place.folder.write(".public.next/thema", "bestand waar een map moet komen");
    place.folder.write(".public.next/oud/x", "rommel");
    fs::create_symlink(place.live / "index.html", place.next / "link");
    const Tree site = {{"index.html", "nieuw"}, {"thema/1/index.html", "een"}};
    CHECK(place.publish(site).is_done);
    CHECK(read_tree(place.live) == site);
  }

  TEST_CASE("a file that was spoilt in the other folder is not trusted") {
    Place place;
    place.publish(first_site);
    place.publish({{"index.html", "2"}});  // first_site is in .public.next now
    place.folder.write(".public.next/thema/1/index.html", "korter?");
    place.folder.write(".public.next/erbij", "x");
    CHECK(place.publish(first_site).is_done);
    CHECK(read_tree(place.live) == first_site);
  }

  TEST_CASE("publishing nothing leaves an empty site, and that is ours too") {
    Place place;
    place.publish(first_site);
    CHECK(place.publish({}).removed == 3);
    CHECK(read_tree(place.live).empty());
    CHECK(place.publish(first_site).is_done);
  }

  TEST_CASE("any row of sites is published exactly") {
    std::mt19937 random(20261122);  // the same row each time
    Place place;
    const std::vector<std::string> names = {"a", "b", "c", "d", "e"};
    for (int round = 0; round < 60; ++round) {
      Tree site;
      for (int i = 0; i < 6; ++i) {
        std::string path;
        for (unsigned depth = random() % 3 + 1; depth > 0; --depth)
          path += (path.empty() ? "" : "/") + names[random() % names.size()];
        const bool clashes = std::ranges::any_of(site, [&](const auto& other) {
          return other.first.starts_with(path + "/") || path.starts_with(other.first + "/");
        });
        if (!clashes) site[path] = std::string(random() % 4, 'x') + std::to_string(random() % 3);
      }
      const PublishResult result = place.publish(site);
      CAPTURE(round);
      REQUIRE(result.is_done);
      CHECK(result.written + result.unchanged == site.size());
      REQUIRE(read_tree(place.live) == site);
    }
  }

  TEST_CASE("a disk that is full leaves the old site whole, and the next time works") {
    Place place;
    place.publish(first_site);
    const Tree big = {{"index.html", "nieuw"}, {"groot.bin", std::string(300'000, 'x')}, {"z.html", "z"}};
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {      // no file may grow beyond 100 kB, which is how a full disk looks to write()
      set_parallelism(1);  // a child of fork has none of the parent's threads
      signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{100'000, 100'000};
      setrlimit(RLIMIT_FSIZE, &limit);
      Diagnostics diagnostics;
      const bool is_done = publish(output_of(big), place.live.string(), diagnostics).is_done;
      const bool is_right =
          !is_done && diagnostics.size() == 1 && diagnostics.front().code == Code::unwritable_output;
      _exit(is_right ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(read_tree(place.live) == first_site);
    CHECK(place.publish(big).is_done);
    CHECK(read_tree(place.live) == big);
  }

  TEST_CASE("killed at any moment, the site is the old one or the new one and never something between") {
    Tree one;
    Tree other;
    for (int i = 0; i < 40; ++i) {
      const std::string path = "thema/" + std::to_string(i) + "/index.html";
      one[path] = "een " + std::to_string(i);
      if (i % 3 != 0) other[path] = i % 2 == 0 ? one[path] : "ander " + std::to_string(i);
    }
    one["alleen/een"] = "x";
    other["alleen"] = "y";
    Place place;
    place.publish(one);
    int ones = 0;
    for (int round = 0; round < 40; ++round) {
      int started[2];
      REQUIRE(pipe(started) == 0);
      const pid_t child = fork();
      REQUIRE(child >= 0);
      if (child == 0) {
        set_parallelism(1);  // as above
        const OutputSet first = output_of(one);
        const OutputSet second = output_of(other);
        for (bool is_first = round % 2 == 0;; is_first = !is_first) {
          Diagnostics diagnostics;
          publish(is_first ? first : second, place.live.string(), diagnostics);
          if (write(started[1], ".", 1) != 1) _exit(1);
        }
      }
      char dot = 0;
      for (int i = 0; i <= round % 5; ++i) REQUIRE(read(started[0], &dot, 1) == 1);
      volatile unsigned spent = 0;  // a different moment of the publish each round
      for (int i = 0; i < round * 20'000; ++i) spent = spent + 1;
      kill(child, SIGKILL);
      REQUIRE(waitpid(child, nullptr, 0) == child);
      close(started[0]);
      close(started[1]);
      const Tree found = read_tree(place.live);
      const bool is_one = found == one;
      ones += is_one ? 1 : 0;
      CAPTURE(round);
      CHECK((is_one || found == other));
      CHECK(parse_manifest(place.folder.read("public/.wegwijzer.json")) == manifest_of(output_of(found)));
    }
    CHECK(place.publish(one).is_done);
    CHECK(read_tree(place.live) == one);
    CHECK(place.publish(other).is_done);
    CHECK(read_tree(place.live) == other);
  }
}

}  // namespace
}  // namespace wegwijzer
