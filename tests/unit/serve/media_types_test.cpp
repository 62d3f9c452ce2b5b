#include "serve/media_types.h"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace wegwijzer {
namespace {

TEST_CASE("every kind of file we publish has its type, text with a character set") {
  const std::vector<std::pair<std::string_view, std::string_view>> table = {
      {"thema/23/index.html", "text/html; charset=utf-8"},
      {"assets/style.css", "text/css; charset=utf-8"},
      {"assets/search.js", "text/javascript; charset=utf-8"},
      {"a.mjs", "text/javascript; charset=utf-8"},
      {"search/index.json", "application/json; charset=utf-8"},
      {"assets/favicon.svg", "image/svg+xml; charset=utf-8"},
      {"a.png", "image/png"},
      {"IMG_0012.JPG", "image/jpeg"},
      {"a.jpeg", "image/jpeg"},
      {"a.webp", "image/webp"},
      {"a.avif", "image/avif"},
      {"favicon.ico", "image/x-icon"},
      {"robots.txt", "text/plain; charset=utf-8"},
      {"sitemap.xml", "application/xml; charset=utf-8"},
      {"wijzigingen/feed.xml", "application/atom+xml; charset=utf-8"},
      {"a.pdf", "application/pdf"},
      {"a.ics", "text/calendar; charset=utf-8"},
      {"a.csv", "text/csv; charset=utf-8"},
      {"site.webmanifest", "application/manifest+json; charset=utf-8"},
      {"a.woff2", "font/woff2"},
  };
  for (const auto& [path, type] : table) {
    CAPTURE(path);
    CHECK(media_type_of(path) == type);
  }
}

TEST_CASE("what we do not know is saved, not shown") {
  for (const char* path : {"", "a", "a.", "a.exe", "html", "a.html/b", "v1.css/x", "a.css~"}) {
    CAPTURE(path);
    CHECK(media_type_of(path) == "application/octet-stream");
  }
}

}  // namespace
}  // namespace wegwijzer
