#include "detente/answers/screening.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "detente/base/maths.hpp"

namespace detente::answers {
namespace {

struct Group {
  double mean = 0, variance = 0, value = 0;
};

/// Mean and variance of the shares of vectors `order[from, to)`, and the mean of the number there.
Group group(const std::vector<std::size_t>& order, std::size_t from, std::size_t to, const std::vector<double>& share,
            const std::vector<double>& values) {
  Group out;
  const auto n = static_cast<double>(to - from);
  for (std::size_t i = from; i < to; ++i) {
    out.mean += share[order[i]] / n;
    out.value += values[order[i]] / n;
  }
  for (std::size_t i = from; i < to; ++i) {
    const double off = share[order[i]] - out.mean;
    out.variance += off * off / (n - 1);
  }
  return out;
}

Screened one(const std::string& path, const std::vector<double>& values, const std::vector<double>& share) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  const std::size_t third = values.size() / 3;
  const Group low = group(order, 0, third, share, values);
  const Group high = group(order, values.size() - third, values.size(), share, values);
  return {.path = path,
          .low = low.value,
          .high = high.value,
          .difference = high.mean - low.mean,
          .se = std::sqrt((low.variance + high.variance) / static_cast<double>(third))};
}

/// Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979), on normal p-values.
void mark(std::vector<Screened>& all) {
  constexpr double level = 0.05;
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto z = [&](std::size_t i) {
    return all[i].se > 0 ? std::abs(all[i].difference) / all[i].se : all[i].difference != 0 ? 1e9 : 0;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return z(a) > z(b); });
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double p = 2 * maths::normal_cdf(-z(order[rank]));
    if (p > level / static_cast<double>(order.size() - rank)) return;
    all[order[rank]].shows = true;
  }
}

}  // namespace

std::vector<Screened> screen(const Model& model, std::uint64_t seed, const study::Counts& counts, study::Event event,
                             const std::function<bool(const Number&)>& wanted) {
  constexpr std::uint32_t fewest = 6;  // two a third: what a variance needs
  std::vector<Screened> out;
  if (counts.vectors < fewest) return out;
  std::vector<double> share;
  for (const std::uint32_t hits : counts.hits(event)) share.push_back(hits / static_cast<double>(counts.runs));
  std::vector<ParameterVector> vectors;
  for (std::uint32_t j = 0; j < counts.vectors; ++j) vectors.push_back(model.draw(seed, j));
  for (std::size_t p = 0; p < model.parameters().size(); ++p) {
    const Number& number = model.parameters()[p];
    if (number.quantity.is_point() || !wanted(number)) continue;
    std::vector<double> values;
    for (const ParameterVector& vector : vectors) values.push_back(vector[p]);
    out.push_back(one(number.path, values, share));
  }
  mark(out);
  return out;
}

}  // namespace detente::answers
