// digests.txt of a frozen edition: each of its files with the digest of its bytes, so that a file that was
// altered, lost or added is found. It guards against mistakes; against ill will there is version control.
//
//   # a comment
//   9f2c…32 hexadecimal digits…  content/wegwijzer/023-rol.md
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/digest.h"
#include "generator/base/file_system.h"
#include "generator/base/source_text.h"

namespace wegwijzer {

struct FileDigest {
  std::string path;  // below the edition's folder
  Digest digest;
};

/// The file's text, in the order given.
std::string digests_text(const std::vector<FileDigest>& digests);

/// The inverse. A line that is no digest and path is reported as an alteration of the file
/// (altered_edition_file).
std::vector<FileDigest> read_digests(const std::shared_ptr<const SourceText>& source,
                                     const std::string& edition, Diagnostics& diagnostics);

/// Reports each of `digests` that is not among the files of the edition or has other bytes there, and each of
/// the files that is not among `digests` (edition.toml and digests.txt aside). `files` are all regular files
/// below the edition's folder, as listed: "editions/2026/content/a.md".
void check_digests(FileSystem& system, const std::vector<std::string>& files, const std::string& edition,
                   const std::vector<FileDigest>& digests, Diagnostics& diagnostics);

}  // namespace wegwijzer
