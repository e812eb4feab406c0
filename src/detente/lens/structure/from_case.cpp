#include "detente/lens/structure/from_case.hpp"

#include <algorithm>
#include <cassert>

#include "detente/lens/structure/options.hpp"
#include "detente/lens/structure/preferences.hpp"

namespace detente::structure {
namespace {

const Node* preferences_of(const Case& source, const std::string& actor) {
  return source.root().at_path("structure.preferences." + actor);
}

/// Statements that were checked when the case was read.
std::vector<Statement> statements(const std::vector<std::string>& texts, const Case& source) {
  std::vector<Statement> out;
  for (const std::string& text : texts) out.push_back(parse_statement(text, source.ids().of("options")).value());
  return out;
}

std::string words(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  return id;
}

OptionModel options_of(const Case& source) {
  OptionModel model;
  for (const Entry& owner : source.root().at_path("structure.options")->entries) {
    if (is_reserved_key(owner.key)) continue;
    const std::size_t place = model.decision_makers.size();
    for (const Entry& option : owner.value.entries) {
      if (is_reserved_key(option.key)) continue;
      const std::string& undo = option.value.value().text;
      model.options.push_back({.owner = place,
                               .id = option.key,
                               .name = words(option.key),
                               .direction = undo == "forward" ? Direction::forward
                                            : undo == "back"  ? Direction::back
                                                              : Direction::both});
    }
    model.decision_makers.push_back(
        {.id = owner.key, .name = source.name_of("actors", owner.key), .moves = {}, .ranks = {}});
  }
  const Node& block = *source.root().find("structure");
  model.states = possible_states(model.options.size(), statements(block.texts_of("impossible"), source));
  if (block.find("start") != nullptr) {
    model.start = 0;
    const std::vector<std::string>& options = source.ids().of("options");
    for (const std::string& taken : block.texts_of("start"))
      *model.start |= OptionBits{1} << (std::find(options.begin(), options.end(), taken) - options.begin());
  }
  return model;
}

std::vector<Rank> ranks_of(const Case& source, const DecisionMaker& of, const Input& input) {
  const Node& wants = *preferences_of(source, of.id);
  if (const Node* ranking = wants.find("ranking"); ranking != nullptr) {
    std::vector<std::vector<State>> tiers;
    for (const Node& tier : ranking->items) {
      std::vector<State>& states = tiers.emplace_back();
      for (const Node& state : tier.items)
        states.push_back(
            static_cast<State>(std::find(input.states.begin(), input.states.end(), state.text) - input.states.begin()));
    }
    return ranks_of_tiers(tiers, input.states.size());
  }
  if (wants.find("points") != nullptr) {
    std::vector<double> points;
    for (const std::string& option : source.ids().of("options")) {
      const Number* number = source.number("structure.preferences." + of.id + ".points." + option);
      points.push_back(number == nullptr ? 0 : number->central());
    }
    return ranks_of_points(points, input.taken);
  }
  return ranks_of_statements(statements(wants.texts(), source), input.taken);
}

}  // namespace

bool has_structure(const Case& source) {
  const Node* options = source.root().at_path("structure.options");
  return options != nullptr && !source.ids().of("options").empty() &&
         std::all_of(options->entries.begin(), options->entries.end(), [&](const Entry& owner) {
           return is_reserved_key(owner.key) || preferences_of(source, owner.key) != nullptr;
         });
}

Expected<Input> from_case(const Case& source) {
  assert(has_structure(source));
  Expected<Input> input = graph_of(options_of(source));
  if (!input) return input;
  for (DecisionMaker& each : input->decision_makers) each.ranks = ranks_of(source, each, *input);
  return input;
}

}  // namespace detente::structure
