#include "generator/publish/folder_scan.h"

#include <sys/stat.h>

#include <utility>
#include <vector>

#include "generator/base/parallel.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

using Found = std::vector<std::pair<std::string, std::uint64_t>>;

std::uint64_t size_of(const fs::path& path) {
  struct stat info {};
  const bool is_file = lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
  return is_file ? static_cast<std::uint64_t>(info.st_size) : no_size;
}

bool is_real_folder(const fs::directory_entry& entry) { return entry.is_directory() && !entry.is_symlink(); }

// `below`: "editie/2026/", or empty for the folder itself.
void scan_all(const fs::path& folder, const std::string& below, Found& found) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / below)) {
    const std::string path = below + entry.path().filename().string();
    if (is_real_folder(entry))
      scan_all(folder, path + "/", found);
    else
      found.emplace_back(path, size_of(entry.path()));
  }
}

// The folders directly below, to be scanned by themselves.
std::vector<std::string> scan_one(const fs::path& folder, const std::string& below, Found& found) {
  std::vector<std::string> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / below)) {
    const std::string path = below + entry.path().filename().string();
    if (is_real_folder(entry))
      folders.push_back(path + "/");
    else
      found.emplace_back(path, size_of(entry.path()));
  }
  return folders;
}

}  // namespace

bool FolderScan::has(const std::string& path, std::uint64_t size) const {
  const auto found = files.find(path);
  return found != files.end() && found->second == size && size != no_size;
}

FolderScan scan_folder(const fs::path& folder) {
  Found top;
  std::vector<std::string> jobs;
  for (const std::string& below : scan_one(folder, "", top)) {
    std::vector<std::string> deeper = scan_one(folder, below, top);
    jobs.insert(jobs.end(), deeper.begin(), deeper.end());
  }
  std::vector<Found> found(jobs.size());
  parallel_for(jobs.size(), [&](std::size_t i) { scan_all(folder, jobs[i], found[i]); });
  FolderScan scan;
  scan.files.insert(top.begin(), top.end());
  for (const Found& part : found) scan.files.insert(part.begin(), part.end());
  return scan;
}

}  // namespace wegwijzer
