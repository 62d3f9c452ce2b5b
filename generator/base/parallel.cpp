#include "generator/base/parallel.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <thread>

namespace wegwijzer {

namespace {
std::atomic<int> thread_count{0};
}

void set_parallelism(int threads) { thread_count = threads < 0 ? 0 : threads; }

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work) {
  const int wanted = thread_count;
  if (wanted == 1 || count < 2) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  tbb::task_arena arena(wanted == 0 ? tbb::task_arena::automatic : wanted);
  arena.execute([&] {
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count),
                      [&](const tbb::blocked_range<std::size_t>& range) {
                        for (std::size_t i = range.begin(); i != range.end(); ++i) work(i);
                      });
  });
}

}  // namespace wegwijzer
