#include "generator/base/timings.h"

#include <utility>

namespace wegwijzer {

StageTimer::StageTimer(Timings& timings, std::string stage)
    : timings_(timings), stage_(std::move(stage)), start_(std::chrono::steady_clock::now()) {}

StageTimer::~StageTimer() {
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start_;
  timings_.push_back({std::move(stage_), spent.count()});
}

}  // namespace wegwijzer
