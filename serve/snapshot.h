// What readers see at one moment, and how one moment follows from the one before. Pure functions over values:
// who holds a Snapshot and when it is replaced is display.h's and session.h's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/build/build.h"
#include "generator/model/output.h"

namespace wegwijzer {

struct Snapshot {
  std::string series;       // names the run of the program: versions of another run mean nothing in this one
  OutputSet output;         // of the last build without errors; empty until there is one
  bool has_errors = false;  // of the newest build, as are the two texts
  std::string diagnostics_text;           // for people
  std::string diagnostics_json;           // an array
  std::uint64_t version = 0;              // counts up whenever anything below changes
  std::uint64_t pages_version = 0;        // the version in which anything but a stylesheet last changed
  std::uint64_t styles_version = 0;       // … a stylesheet
  std::uint64_t diagnostics_version = 0;  // … the diagnostics
};

/// What follows on `before` when `made` is the newest build. Its version is that of `before` when nothing
/// changed. An incomplete build leaves the output as it was and changes the diagnostics.
Snapshot next_snapshot(const Snapshot& before, BuildResult made);

/// "f3a9-12": series and version as a browser keeps them.
std::string tag_of(const Snapshot& snapshot);

/// The version a tag stands for: 0 (older than all) for a tag of another series or no tag at all.
std::uint64_t version_of_tag(const Snapshot& snapshot, std::string_view tag);

/// {"tag","version","has_errors","text","diagnostics"} on one line.
std::string status_json(const Snapshot& snapshot);

}  // namespace wegwijzer
