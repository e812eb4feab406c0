// Every block runs exactly once whatever the number of threads; stopping and failing are seen by the caller.
#include "detente/base/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using namespace detente;

TEST(Parallel, EveryBlockOnceOnAnyNumberOfThreads) {
  for (const unsigned threads : {0U, 1U, 2U, 3U, 16U})
    for (const std::size_t blocks : {0U, 1U, 2U, 1000U}) {
      std::vector<std::atomic<int>> seen(blocks);
      EXPECT_TRUE(parallel_for(blocks, threads, [&](std::size_t block) { ++seen[block]; }));
      for (const auto& times : seen) EXPECT_EQ(times, 1);
    }
}

TEST(Parallel, UsesNoMoreThreadsThanAsked) {
  std::mutex mutex;
  std::set<std::thread::id> who;
  std::atomic<int> now{0}, most{0};
  EXPECT_TRUE(parallel_for(200, 2, [&](std::size_t) {
    const int running = ++now;
    for (int seen = most; running > seen && !most.compare_exchange_weak(seen, running);) {
    }
    std::this_thread::yield();
    --now;
  }));
  EXPECT_LE(most, 2);
  EXPECT_TRUE(parallel_for(50, 1, [&](std::size_t) {
    const std::lock_guard lock(mutex);
    who.insert(std::this_thread::get_id());
  }));
  EXPECT_EQ(who, std::set{std::this_thread::get_id()});
}

TEST(Parallel, StopsBetweenBlocksAndSaysSo) {
  for (const unsigned threads : {1U, 2U}) {
    StopToken stop;
    std::atomic<int> ran{0};
    const bool all = parallel_for(
        10000, threads,
        [&](std::size_t) {
          if (++ran == 10) stop.request();
        },
        &stop);
    EXPECT_FALSE(all);
    EXPECT_GE(ran, 10);
    EXPECT_LE(ran, 12);
  }
  StopToken never;
  EXPECT_TRUE(parallel_for(10, 2, [](std::size_t) {}, &never));
}

TEST(Parallel, ThrowsOnWhatABlockThrows) {
  for (const unsigned threads : {1U, 2U})
    EXPECT_THROW((void)parallel_for(100, threads,
                                    [](std::size_t block) {
                                      if (block == 57) throw std::runtime_error("x");
                                    }),
                 std::runtime_error);
}

TEST(Parallel, NestsWithinABlock) {
  std::vector<std::size_t> sums(8);
  EXPECT_TRUE(parallel_for(sums.size(), 2, [&](std::size_t outer) {
    std::vector<std::size_t> parts(16);
    EXPECT_TRUE(parallel_for(parts.size(), 2, [&](std::size_t inner) { parts[inner] = outer * inner; }));
    for (const std::size_t part : parts) sums[outer] += part;
  }));
  for (std::size_t outer = 0; outer < sums.size(); ++outer) EXPECT_EQ(sums[outer], outer * 120);
}

}  // namespace
