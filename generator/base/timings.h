// Where the time went: named stages with wall time in milliseconds, for `--timings`.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace wegwijzer {

struct Timing {
  std::string stage;
  double milliseconds = 0;
};

using Timings = std::vector<Timing>;

/// Adds the time between its making and its end to `timings`.
class StageTimer {
 public:
  StageTimer(Timings& timings, std::string stage);
  ~StageTimer();
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;

 private:
  Timings& timings_;
  std::string stage_;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace wegwijzer
