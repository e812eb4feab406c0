// The undominated packages, issue by issue: where what is agreed on some issues is beaten on those issues alone, every
// package that contains it is beaten too. See efficient.hpp.
#include "detente/lens/process/efficient.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace detente::process {
namespace {

/// Packages of the issues added so far, a row each.
struct Rows {
  std::size_t width = 0;
  std::vector<Fine> sums;
  std::vector<std::size_t> numbers;  ///< Σ level · stride

  [[nodiscard]] const Fine* row(std::size_t i) const { return sums.data() + i * width; }
};

bool dominates(const Fine* a, const Fine* b, std::size_t width, Fine margin) {
  bool better = false;
  for (std::size_t c = 0; c < width; ++c) {
    if (a[c] < b[c]) return false;
    better |= a[c] >= b[c] + margin;
  }
  return better;
}

/// The rows that no other dominates, best total first; those of `known` numbers (ascending) stay without a look. A
/// dominating row has the larger total, and what a dominated row dominates is dominated by its dominator: comparing
/// with the kept ones is enough (Chomicki et al. 2003, "Skyline with presorting").
Rows undominated(const Rows& rows, Fine margin, const std::vector<std::size_t>& known = {}) {
  const std::size_t width = rows.width;
  std::vector<std::pair<Fine, std::size_t>> order;
  for (std::size_t i = 0; i < rows.numbers.size(); ++i)
    order.emplace_back(-std::accumulate(rows.row(i), rows.row(i) + width, Fine{0}), i);
  std::sort(order.begin(), order.end());
  Rows out{.width = width, .sums = {}, .numbers = {}};
  for (const auto& [total, i] : order) {
    const Fine* row = rows.row(i);
    bool beaten = false;
    if (!std::binary_search(known.begin(), known.end(), rows.numbers[i]))
      for (std::size_t j = 0; j < out.numbers.size() && !beaten; ++j)
        beaten = dominates(out.row(j), row, width, margin);
    if (beaten) continue;
    out.sums.insert(out.sums.end(), row, row + width);
    out.numbers.push_back(rows.numbers[i]);
  }
  return out;
}

Rows with_issue(const Rows& rows, const std::vector<std::vector<Fine>>& levels, std::size_t stride) {
  Rows out{.width = rows.width, .sums = {}, .numbers = {}};
  out.sums.reserve(rows.sums.size() * levels.size());
  for (std::size_t i = 0; i < rows.numbers.size(); ++i)
    for (std::size_t l = 0; l < levels.size(); ++l) {
      for (std::size_t c = 0; c < rows.width; ++c) out.sums.push_back(rows.row(i)[c] + levels[l][c]);
      out.numbers.push_back(rows.numbers[i] + l * stride);
    }
  return out;
}

/// Coordinates that say the same of every level say it once.
Terms without_twins(const Terms& terms) {
  const std::size_t width = terms.front().front().size();
  std::vector<std::size_t> kept;
  const auto twins = [&](std::size_t a, std::size_t b) {
    for (const auto& issue : terms)
      for (const auto& level : issue)
        if (level[a] != level[b]) return false;
    return true;
  };
  for (std::size_t c = 0; c < width; ++c)
    if (std::none_of(kept.begin(), kept.end(), [&](std::size_t other) { return twins(other, c); })) kept.push_back(c);
  Terms out = terms;
  for (auto& issue : out)
    for (auto& level : issue) {
      std::vector<Fine> left;
      for (const std::size_t c : kept) left.push_back(level[c]);
      level = std::move(left);
    }
  return out;
}

}  // namespace

std::vector<std::size_t> with_efficient(const std::vector<std::size_t>& known, const Terms& all, const Barred& barred) {
  const Terms terms = without_twins(all);
  std::vector<std::size_t> strides(terms.size(), 1);
  for (std::size_t k = terms.size() - 1; k-- > 0;) strides[k] = strides[k + 1] * terms[k + 1].size();
  std::vector<bool> bound(terms.size(), false);
  for (const auto& combination : barred)
    for (const auto& [k, level] : combination) bound[k] = true;

  Rows rows{.width = terms.front().front().size(), .sums = {}, .numbers = {0}};
  rows.sums.assign(rows.width, 0);
  // What is barred may bar the better of two: issues that no combination names come first, and only they thin out.
  // A whole unit more in some coordinate stays a whole unit more, whatever is added to both and rounded.
  for (std::size_t k = 0; k < terms.size(); ++k) {
    if (bound[k]) continue;
    rows = with_issue(rows, terms[k], strides[k]);
    const bool whole = barred.empty() && k + 1 == terms.size();  // thinned out below, for good
    if (!whole) rows = undominated(rows, fine_per_unit);
  }
  for (std::size_t k = 0; k < terms.size(); ++k)
    if (bound[k]) rows = with_issue(rows, terms[k], strides[k]);

  Rows allowed{.width = rows.width, .sums = {}, .numbers = {}};
  for (std::size_t i = 0; i < rows.numbers.size(); ++i) {
    const auto stands = [&](const auto& part) {
      return rows.numbers[i] / strides[part.first] % terms[part.first].size() == part.second;
    };
    if (std::any_of(barred.begin(), barred.end(),
                    [&](const auto& each) { return std::all_of(each.begin(), each.end(), stands); }))
      continue;
    for (std::size_t c = 0; c < rows.width; ++c) allowed.sums.push_back(in_units(rows.row(i)[c]));
    allowed.numbers.push_back(rows.numbers[i]);
  }
  std::vector<std::size_t> more = undominated(allowed, 1, known).numbers;
  std::sort(more.begin(), more.end());
  std::vector<std::size_t> out;
  std::set_union(known.begin(), known.end(), more.begin(), more.end(), std::back_inserter(out));
  return out;
}

}  // namespace detente::process
