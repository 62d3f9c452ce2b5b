// All files of a folder in one pass. A folder for each page makes a site thousands of folders: they are read
// in parallel, and nothing in them is asked for twice.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wegwijzer {

/// What is no regular file: a link, a pipe. Not the size of any file.
inline constexpr std::uint64_t no_size = UINT64_MAX;

struct FolderScan {
  /// By path below the folder, with forward slashes: size in bytes, or `no_size`.
  std::unordered_map<std::string, std::uint64_t> files;

  /// Whether a regular file of that size stands there.
  bool has(const std::string& path, std::uint64_t size) const;
};

/// Everything below `folder` that is no folder itself; links are not followed. Throws filesystem_error when a
/// folder cannot be read.
FolderScan scan_folder(const std::filesystem::path& folder);

}  // namespace wegwijzer
