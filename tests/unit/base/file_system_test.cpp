#include "generator/base/file_system.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "generator/base/parallel.h"
#include "tests/support/temp_folder.h"

namespace wegwijzer {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

std::string listed(FileSystem& files, const std::string& folder) {
  std::string out;
  for (const FileEntry& entry : files.list(folder)) {
    out += (out.empty() ? "" : " ") + entry.path;
    if (entry.kind == FileKind::folder) out += "/";
    if (entry.kind == FileKind::other) out += "?";
  }
  return out;
}

TEST_SUITE("base/file_system") {
  TEST_CASE("disk: everything below a folder, sorted, folders too") {
    TempFolder folder;
    folder.write("content/b.md", "b");
    folder.write("content/a/z.md", "z");
    folder.write("content/a.md", "a");
    folder.write("elders/x.md", "x");
    DiskFileSystem files(folder.path().string());
    CHECK(listed(files, "content") == "content/a/ content/a.md content/a/z.md content/b.md");
    CHECK(listed(files, "nergens") == "");
    CHECK(listed(files, "content/a.md") == "");
  }

  TEST_CASE("disk: hidden files and editors' copies are not listed") {
    TempFolder folder;
    for (const char* name : {"c/.git/x.md", "c/.a.md", "c/a.md~", "c/a.md"}) folder.write(name, "");
    DiskFileSystem files(folder.path().string());
    CHECK(listed(files, "c") == "c/a.md");
  }

  TEST_CASE("disk: a link to a folder above ends there, a link to another folder is followed") {
    TempFolder folder;
    folder.write("c/diep/a.md", "a");
    folder.write("elders/b.md", "b");
    fs::create_directory_symlink(folder / "c", folder / "c/diep/rond");
    fs::create_directory_symlink("../elders", folder / "c/los");
    DiskFileSystem files(folder.path().string());
    CHECK(listed(files, "c") == "c/diep/ c/diep/a.md c/diep/rond? c/los/ c/los/b.md");
  }

  TEST_CASE("disk: links in a ring and links to nowhere are something else") {
    TempFolder folder;
    folder.write("c/a.md", "a");
    fs::create_symlink("ring2.md", folder / "c/ring1.md");
    fs::create_symlink("ring1.md", folder / "c/ring2.md");
    fs::create_symlink("weg.md", folder / "c/nergens.md");
    DiskFileSystem files(folder.path().string());
    CHECK(listed(files, "c") == "c/a.md c/nergens.md? c/ring1.md? c/ring2.md?");
  }

  TEST_CASE("disk: a pipe is not opened") {
    TempFolder folder;
    folder.write("c/a.md", "a");
    REQUIRE(mkfifo((folder / "c/pijp.md").c_str(), 0600) == 0);
    DiskFileSystem files(folder.path().string());
    CHECK(listed(files, "c") == "c/a.md c/pijp.md?");
  }

  TEST_CASE("disk: a file is read whole, with every byte") {
    TempFolder folder;
    const std::string bytes = std::string("a\0b\r\n\xFF", 6) + std::string(200'000, 'x');
    folder.write("groot.bin", bytes);
    DiskFileSystem files(folder.path().string());
    const ReadResult read = files.read("groot.bin");
    CHECK(read.problem.empty());
    CHECK(read.bytes == bytes);
  }

  TEST_CASE("disk: what cannot be read says why") {
    TempFolder folder;
    fs::create_directory(folder / "map");
    DiskFileSystem files(folder.path().string());
    CHECK(files.read("weg.md").problem == "No such file or directory");
    CHECK(files.read("map").problem == "Is a directory");
    CHECK_FALSE(files.find("weg.md").has_value());
    CHECK(files.find("map")->kind == FileKind::folder);
  }

  TEST_CASE("disk: the stamp changes with the file") {
    TempFolder folder;
    folder.write("a.md", "een");
    DiskFileSystem files(folder.path().string());
    const FileStamp before = files.find("a.md")->stamp;
    CHECK(files.find("a.md")->stamp == before);
    CHECK(before.size == 3);
    folder.write("nieuw", "een");
    fs::rename(folder / "nieuw", folder / "a.md");
    CHECK_FALSE(files.find("a.md")->stamp == before);  // another inode, though the bytes are the same
  }

  TEST_CASE("memory: lists and finds as the disk does") {
    MemoryFileSystem files;
    files.write("content/b.md", "b");
    files.write("content/a/z.md", "z");
    files.write("content/a.md", "a");
    files.write("contentment.md", "x");
    CHECK(listed(files, "content") == "content/a/ content/a.md content/a/z.md content/b.md");
    CHECK(files.find("content/a")->kind == FileKind::folder);
    CHECK(files.find("content/a.md")->kind == FileKind::regular);
    CHECK_FALSE(files.find("conten").has_value());
    CHECK(files.read("content/b.md").bytes == "b");
    CHECK_FALSE(files.read("weg").problem.empty());
  }

  TEST_CASE("memory: a file that is written again has another stamp, and reads are recorded") {
    MemoryFileSystem files;
    files.write("a", "1");
    const FileStamp before = files.find("a")->stamp;
    files.write("a", "1");
    CHECK_FALSE(files.find("a")->stamp == before);
    files.read("a");
    files.read("b");
    CHECK(files.reads == std::vector<std::string>{"a", "b"});
    files.remove("a");
    CHECK_FALSE(files.find("a").has_value());
  }

  TEST_CASE("memory: threads may read at once") {
    MemoryFileSystem files;
    files.write("a", "tekst");
    set_parallelism(8);
    parallel_for(2000, [&](std::size_t) { files.read("a"); });
    set_parallelism(0);
    CHECK(files.reads.size() == 2000);
    CHECK(std::ranges::count(files.reads, "a") == 2000);
  }
}

}  // namespace
}  // namespace wegwijzer
