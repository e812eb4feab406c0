#include "detente/lens/structure/context.hpp"

#include <algorithm>

namespace detente::structure {
namespace {

bool among(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool takes_part(const Model& model, const Mediator& mediator) {
  const Operators& scenario = model.operators();
  const std::string& id = mediator.id;
  if (scenario.only_mediators && !among(*scenario.only_mediators, id)) return false;
  if (scenario.leave.contains(id) || (scenario.swap && scenario.swap->out == id)) return false;
  if (scenario.enter.contains(id) || (scenario.swap && scenario.swap->in == id)) return true;
  return mediator.entry.kind != Mediator::Entry::Kind::never;
}

/// Places of those present, in Model::mediators.
std::vector<std::size_t> present(const Model& model, const MediationContext& context) {
  std::vector<std::size_t> out;
  for (std::size_t m = 0; m < model.mediators().size(); ++m)
    if (among(context.present, model.mediators()[m].id)) out.push_back(m);
  return out;
}

double mean_coordination(const Model& model, const ParameterVector& vector, const std::vector<std::size_t>& of) {
  double sum = 0, pairs = 0;
  for (std::size_t a = 0; a < of.size(); ++a)
    for (std::size_t b = a + 1; b < of.size(); ++b) {
      sum += model.coordination(vector, of[a], of[b]);
      pairs += 1;
    }
  return pairs > 0 ? sum / pairs : 0;
}

}  // namespace

std::vector<MediationContext> mediation_contexts(const Model& model) {
  MediationContext all{.id = "all-present"};
  for (const Mediator& mediator : model.mediators())
    if (takes_part(model, mediator)) all.present.push_back(mediator.id);
  std::vector<MediationContext> out;
  if (!all.present.empty()) out.push_back(all);
  if (all.present.size() > 1)
    for (const std::string& away : all.present) {
      MediationContext& without = out.emplace_back(all);
      without.id = "without-" + away;
      without.absent = away;
      std::erase(without.present, away);
    }
  out.push_back({.id = "none"});
  return out;
}

double leverage(const Model& model, const ParameterVector& vector, const MediationContext& context, std::size_t party,
                std::size_t issue) {
  const std::vector<std::size_t> of = present(model, context);
  double largest = 0, sum = 0;
  for (const std::size_t m : of) {
    const Mediator& mediator = model.mediators()[m];
    if (!mediator.scope[issue]) continue;
    const double one = vector[mediator.leverage[party]];
    largest = std::max(largest, one);
    sum += one;
  }
  const double pooled = model.talks().apart ? 0 : mean_coordination(model, vector, of);
  return std::min(vector[model.talks().leverage_cap], (1 - pooled) * largest + pooled * sum);
}

}  // namespace detente::structure
