// Decides the undominated packages of a set, quickly for two parties and for many, and slowly by definition.
#include "detente/lens/bargain/packages/pareto.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace detente::bargain {
namespace {

constexpr Units lowest = std::numeric_limits<Units>::min();

/// Utilities of the set in units, a row a package, with its place in the set.
struct Rows {
  std::size_t width;
  std::vector<Units> values;

  [[nodiscard]] const Units* row(std::size_t i) const { return values.data() + i * width; }
};

Rows rows_of(const Table& table, const std::vector<Outcome>& set) {
  Rows rows{table.parties(), std::vector<Units>(table.parties() * set.size())};
  for (std::size_t p = 0; p < rows.width; ++p)
    for (std::size_t i = 0; i < set.size(); ++i) rows.values[i * rows.width + p] = units(table.utilities[p][set[i]]);
  return rows;
}

bool dominates(const Units* a, const Units* b, std::size_t width) {
  bool better = false;
  for (std::size_t p = 0; p < width; ++p) {
    if (a[p] < b[p]) return false;
    better |= a[p] > b[p];
  }
  return better;
}

/// What is left after throwing out whatever a package in a strictly higher bucket of the first party beats or equals
/// for the second: an exact test of domination that needs no sorting and leaves little.
std::vector<std::size_t> outside_higher_buckets(const Rows& rows, std::size_t count) {
  constexpr std::size_t buckets = 4096;
  Units least = rows.row(0)[0];
  Units most = least;
  for (std::size_t i = 0; i < count; ++i) {
    least = std::min(least, rows.row(i)[0]);
    most = std::max(most, rows.row(i)[0]);
  }
  const std::uint64_t width = (static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least)) / buckets + 1;
  const auto bucket = [&](std::size_t i) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(rows.row(i)[0]) - static_cast<std::uint64_t>(least)) /
                                    width);
  };
  std::vector<Units> above(buckets + 1, lowest);  // above[b]: the second party's best in buckets ≥ b
  for (std::size_t i = 0; i < count; ++i) above[bucket(i)] = std::max(above[bucket(i)], rows.row(i)[1]);
  for (std::size_t b = buckets; b-- > 0;) above[b] = std::max(above[b], above[b + 1]);
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < count; ++i)
    if (rows.row(i)[1] > above[bucket(i) + 1]) left.push_back(i);
  return left;
}

std::vector<std::size_t> front_of_two(const Rows& rows, std::size_t count) {
  auto left = outside_higher_buckets(rows, count);
  std::sort(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
    const Units* x = rows.row(a);
    const Units* y = rows.row(b);
    return x[0] != y[0] ? x[0] > y[0] : x[1] != y[1] ? x[1] > y[1] : a < b;
  });
  std::vector<std::size_t> front;
  Units best = lowest;            // the second party's best among packages strictly better for the first
  const Units* leader = nullptr;  // the first package of the present value for the first party
  for (const std::size_t i : left) {
    const Units* row = rows.row(i);
    if (leader == nullptr || row[0] != leader[0]) {
      if (leader != nullptr) best = std::max(best, leader[1]);
      leader = row;
    }
    if (row[1] == leader[1] && row[1] > best) front.push_back(i);
  }
  return front;
}

/// What the packages with the largest totals do not dominate; those themselves stay in.
std::vector<std::size_t> outside_strongest(const Rows& rows, const std::vector<double>& totals) {
  constexpr std::size_t strongest = 64;
  std::vector<std::size_t> order(totals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (order.size() <= strongest) return order;
  std::nth_element(order.begin(), order.begin() + strongest, order.end(), [&](std::size_t a, std::size_t b) {
    return totals[a] != totals[b] ? totals[a] > totals[b] : a < b;
  });
  const std::vector<std::size_t> judges(order.begin(), order.begin() + strongest);
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < totals.size(); ++i)
    if (std::none_of(judges.begin(), judges.end(),
                     [&](std::size_t j) { return dominates(rows.row(j), rows.row(i), rows.width); }))
      left.push_back(i);
  return left;
}

std::vector<std::size_t> front_of_many(const Rows& rows, std::size_t count) {
  // Totals only order the comparisons. A dominated package's total is not larger than its dominator's (rounding is
  // monotone); where they round to equal, the lexicographic comparison puts the dominator first.
  std::vector<double> totals(count, 0.0);
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t p = 0; p < rows.width; ++p) totals[i] += static_cast<double>(rows.row(i)[p]);
  auto left = outside_strongest(rows, totals);
  std::sort(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
    if (totals[a] != totals[b]) return totals[a] > totals[b];
    const Units* x = rows.row(a);
    const Units* y = rows.row(b);
    if (!std::equal(x, x + rows.width, y)) return std::lexicographical_compare(y, y + rows.width, x, x + rows.width);
    return a < b;
  });
  std::vector<std::size_t> front;
  for (const std::size_t i : left)
    if (std::none_of(front.begin(), front.end(),
                     [&](std::size_t j) { return dominates(rows.row(j), rows.row(i), rows.width); }))
      front.push_back(i);
  return front;
}

}  // namespace

std::vector<Outcome> pareto(const Table& table, const std::vector<Outcome>& set) {
  if (set.empty()) return {};
  const Rows rows = rows_of(table, set);
  auto front = rows.width == 2 ? front_of_two(rows, set.size()) : front_of_many(rows, set.size());
  std::sort(front.begin(), front.end());
  std::vector<Outcome> outcomes;
  outcomes.reserve(front.size());
  for (const std::size_t i : front) outcomes.push_back(set[i]);
  return outcomes;
}

std::vector<Outcome> pareto_by_definition(const Table& table, const std::vector<Outcome>& set) {
  const Rows rows = rows_of(table, set);
  std::vector<Outcome> outcomes;
  for (std::size_t i = 0; i < set.size(); ++i) {
    bool dominated = false;
    for (std::size_t j = 0; j < set.size() && !dominated; ++j)
      dominated = dominates(rows.row(j), rows.row(i), rows.width);
    if (!dominated) outcomes.push_back(set[i]);
  }
  return outcomes;
}

}  // namespace detente::bargain
