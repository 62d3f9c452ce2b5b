#include "generator/base/file_writing.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

// Takes `made` away and says that `blamed` could not be written, with the reason in errno.
[[noreturn]] void take_back(const fs::path& made, const fs::path& blamed) {
  const int reason = errno;
  unlink(made.c_str());
  errno = reason;
  fail_on_disk(blamed);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// Closes it in any case; false, with the first reason in errno, when anything went wrong until then.
bool close_after(int file, bool is_well) {
  const int reason = errno;
  const bool is_closed = close(file) == 0;
  if (!is_well) errno = reason;
  return is_well && is_closed;
}

enum class Wait { no, until_on_disk };

void write_file(const fs::path& path, std::string_view bytes, Wait wait) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) fail_on_disk(path);
  const bool is_written = write_all(file, bytes) && (wait == Wait::no || fsync(file) == 0);
  if (!close_after(file, is_written)) take_back(path, path);
}

}  // namespace

void fail_on_disk(const fs::path& path) { throw DiskProblem{path.string(), std::strerror(errno)}; }

void write_new_file(const fs::path& path, std::string_view bytes) { write_file(path, bytes, Wait::no); }

void replace_file(const fs::path& path, std::string_view bytes) {
  const fs::path fresh = path.string() + ".nieuw~";
  if (unlink(fresh.c_str()) != 0 && errno != ENOENT) fail_on_disk(fresh);  // of a run that was killed
  try {
    write_file(fresh, bytes, Wait::until_on_disk);
  } catch (DiskProblem& problem) {
    problem.path = path.string();  // whoever reads this knows nothing of the other name
    throw;
  }
  struct stat before {};
  const bool is_there = stat(path.c_str(), &before) == 0;
  if (is_there && chmod(fresh.c_str(), before.st_mode & 07777) != 0) take_back(fresh, path);
  if (std::rename(fresh.c_str(), path.c_str()) != 0) take_back(fresh, path);
}

void bring_to_disk(const fs::path& folder) {
  const int handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) fail_on_disk(folder);
  if (!close_after(handle, syncfs(handle) == 0)) fail_on_disk(folder);
}

}  // namespace wegwijzer
