// content/redirects.toml: what became of addresses that have nothing of their own any more.
//
//   [[replaced]]
//   from = "/begrip/wgr/"
//   by = "begrip:gemeenschappelijke-regelingen"
//
//   [[withdrawn]]
//   from = "/thema/23/#p-23-04"
//   since = "2026-11-22"
//   reason = "De wet is vervallen."
#pragma once

#include <memory>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/model/document.h"

namespace wegwijzer {

inline constexpr const char* redirects_file = "content/redirects.toml";

/// In the order of the file, those that were replaced first. What is wrong is reported and left out.
std::vector<GoneUse> read_redirects(const std::shared_ptr<const SourceText>& source,
                                    Diagnostics& diagnostics);

}  // namespace wegwijzer
