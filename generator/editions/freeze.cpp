#include "generator/editions/freeze.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "generator/base/file_system.h"
#include "generator/base/file_writing.h"
#include "generator/editions/digests.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

void give_name(const fs::path& from, const fs::path& to) {
  if (syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) fail_on_disk(to);
  // A file system that does not know this: rename refuses a folder that has something in it by itself.
  if (rename(from.c_str(), to.c_str()) != 0) fail_on_disk(to);
}

class Writer {
 public:
  explicit Writer(fs::path folder) : folder_(std::move(folder)) {}

  void add(const std::string& path, std::string_view bytes) {
    const fs::path target = folder_ / path;
    fs::create_directories(target.parent_path());
    write_new_file(target, bytes);
    digests_.push_back({path, digest_of(bytes)});
  }

  void copy(FileSystem& files, const std::string& path) {
    const ReadResult read = files.read(path);
    if (!read.problem.empty()) throw DiskProblem{path, read.problem};
    add(path, read.bytes);
  }

  /// What says that the edition is whole, written when it is.
  std::size_t finish(const Edition& edition) {
    write_new_file(folder_ / edition_digests_name, digests_text(digests_));
    write_new_file(folder_ / edition_facts_name, edition_facts_text(edition));
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
  DiskOutcome outcome;
  try {
    replace_file(fs::path(site) / edition_path(edition.name, edition_facts_name),
                 edition_facts_text(edition));
    outcome.files = 1;
  } catch (const DiskProblem& problem) {
    outcome.path = problem.path;
    outcome.problem = problem.reason;
  }
  return outcome;
}

}  // namespace wegwijzer
