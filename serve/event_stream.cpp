#include "serve/event_stream.h"

#include "serve/events.h"

namespace wegwijzer {

namespace {

constexpr std::chrono::seconds longest_stream{25};
constexpr std::chrono::milliseconds longest_silence{1000};

std::uint64_t first_version(const Snapshot& snapshot, std::string_view tag) {
  return tag.empty() ? snapshot.version : version_of_tag(snapshot, tag);
}

}  // namespace

EventStream::EventStream(const Display& display, std::string_view tag)
    : display_(display),
      version_(first_version(*display.current(), tag)),
      end_(std::chrono::steady_clock::now() + longest_stream) {}

std::string EventStream::next() {
  const auto shown = is_open_ ? display_.wait_for_newer(version_, longest_silence) : display_.current();
  std::string events = is_open_ ? "" : opening_events(*shown);
  is_open_ = true;
  if (shown->version > version_) {
    events += events_since(*shown, version_);
    version_ = shown->version;
  }
  return events.empty() ? ":\n\n" : events;
}

bool EventStream::is_over() const { return display_.is_closed() || std::chrono::steady_clock::now() >= end_; }

}  // namespace wegwijzer
