#include "generator/load/load.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/support/dump.h"
#include "tests/support/temp_folder.h"

namespace wegwijzer {
namespace {

struct Loaded {
  std::shared_ptr<const SourceText> source;
  std::string problems;
};

Loaded load(const std::string& bytes) {
  MemoryFileSystem files;
  files.write("content/a.md", bytes);
  Diagnostics diagnostics;
  auto source = load_text(files, "content/a.md", diagnostics);
  return {std::move(source), test::problems(diagnostics)};
}

// A disk on which one file cannot be read.
class Unreadable : public MemoryFileSystem {
 public:
  ReadResult read(const std::string& path) override {
    return path == "content/b.md" ? ReadResult{{}, "Permission denied"} : MemoryFileSystem::read(path);
  }
};

TEST_SUITE("load/load") {
  TEST_CASE("line ends of every system become one") {
    CHECK(load("a\r\nb\rc\n\r\r\n").source->text == "a\nb\nc\n\n\n");
    CHECK(load("a\r").source->text == "a\n");
  }

  TEST_CASE("a byte-order mark is dropped, one within the text stays") {
    CHECK(load("\xEF\xBB\xBF---").source->text == "---");
    CHECK(load("a\xEF\xBB\xBF").source->text == "a\xEF\xBB\xBF");
  }

  TEST_CASE("a byte that is no UTF-8 is reported where it stands") {
    const Loaded loaded = load("één\nregel caf\xE9 en meer\n");
    CHECK(loaded.source == nullptr);
    CHECK(loaded.problems == "content/a.md:2:10-10 invalid-utf8");
  }

  TEST_CASE("UTF-16 is not taken for text") {
    CHECK(load(std::string("\xFF\xFE-\0-\0", 6)).problems == "content/a.md:1:1-1 invalid-utf8");
  }

  TEST_CASE("a file that is too large is not read") {
    MemoryFileSystem files;
    files.write("content/a.md", std::string(largest_source, 'x'));
    files.write("content/b.md", std::string(largest_source + 1, 'x'));
    Diagnostics diagnostics;
    CHECK(load_text(files, "content/a.md", diagnostics) != nullptr);
    CHECK(diagnostics.empty());
    CHECK(load_text(files, "content/b.md", diagnostics) == nullptr);
    CHECK(test::problems(diagnostics) == "content/b.md file-too-large 2 1");
    CHECK(files.reads == std::vector<std::string>{"content/a.md"});
  }

  TEST_CASE("pages and other files come sorted; what is neither is left alone") {
    MemoryFileSystem files;
    for (const char* name :
         {"b.md", "a/c.md", "foto.PNG", "a/stuk.pdf", "script.js", "x.html", "a.markdown"}) {
      files.write(std::string("content/") + name, "x");
    }
    SourceCache cache;
    Diagnostics diagnostics;
    const SourceSet set = load_sources(files, cache, diagnostics);
    REQUIRE(set.pages.size() == 2);
    CHECK(set.pages[0]->path == "content/a/c.md");
    CHECK(set.pages[1]->path == "content/b.md");
    CHECK(set.assets == std::vector<std::string>{"content/a/stuk.pdf", "content/foto.PNG"});
    CHECK(diagnostics.empty());
  }

  TEST_CASE("without content there is one error") {
    MemoryFileSystem files;
    files.write("content", "a file");
    SourceCache cache;
    Diagnostics diagnostics;
    load_sources(files, cache, diagnostics);
    CHECK(test::problems(diagnostics) == "content missing-content");
  }

  TEST_CASE("a bad file does not keep the others from being read") {
    Unreadable files;
    files.write("content/a.md", "a");
    files.write("content/b.md", "b");
    files.write("content/c.md", "\xFF");
    files.write("content/d.md", "d");
    SourceCache cache;
    Diagnostics diagnostics;
    const SourceSet set = load_sources(files, cache, diagnostics);
    CHECK(set.pages.size() == 2);
    CHECK(test::codes(diagnostics) == "unreadable-file invalid-utf8");
  }

  TEST_CASE("a folder called x.md, a ring of links and a link to nowhere are one error each") {
    test::TempFolder folder;
    folder.write("content/goed.md", "a");
    folder.write("content/map.md/a.txt", "a");
    std::filesystem::create_symlink("ring.md", folder / "content/ring.md");
    std::filesystem::create_symlink("weg", folder / "content/los.md");
    std::filesystem::create_directory_symlink("..", folder / "content/boven");
    DiskFileSystem files(folder.path().string());
    SourceCache cache;
    Diagnostics diagnostics;
    const SourceSet set = load_sources(files, cache, diagnostics);
    CHECK(set.pages.size() == 1);
    sort_diagnostics(diagnostics);
    // The link upwards leads to the site folder, which holds content again: the ring is seen one step later.
    CHECK(test::codes(diagnostics) == "not-a-file not-a-file not-a-file not-a-file");
  }

  TEST_CASE("what did not change is not read again") {
    MemoryFileSystem files;
    files.write("content/a.md", "a");
    files.write("content/b.md", "\xFF");
    SourceCache cache;
    Diagnostics first;
    const SourceSet before = load_sources(files, cache, first);
    files.reads.clear();
    Diagnostics second;
    const SourceSet after = load_sources(files, cache, second);
    CHECK(files.reads.empty());
    CHECK(after.pages == before.pages);  // the same objects
    CHECK(test::problems(second) == test::problems(first));
  }

  TEST_CASE("what changed is read again, and nothing else") {
    MemoryFileSystem files;
    files.write("content/a.md", "a");
    files.write("content/b.md", "b");
    SourceCache cache;
    Diagnostics diagnostics;
    load_sources(files, cache, diagnostics);
    files.write("content/b.md", "beter");
    files.reads.clear();
    const SourceSet after = load_sources(files, cache, diagnostics);
    CHECK(files.reads == std::vector<std::string>{"content/b.md"});
    CHECK(after.pages[1]->text == "beter");
  }

  TEST_CASE("a file that was changed just before it was read is read again") {
    SourceCache cache;
    SourceCache::Entry entry;
    entry.stamp = {1, 1, 5'000'000'000};
    entry.read_at = 6'000'000'000;
    cache.put("a", entry);
    CHECK(cache.find("a", entry.stamp) == nullptr);
    entry.read_at = 7'000'000'001;
    cache.put("a", entry);
    CHECK(cache.find("a", entry.stamp) != nullptr);
    CHECK(cache.find("a", {2, 1, 5'000'000'000}) == nullptr);
    CHECK(cache.find("a", {1, 2, 5'000'000'000}) == nullptr);
    CHECK(cache.find("a", {1, 1, 5'000'000'001}) == nullptr);
    CHECK(cache.find("b", entry.stamp) == nullptr);
  }
}

}  // namespace
}  // namespace wegwijzer
