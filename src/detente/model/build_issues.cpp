// How issues and their levels are read. See build.hpp.
#include <algorithm>

#include "detente/model/build.hpp"

namespace detente {
namespace {

/// The level nearest to a number, the lower one in a tie.
std::size_t nearest_level(const Issue& issue, double value) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < issue.levels.size(); ++i)
    if (std::abs(issue.levels[i].value - value) < std::abs(issue.levels[best].value - value)) best = i;
  return best;
}

}  // namespace

std::optional<std::size_t> level_of(const Issue& issue, std::string_view id) {
  for (std::size_t i = 0; i < issue.levels.size(); ++i)
    if (issue.levels[i].id == id) return i;
  return std::nullopt;
}

Issue ModelBuilder::issue(const std::string& id) const {
  Issue out{.id = id, .name = case_.name_of("issues", id)};
  const Node* node = case_.root().at_path("issues." + id);
  const Node* levels = node->find("levels");
  const Node* labels = node->find("labels");
  for (const std::string& level : case_.ids().levels(id)) {
    const std::string value = levels == nullptr ? level : levels->text_of(level);
    const std::string label = labels == nullptr ? "" : labels->text_of(level);
    out.levels.push_back({level, label.empty() ? level : label, parse_number(value).value()});
  }
  std::stable_sort(out.levels.begin(), out.levels.end(),
                   [](const Level& a, const Level& b) { return a.value < b.value; });
  out.now = level(out, *node, "now", "issues." + id);
  if (const Node* scale = node->find("scale"); scale != nullptr) {
    out.scale_low = parse_number(scale->text_of("low", "0")).value_or(0);
    out.scale_high = parse_number(scale->text_of("high", "1")).value_or(1);
    out.unit = scale->text_of("unit");
  }
  return out;
}

/// A level written by name, or as a number (then the nearest level).
std::optional<std::size_t> ModelBuilder::level(const Issue& issue, const Node& block, const char* key,
                                               const std::string& path) const {
  const std::string text = block.text_of(key);
  if (text.empty()) return std::nullopt;
  if (const auto named = level_of(issue, text)) return named;
  const Number* number = case_.number(path + "." + key);
  if (number == nullptr) return std::nullopt;
  return nearest_level(issue, number->central());
}

}  // namespace detente
