#include "detente/lens/bargain/spatial/from_model.hpp"

namespace detente::spatial {

Input from_model(const Model& model) {
  const ParameterVector central = model.central();
  const std::vector<PartyUtility> utilities = model.utilities(central, {});
  Input out;
  for (const detente::Issue& issue : model.issues())
    out.issues.push_back({.name = issue.name, .min = issue.scale_low, .max = issue.scale_high});
  for (std::size_t i = 0; i < model.parties().size(); ++i) {
    const Party& party = model.parties()[i];
    if (!party.influence) continue;
    Actor actor{.name = party.name, .capability = central[*party.influence], .issues = {}};
    for (std::size_t k = 0; k < model.issues().size(); ++k) {
      const detente::Issue& issue = model.issues()[k];
      const detente::Stand& stand = party.stands[k];
      const double ideal = stand.ideal ? *stand.ideal : stand.ideal_number ? central[*stand.ideal_number] : 0.5;
      actor.issues.push_back({.position = issue.scale_low + ideal * (issue.scale_high - issue.scale_low),
                              .salience = party.salience[k] ? central[*party.salience[k]] : utilities[i].weights[k]});
    }
    out.actors.push_back(std::move(actor));
  }
  return out;
}

}  // namespace detente::spatial
