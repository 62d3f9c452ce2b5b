// The one seam between the program and the disk for reading. Stages get a FileSystem, so a test can
// give them a site in memory and see what was read.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wegwijzer {

/// Enough to say that a file is still the one read before.
struct FileStamp {
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  bool operator==(const FileStamp&) const = default;
};

enum class FileKind { regular, folder, other };

struct FileEntry {
  std::string path;  // as asked for: the given folder, a slash, and the rest with forward slashes
  FileKind kind = FileKind::regular;
  FileStamp stamp;
};

struct ReadResult {
  std::string bytes;
  std::string problem;  // empty when all went well, else the system's reason
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// Everything below `folder`, sorted by path. Folders are listed too. Links to folders are followed unless
  /// they lead back up (those are listed as `other`). Names that start with a dot or end in ~ are skipped:
  /// editors' own files.
  virtual std::vector<FileEntry> list(const std::string& folder) = 0;

  /// Kind and stamp of one path, or nothing when there is nothing.
  virtual std::optional<FileEntry> find(const std::string& path) = 0;

  virtual ReadResult read(const std::string& path) = 0;
};

/// The real disk. Paths are relative to `root` (the site folder).
class DiskFileSystem : public FileSystem {
 public:
  explicit DiskFileSystem(std::string root);
  std::vector<FileEntry> list(const std::string& folder) override;
  std::optional<FileEntry> find(const std::string& path) override;
  ReadResult read(const std::string& path) override;

 private:
  std::string root_;
};

/// Files in memory: tests, and the theme that is embedded in the program.
class MemoryFileSystem : public FileSystem {
 public:
  std::vector<FileEntry> list(const std::string& folder) override;
  std::optional<FileEntry> find(const std::string& path) override;
  ReadResult read(const std::string& path) override;

  /// Makes or replaces a file; its stamp differs from any before.
  void write(const std::string& path, std::string bytes);
  void remove(const std::string& path);
  std::vector<std::string> reads;  // paths read so far, in order

 private:
  struct File {
    std::string bytes;
    FileStamp stamp;
  };
  std::map<std::string, File> files_;
  std::int64_t clock_ = 0;
};

}  // namespace wegwijzer
