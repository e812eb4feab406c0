#include "detente/answers/spatial_anchors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/lens/bargain/spatial/from_model.hpp"
#include "detente/lens/bargain/spatial/solve.hpp"

namespace detente::answers {

SpatialAnchors spatial_anchors(const Model& model) {
  SpatialAnchors out{.input = spatial::from_model(model), .mean = {}, .median = {}};
  out.mean = spatial::solve(out.input, spatial::Method::mean, {}, {}, {}).forecast;
  out.median = spatial::solve(out.input, spatial::Method::median, {}, {}, {}).forecast;
  return out;
}

std::vector<std::string> paths_of_anchor(const Case& input, const std::string& issue) {
  std::vector<std::string> out;
  const auto add = [&](std::string path) {
    const bool there = input.number(path) != nullptr || input.root().at_path(path) != nullptr;
    if (there) out.push_back(std::move(path));
    return there;
  };
  add(fmt::format("issues.{}.scale.low", issue));
  add(fmt::format("issues.{}.scale.high", issue));
  for (const std::string& party : input.ids().of("parties")) {
    add(fmt::format("parties.{}.influence", party));
    add(fmt::format("parties.{}.positions.{}.ideal", party, issue));
    if (add(fmt::format("parties.{}.salience.{}", party, issue))) continue;
    for (const std::string& each : input.ids().of("issues")) add(fmt::format("parties.{}.priorities.{}", party, each));
  }
  return out;
}

std::vector<std::string> paths_of_anchors(const Case& input) {
  std::vector<std::string> out;
  for (const std::string& issue : input.ids().of("issues"))
    for (std::string& path : paths_of_anchor(input, issue))
      if (std::find(out.begin(), out.end(), path) == out.end()) out.push_back(std::move(path));
  return out;
}

}  // namespace detente::answers
