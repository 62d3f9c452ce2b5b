#include "generator/editions/freeze.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "generator/base/file_system.h"
#include "generator/editions/digests.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

struct DiskProblem {
  std::string path;
  std::string reason;
};

[[noreturn]] void fail(const fs::path& path) { throw DiskProblem{path.string(), std::strerror(errno)}; }

// Nothing is written over: what is there was not made by this run.
void write_new(const fs::path& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) fail(path);
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int reason = errno;
      close(file);
      errno = reason;
      fail(path);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (close(file) != 0) fail(path);
}

// Before the name is given, so that a power cut does not leave a name with empty files.
void bring_to_disk(const fs::path& folder) {
  const int handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) fail(folder);
  const bool is_done = syncfs(handle) == 0;
  const int reason = errno;
  close(handle);
  errno = reason;
  if (!is_done) fail(folder);
}

void give_name(const fs::path& from, const fs::path& to) {
  if (syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) fail(to);
  // A file system that does not know this: rename refuses a folder that has something in it by itself.
  if (rename(from.c_str(), to.c_str()) != 0) fail(to);
}

class Writer {
 public:
  explicit Writer(fs::path folder) : folder_(std::move(folder)) {}

  void add(const std::string& path, std::string_view bytes) {
    const fs::path target = folder_ / path;
    fs::create_directories(target.parent_path());
    write_new(target, bytes);
    digests_.push_back({path, digest_of(bytes)});
  }

  void copy(FileSystem& files, const std::string& path) {
    const ReadResult read = files.read(path);
    if (!read.problem.empty()) throw DiskProblem{path, read.problem};
    add(path, read.bytes);
  }

  /// What says that the edition is whole, written when it is.
  std::size_t finish(const Edition& edition) {
    write_new(folder_ / edition_digests_name, digests_text(digests_));
    write_new(folder_ / edition_facts_name, edition_facts_text(edition));
    return digests_.size() + 2;
  }

 private:
  fs::path folder_;
  std::vector<FileDigest> digests_;
};

std::size_t write_edition(const std::string& site, const fs::path& folder, const Edition& edition,
                          const std::string& note, const std::vector<LedgerEntry>& ledger) {
  DiskFileSystem files(site);
  Writer writer(folder);
  writer.add(std::string(ledger_name), ledger_text(ledger));
  for (const FileEntry& file : files.list("content")) {
    if (file.kind == FileKind::regular) writer.copy(files, file.path);
  }
  if (!note.empty()) writer.add(std::string(edition_note_name), note);
  writer.copy(files, "wegwijzer.toml");
  return writer.finish(edition);
}

// Runs `work`; when it fails, takes away `fresh`, which nobody knows yet.
template <typename Work>
DiskOutcome all_or_nothing(const fs::path& fresh, Work work) {
  DiskOutcome outcome;
  try {
    fs::remove_all(fresh);  // of a run that was killed
    outcome.files = work();
    return outcome;
  } catch (const DiskProblem& problem) {
    outcome.path = problem.path;
    outcome.problem = problem.reason;
  } catch (const fs::filesystem_error& problem) {
    outcome.path = problem.path1().string();
    outcome.problem = problem.code().message();
  }
  std::error_code ignored;
  fs::remove_all(fresh, ignored);
  return outcome;
}

}  // namespace

DiskOutcome freeze_edition(const std::string& site, const Edition& edition, const std::string& note,
                           const std::vector<LedgerEntry>& ledger) {
  const fs::path all = fs::path(site) / editions_folder;
  const fs::path fresh = all / ("." + edition.name + ".nieuw");  // hidden: nothing lists it
  DiskOutcome outcome = all_or_nothing(fresh, [&] {
    fs::create_directories(fresh);
    const std::size_t count = write_edition(site, fresh, edition, note, ledger);
    bring_to_disk(fresh);
    give_name(fresh, all / edition.name);
    return count;
  });
  std::error_code ignored;
  if (!outcome.problem.empty()) fs::remove(all, ignored);  // only when it is empty: the first edition
  return outcome;
}

DiskOutcome rewrite_edition_facts(const std::string& site, const Edition& edition) {
  const fs::path target = fs::path(site) / edition_path(edition.name, edition_facts_name);
  const fs::path fresh = target.string() + ".nieuw~";
  return all_or_nothing(fresh, [&]() -> std::size_t {
    write_new(fresh, edition_facts_text(edition));
    bring_to_disk(target.parent_path());
    fs::rename(fresh, target);
    return 1;
  });
}

}  // namespace wegwijzer
