#include "serve/events.h"

#include <string_view>

namespace wegwijzer {

namespace {

std::string event(const Snapshot& snapshot, std::string_view name) {
  return "id: " + tag_of(snapshot) + "\nevent: " + std::string(name) + "\ndata: " + status_json(snapshot) +
         "\n\n";
}

}  // namespace

std::string opening_events(const Snapshot& snapshot) { return "retry: 500\n\n" + event(snapshot, "ready"); }

std::string events_since(const Snapshot& snapshot, std::uint64_t version) {
  std::string events;
  if (snapshot.diagnostics_version > version) events += event(snapshot, "diagnostics");
  // A reload brings the stylesheets along.
  if (snapshot.pages_version > version) return events + event(snapshot, "reload");
  if (snapshot.styles_version > version) events += event(snapshot, "css");
  return events;
}

}  // namespace wegwijzer
