#include "serve/events.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "serve/display.h"
#include "serve/event_stream.h"

namespace wegwijzer {
namespace {

Snapshot at(std::uint64_t version, std::uint64_t pages, std::uint64_t styles, std::uint64_t diagnostics) {
  Snapshot snapshot;
  snapshot.series = "ab";
  snapshot.version = version;
  snapshot.pages_version = pages;
  snapshot.styles_version = styles;
  snapshot.diagnostics_version = diagnostics;
  return snapshot;
}

// No regular expressions: GCC 12 with sanitizers warns about what is in <regex>, wrongly.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The names of the events in a piece of a stream: "ready reload".
std::string names_in(const std::string& events) {
  const std::string start = "event: ";
  std::string names;
  for (const std::string& line : lines_of(events)) {
    if (line.starts_with(start)) names += (names.empty() ? "" : " ") + line.substr(start.size());
  }
  return names;
}

TEST_CASE("events tell what changed since a version, and no more") {
  CHECK(names_in(events_since(at(5, 5, 3, 1), 4)) == "reload");
  CHECK(names_in(events_since(at(5, 4, 5, 1), 4)) == "css");
  CHECK(names_in(events_since(at(5, 4, 3, 5), 4)) == "diagnostics");
  CHECK(names_in(events_since(at(5, 4, 5, 3), 2)) ==
        "diagnostics reload");  // a reload brings the styles along
  CHECK(names_in(events_since(at(5, 2, 5, 4), 3)) == "diagnostics css");
  CHECK(events_since(at(5, 5, 5, 5), 5).empty());
}

TEST_CASE("an event has an id, a name, one line of data and an empty line") {
  const std::string event = events_since(at(5, 5, 3, 1), 4);
  CHECK(event.ends_with("\n\n"));
  const std::vector<std::string> lines = lines_of(event);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0] == "id: ab-5");
  CHECK(lines[1] == "event: reload");
  CHECK(lines[2].starts_with("data: "));
  CHECK(lines[2].size() > std::string("data: ").size());
  CHECK(lines[3].empty());
}

TEST_CASE("a stream opens with how things are, then what the page missed") {
  Display display(at(5, 5, 3, 1));
  CHECK(names_in(EventStream(display, "").next()) == "ready");
  CHECK(names_in(EventStream(display, "ab-5").next()) == "ready");
  CHECK(names_in(EventStream(display, "ab-4").next()) == "ready reload");
  CHECK(names_in(EventStream(display, "cd-5").next()).ends_with("reload"));  // a page of an earlier run
  CHECK(EventStream(display, "").next().starts_with("retry: "));
}

TEST_CASE("a stream waits for the next snapshot and tells it once") {
  Display display(at(1, 1, 1, 1));
  EventStream stream(display, "ab-1");
  stream.next();
  std::thread change([&] { display.show(at(2, 2, 1, 1)); });
  std::string piece;
  while (names_in(piece).empty()) piece = stream.next();
  CHECK(names_in(piece) == "reload");
  change.join();
  CHECK_FALSE(stream.is_over());
  display.close();
  CHECK(stream.is_over());
  CHECK(stream.next() == ":\n\n");  // at once: nothing waits on a closed display
}

TEST_CASE("who holds a snapshot keeps it") {
  Display display(at(1, 1, 1, 1));
  const auto held = display.current();
  display.show(at(2, 2, 2, 2));
  CHECK(held->version == 1);
  CHECK(display.current()->version == 2);
  CHECK(display.wait_for_newer(1, std::chrono::hours(1))->version == 2);
}

}  // namespace
}  // namespace wegwijzer
