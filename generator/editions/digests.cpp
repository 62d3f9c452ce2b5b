#include "generator/editions/digests.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "generator/base/parallel.h"
#include "generator/base/text.h"
#include "generator/model/edition.h"

namespace wegwijzer {

namespace {

constexpr std::size_t digest_length = 32;

bool is_digest_line(std::string_view line) {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return line.size() > digest_length + 2 && std::ranges::all_of(line.substr(0, digest_length), is_hex) &&
         line.substr(digest_length, 2) == "  ";
}

SourceSpan place(const std::string& path) {
  auto source = std::make_shared<SourceText>();
  source->path = path;
  return {std::move(source), {}};
}

}  // namespace

std::string digests_text(const std::vector<FileDigest>& digests) {
  std::string text =
      "# De vingerafdruk van elk bestand van deze editie (XXH3-128). Het programma houdt deze lijst bij.\n";
  for (const FileDigest& one : digests) text += fmt::format("{}  {}\n", to_hex(one.digest), one.path);
  return text;
}

std::vector<FileDigest> read_digests(const std::shared_ptr<const SourceText>& source,
                                     const std::string& edition, Diagnostics& diagnostics) {
  std::vector<FileDigest> digests;
  for (std::uint32_t number = 1; number <= source->line_starts.size(); ++number) {
    const std::string_view line = line_text(*source, number);
    if (trim(line).empty() || line.starts_with('#')) continue;
    if (is_digest_line(line)) {
      digests.push_back(
          {std::string(line.substr(digest_length + 2)), digest_from_hex(line.substr(0, digest_length))});
      continue;
    }
    const std::uint32_t begin = line_offset(*source, number);
    diagnostics.push_back(error(Code::altered_edition_file,
                                {source, {begin, begin + static_cast<std::uint32_t>(line.size())}},
                                {edition}));
  }
  return digests;
}

void check_digests(FileSystem& system, const std::vector<std::string>& files, const std::string& edition,
                   const std::vector<FileDigest>& digests, Diagnostics& diagnostics) {
  const std::set<std::string> there(files.begin(), files.end());
  std::set<std::string> expected = {edition_path(edition, edition_facts_name),
                                    edition_path(edition, edition_digests_name)};
  std::vector<Diagnostics> found(digests.size());
  for (const FileDigest& one : digests) expected.insert(edition_path(edition, one.path));
  parallel_for(digests.size(), [&](std::size_t i) {
    const std::string path = edition_path(edition, digests[i].path);
    if (!there.contains(path)) {
      found[i].push_back(error(Code::missing_edition_file, place(path), {edition}));
      return;
    }
    const ReadResult read = system.read(path);
    if (!read.problem.empty())
      found[i].push_back(error(Code::unreadable_file, place(path), {system_reason_nl(read.problem)}));
    else if (digest_of(read.bytes) != digests[i].digest)
      found[i].push_back(error(Code::altered_edition_file, place(path), {edition}));
  });
  for (const Diagnostics& one : found) diagnostics.insert(diagnostics.end(), one.begin(), one.end());
  for (const std::string& path : files) {
    if (!expected.contains(path))
      diagnostics.push_back(error(Code::added_edition_file, place(path), {edition}));
  }
}

}  // namespace wegwijzer
