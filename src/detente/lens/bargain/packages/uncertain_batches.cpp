// Decides how many draws are held at a time: counts add up, so a million draws need no more memory than a few thousand.
#include <algorithm>

#include "detente/lens/bargain/packages/refusal.hpp"
#include "detente/lens/bargain/packages/uncertain.hpp"

namespace detente::bargain {
namespace {

constexpr std::uint32_t batch_size = 4096;

void add(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& counts) {
  for (std::size_t o = 0; o < to.size(); ++o) to[o] += counts[o];
}

void add(Uncertain& to, const Uncertain& counts) {
  to.draws += counts.draws;
  to.zone += counts.zone;
  add(to.accepted, counts.accepted);
  add(to.ratified, counts.ratified);
  for (std::size_t i = 0; i < to.by_party.size(); ++i) add(to.by_party[i], counts.by_party[i]);
  for (std::size_t n = 0; n < to.pairs.size(); ++n) {
    to.pairs[n].closes_issue += counts.pairs[n].closes_issue;
    to.pairs[n].decisive += counts.pairs[n].decisive;
    to.pairs[n].leaves_no_room += counts.pairs[n].leaves_no_room;
  }
}

}  // namespace

Expected<Uncertain> solve_uncertain(const Input& input, std::uint32_t n, const DrawOf& draw,
                                    const UncertainOptions& options, const Progress& progress, const StopToken& stop) {
  auto sum = solve_uncertain(input, {}, options, {}, stop);  // zeros, or the refusal, before anything is drawn
  std::vector<Draw> batch;
  for (std::uint32_t j = 0; sum && j < n; ++j) {
    if (stop.requested()) return stopped();
    batch.push_back(draw(j));
    if (batch.size() < batch_size && j + 1 < n) continue;
    if (progress) progress(j, n);
    const auto counts = solve_uncertain(input, batch, options, {}, stop);
    if (!counts) return tl::unexpected(counts.error());
    add(*sum, *counts);
    batch.clear();
  }
  return sum;
}

}  // namespace detente::bargain
