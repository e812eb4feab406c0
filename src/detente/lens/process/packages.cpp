// The candidate packages of a case: what is efficient at the central vector or at some draw, thinned to a few dozen
// that lie far apart. See packages.hpp.
#include "detente/lens/process/packages.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "detente/lens/process/efficient.hpp"
#include "detente/lens/process/from_model.hpp"
#include "detente/lens/process/thin.hpp"

namespace detente::process {
namespace {

/// A template's grid: its issues, how their levels number the packages, and what is barred.
struct Grid {
  std::size_t of = 0;
  std::vector<std::size_t> issues;
  std::vector<std::size_t> levels;  ///< number of them, per issue of `issues`
  Barred barred;

  [[nodiscard]] std::vector<std::size_t> at(std::size_t number) const {
    std::vector<std::size_t> out(levels.size());
    for (std::size_t k = levels.size(); k-- > 0; number /= levels[k]) out[k] = number % levels[k];
    return out;
  }
};

Grid grid_of(const Model& model, std::size_t of) {
  Grid out{.of = of, .issues = {}, .levels = {}, .barred = {}};
  std::vector<std::size_t> place(model.issues().size());
  for (std::size_t k = 0; k < model.issues().size(); ++k) {
    if (!model.templates()[of].settles[k]) continue;
    place[k] = out.issues.size();
    out.issues.push_back(k);
    out.levels.push_back(model.issues()[k].levels.size());
  }
  for (const Combination& combination : model.not_together()) {
    std::vector<std::pair<std::size_t, std::size_t>> inside;
    for (const auto& [issue, level] : combination)
      if (model.templates()[of].settles[issue]) inside.emplace_back(place[issue], level);
    if (inside.size() == combination.size()) out.barred.push_back(std::move(inside));
  }
  return out;
}

/// The packages that nothing bars.
std::vector<std::size_t> allowed(const Grid& grid) {
  std::vector<std::size_t> out;
  const std::size_t size = std::accumulate(grid.levels.begin(), grid.levels.end(), std::size_t{1}, std::multiplies<>());
  for (std::size_t number = 0; number < size; ++number) {
    const std::vector<std::size_t> levels = grid.at(number);
    const auto stands = [&](const auto& part) { return levels[part.first] == part.second; };
    if (std::none_of(grid.barred.begin(), grid.barred.end(),
                     [&](const auto& each) { return std::all_of(each.begin(), each.end(), stands); }))
      out.push_back(number);
  }
  return out;
}

/// What levels add to Σ w u of an actor on the grid's issues; `cares` empty: all of them.
void add_coordinate(const Grid& grid, const Values& own, const std::vector<bool>& cares, Terms& to) {
  const double sum = std::accumulate(own.points.begin(), own.points.end(), 0.0);
  for (std::size_t k = 0; k < grid.issues.size(); ++k) {
    const std::size_t issue = grid.issues[k];
    const double weight = cares.empty() || cares[issue] ? own.points[issue] / sum : 0;
    for (std::size_t l = 0; l < grid.levels[k]; ++l)
      to[k][l].push_back(static_cast<Fine>(std::floor(weight * own.values[issue][l] * fine_per_one + 0.5)));
  }
}

/// Coordinates: the parties', then those of constituencies that can stop a deal or leave over it.
Terms terms_of(const Grid& grid, const Input& input) {
  Terms out;
  for (const std::size_t levels : grid.levels) out.emplace_back(levels);
  for (const Party& party : input.parties) add_coordinate(grid, party.own, {}, out);
  for (const Party& party : input.parties)
    for (const Constituency& group : party.constituencies)
      if (group.kind != ConstituencyKind::pressure) add_coordinate(grid, group.own, group.issues, out);
  return out;
}

/// The inputs whose efficient packages are gathered: the central one, then vectors 0 … 63 of seed 0.
std::vector<Input> worlds(const Model& model) {
  const Filler filler(model, nullptr, {});
  std::vector<Input> out{filler.at(model.central(), {}, 0)};
  for (std::uint32_t j = 0; j < package_vectors; ++j)
    out.push_back(filler.at(model.draw(0, j), model.spread_factors(0, j), 0));
  return out;
}

/// Coordinates of packages in fine units, a row each.
std::vector<std::vector<Fine>> coordinates(const Grid& grid, const Terms& terms, const std::vector<std::size_t>& of) {
  std::vector<std::vector<Fine>> out;
  for (const std::size_t number : of) {
    const std::vector<std::size_t> levels = grid.at(number);
    std::vector<Fine>& row = out.emplace_back(terms.front().front().size(), 0);
    for (std::size_t k = 0; k < levels.size(); ++k)
      for (std::size_t c = 0; c < row.size(); ++c) row[c] += terms[k][levels[k]][c];
  }
  return out;
}

std::vector<std::size_t> chosen(const Grid& grid, const std::vector<Input>& worlds, std::size_t most) {
  std::vector<std::size_t> all;
  for (const Input& world : worlds) all = with_efficient(all, terms_of(grid, world), grid.barred);
  const auto rows = coordinates(grid, terms_of(grid, worlds.front()), all);
  std::vector<std::size_t> out;
  for (const std::size_t place : thin(rows, worlds.front().parties.size(), most)) out.push_back(all[place]);
  return out;
}

void append(const Model& model, const Grid& grid, const std::vector<std::size_t>& numbers, std::vector<Package>& to) {
  for (const std::size_t number : numbers) {
    Package& package = to.emplace_back();
    package.of = grid.of;
    package.levels.resize(model.issues().size());
    const std::vector<std::size_t> levels = grid.at(number);
    for (std::size_t k = 0; k < levels.size(); ++k) package.levels[grid.issues[k]] = levels[k];
    package.days = model.templates()[grid.of].days.value_or(0);
  }
}

}  // namespace

std::vector<std::size_t> pause_shares(const std::vector<std::size_t>& sizes, std::size_t total) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] < sizes[b]; });
  std::vector<std::size_t> out(sizes.size());
  for (std::size_t n = 0; n < order.size(); ++n) {
    out[order[n]] = std::min(sizes[order[n]], total / (order.size() - n));
    total -= out[order[n]];
  }
  return out;
}

std::vector<Package> candidate_packages(const Model& model, std::size_t full, std::size_t pauses) {
  std::vector<Grid> grids;
  std::vector<std::vector<std::size_t>> numbers;
  const auto take = [&](std::size_t of) {
    grids.push_back(grid_of(model, of));
    numbers.push_back(allowed(grids.back()));
  };
  const std::vector<PackageTemplate>& templates = model.templates();
  const auto is_full = [](const PackageTemplate& each) { return each.is_full(); };
  take(static_cast<std::size_t>(std::find_if(templates.begin(), templates.end(), is_full) - templates.begin()));
  for (std::size_t of = 0; of < templates.size(); ++of)
    if (templates[of].days) take(of);

  std::vector<std::size_t> sizes;
  for (std::size_t n = 1; n < numbers.size(); ++n) sizes.push_back(numbers[n].size());
  std::vector<std::size_t> most = pause_shares(sizes, pauses);
  most.insert(most.begin(), full);
  std::vector<Input> seen;
  std::vector<Package> out;
  for (std::size_t n = 0; n < grids.size(); ++n) {
    if (numbers[n].size() > most[n]) {
      if (seen.empty()) seen = worlds(model);
      numbers[n] = chosen(grids[n], seen, most[n]);
    }
    append(model, grids[n], numbers[n], out);
  }
  return out;
}

std::vector<Package> candidate_packages(const Model& model) {
  return candidate_packages(model, most_full, most_pauses);
}

}  // namespace detente::process
