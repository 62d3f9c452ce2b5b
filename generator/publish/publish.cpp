#include "generator/publish/publish.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <vector>

#include "generator/base/file_writing.h"
#include "generator/publish/folder_scan.h"
#include "generator/publish/manifest.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

std::optional<Manifest> read_manifest(const fs::path& folder) {
  std::ifstream file(folder / manifest_name, std::ios::binary);
  if (!file) return std::nullopt;
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return parse_manifest(text);
}

void make_folder(const fs::path& path, std::set<std::string>& known) {
  if (path.empty() || known.contains(path.string())) return;
  std::error_code problem;
  fs::create_directories(path, problem);
  if (problem) throw DiskProblem{path.string(), problem.message()};
  known.insert(path.string());
}

// ---- what is there

struct Live {
  bool is_there = false;
  Manifest manifest;  // empty for a new or empty folder
  FolderScan scan;
  std::vector<std::string> foreign;  // files that are not ours, relative
};

std::vector<std::string> foreign_files(const FolderScan& scan, const Manifest& manifest) {
  std::vector<std::string> foreign;
  for (const auto& [path, size] : scan.files) {
    if (path != manifest_name && !manifest.contains(path)) foreign.push_back(path);
  }
  std::ranges::sort(foreign);
  return foreign;
}

bool is_unchanged(const Live& live, const Manifest& wanted) {
  return live.manifest == wanted && std::ranges::all_of(wanted, [&](const auto& file) {
           return live.scan.has(file.first, file.second.size);
         });
}

// ---- the folder nobody reads

class Staging {
 public:
  Staging(fs::path folder, fs::path live_folder, const Live& live)
      : folder_(std::move(folder)), live_folder_(std::move(live_folder)), live_(live) {}

  void update(const OutputSet& output, const Manifest& wanted, PublishResult& result) {
    open_folder();
    remove_stale(wanted);
    for (const OutputFile& file : output) place(file, result);
    for (const std::string& path : live_.foreign) take_along(path);
    write_new_file(folder_ / manifest_name, to_json(wanted));
  }

 private:
  // A folder without a manifest is one that was not finished: the manifest goes first and comes back last.
  void open_folder() {
    if (auto manifest = read_manifest(folder_)) {
      has_ = std::move(*manifest);
      if (unlink((folder_ / manifest_name).c_str()) != 0) fail_on_disk(folder_ / manifest_name);
      remove_unlisted();
    } else {
      fs::remove_all(folder_);
    }
    make_folder(folder_, folders_);
  }

  // What belonged to others, or came from them, is taken anew from the live folder.
  void remove_unlisted() {
    scan_ = scan_folder(folder_);
    for (const std::string& path : foreign_files(scan_, has_)) fs::remove(folder_ / path);
  }

  void remove_stale(const Manifest& wanted) {
    for (const auto& [path, entry] : has_) {
      if (wanted.contains(path)) continue;
      fs::remove(folder_ / path);
      remove_empty_folders((folder_ / path).parent_path());
    }
  }

  void remove_empty_folders(fs::path folder) {
    for (; folder != folder_ && fs::is_empty(folder); folder = folder.parent_path()) fs::remove(folder);
  }

  void place(const OutputFile& file, PublishResult& result) {
    const ManifestEntry wanted{file.size, file.digest};
    const fs::path target = folder_ / file.path;
    const auto here = has_.find(file.path);
    const auto live = live_.manifest.find(file.path);
    const bool is_live =
        live != live_.manifest.end() && live->second == wanted && live_.scan.has(file.path, wanted.size);
    const bool is_here = here != has_.end() && here->second == wanted && scan_.has(file.path, wanted.size);
    if (is_live) ++result.unchanged;
    if (is_here) {
      if (!is_live) ++result.written;  // as good as written: the live folder does not have it
      return;
    }
    clear(target, here != has_.end());
    make_folder(target.parent_path(), folders_);
    if (is_live && link((live_folder_ / file.path).c_str(), target.c_str()) == 0) return;
    // Never over a file that is there: that might be the live one under a second name.
    if (file.bytes)
      write_new_file(target, *file.bytes);
    else
      fs::copy_file(live_folder_ / file.path, target);  // a file system without hard links
    if (!is_live) ++result.written;
  }

  // A file may stand where a folder must come, and the other way round.
  void clear(const fs::path& target, bool is_known) {
    if (is_known && unlink(target.c_str()) == 0) return;
    std::error_code ignored;
    if (fs::is_directory(fs::symlink_status(target, ignored)) && fs::is_empty(target))
      fs::remove(target);
    else
      unlink(target.c_str());
  }

  void take_along(const std::string& path) {
    const fs::path target = folder_ / path;
    make_folder(target.parent_path(), folders_);
    if (link((live_folder_ / path).c_str(), target.c_str()) == 0 || errno == EEXIST) return;
    fs::copy(live_folder_ / path, target, fs::copy_options::copy_symlinks);
  }

  const fs::path folder_;
  const fs::path live_folder_;
  const Live& live_;
  Manifest has_;
  FolderScan scan_;  // of folder_, before anything was done to it
  std::set<std::string> folders_;
};

void exchange(const fs::path& next, const fs::path& live, bool is_live_there) {
  if (!is_live_there) {
    if (rename(next.c_str(), live.c_str()) != 0) fail_on_disk(live);
    return;
  }
  if (syscall(SYS_renameat2, AT_FDCWD, next.c_str(), AT_FDCWD, live.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) fail_on_disk(live);
  // A file system without exchange: two renames, with a moment between them in which there is no site.
  const fs::path aside = next.string() + ".old";
  fs::remove_all(aside);
  if (rename(live.c_str(), aside.c_str()) != 0) fail_on_disk(live);
  if (rename(next.c_str(), live.c_str()) != 0) {
    const int reason = errno;
    if (rename(aside.c_str(), live.c_str()) != 0) fail_on_disk(aside);
    errno = reason;
    fail_on_disk(live);
  }
  if (rename(aside.c_str(), next.c_str()) != 0) fail_on_disk(next);
}

std::optional<Live> inspect(const fs::path& folder, Diagnostics& diagnostics) {
  Live live;
  if (!fs::exists(folder)) return live;
  if (!fs::is_directory(folder)) throw DiskProblem{folder.string(), std::strerror(ENOTDIR)};
  live.is_there = true;
  const auto manifest = read_manifest(folder);
  if (manifest) live.manifest = *manifest;
  live.scan = scan_folder(folder);
  live.foreign = foreign_files(live.scan, live.manifest);
  if (manifest || live.foreign.empty()) return live;
  diagnostics.push_back(error(Code::foreign_output, {}, {folder.string(), live.foreign.front()}));
  return std::nullopt;
}

// A file that is not ours where one of ours must come, or a folder on the way to it.
std::optional<std::string> foreign_in_the_way(const std::vector<std::string>& foreign,
                                              const Manifest& wanted) {
  for (const std::string& path : foreign) {
    const auto below = wanted.lower_bound(path + "/");
    bool is_in_the_way =
        wanted.contains(path) || (below != wanted.end() && below->first.starts_with(path + "/"));
    for (std::size_t slash = path.find('/'); slash != std::string::npos && !is_in_the_way;
         slash = path.find('/', slash + 1)) {
      is_in_the_way = wanted.contains(path.substr(0, slash));
    }
    if (is_in_the_way) return path;
  }
  return std::nullopt;
}

// Whether a file that an earlier run made is not where that run put it.
bool lacks_bytes(const OutputSet& output, const Live& live) {
  return std::ranges::any_of(output, [&](const OutputFile& file) {
    if (file.bytes) return false;
    const auto found = live.manifest.find(file.path);
    return found == live.manifest.end() || found->second != ManifestEntry{file.size, file.digest} ||
           !live.scan.has(file.path, file.size);
  });
}

PublishResult publish_to(const OutputSet& output, const fs::path& folder, Diagnostics& diagnostics) {
  PublishResult result;
  const auto live = inspect(folder, diagnostics);
  if (!live) return result;
  const Manifest wanted = manifest_of(output);
  if (const auto in_the_way = foreign_in_the_way(live->foreign, wanted)) {
    diagnostics.push_back(error(Code::foreign_output, {}, {folder.string(), *in_the_way}));
    return result;
  }
  if (lacks_bytes(output, *live)) {
    result.lacks_bytes = true;
    return result;
  }
  result.is_done = true;
  if (live->is_there && !wanted.empty() && is_unchanged(*live, wanted)) {
    result.unchanged = wanted.size();
    return result;
  }
  for (const auto& [path, entry] : live->manifest) result.removed += wanted.contains(path) ? 0 : 1;
  const fs::path next = folder.parent_path() / fmt::format(".{}.next", folder.filename().string());
  std::error_code ignored;
  fs::create_directories(folder.parent_path(), ignored);
  Staging(next, folder, *live).update(output, wanted, result);
  exchange(next, folder, live->is_there);
  return result;
}

}  // namespace

PublishResult publish(const OutputSet& output, const std::string& folder, Diagnostics& diagnostics) {
  try {
    // The folder itself, not a link to it, changes places.
    fs::path path = fs::weakly_canonical(fs::absolute(folder));
    if (!path.has_filename()) path = path.parent_path();
    return publish_to(output, path, diagnostics);
  } catch (const DiskProblem& problem) {
    diagnostics.push_back(
        error(Code::unwritable_output, {}, {problem.path, system_reason_nl(problem.reason)}));
  } catch (const fs::filesystem_error& problem) {
    diagnostics.push_back(error(Code::unwritable_output, {},
                                {problem.path1().string(), system_reason_nl(problem.code().message())}));
  }
  return {};
}

}  // namespace wegwijzer
