// What a build makes: files by path, in memory. publish/ writes them to disk, serve/ shows them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/digest.h"

namespace wegwijzer {

struct OutputFile {
  std::string path;                          // "thema/23/index.html": relative, forward slashes, no dots
  std::shared_ptr<const std::string> bytes;  // null: made by an earlier run, and on disk where that put it
  Digest digest;
  std::uint64_t size = 0;  // bytes
};

using OutputSet = std::vector<OutputFile>;  // sorted by path, no path twice

OutputFile make_output(std::string path, std::string bytes);

/// The file a page's address leads to: "/thema/23/" -> "thema/23/index.html", "/404.html" -> "404.html".
std::string output_path_of(std::string_view url);

/// Sorts by path.
void sort_output(OutputSet& output);

/// The file of that path, or null. `output` must be sorted.
const OutputFile* find_output(const OutputSet& output, std::string_view path);

}  // namespace wegwijzer
