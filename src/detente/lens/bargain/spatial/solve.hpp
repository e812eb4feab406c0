// Decides what a spatial model answers: a forecast per issue where it is defined, positions by round, a cycle if any.
#pragma once

#include "detente/base/progress.hpp"
#include "detente/lens/bargain/spatial/nbs.hpp"

namespace detente::spatial {

/// Names as on the command line: mean, mean-snapped, median, condorcet, nbs.
enum class Method { mean, mean_snapped, median, condorcet, nbs };

[[nodiscard]] std::optional<Method> method_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Method method);

/// Each option belongs to one method and has no effect on the others.
struct Options {
  Loss loss = Loss::linear;  ///< nbs: linear | quadratic
  double disagreement = 1;   ///< nbs: > 0, in scale lengths (nash_bargain)
  double snap = 0.25;        ///< mean-snapped: ≥ 0, in scale lengths
};

/// One round's positions, in the model's own scale: [actor][issue].
using Positions = std::vector<std::vector<double>>;

struct Cycle {
  std::size_t start = 0;   ///< round
  std::size_t length = 0;  ///< rounds
};

struct Result {
  Method method = Method::mean;
  std::vector<std::pair<std::string, std::string>> options;  ///< what the method used, name and value
  std::vector<std::optional<double>> forecast;               ///< by issue; none where undefined
  std::vector<Positions> rounds;                             ///< the first is the input; these methods have no other
  std::optional<Cycle> cycle = {};
};

/// Issue by issue. Solves every consistent input (assertion): a forecast is none only where its method defines none
/// (all weights zero; no Condorcet winner; nobody-loses set empty for nbs). Without distinct positions `scale` is 0 and
/// the common position is the forecast.
[[nodiscard]] Result solve(const Input& input, Method method, const Options& options, const Progress& progress,
                           const StopToken& stop);

}  // namespace detente::spatial
