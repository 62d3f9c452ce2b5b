#include "generator/base/parallel.h"

#ifdef __SANITIZE_THREAD__
#include <exception>
#include <mutex>
#include <vector>
#else
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#endif

#include <atomic>
#include <thread>

namespace wegwijzer {

namespace {

std::atomic<int> thread_count{0};

#ifdef __SANITIZE_THREAD__
// Debian's TBB is compiled without ThreadSanitizer, which then cannot see that TBB hands work over in order
// and reports each of its hand-overs. Plain threads do the same work in the build that looks for races in
// ours.
void run_on_threads(std::size_t count, const std::function<void(std::size_t)>& work, int wanted) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr thrown;
  std::once_flag is_thrown;
  std::vector<std::jthread> threads;
  for (int t = 0; t < (wanted == 0 ? 4 : wanted); ++t) {
    threads.emplace_back([&] {
      try {
        for (std::size_t i = next++; i < count; i = next++) work(i);
      } catch (...) {
        std::call_once(is_thrown, [&] { thrown = std::current_exception(); });
      }
    });
  }
  threads.clear();  // waits for all of them
  if (thrown) std::rethrow_exception(thrown);
}
#else
void run_on_threads(std::size_t count, const std::function<void(std::size_t)>& work, int wanted) {
  tbb::task_arena arena(wanted == 0 ? tbb::task_arena::automatic : wanted);
  arena.execute([&] {
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count),
                      [&](const tbb::blocked_range<std::size_t>& range) {
                        for (std::size_t i = range.begin(); i != range.end(); ++i) work(i);
                      });
  });
}
#endif

}  // namespace

void set_parallelism(int threads) { thread_count = threads < 0 ? 0 : threads; }

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work) {
  const int wanted = thread_count;
  if (wanted == 1 || count < 2) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  run_on_threads(count, work, wanted);
}

}  // namespace wegwijzer
