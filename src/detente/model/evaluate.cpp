// What a model says at one parameter vector: weights, values, reservation values, red lines. See model.hpp.
#include <algorithm>
#include <cmath>

#include "detente/base/hash.hpp"
#include "detente/base/philox.hpp"
#include "detente/model/model.hpp"

namespace detente {
namespace {

constexpr std::uint32_t parameter_stream = 1;

/// Symmetric triangular on [−1, 1] by its quantile.
double triangular(double u) {
  return u < 0.5 ? std::sqrt(2 * u) - 1 : 1 - std::sqrt(2 * (1 - u));
}

}  // namespace

double distance_value(double level, double ideal) {
  return 1 - std::abs(level - ideal) / std::max(ideal, 1 - ideal);
}

double level_value(const Issue& issue, const Stand& stand, std::size_t level, const ParameterVector& vector) {
  if (!stand.values.empty()) return stand.values[level] ? vector[*stand.values[level]] : 0;
  const double ideal = stand.ideal ? *stand.ideal : stand.ideal_number ? vector[*stand.ideal_number] : 0.5;
  return distance_value(issue.levels[level].value, ideal);
}

ParameterVector Model::central() const {
  ParameterVector out;
  for (const Number& number : parameters()) out.push_back(number.central());
  return out;
}

ParameterVector Model::draw(std::uint64_t seed, std::uint32_t j) const {
  const Draws draws(seed);
  ParameterVector out;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const Number& number = parameters()[i];
    out.push_back(number.quantity.is_point()
                      ? number.central()
                      : number.at_probability(unit(draws.at(j, parameter_stream, 0, keys_[i]).word[0])));
  }
  return out;
}

std::vector<std::vector<double>> Model::spread_factors(std::uint64_t seed, std::uint32_t j) const {
  const Draws draws(seed);
  std::vector<std::vector<double>> out;
  for (const std::vector<std::uint32_t>& keys : spread_keys_) {
    std::vector<double>& row = out.emplace_back();
    for (const std::uint32_t key : keys) row.push_back(triangular(unit(draws.at(j, parameter_stream, 0, key).word[1])));
  }
  return out;
}

std::vector<PartyUtility> Model::utilities(const ParameterVector& vector,
                                           const std::vector<std::vector<double>>& spread) const {
  std::vector<PartyUtility> out;
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    const Party& party = parties_[i];
    PartyUtility& utility = out.emplace_back();
    double sum = 0;
    for (std::size_t k = 0; k < issues_.size(); ++k) {
      const double points = party.priorities[k] == no_parameter ? 1 : vector[party.priorities[k]];
      const double factor = spread.empty() ? 1 : 1 + vector[party.priority_spread] * spread[i][k];
      utility.weights.push_back(points * factor);
      sum += utility.weights.back();
      std::vector<double>& values = utility.values.emplace_back();
      for (std::size_t l = 0; l < issues_[k].levels.size(); ++l)
        values.push_back(level_value(issues_[k], party.stands[k], l, vector));
    }
    const double even = 1 / static_cast<double>(issues_.size());
    for (double& weight : utility.weights) weight = sum > 0 ? weight / sum : even;
    utility.reservation =
        vector[party.outside_option] + vector[party.optimism] - vector[party.pain_weight] * vector[party.pain_now];
  }
  return out;
}

double Model::coordination(const ParameterVector& vector, std::size_t a, std::size_t b) const {
  const auto& by_a = mediators_[a].coordination_with[b];
  const auto& by_b = mediators_[b].coordination_with[a];
  if (by_a && by_b) return std::min(vector[*by_a], vector[*by_b]);
  if (by_a || by_b) return vector[by_a ? *by_a : *by_b];
  return (mediators_[a].coordination.at(vector) + mediators_[b].coordination.at(vector)) / 2;
}

double Model::trust(const ParameterVector& vector, std::size_t party) const {
  const std::vector<ParameterIndex>& written = parties_[party].trust;
  if (written.empty()) return parties_[party].trust_otherwise;
  double sum = 0;
  for (const ParameterIndex each : written) sum += vector[each];
  return sum / static_cast<double>(written.size());
}

std::vector<std::vector<bool>> Model::red_lines_hold(std::uint64_t seed, std::uint32_t j,
                                                     const ParameterVector& vector) const {
  const Draws draws(seed);
  std::vector<std::vector<bool>> out;
  for (const Party& party : parties_) {
    std::vector<bool>& row = out.emplace_back();
    for (const RedLine& line : party.red_lines) {
      const std::uint32_t key = key32("redline/" + party.id + "/" + issues_[line.issue].id);
      row.push_back(unit(draws.at(j, parameter_stream, 0, key).word[0]) < vector[line.holds]);
    }
  }
  return out;
}

std::vector<std::vector<bool>> Model::red_lines_modal(const ParameterVector& vector) const {
  std::vector<std::vector<bool>> out;
  for (const Party& party : parties_) {
    std::vector<bool>& row = out.emplace_back();
    for (const RedLine& line : party.red_lines) row.push_back(vector[line.holds] >= 0.5);
  }
  return out;
}

}  // namespace detente
