// Decides which forecast belongs to which method name.
#include "detente/lens/bargain/spatial/solve.hpp"

#include <fmt/core.h>

#include <array>
#include <cassert>

#include "detente/lens/bargain/spatial/anchors.hpp"

namespace detente::spatial {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 5> names{{{Method::mean, "mean"},
                                                                    {Method::mean_snapped, "mean-snapped"},
                                                                    {Method::median, "median"},
                                                                    {Method::condorcet, "condorcet"},
                                                                    {Method::nbs, "nbs"}}};

std::vector<std::pair<std::string, std::string>> used(Method method, const Options& options) {
  if (method == Method::mean_snapped) return {{"snap", fmt::format("{}", options.snap)}};
  if (method == Method::nbs)
    return {{"loss", options.loss == Loss::linear ? "linear" : "quadratic"},
            {"disagreement", fmt::format("{}", options.disagreement)}};
  return {};
}

std::optional<double> forecast(const Input& input, std::size_t issue, Method method, const Options& options) {
  const auto heard = voices(input, issue);
  switch (method) {
    case Method::mean:
      return mean(heard);
    case Method::mean_snapped:
      return snapped_mean(heard, options.snap * scale(input, issue));
    case Method::median:
      return median(heard);
    case Method::condorcet:
      return condorcet(heard);
    case Method::nbs:
      return nash_bargain(heard, scale(input, issue), options.loss, options.disagreement);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Method> method_named(std::string_view name) {
  for (const auto& [method, its_name] : names)
    if (name == its_name) return method;
  return std::nullopt;
}

std::string_view name_of(Method method) {
  for (const auto& [its_method, name] : names)
    if (method == its_method) return name;
  return {};
}

Result solve(const Input& input, Method method, const Options& options, const Progress& progress,
             const StopToken& stop) {
  assert(consistent(input));
  Result result{.method = method, .options = used(method, options), .forecast = {}, .rounds = {}};
  Positions& start = result.rounds.emplace_back();
  for (const auto& actor : input.actors) {
    auto& row = start.emplace_back();
    for (const auto& stand : actor.issues) row.push_back(stand.position);
  }
  result.forecast.resize(input.issues.size());
  for (std::size_t k = 0; k < input.issues.size() && !stop.requested(); ++k) {
    result.forecast[k] = forecast(input, k, method, options);
    if (progress) progress(k + 1, input.issues.size());
  }
  return result;
}

}  // namespace detente::spatial
