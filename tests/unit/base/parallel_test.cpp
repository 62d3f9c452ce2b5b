#include "generator/base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace wegwijzer {
namespace {

struct Threads {
  explicit Threads(int count) { set_parallelism(count); }
  ~Threads() { set_parallelism(0); }
};

TEST_SUITE("base/parallel") {
  TEST_CASE("every index is done once, for any number of threads") {
    for (const int threads : {0, 1, 2, 8, -3}) {
      CAPTURE(threads);
      const Threads use(threads);
      for (const std::size_t count : {0U, 1U, 2U, 7U, 5000U}) {
        std::vector<std::atomic<int>> done(count);
        parallel_for(count, [&](std::size_t i) { ++done[i]; });
        const int sum = std::accumulate(done.begin(), done.end(), 0,
                                        [](int all, const auto& one) { return all + one.load(); });
        CHECK(sum == static_cast<int>(count));
        CHECK(std::all_of(done.begin(), done.end(), [](const auto& one) { return one == 1; }));
      }
    }
  }

  TEST_CASE("one thread goes in order") {
    const Threads use(1);
    std::vector<std::size_t> order;
    parallel_for(5, [&](std::size_t i) { order.push_back(i); });
    CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
  }

  TEST_CASE("what the work throws comes out") {
    for (const int threads : {1, 4}) {
      const Threads use(threads);
      CHECK_THROWS_AS(parallel_for(100,
                                   [](std::size_t i) {
                                     if (i == 50) throw std::runtime_error("x");
                                   }),
                      std::runtime_error);
    }
  }

  TEST_CASE("work may call it again") {
    const Threads use(4);
    std::vector<std::atomic<int>> done(100);
    parallel_for(10, [&](std::size_t i) { parallel_for(10, [&, i](std::size_t k) { ++done[i * 10 + k]; }); });
    CHECK(std::all_of(done.begin(), done.end(), [](const auto& one) { return one == 1; }));
  }
}

}  // namespace
}  // namespace wegwijzer
