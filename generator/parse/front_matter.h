// The YAML between two lines of three hyphens at the top of a page (through yaml-cpp; the only file that
// includes it is front_matter.cpp), checked against what its collection allows.
#pragma once

#include <cstdint>
#include <memory>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"
#include "generator/model/config.h"
#include "generator/model/document.h"

namespace wegwijzer {

struct FrontMatter {
  Metadata metadata;
  std::string id;                 // the key `id`, when given
  std::uint32_t body_offset = 0;  // byte after the closing line
  bool is_valid = false;          // false: too broken to make a page of
};

/// Reads and checks the front matter of `source`. Positions in the diagnostics are those of the file.
FrontMatter read_front_matter(const std::shared_ptr<const SourceText>& source, const Config& config,
                              CollectionIndex collection, bool is_index, Diagnostics& diagnostics);

}  // namespace wegwijzer
