// How a plan is run: a block is a few parameter vectors of one arm, on any thread. See plan.hpp.
#include <algorithm>
#include <mutex>

#include "detente/base/parallel.hpp"
#include "detente/lens/process/definition.hpp"
#include "detente/study/plan.hpp"

namespace detente::study {
namespace {

constexpr std::uint32_t vectors_a_block = 4;

struct Block {
  std::size_t arm = 0;
  std::uint32_t first = 0, last = 0;  ///< vectors
};

std::vector<Block> blocks_of(const std::vector<Arm>& arms) {
  std::vector<Block> blocks;
  for (std::size_t arm = 0; arm < arms.size(); ++arm)
    for (std::uint32_t j = 0; j < arms[arm].size.vectors; j += vectors_a_block)
      blocks.push_back({arm, j, std::min(j + vectors_a_block, arms[arm].size.vectors)});
  return blocks;
}

/// The runs of a block: marks at their places in `into`, which no other block touches; sums returned.
Sums run_block(const Block& block, const Arm& arm, std::uint64_t seed, std::vector<Mark>& into) {
  Sums sums;
  for (std::uint32_t j = block.first; j < block.last; ++j) {
    const process::Input input = process::from_model(*arm.of.model, arm.of.packages, seed, j, arm.vary);
    if (j == block.first) sums = Sums(input);
    for (std::uint32_t r = 0; r < arm.size.runs; ++r) {
      const process::Run run = process::simulate(input, (j << 16U) + r);
      into[std::size_t{j} * arm.size.runs + r] = mark_of(run);
      sums.add(run);
    }
  }
  return sums;
}

}  // namespace

Expected<Results> run(const Plan& plan, unsigned threads, const Progress& progress, const StopToken& stop) {
  const std::vector<Arm>& arms = plan.arms();
  std::vector<Counts> counts(arms.size());
  for (std::size_t a = 0; a < arms.size(); ++a) {
    const process::Input first =
        process::from_model(*arms[a].of.model, arms[a].of.packages, plan.seed(), 0, arms[a].vary);
    counts[a].vectors = arms[a].size.vectors;
    counts[a].runs = arms[a].size.runs;
    counts[a].horizon = first.horizon;
    counts[a].sums = Sums(first);
    counts[a].marks.resize(std::size_t{arms[a].size.vectors} * arms[a].size.runs);
  }

  const std::vector<Block> blocks = blocks_of(arms);
  std::mutex merging;  // sums are integers: the order in which blocks come in does not matter
  std::uint64_t done = 0;
  const bool finished = parallel_for(
      blocks.size(), threads,
      [&](std::size_t b) {
        const Block& block = blocks[b];
        const Arm& arm = arms[block.arm];
        const Sums sums = run_block(block, arm, plan.seed(), counts[block.arm].marks);
        const std::scoped_lock lock(merging);
        counts[block.arm].sums += sums;
        done += std::uint64_t{block.last - block.first} * arm.size.runs;
        if (progress) progress(done, plan.runs());
      },
      &stop);
  if (!finished)
    return failure({.code = "DT0752", .message = "stopped before the runs were done", .hint = "nothing was written"});
  return Results(plan, std::move(counts));
}

}  // namespace detente::study
