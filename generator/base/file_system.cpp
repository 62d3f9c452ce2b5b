#include "generator/base/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <set>
#include <utility>

namespace wegwijzer {

namespace {

using Ancestors = std::set<std::pair<dev_t, ino_t>>;

FileEntry entry_of(std::string path, const struct stat& info) {
  FileEntry entry;
  entry.path = std::move(path);
  entry.kind = S_ISREG(info.st_mode)   ? FileKind::regular
               : S_ISDIR(info.st_mode) ? FileKind::folder
                                       : FileKind::other;
  entry.stamp = {info.st_ino, static_cast<std::uint64_t>(info.st_size),
                 static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec};
  return entry;
}

bool is_hidden(const std::string& name) { return name.starts_with(".") || name.ends_with("~"); }

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* handle = opendir(folder.c_str());
  if (handle == nullptr) return names;
  while (const dirent* item = readdir(handle)) {
    if (!is_hidden(item->d_name)) names.emplace_back(item->d_name);
  }
  closedir(handle);
  std::sort(names.begin(), names.end());
  return names;
}

void list_below(const std::string& root, const std::string& folder, Ancestors& ancestors,
                std::vector<FileEntry>& found) {
  for (const std::string& name : names_in(root + folder)) {
    const std::string path = folder + "/" + name;
    struct stat info {};
    if (stat((root + path).c_str(), &info) != 0) {  // a link that leads nowhere, or round
      found.push_back({path, FileKind::other, {}});
      continue;
    }
    FileEntry entry = entry_of(path, info);
    if (entry.kind != FileKind::folder) {
      found.push_back(std::move(entry));
      continue;
    }
    const auto [place, is_new] = ancestors.emplace(info.st_dev, info.st_ino);
    if (!is_new) {  // a link to a folder we are in
      entry.kind = FileKind::other;
      found.push_back(std::move(entry));
      continue;
    }
    found.push_back(std::move(entry));
    list_below(root, path, ancestors, found);
    ancestors.erase(place);
  }
}

}  // namespace

DiskFileSystem::DiskFileSystem(std::string root) : root_(std::move(root)) {
  if (!root_.empty() && !root_.ends_with('/')) root_ += '/';
}

std::vector<FileEntry> DiskFileSystem::list(const std::string& folder) {
  std::vector<FileEntry> found;
  struct stat info {};
  if (stat((root_ + folder).c_str(), &info) != 0 || !S_ISDIR(info.st_mode)) return found;
  Ancestors ancestors{{info.st_dev, info.st_ino}};
  list_below(root_, folder, ancestors, found);
  std::sort(found.begin(), found.end(),
            [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
  return found;
}

std::optional<FileEntry> DiskFileSystem::find(const std::string& path) {
  struct stat info {};
  if (stat((root_ + path).c_str(), &info) != 0) return std::nullopt;
  return entry_of(path, info);
}

ReadResult DiskFileSystem::read(const std::string& path) {
  const int file = open((root_ + path).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {{}, std::strerror(errno)};
  ReadResult result;
  struct stat info {};
  if (fstat(file, &info) == 0) result.bytes.reserve(static_cast<std::size_t>(info.st_size) + 1);
  char buffer[64 * 1024];
  for (;;) {
    const ssize_t count = ::read(file, buffer, sizeof buffer);
    if (count > 0) {
      result.bytes.append(buffer, static_cast<std::size_t>(count));
    } else if (count == 0) {
      break;
    } else if (errno != EINTR) {
      result.problem = std::strerror(errno);
      break;
    }
  }
  close(file);
  return result;
}

std::vector<FileEntry> MemoryFileSystem::list(const std::string& folder) {
  std::vector<FileEntry> found;
  std::set<std::string> folders;
  const std::string prefix = folder.empty() ? "" : folder + "/";
  for (const auto& [path, file] : files_) {
    if (!path.starts_with(prefix)) continue;
    for (std::size_t slash = path.find('/', prefix.size()); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
      if (folders.insert(path.substr(0, slash)).second)
        found.push_back({path.substr(0, slash), FileKind::folder, {}});
    }
    found.push_back({path, FileKind::regular, file.stamp});
  }
  std::sort(found.begin(), found.end(),
            [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
  return found;
}

std::optional<FileEntry> MemoryFileSystem::find(const std::string& path) {
  const auto file = files_.find(path);
  if (file != files_.end()) return FileEntry{path, FileKind::regular, file->second.stamp};
  const auto below = files_.lower_bound(path + "/");
  if (below != files_.end() && below->first.starts_with(path + "/"))
    return FileEntry{path, FileKind::folder, {}};
  return std::nullopt;
}

ReadResult MemoryFileSystem::read(const std::string& path) {
  static std::mutex
      recording;  // stages read in parallel; one lock for all is enough for what this class is for
  {
    const std::lock_guard lock(recording);
    reads.push_back(path);
  }
  const auto file = files_.find(path);
  if (file == files_.end()) return {{}, "No such file or directory"};
  return {file->second.bytes, {}};
}

void MemoryFileSystem::write(const std::string& path, std::string bytes) {
  ++clock_;
  const FileStamp stamp{static_cast<std::uint64_t>(clock_), bytes.size(), clock_};
  files_[path] = {std::move(bytes), stamp};
}

void MemoryFileSystem::remove(const std::string& path) { files_.erase(path); }

}  // namespace wegwijzer
