#include "generator/load/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "generator/base/parallel.h"
#include "generator/base/text.h"

namespace wegwijzer {

namespace {

constexpr auto asset_endings =
    std::to_array<std::string_view>({".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".pdf",
                                     ".ics", ".csv", ".txt", ".ods", ".odt"});

SourceSpan place(const std::string& path) {
  auto source = std::make_shared<SourceText>();
  source->path = path;
  return {std::move(source), {}};
}

std::string with_unix_lines(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      out += '\n';
  }
  return out;
}

bool is_asset(std::string_view path) {
  const std::string folded = fold(path);
  return std::ranges::any_of(asset_endings,
                             [&](std::string_view ending) { return folded.ends_with(ending); });
}

// The place of the first bad byte, on a text cut off before it: what follows cannot be shown.
SourceSpan place_of_bad_byte(const std::string& path, std::string_view bytes, std::size_t at) {
  auto source = make_source_text(path, std::string(bytes.substr(0, at)));
  return {source, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)}};
}

std::int64_t now_in_nanoseconds() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

SourceCache::Entry load_entry(FileSystem& files, const FileEntry& file) {
  SourceCache::Entry entry;
  entry.stamp = file.stamp;
  entry.read_at = now_in_nanoseconds();
  entry.source = load_text(files, file.path, entry.diagnostics);
  return entry;
}

}  // namespace

const SourceCache::Entry* SourceCache::find(const std::string& path, const FileStamp& stamp) const {
  constexpr std::int64_t settled = 2'000'000'000;
  const auto entry = entries_.find(path);
  if (entry == entries_.end() || !(entry->second.stamp == stamp)) return nullptr;
  return entry->second.read_at - stamp.modified > settled ? &entry->second : nullptr;
}

std::shared_ptr<const SourceText> load_text(FileSystem& files, const std::string& path,
                                            Diagnostics& diagnostics) {
  const auto entry = files.find(path);
  if (entry && entry->kind != FileKind::regular) {  // reading a FIFO would wait for ever
    diagnostics.push_back(error(Code::not_a_file, place(path)));
    return nullptr;
  }
  if (entry && entry->stamp.size > largest_source) {
    diagnostics.push_back(error(Code::file_too_large, place(path),
                                {std::to_string((entry->stamp.size + 1024 * 1024 - 1) / (1024 * 1024)),
                                 std::to_string(largest_source / (1024 * 1024))}));
    return nullptr;
  }
  ReadResult read = files.read(path);
  if (!read.problem.empty()) {
    diagnostics.push_back(error(Code::unreadable_file, place(path), {system_reason_nl(read.problem)}));
    return nullptr;
  }
  if (read.bytes.starts_with("\xEF\xBB\xBF")) read.bytes.erase(0, 3);
  if (const auto bad = find_invalid_utf8(read.bytes)) {
    diagnostics.push_back(error(Code::invalid_utf8, place_of_bad_byte(path, read.bytes, *bad)));
    return nullptr;
  }
  return make_source_text(path, with_unix_lines(std::move(read.bytes)));
}

SourceSet load_sources(FileSystem& files, SourceCache& cache, Diagnostics& diagnostics) {
  SourceSet set;
  const auto content = files.find("content");
  if (!content || content->kind != FileKind::folder) {
    diagnostics.push_back(error(Code::missing_content, place("content")));
    return set;
  }
  std::vector<FileEntry> pages;
  for (FileEntry& file : files.list("content")) {
    const bool is_page = file.path.ends_with(".md");
    if (is_page && file.kind == FileKind::regular)
      pages.push_back(std::move(file));
    else if (file.kind == FileKind::other || (is_page && file.kind == FileKind::folder))
      diagnostics.push_back(error(Code::not_a_file, place(file.path)));
    else if (file.kind == FileKind::regular && is_asset(file.path))
      set.assets.push_back(file.path);
  }
  std::vector<SourceCache::Entry> entries(pages.size());
  std::vector<char> is_new(pages.size(), 0);
  parallel_for(pages.size(), [&](std::size_t i) {
    const SourceCache::Entry* known = cache.find(pages[i].path, pages[i].stamp);
    is_new[i] = known == nullptr ? 1 : 0;
    entries[i] = known != nullptr ? *known : load_entry(files, pages[i]);
  });
  for (std::size_t i = 0; i < pages.size(); ++i) {
    diagnostics.insert(diagnostics.end(), entries[i].diagnostics.begin(), entries[i].diagnostics.end());
    if (entries[i].source) set.pages.push_back(entries[i].source);
    if (is_new[i] != 0) cache.put(pages[i].path, std::move(entries[i]));
  }
  return set;
}

}  // namespace wegwijzer
