// How an issue is put on one of its levels: its part of every utility stays, its room goes. See build.hpp, held.hpp.
#include <algorithm>

#include "detente/model/build.hpp"
#include "detente/model/held.hpp"

namespace detente {

void ModelBuilder::hold(std::size_t k) {
  Issue& issue = model_.issues_[k];
  const std::string written = case_.root().at_path("issues." + issue.id)->text_of("held");
  const std::optional<std::size_t> level = level_of(issue, written);
  if (!level || !can_be_held(model_, k, *level)) return;
  const auto on_it = [&](const std::optional<std::size_t>& other) {
    return other == level ? std::optional<std::size_t>(0) : std::nullopt;
  };
  issue.levels = {issue.levels[*level]};
  issue.now = on_it(issue.now);
  for (Party& party : model_.parties_) {
    Stand& stand = party.stands[k];
    if (!stand.values.empty()) stand.values = {stand.values[*level]};
    stand.committed = on_it(stand.committed);
    std::erase_if(party.red_lines, [&](const RedLine& line) { return line.issue == k; });  // none is crossed
  }
  // Combinations with another level of it cannot come about any more.
  std::erase_if(model_.not_together_, [&](const Combination& combination) {
    return std::any_of(combination.begin(), combination.end(), [&](const auto& part) { return part.first == k; });
  });
}

}  // namespace detente
