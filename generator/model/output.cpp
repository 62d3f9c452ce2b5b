#include "generator/model/output.h"

#include <algorithm>

namespace wegwijzer {

OutputFile make_output(std::string path, std::string bytes) {
  const Digest digest = digest_of(bytes);
  const std::uint64_t size = bytes.size();
  return {std::move(path), std::make_shared<const std::string>(std::move(bytes)), digest, size};
}

std::string output_path_of(std::string_view url) {
  std::string path(url.starts_with('/') ? url.substr(1) : url);
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

void sort_output(OutputSet& output) { std::ranges::sort(output, {}, &OutputFile::path); }

const OutputFile* find_output(const OutputSet& output, std::string_view path) {
  const auto at = std::ranges::lower_bound(
      output, path, {}, [](const OutputFile& file) { return std::string_view(file.path); });
  return at != output.end() && at->path == path ? &*at : nullptr;
}

}  // namespace wegwijzer
