// The one form of concurrency in this program: the same independent work for every index of a range.
#pragma once

#include <cstddef>
#include <functional>

namespace wegwijzer {

/// How many threads `parallel_for` may use; 1 runs a plain loop, 0 means one for each processor.
void set_parallelism(int threads);

/// Calls `work(i)` for every i in [0, count), in any order and on any thread; returns when all are done.
/// `work(i)` may read what nobody writes and must write nothing but slot i of something sized beforehand:
/// then the result is the same for any number of threads. An exception thrown by `work` is rethrown here.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace wegwijzer
