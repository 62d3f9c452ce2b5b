#include "serve/media_types.h"

#include <algorithm>
#include <array>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

struct MediaType {
  std::string_view ending;
  std::string_view type;
};

constexpr auto media_types = std::to_array<MediaType>({
    {"avif", "image/avif"},
    {"css", "text/css; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"gif", "image/gif"},
    {"html", "text/html; charset=utf-8"},
    {"ico", "image/x-icon"},
    {"ics", "text/calendar; charset=utf-8"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"js", "text/javascript; charset=utf-8"},
    {"json", "application/json; charset=utf-8"},
    {"mjs", "text/javascript; charset=utf-8"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"svg", "image/svg+xml; charset=utf-8"},
    {"txt", "text/plain; charset=utf-8"},
    {"webmanifest", "application/manifest+json; charset=utf-8"},
    {"webp", "image/webp"},
    {"woff2", "font/woff2"},
    {"xml", "application/xml; charset=utf-8"},
});

std::string_view ending_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

}  // namespace

std::string_view media_type_of(std::string_view path) {
  if (path.ends_with("/feed.xml")) return "application/atom+xml; charset=utf-8";
  const std::string ending = fold(ending_of(path));  // IMG_0012.JPG
  const auto found = std::ranges::find(media_types, ending, &MediaType::ending);
  return found == media_types.end() ? "application/octet-stream" : found->type;
}

}  // namespace wegwijzer
