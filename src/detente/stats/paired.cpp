#include "detente/stats/paired.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include "detente/stats/uncertainty.hpp"

namespace detente::stats {
namespace {

struct Tally {
  std::uint64_t gain = 0, lose = 0, both = 0, neither = 0;

  void add(bool base, bool arm) { ++(base ? (arm ? both : lose) : (arm ? gain : neither)); }
};

}  // namespace

Paired paired(std::span<const std::uint8_t> base, std::span<const std::uint8_t> arm, std::uint32_t runs) {
  assert(base.size() == arm.size() && runs > 0 && base.size() % runs == 0);
  Paired out;
  if (base.empty()) return out;
  const std::size_t vectors = base.size() / runs;
  const auto per_vector = static_cast<double>(runs);
  Tally all;
  std::vector<double> differences;
  double noise = 0;  // mean over vectors of the variance of d̂_j that is due to the runs
  for (std::size_t j = 0; j < vectors; ++j) {
    Tally own;
    for (std::size_t r = j * runs; r < (j + 1) * runs; ++r) {
      own.add(base[r] != 0, arm[r] != 0);
      all.add(base[r] != 0, arm[r] != 0);
    }
    const double up = static_cast<double>(own.gain) / per_vector;
    const double down = static_cast<double>(own.lose) / per_vector;
    differences.push_back(up - down);
    if (runs > 1) noise += (up + down - (up - down) * (up - down)) / (per_vector - 1);
  }
  const double n = static_cast<double>(base.size());
  const auto count = static_cast<double>(vectors);
  out.table = {.gain = static_cast<double>(all.gain) / n,
               .lose = static_cast<double>(all.lose) / n,
               .both = static_cast<double>(all.both) / n,
               .neither = static_cast<double>(all.neither) / n};
  out.difference = (static_cast<double>(all.gain) - static_cast<double>(all.lose)) / n;

  double between = 0;
  for (const double d : differences) between += (d - out.difference) * (d - out.difference);
  between = vectors > 1 ? between / (count - 1) : 0;
  noise /= count;
  out.se = vectors > 1 ? std::sqrt(between / count) : std::sqrt(noise);
  const double shrink = between > 0 && runs > 1 ? std::sqrt(std::max(0.0, between - noise) / between) : 0;
  for (double& d : differences) d = out.difference + shrink * (d - out.difference);
  std::sort(differences.begin(), differences.end());
  out.low = quantile_of_sorted(differences, 0.05);
  out.high = quantile_of_sorted(differences, 0.95);
  return out;
}

}  // namespace detente::stats
