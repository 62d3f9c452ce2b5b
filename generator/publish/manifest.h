// What a published folder holds, written into it as .wegwijzer.json.
//
// It answers two questions: may we delete this file (only what is listed is ours), and is it still what we
// want to publish (same digest, same size on disk). One line a file keeps a diff of two manifests readable:
//   {"path":"thema/23/index.html","size":8123,"digest":"<32 hex digits>"}
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "generator/base/digest.h"
#include "generator/model/output.h"

namespace wegwijzer {

inline constexpr std::string_view manifest_name = ".wegwijzer.json";

struct ManifestEntry {
  std::uint64_t size = 0;
  Digest digest;
  bool operator==(const ManifestEntry&) const = default;
};

/// By path, sorted.
using Manifest = std::map<std::string, ManifestEntry>;

Manifest manifest_of(const OutputSet& output);

std::string to_json(const Manifest& manifest);

/// Nothing when the text is no manifest of ours. Paths that would lead outside the folder are not accepted
/// either.
std::optional<Manifest> parse_manifest(std::string_view json);

}  // namespace wegwijzer
