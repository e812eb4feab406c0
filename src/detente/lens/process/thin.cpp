#include "detente/lens/process/thin.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace detente::process {
namespace {

using Row = std::vector<Fine>;

constexpr double tie = 1e-12;

/// Whether a row is lexicographically larger, in units of 1e-12.
bool larger(const Row& a, const Row& b) {
  return std::lexicographical_compare(b.begin(), b.end(), a.begin(), a.end(),
                                      [](Fine x, Fine y) { return in_units(x) < in_units(y); });
}

/// The row with the largest score, by the tie rules.
std::size_t best(const std::vector<Row>& rows, const std::vector<double>& scores) {
  const double least = *std::max_element(scores.begin(), scores.end()) - tie;
  std::size_t out = rows.size();
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (scores[i] >= least && (out == rows.size() || larger(rows[i], rows[out]))) out = i;
  return out;
}

double squared_distance(const Row& a, const Row& b) {
  double sum = 0;
  for (std::size_t c = 0; c < a.size(); ++c) {
    const double d = static_cast<double>(a[c] - b[c]) / fine_per_one;
    sum += d * d;
  }
  return sum;
}

/// The rows that are best by each party's coordinate, by the smallest and by the sum of the parties' coordinates.
std::vector<std::size_t> best_by_measures(const std::vector<Row>& rows, std::size_t parties) {
  std::vector<std::size_t> out;
  const auto add = [&](auto measure) {
    std::vector<double> scores;
    for (const Row& row : rows) scores.push_back(static_cast<double>(measure(row)) / fine_per_one);
    out.push_back(best(rows, scores));
  };
  const auto end = [&](const Row& row) { return row.begin() + static_cast<std::ptrdiff_t>(parties); };
  for (std::size_t i = 0; i < parties; ++i) add([i](const Row& row) { return row[i]; });
  add([&](const Row& row) { return *std::min_element(row.begin(), end(row)); });
  add([&](const Row& row) { return std::accumulate(row.begin(), end(row), Fine{0}); });
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
  while (kept.size() < most) keep(best(rows, nearest));
  std::sort(kept.begin(), kept.end());
  return kept;
}

}  // namespace detente::process
