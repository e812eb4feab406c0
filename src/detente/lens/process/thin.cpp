#include "detente/lens/process/thin.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace detente::process {
namespace {

using Row = std::vector<std::int64_t>;

constexpr double unit = 1e-12;

/// The row with the largest score among those not kept; by the tie rules.
std::size_t best(const std::vector<Row>& rows, const std::vector<double>& scores, double tie) {
  const double least = *std::max_element(scores.begin(), scores.end()) - tie;
  std::size_t out = rows.size();
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (scores[i] >= least && (out == rows.size() || rows[i] > rows[out])) out = i;
  return out;
}

double squared_distance(const Row& a, const Row& b) {
  double sum = 0;
  for (std::size_t c = 0; c < a.size(); ++c) {
    const double d = static_cast<double>(a[c] - b[c]) * unit;
    sum += d * d;
  }
  return sum;
}

/// The rows that are best by each party's coordinate, by the smallest and by the sum of the parties' coordinates.
std::vector<std::size_t> best_by_measures(const std::vector<Row>& rows, std::size_t parties) {
  std::vector<std::size_t> out;
  const auto add = [&](auto measure) {
    std::vector<double> scores;
    for (const Row& row : rows) scores.push_back(static_cast<double>(measure(row)));
    out.push_back(best(rows, scores, 1));  // one unit: 1e-12
  };
  const auto end = [&](const Row& row) { return row.begin() + static_cast<std::ptrdiff_t>(parties); };
  for (std::size_t i = 0; i < parties; ++i) add([i](const Row& row) { return row[i]; });
  add([&](const Row& row) { return *std::min_element(row.begin(), end(row)); });
  add([&](const Row& row) { return std::accumulate(row.begin(), end(row), std::int64_t{0}); });
  return out;
}

}  // namespace

std::vector<std::size_t> thin(const std::vector<Row>& rows, std::size_t parties, std::size_t most) {
  std::vector<std::size_t> kept;
  if (rows.size() <= most) {
    kept.resize(rows.size());
    std::iota(kept.begin(), kept.end(), std::size_t{0});
    return kept;
  }
  std::vector<double> nearest(rows.size(), std::numeric_limits<double>::infinity());
  const auto keep = [&](std::size_t place) {
    if (kept.size() >= most || std::find(kept.begin(), kept.end(), place) != kept.end()) return;
    kept.push_back(place);
    for (std::size_t i = 0; i < rows.size(); ++i)
      nearest[i] = std::min(nearest[i], squared_distance(rows[i], rows[place]));
    for (const std::size_t each : kept) nearest[each] = -1;
  };
  for (const std::size_t place : best_by_measures(rows, parties)) keep(place);
  while (kept.size() < most) keep(best(rows, nearest, unit));
  std::sort(kept.begin(), kept.end());
  return kept;
}

}  // namespace detente::process
