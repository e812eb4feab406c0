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

process::Input input_of(const process::Filler& filler, const Model& model, std::uint64_t seed, std::uint32_t j) {
  return filler.at(model.draw(seed, j), model.spread_factors(seed, j), seed);
}

/// The runs of a block: marks at their places in `into`, which no other block touches; sums returned.
Sums run_block(const Block& block, const Arm& arm, const process::Filler& filler, std::uint64_t seed,
               std::vector<Mark>& into) {
  process::Input input = input_of(filler, *arm.of.model, seed, block.first);
  Sums sums(input);
  for (std::uint32_t j = block.first; j < block.last; ++j) {
    if (j > block.first) filler.fill(arm.of.model->draw(seed, j), arm.of.model->spread_factors(seed, j), seed, input);
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
  std::vector<process::Filler> fillers;
  for (std::size_t a = 0; a < arms.size(); ++a) {
    fillers.emplace_back(*arms[a].of.model, arms[a].of.packages, arms[a].vary);
    const process::Input first = input_of(fillers[a], *arms[a].of.model, plan.seed(), 0);
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
        const Sums sums = run_block(block, arm, fillers[block.arm], plan.seed(), counts[block.arm].marks);
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
