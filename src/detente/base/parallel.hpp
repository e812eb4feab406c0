// Decides how work is shared among cores: blocks fixed beforehand, each writing to a place of its own, so that what
// comes out does not depend on how many threads there were or who took which block.
#pragma once

#include <cstddef>
#include <functional>

#include "detente/base/progress.hpp"

namespace detente {

/// Calls work(0) … work(blocks − 1), each at most once, in no particular order, on at most `threads` threads (0: one a
/// core). `work` must not share anything it writes with another block; sums over blocks are the caller's, afterwards
/// and in order. Once `stop` is requested no new block starts. Returns whether every block ran. The first exception
/// that a block throws is thrown on, after the blocks under way have ended. May be called from within a block.
[[nodiscard]] bool parallel_for(std::size_t blocks, unsigned threads, const std::function<void(std::size_t)>& work,
                                const StopToken* stop = nullptr);

}  // namespace detente
