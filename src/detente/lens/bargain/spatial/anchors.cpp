// Decides the weighted mean, median and Condorcet winner.
#include "detente/lens/bargain/spatial/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace detente::spatial {
namespace {

/// Voices with weight, ascending by position, voices at one position added up in the order of the actors.
std::vector<Voice> places(const std::vector<Voice>& voices) {
  std::map<double, double> weights;
  for (const auto& voice : voices)
    if (voice.weight > 0) weights[voice.position] += voice.weight;
  std::vector<Voice> result;
  for (const auto& [position, weight] : weights) result.push_back({position, weight});
  return result;
}

double total(const std::vector<Voice>& voices) {
  double sum = 0;
  for (const auto& voice : voices) sum += voice.weight;
  return sum;
}

/// Weight of those nearer to a than to b; a difference that is rounding does not count.
double support(const std::vector<Voice>& places, double a, double b) {
  const double equal = 1e-12 * (places.back().position - places.front().position);
  double sum = 0;
  for (const auto& voice : places)
    if (std::fabs(voice.position - b) - std::fabs(voice.position - a) > equal) sum += voice.weight;
  return sum;
}

}  // namespace

std::optional<double> mean(const std::vector<Voice>& voices) {
  const auto at = places(voices);
  if (at.empty()) return std::nullopt;
  double sum = 0;
  double weight = 0;
  for (const auto& voice : voices) {
    sum += voice.weight * voice.position;
    weight += voice.weight;
  }
  return std::clamp(sum / weight, at.front().position, at.back().position);
}

std::optional<double> snapped_mean(const std::vector<Voice>& voices, double reach) {
  const auto centre = mean(voices);
  if (!centre) return std::nullopt;
  const auto at = places(voices);
  const auto nearest = std::min_element(at.begin(), at.end(), [&](const Voice& a, const Voice& b) {
    return std::fabs(a.position - *centre) < std::fabs(b.position - *centre);
  });
  return std::fabs(nearest->position - *centre) <= reach ? nearest->position : *centre;
}

std::optional<double> median(const std::vector<Voice>& voices) {
  const auto at = places(voices);
  const double sum = total(at);
  const double half = sum / 2 - weight_tie * sum;
  double so_far = 0;
  for (const auto& voice : at) {
    so_far += voice.weight;
    if (so_far >= half) return voice.position;
  }
  return std::nullopt;
}

std::optional<double> condorcet(const std::vector<Voice>& voices) {
  const auto at = places(voices);
  const double tie = weight_tie * total(at);
  for (const auto& a : at) {
    const bool beats_all = std::all_of(at.begin(), at.end(), [&](const Voice& b) {
      return a.position == b.position ||
             support(at, a.position, b.position) - support(at, b.position, a.position) > tie;
    });
    if (beats_all) return a.position;
  }
  return std::nullopt;
}

}  // namespace detente::spatial
