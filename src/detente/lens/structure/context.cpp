#include "detente/lens/structure/context.hpp"

#include <algorithm>

namespace detente::structure {
namespace {

bool among(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const Node* mediator_field(const Model& model, const std::string& mediator, std::string_view field) {
  const Node* block = model.source().root().at_path("mediators." + mediator);
  return block == nullptr ? nullptr : block->find(field);
}

bool takes_part(const Model& model, const std::string& mediator) {
  const Operators& scenario = model.operators();
  if (scenario.only_mediators && !among(*scenario.only_mediators, mediator)) return false;
  if (scenario.leave.contains(mediator) || (scenario.swap && scenario.swap->out == mediator)) return false;
  if (scenario.enter.contains(mediator) || (scenario.swap && scenario.swap->in == mediator)) return true;
  const Node* enters = mediator_field(model, mediator, "enters");
  return enters == nullptr || enters->value().text != "never";
}

/// How well one mediator says it works with another.
double coordination(const Model& model, const ParameterVector& vector, const std::string& of, const std::string& with) {
  const std::string path = "mediators." + of + ".coordination";
  const double general = number_at(model, vector, path, 0.5);
  return number_at(model, vector, path + "." + with, number_at(model, vector, path + ".others", general));
}

double mean_coordination(const Model& model, const ParameterVector& vector, const std::vector<std::string>& present) {
  double sum = 0, pairs = 0;
  for (const std::string& a : present)
    for (const std::string& b : present)
      if (a != b) {
        sum += coordination(model, vector, a, b);
        pairs += 1;
      }
  return pairs > 0 ? sum / pairs : 0;
}

bool in_scope(const Model& model, const std::string& mediator, const std::string& issue) {
  const Node* scope = mediator_field(model, mediator, "scope");
  if (scope == nullptr) return true;
  const std::vector<std::string> issues = scope->value().texts();
  return issues.empty() || among(issues, "all") || among(issues, issue);
}

}  // namespace

double number_at(const Model& model, const ParameterVector& vector, const std::string& path, double otherwise) {
  const Number* number = model.source().number(path);
  return number == nullptr ? otherwise : vector[static_cast<std::size_t>(number - model.parameters().data())];
}

std::vector<MediationContext> mediation_contexts(const Model& model) {
  MediationContext all{.id = "all-present"};
  for (const std::string& mediator : model.source().ids().of("mediators"))
    if (takes_part(model, mediator)) all.present.push_back(mediator);
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

double leverage(const Model& model, const ParameterVector& vector, const MediationContext& context,
                const std::string& party, const std::string& issue) {
  double largest = 0, sum = 0;
  for (const std::string& mediator : context.present) {
    if (!in_scope(model, mediator, issue)) continue;
    const double one = number_at(model, vector, "mediators." + mediator + ".leverage." + party, 0);
    largest = std::max(largest, one);
    sum += one;
  }
  const bool apart = model.source().root().text_of("channels") == "apart";
  const double pooled = apart ? 0 : mean_coordination(model, vector, context.present);
  return std::min(number_at(model, vector, "process.leverage_cap", 0.4), (1 - pooled) * largest + pooled * sum);
}

}  // namespace detente::structure
