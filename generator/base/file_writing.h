// Writing to the disk, for what must not be half there: editions, the published site, an editor's own files.
// Paths are taken as they are, below the working folder when they are not absolute. No function asks whether
// somebody else writes the same path meanwhile.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace wegwijzer {

/// What the disk refused. Thrown by the functions here; who calls them turns it into a message at the edge of
/// its own file, so that it crosses no stage.
struct DiskProblem {
  std::string path;
  std::string reason;  // the system's, in English; system_reason_nl() knows it in Dutch
};

/// Throws a DiskProblem for `path` with the reason in errno.
[[noreturn]] void fail_on_disk(const std::filesystem::path& path);

/// Makes a file with these bytes. Never over what is there: that is a DiskProblem ("File exists"), as are a
/// folder that is not there and a full disk. Whatever fails, no file is left that was not there before.
void write_new_file(const std::filesystem::path& path, std::string_view bytes);

/// Puts these bytes in the place of what `path` has, or makes it. They are on the disk in a file of their own
/// ("NAME.nieuw~", which nothing lists) before that takes the name, so that after a DiskProblem, a kill or a
/// power cut the old text is whole. Who may read and write the old file may do so with the new one.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

/// Waits until all that was written to the file system of this folder is on the disk, or throws a
/// DiskProblem. For before a folder gets its name: else a power cut could leave a name with empty files.
void bring_to_disk(const std::filesystem::path& folder);

}  // namespace wegwijzer
