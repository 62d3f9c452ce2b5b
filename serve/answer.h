// A question over HTTP and what we answer, without sockets. Everything comes from a Snapshot, by exact path
// and never from disk: there is no folder to climb out of and no half-written file.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/snapshot.h"

namespace wegwijzer {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

inline constexpr std::string_view events_path = "/.wegwijzer/events";
inline constexpr std::string_view status_path = "/.wegwijzer/status";

struct Question {
  std::string_view target;         // of the request line, as it came
  std::string_view if_none_match;  // that header, empty when there is none
};

struct Answer {
  int status = 200;
  std::string media_type;
  HeaderList headers;                       // besides those of security_headers()
  std::shared_ptr<const std::string> body;  // null: no body
};

/// Sent with every answer, whatever it is.
const HeaderList& security_headers();

/// The answer to a GET; HEAD has the same without the body. `events_path` is not answered here: it has no
/// end.
Answer answer(const Snapshot& snapshot, const Question& question);

/// A short answer in plain Dutch for a request that is refused.
Answer refusal(int status);

}  // namespace wegwijzer
