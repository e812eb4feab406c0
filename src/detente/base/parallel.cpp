#include "detente/base/parallel.hpp"

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <optional>

namespace detente {

bool parallel_for(std::size_t blocks, unsigned threads, const std::function<void(std::size_t)>& work,
                  const StopToken* stop) {
  std::atomic<bool> all{true};
  const auto run = [&](std::size_t first, std::size_t last) {
    for (std::size_t block = first; block < last; ++block) {
      if (stop != nullptr && stop->requested()) {
        all.store(false, std::memory_order_relaxed);
        return;
      }
      work(block);
    }
  };
  if (threads == 1 || blocks < 2) {
    run(0, blocks);
    return all;
  }
  // More threads than cores are granted only where this is said; TBB would speak of it on standard error.
  std::optional<tbb::global_control> more;
  if (threads > static_cast<unsigned>(tbb::info::default_concurrency()))
    more.emplace(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(threads == 0 ? tbb::task_arena::automatic : static_cast<int>(threads));
  arena.execute([&] {
    using Range = tbb::blocked_range<std::size_t>;
    tbb::parallel_for(
        Range(0, blocks, 1), [&](const Range& range) { run(range.begin(), range.end()); }, tbb::simple_partitioner());
  });
  return all;
}

}  // namespace detente
