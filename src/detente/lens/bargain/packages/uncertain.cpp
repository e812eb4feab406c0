// Decides the counts over draws, block of packages by block: blocks touch disjoint packages, and what they say of a
// whole draw is only ever switched on, so neither their order nor the thread that runs them can show.
#include "detente/lens/bargain/packages/uncertain.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <limits>
#include <mutex>
#include <tuple>

#include "detente/base/parallel.hpp"
#include "detente/lens/bargain/packages/refusal.hpp"
#include "detente/lens/bargain/packages/room.hpp"

namespace detente::bargain {
namespace {

constexpr Outcome block_size = 4096;

/// What must be seen over all packages before a draw can be judged. Blocks only ever switch on.
class Flags {
 public:
  explicit Flags(std::size_t size) : flags_(size) {}
  void set(std::size_t at) { flags_[at].store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool get(std::size_t at) const { return flags_[at].load(std::memory_order_relaxed); }

 private:
  std::vector<std::atomic<bool>> flags_;
};

class Work {
 public:
  Work(const Input& input, const std::vector<Draw>& draws, Uncertain& result)
      : input_(input),
        draws_(draws),
        result_(result),
        pairs_(input.parties.size() * input.issues.size()),
        zone_(draws.size()),
        room_with_aside_(draws.size() * pairs_) {
    for (const auto& draw : draws) {
      auto& asides = asides_.emplace_back();
      for (const auto& party : draw) asides.emplace_back(input, party);
    }
  }

  void block(const Block& block) {
    std::vector<std::uint8_t> feasible_here(block.size);
    tabulate_feasible(result_.grid, block, input_.not_together, feasible_here);
    for (std::size_t d = 0; d < draws_.size(); ++d) {
      const Table table = tabulate(input_, draws_[d], result_.grid, block, feasible_here);
      count_acceptance(block, table, vetoes_let_pass(block, draws_[d]));
      look_for_room(block, table, d);
    }
  }

  void finish() {
    const std::size_t issues = input_.issues.size();
    for (std::size_t d = 0; d < draws_.size(); ++d) {
      const auto closes = closes_issue(input_, draws_[d]);
      result_.zone += zone_.get(d);
      for (auto& pair : result_.pairs) {
        const std::size_t at = pair.party * issues + pair.issue;
        const bool decisive = !zone_.get(d) && room_with_aside_.get(d * pairs_ + at);
        pair.closes_issue += closes[at];
        pair.decisive += decisive;
        pair.leaves_no_room += decisive || closes[at];
      }
    }
  }

 private:
  std::vector<std::uint8_t> vetoes_let_pass(const Block& block, const Draw& draw) const {
    std::vector<std::uint8_t> pass(block.size, 1);
    std::vector<double> u(block.size);
    for (const auto& party : draw)
      for (const auto& constituency : party.constituencies) {
        if (constituency.power != Power::veto) continue;
        tabulate_utility(result_.grid, block, constituency.utility, u);
        const Units threshold = units(constituency.threshold);
        for (Outcome o = 0; o < block.size; ++o) pass[o] &= static_cast<std::uint8_t>(units(u[o]) >= threshold);
      }
    return pass;
  }

  void count_acceptance(const Block& block, const Table& table, const std::vector<std::uint8_t>& pass) {
    const Outcome first = block.first();
    for (Outcome o = 0; o < block.size; ++o) {
      const bool all = table.marks[o] & acceptable;
      result_.accepted[first + o] += all;
      result_.ratified[first + o] += all && pass[o];
    }
    for (std::size_t i = 0; i < table.parties(); ++i)
      for (Outcome o = 0; o < block.size; ++o)
        result_.by_party[i][first + o] += (table.marks[o] & feasible) && table.accepts[i][o];
  }

  void look_for_room(const Block& block, const Table& table, std::size_t d) {
    const std::size_t issues = input_.issues.size();
    for (Outcome o = 0; o < block.size; ++o) {
      if (!(table.marks[o] & feasible)) continue;
      if (table.marks[o] & acceptable) return zone_.set(d);  // no pair can be decisive any more
      const std::size_t i = lone_refusal(table, o);
      if (i == table.parties()) continue;
      asides_[d][i].visit(result_.grid, block.first() + o, table.utilities[i][o],
                          [&](std::size_t k) { room_with_aside_.set(d * pairs_ + i * issues + k); });
    }
  }

  const Input& input_;
  const std::vector<Draw>& draws_;
  Uncertain& result_;
  std::size_t pairs_;
  Flags zone_;                              // [draw]
  Flags room_with_aside_;                   // [draw][pair]
  std::vector<std::vector<Aside>> asides_;  // [draw][party]
};

}  // namespace

std::vector<Outcome> Uncertain::top(std::size_t count) const {
  std::vector<Outcome> outcomes;
  for (Outcome o = 0; o < accepted.size(); ++o)
    if (accepted[o] > 0) outcomes.push_back(o);
  count = std::min(count, outcomes.size());
  std::partial_sort(outcomes.begin(), outcomes.begin() + static_cast<std::ptrdiff_t>(count), outcomes.end(),
                    [&](Outcome a, Outcome b) {
                      return std::tuple(ratified[b], accepted[b], a) < std::tuple(ratified[a], accepted[a], b);
                    });
  outcomes.resize(count);
  return outcomes;
}

Expected<Uncertain> solve_uncertain(const Input& input, const std::vector<Draw>& draws, const UncertainOptions& options,
                                    const Progress& progress, const StopToken& stop) {
  assert(consistent(input));
  assert(std::all_of(draws.begin(), draws.end(), [&](const Draw& draw) { return consistent(input, draw); }));
  assert(draws.size() <= std::numeric_limits<std::uint32_t>::max());
  Uncertain result{.grid = Grid(input.issues), .draws = static_cast<std::uint32_t>(draws.size())};
  const Outcome size = result.grid.size();
  const std::uint64_t each = 4 * (input.parties.size() + 2);
  if (size > options.max_bytes / each) {
    const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    return too_large(size, size > most / each ? most : size * each, options.max_bytes);
  }
  result.accepted.resize(size);
  result.ratified.resize(size);
  result.by_party.assign(input.parties.size(), std::vector<std::uint32_t>(size));
  for (std::size_t i = 0; i < input.parties.size(); ++i)
    for (std::size_t k = 0; k < input.issues.size(); ++k) result.pairs.push_back({.party = i, .issue = k});

  Work work(input, draws, result);
  const Block first = result.grid.first_block(block_size);
  const Outcome blocks = size / first.size;
  std::mutex reporting;
  Outcome done = 0;
  const bool finished = parallel_for(
      blocks, options.threads,
      [&](std::size_t b) {
        work.block({.fixed = first.fixed, .number = b, .size = first.size});
        const std::scoped_lock lock(reporting);
        ++done;
        if (progress) progress(done, blocks);
      },
      &stop);
  if (!finished || stop.requested()) return stopped();
  work.finish();
  return result;
}

}  // namespace detente::bargain
