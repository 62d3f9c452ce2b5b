// The stream of events that open pages listen to (server-sent events). Names and what a page does:
//
//   ready        the stream is open; data says how things are
//   reload       a page, script or other file changed: load again
//   css          only stylesheets changed: fetch them again, the page stays
//   diagnostics  other problems than before, or none any more: show or hide them
// Data is always status_json. The id of an event is the tag of its snapshot; a browser sends the last one it
// saw when it opens the stream again, so nothing is missed in between.
#pragma once

#include <cstdint>
#include <string>

#include "serve/snapshot.h"

namespace wegwijzer {

/// What a stream starts with: how soon to come back when it ends, and `ready`.
std::string opening_events(const Snapshot& snapshot);

/// What changed after `version`, as events; empty when nothing did.
std::string events_since(const Snapshot& snapshot, std::uint64_t version);

}  // namespace wegwijzer
