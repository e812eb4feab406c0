// Random small graph models with few tiers, ties, holes and irreversible options, so that much is unstable.
#pragma once

#include <rapidcheck.h>

#include <algorithm>

#include "detente/lens/structure/options.hpp"

namespace detente::structure {

inline std::size_t any_count(std::size_t least, std::size_t most) {
  return *rc::gen::resize(100,
                          rc::gen::inRange<std::size_t>(least, most + 1));  // the whole range from the first case on
}

inline void any_ranks(Input& input) {
  for (DecisionMaker& each : input.decision_makers) {
    const std::size_t tiers = any_count(2, 5);
    each.ranks.clear();
    for (std::size_t s = 0; s < input.states.size(); ++s) each.ranks.push_back(static_cast<Rank>(any_count(1, tiers)));
  }
}

/// Explicit arcs: 2–4 decision makers, 2–9 states, each move there with the same chance.
inline Input any_arcs() {
  Input input;
  const std::size_t states = any_count(2, 9);
  for (std::size_t s = 0; s < states; ++s) input.states.push_back(std::to_string(s));
  const std::size_t decision_makers = any_count(2, 4);
  const std::size_t in_hundred = any_count(10, 50);
  for (std::size_t i = 0; i < decision_makers; ++i) {
    DecisionMaker& each = input.decision_makers.emplace_back();
    each.id = each.name = std::to_string(i);
    each.moves.resize(states);
    for (std::size_t from = 0; from < states; ++from)
      for (std::size_t to = 0; to < states; ++to)
        if (from != to && any_count(1, 100) <= in_hundred) each.moves[from].push_back(static_cast<State>(to));
  }
  any_ranks(input);
  return input;
}

/// Options: 2–4 decision makers with 3–6 options in all, holes, irreversible options.
inline Input any_options() {
  OptionModel model;
  const std::size_t decision_makers = any_count(2, 4);
  for (std::size_t i = 0; i < decision_makers; ++i)
    model.decision_makers.push_back({.id = std::to_string(i), .name = std::to_string(i), .moves = {}, .ranks = {}});
  const std::size_t options = any_count(3, 6);
  for (std::size_t k = 0; k < options; ++k)
    model.options.push_back({.owner = k < decision_makers ? k : any_count(0, decision_makers - 1),
                             .id = std::to_string(k),
                             .name = std::to_string(k),
                             .direction = std::array{Direction::both, Direction::both, Direction::both,
                                                     Direction::forward, Direction::back}[any_count(0, 4)]});
  const std::size_t holes = any_count(0, 40);
  for (const OptionBits state : possible_states(options, {}))
    if (any_count(1, 100) > holes) model.states.push_back(state);
  if (model.states.empty()) model.states.push_back(0);
  Input input = *graph_of(std::move(model));
  any_ranks(input);
  return input;
}

inline Input any_graph() {
  return any_count(0, 1) == 0 ? any_arcs() : any_options();
}

}  // namespace detente::structure
