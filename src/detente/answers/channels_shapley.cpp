// How a joint result is shared among the mediators that take part: each run of each coalition is the same run of the
// same draws, so shares are taken run by run and averaged. See channels.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>

#include "detente/answers/channels_parts.hpp"
#include "detente/base/hash.hpp"
#include "detente/base/philox.hpp"
#include "detente/stats/shapley.hpp"

namespace detente::answers {
namespace {

constexpr std::size_t players_in_full = 6;  ///< 64 coalitions; beyond, by orders
constexpr std::uint32_t pairs_of_orders = 6;
constexpr std::uint32_t permutation_stream = 4;

using Order = std::vector<std::size_t>;  ///< of places in taking_part()
using Mask = std::size_t;

/// Each drawn order with its reverse, which takes out part of the noise of drawing. A mediator's place hangs on its own
/// name only, not on who is declared before it.
std::vector<std::vector<Order>> drawn_orders(const Question& question, const std::vector<std::size_t>& players) {
  std::vector<std::vector<Order>> out;
  if (players.size() <= players_in_full) return out;
  const Draws draws(question.talks->seed);
  for (std::uint32_t n = 0; n < pairs_of_orders; ++n) {
    std::vector<std::pair<std::pair<std::uint32_t, std::string>, std::size_t>> drawn;
    for (std::size_t p = 0; p < players.size(); ++p) {
      const std::string& id = question.model.mediators()[players[p]].id;
      drawn.push_back({{draws.at(n, permutation_stream, 0, key32("mediator/" + id)).word[0], id}, p});
    }
    std::sort(drawn.begin(), drawn.end());
    Order order;
    for (const auto& each : drawn) order.push_back(each.second);
    out.push_back({order, Order(order.rbegin(), order.rend())});
  }
  return out;
}

std::set<Mask> coalitions(std::size_t players, const std::vector<std::vector<Order>>& orders) {
  std::set<Mask> out;
  if (orders.empty())
    for (Mask mask = 0; mask < Mask{1} << players; ++mask) out.insert(mask);
  for (const std::vector<Order>& pair : orders)
    for (const Order& order : pair) {
      Mask mask = 0;
      out.insert(mask);
      for (const std::size_t player : order) out.insert(mask |= Mask{1} << player);
    }
  return out;
}

std::string coalition_name(Mask mask) {
  return fmt::format("coalition/{}", mask);
}

std::vector<std::size_t> members(const std::vector<std::size_t>& players, Mask mask) {
  std::vector<std::size_t> out;
  for (std::size_t p = 0; p < players.size(); ++p)
    if ((mask >> p & 1U) != 0) out.push_back(players[p]);
  return out;
}

/// The mean of one value a run, with the error and the range that PROCESS §4 gives a paired difference.
Estimate over_vectors(const std::vector<double>& values, std::uint32_t runs) {
  const std::size_t vectors = values.size() / runs;
  const auto per_vector = static_cast<double>(runs), count = static_cast<double>(vectors);
  std::vector<double> means;
  double noise = 0;  // mean over vectors of the variance of their means that is due to the runs
  double sum = 0;
  for (std::size_t j = 0; j < vectors; ++j) {
    double own = 0, squares = 0;
    for (std::size_t r = j * runs; r < (j + 1) * runs; ++r) own += values[r];
    const double mean = own / per_vector;
    for (std::size_t r = j * runs; r < (j + 1) * runs; ++r) squares += (values[r] - mean) * (values[r] - mean);
    if (runs > 1) noise += squares / (per_vector - 1) / per_vector;
    means.push_back(mean);
    sum += own;
  }
  Estimate out{.value = sum / (per_vector * count)};
  double between = 0;
  for (const double mean : means) between += (mean - out.value) * (mean - out.value);
  between = vectors > 1 ? between / (count - 1) : 0;
  noise /= count;
  out.se = std::sqrt((vectors > 1 ? between : noise) / count);
  const double shrink = between > 0 && runs > 1 ? std::sqrt(std::max(0.0, between - noise) / between) : 0;
  for (double& mean : means) mean = out.value + shrink * (mean - out.value);
  std::sort(means.begin(), means.end());
  out.low = stats::quantile_of_sorted(means, 0.05);
  out.high = stats::quantile_of_sorted(means, 0.95);
  return out;
}

/// Per run and player: the share of that run's outcome, under one setting.
class Game {
 public:
  Game(const study::Results& results, const Talks& talks, study::Lever lever, std::size_t players,
       const std::vector<std::vector<Order>>& orders)
      : players_(players), orders_(orders) {
    for (const Mask mask : coalitions(players, orders)) {
      const study::Counts& counts = results.at(arm_name(coalition_name(mask), lever));
      runs_ = counts.runs;
      flags_.emplace(mask, counts.flags(talks.event));
    }
  }

  [[nodiscard]] double p(Mask mask) const {
    const std::vector<std::uint8_t>& flags = flags_.at(mask);
    return static_cast<double>(std::count(flags.begin(), flags.end(), 1)) / static_cast<double>(flags.size());
  }

  /// Per player.
  [[nodiscard]] std::vector<Estimate> shares() const {
    if (orders_.empty()) return estimates(exact());
    std::vector<std::vector<double>> sum(players_, std::vector<double>(runs()));
    std::vector<double> squares(players_, 0);
    std::vector<std::vector<double>> by_pair;  // [pair][player]: means over the runs
    for (const std::vector<Order>& pair : orders_) {
      const auto values = over(pair);
      std::vector<double>& means = by_pair.emplace_back();
      for (std::size_t p = 0; p < players_; ++p) {
        for (std::size_t r = 0; r < runs(); ++r) sum[p][r] += values[p][r] / static_cast<double>(orders_.size());
        means.push_back(over_vectors(values[p], runs_).value);
      }
    }
    std::vector<Estimate> out = estimates(sum);
    const auto pairs = static_cast<double>(orders_.size());
    for (std::size_t p = 0; p < players_; ++p) {  // the noise of drawing orders comes on top
      double between = 0;
      for (const std::vector<double>& means : by_pair)
        between += (means[p] - out[p].value) * (means[p] - out[p].value) / (pairs - 1);
      out[p].se = std::sqrt(out[p].se * out[p].se + between / pairs);
    }
    return out;
  }

 private:
  [[nodiscard]] std::size_t runs() const { return flags_.begin()->second.size(); }

  [[nodiscard]] std::vector<std::vector<double>> exact() const {
    std::vector<std::vector<double>> out(players_, std::vector<double>(runs()));
    std::vector<double> value(flags_.size());
    for (std::size_t r = 0; r < runs(); ++r) {
      for (const auto& [mask, flags] : flags_) value[mask] = flags[r];
      const std::vector<double> shares = stats::shapley(value, players_);
      for (std::size_t p = 0; p < players_; ++p) out[p][r] = shares[p];
    }
    return out;
  }

  [[nodiscard]] std::vector<std::vector<double>> over(const std::vector<Order>& orders) const {
    std::vector<std::vector<double>> out(players_, std::vector<double>(runs()));
    for (std::size_t r = 0; r < runs(); ++r) {
      const auto value = [&](Mask mask) { return static_cast<double>(flags_.at(mask)[r]); };
      const std::vector<double> shares = stats::shapley_over_orders(orders, players_, value);
      for (std::size_t p = 0; p < players_; ++p) out[p][r] = shares[p];
    }
    return out;
  }

  [[nodiscard]] std::vector<Estimate> estimates(const std::vector<std::vector<double>>& values) const {
    std::vector<Estimate> out;
    for (const std::vector<double>& of_player : values) out.push_back(over_vectors(of_player, runs_));
    return out;
  }

  std::size_t players_;
  const std::vector<std::vector<Order>>& orders_;
  std::map<Mask, std::vector<std::uint8_t>> flags_;
  std::uint32_t runs_ = 1;
};

}  // namespace

process::Vary only(std::vector<std::size_t> mediators) {
  process::Vary vary;
  vary.only_mediators = std::move(mediators);
  return vary;
}

void add_coalitions(const Question& question, study::Plan& plan) {
  const std::vector<std::size_t> players = taking_part(question);
  const Mask everybody = (Mask{1} << players.size()) - 1;
  const Talks& talks = *question.talks;
  for (const Mask mask : coalitions(players.size(), drawn_orders(question, players)))
    add_told(plan, talks, coalition_name(mask), talks.base,
             mask == everybody ? process::Vary{} : only(members(players, mask)), talks.sizes.small);
}

std::size_t orders_drawn(const Question& question) {
  return 2 * drawn_orders(question, taking_part(question)).size();
}

std::vector<Sharing> sharing(const Question& question, const study::Results& results) {
  const std::vector<std::size_t> players = taking_part(question);
  const auto orders = drawn_orders(question, players);
  std::vector<Sharing> out;
  for (const study::Setting& setting : question.talks->told()) {
    const Game game(results, *question.talks, setting.lever, players.size(), orders);
    Sharing found{.lever = setting.lever,
                  .everybody = game.p((Mask{1} << players.size()) - 1),
                  .nobody = game.p(0),
                  .shares = std::vector<Estimate>(question.model.mediators().size())};
    const std::vector<Estimate> shares = game.shares();
    for (std::size_t p = 0; p < players.size(); ++p) found.shares[players[p]] = shares[p];
    out.push_back(std::move(found));
  }
  return out;
}

}  // namespace detente::answers
