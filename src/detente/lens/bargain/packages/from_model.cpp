#include "detente/lens/bargain/packages/from_model.hpp"

#include <algorithm>

namespace detente::bargain {
namespace {

/// Levels beyond the line, nearest first: the order in which they would be given up.
std::vector<std::size_t> beyond(const detente::RedLine& line, std::size_t levels) {
  std::vector<std::size_t> out;
  if (line.at_least)
    for (std::size_t l = line.level; l-- > 0;) out.push_back(l);
  else
    for (std::size_t l = line.level + 1; l < levels; ++l) out.push_back(l);
  return out;
}

Constituency constituency(const detente::Constituency& group, const Model& model, const PartyUtility& party,
                          const ParameterVector& vector, const std::vector<std::size_t>& issues) {
  Constituency out{.name = group.name,
                   .power = group.kind == "veto"   ? Power::veto
                            : group.kind == "exit" ? Power::exit
                                                   : Power::pressure,
                   .utility = {}};
  std::vector<double> weights = party.weights;
  const bool own =
      std::any_of(group.priorities.begin(), group.priorities.end(), [](const auto& p) { return p.has_value(); });
  if (own) {
    double sum = 0;
    for (std::size_t k = 0; k < weights.size(); ++k)
      sum += weights[k] = group.priorities[k] ? vector[*group.priorities[k]] : 0;
    for (double& weight : weights) weight = sum > 0 ? weight / sum : 1 / static_cast<double>(weights.size());
  }
  double covered = 0;
  for (const std::size_t k : issues) {
    const double weight = group.issues[k] ? weights[k] : 0;
    covered += weight;
    out.utility.weights.push_back(weight);
    std::vector<double> values = party.values[k];
    if (group.ideals[k])
      for (std::size_t l = 0; l < values.size(); ++l)
        values[l] = distance_value(model.issues()[k].levels[l].value, group.ideals[k]->at(vector));
    out.utility.values.push_back(std::move(values));
  }
  out.threshold = vector[group.accepts_above] * covered;
  return out;
}

/// Parties at a vector; `holds[i][line]` is what becomes of RedLine::holds.
std::vector<Party> parties(const Model& model, const std::vector<std::size_t>& issues, const ParameterVector& vector,
                           const std::vector<std::vector<double>>& spread,
                           const std::vector<std::vector<double>>& holds) {
  const std::vector<PartyUtility> utilities = model.utilities(vector, spread);
  std::vector<Party> out;
  for (std::size_t i = 0; i < utilities.size(); ++i) {
    const detente::Party& from = model.parties()[i];
    Party& to = out.emplace_back();
    to.name = from.name;
    double covered = 0;
    for (const std::size_t k : issues) {
      to.utility.weights.push_back(utilities[i].weights[k]);
      to.utility.values.push_back(utilities[i].values[k]);
      covered += utilities[i].weights[k];
    }
    const bool whole = issues.size() == model.issues().size();
    to.reservation = whole ? utilities[i].reservation : utilities[i].reservation * covered;
    for (std::size_t n = 0; n < from.red_lines.size(); ++n) {
      const auto place = std::find(issues.begin(), issues.end(), from.red_lines[n].issue);
      if (place == issues.end()) continue;
      to.red_lines.push_back({.issue = static_cast<std::size_t>(place - issues.begin()),
                              .forbids = beyond(from.red_lines[n], model.issues()[*place].levels.size()),
                              .holds = holds[i][n]});
    }
    for (const detente::Constituency& group : from.constituencies)
      to.constituencies.push_back(constituency(group, model, utilities[i], vector, issues));
  }
  return out;
}

std::vector<std::vector<double>> as_numbers(const std::vector<std::vector<bool>>& holds) {
  std::vector<std::vector<double>> out;
  for (const std::vector<bool>& row : holds) out.emplace_back(row.begin(), row.end());
  return out;
}

Draw draw_at(const Model& model, const PackageTemplate& of, std::uint64_t seed, std::uint32_t j,
             const ParameterVector& vector, const std::vector<std::vector<double>>& spread) {
  return parties(model, settled_issues(of), vector, spread, as_numbers(model.red_lines_hold(seed, j, vector)));
}

}  // namespace

std::vector<std::size_t> settled_issues(const PackageTemplate& of) {
  std::vector<std::size_t> out;
  for (std::size_t k = 0; k < of.settles.size(); ++k)
    if (of.settles[k]) out.push_back(k);
  return out;
}

Input from_model(const Model& model, const PackageTemplate& of) {
  const std::vector<std::size_t> issues = settled_issues(of);
  Input out;
  for (const std::size_t k : issues) {
    Issue& issue = out.issues.emplace_back();
    issue.name = model.issues()[k].name;
    for (const detente::Level& level : model.issues()[k].levels) issue.levels.push_back({level.id, level.label});
  }
  const ParameterVector central = model.central();
  std::vector<std::vector<double>> holds;
  for (const detente::Party& party : model.parties()) {
    std::vector<double>& row = holds.emplace_back();
    for (const detente::RedLine& line : party.red_lines) row.push_back(central[line.holds]);
  }
  out.parties = parties(model, issues, central, {}, holds);
  for (const Combination& combination : model.not_together()) {
    Conflict conflict;
    for (const auto& [issue, level] : combination)
      if (const auto place = std::find(issues.begin(), issues.end(), issue); place != issues.end())
        conflict.emplace_back(static_cast<std::size_t>(place - issues.begin()), level);
    if (conflict.size() == combination.size()) out.not_together.push_back(std::move(conflict));
  }
  return out;
}

Draw draw_from_model(const Model& model, const PackageTemplate& of, std::uint64_t seed, std::uint32_t j) {
  return draw_at(model, of, seed, j, model.draw(seed, j), model.spread_factors(seed, j));
}

Draw draw_from_model(const Model& model, const PackageTemplate& of, std::uint64_t seed, std::uint32_t j,
                     ParameterIndex parameter, double value) {
  ParameterVector vector = model.draw(seed, j);
  vector[parameter] = value;
  std::vector<std::vector<double>> spread = model.spread_factors(seed, j);
  for (std::size_t i = 0; i < spread.size(); ++i)
    for (std::size_t k = 0; k < spread[i].size(); ++k)
      if (model.parties()[i].priorities[k] == parameter) spread[i][k] = 0;
  return draw_at(model, of, seed, j, vector, spread);
}

Draw modal_draw(const Model& model, const PackageTemplate& of, const ParameterVector& vector) {
  return parties(model, settled_issues(of), vector, {}, as_numbers(model.red_lines_modal(vector)));
}

}  // namespace detente::bargain
