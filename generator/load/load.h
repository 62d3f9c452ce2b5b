// load: finds the site's files and reads what changed.
//
//   1. wegwijzer.toml -> SourceText (config/ makes a Config of it)
//   2. content/**.md  -> SourceText, sorted by path: this order decides page ids
//   3. everything else below content/ that is a picture or a document -> its path, copied as it is
// A file that cannot be used is a diagnostic, not an exception; the others go on.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/file_system.h"
#include "generator/base/source_text.h"

namespace wegwijzer {

/// Texts of earlier builds by path, with the stamp they were read under. A text is used again when inode,
/// size and time of change are the same and the file was not changed in the two seconds before it was read (a
/// second change may hide there).
class SourceCache {
 public:
  struct Entry {
    FileStamp stamp;
    std::int64_t read_at = 0;
    std::shared_ptr<const SourceText> source;
    Diagnostics diagnostics;
  };
  const Entry* find(const std::string& path, const FileStamp& stamp) const;
  void put(const std::string& path, Entry entry) { entries_[path] = std::move(entry); }

 private:
  std::unordered_map<std::string, Entry> entries_;
};

struct SourceSet {
  std::vector<std::shared_ptr<const SourceText>> pages;  // sorted by path
  std::vector<std::string> assets;                       // paths below content/, sorted
};

/// The largest Markdown file that is read; more is a mistake (the longest page of a guide has some 50 kB),
/// and cmark-gfm is quadratic for some hostile texts.
inline constexpr std::uint64_t largest_source = 1024ULL * 1024;

/// Reads one text file: UTF-8, byte-order mark dropped, CRLF and CR turned into LF. Null when it cannot be
/// used (reported).
std::shared_ptr<const SourceText> load_text(FileSystem& files, const std::string& path,
                                            Diagnostics& diagnostics);

SourceSet load_sources(FileSystem& files, SourceCache& cache, Diagnostics& diagnostics);

}  // namespace wegwijzer
