#include "detente/output/structure_states.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace detente::output {
namespace {

using structure::Input;
using structure::State;

constexpr std::size_t out_of_reach = std::numeric_limits<std::size_t>::max();

/// What can be reached from the status quo, nearest first.
struct Near {
  std::vector<State> states;
  std::vector<std::size_t> distance;  ///< [state], in moves
};

Near near_start(const Input& input) {
  Near out{.states = {}, .distance = std::vector<std::size_t>(input.states.size(), out_of_reach)};
  if (!input.start) return out;
  out.distance[*input.start] = 0;
  out.states.push_back(*input.start);
  for (std::size_t k = 0; k < out.states.size(); ++k)
    for (const structure::DecisionMaker& mover : input.decision_makers)
      for (const State to : mover.moves[out.states[k]])
        if (out.distance[to] == out_of_reach) {
          out.distance[to] = out.distance[out.states[k]] + 1;
          out.states.push_back(to);
        }
  std::sort(out.states.begin(), out.states.end(),
            [&](State a, State b) { return std::tie(out.distance[a], a) < std::tie(out.distance[b], b); });
  return out;
}

std::size_t equilibria_of(const structure::SolvedGraph& graph, State s) {
  const auto& concepts = graph.result.concepts;
  return static_cast<std::size_t>(
      std::count_if(concepts.begin(), concepts.end(), [&](const auto& each) { return bool(each.equilibrium[s]); }));
}

/// The states that are told, in the order of the table.
std::vector<State> told(const structure::SolvedGraph& graph, const Near& near) {
  const Input& input = graph.input;
  std::vector<State> out;
  for (State s = 0; s < input.states.size(); ++s)
    if (!input.start || near.distance[s] != out_of_reach || equilibria_of(graph, s) > 0) out.push_back(s);
  const auto key = [&](State s) {
    return std::tuple(input.start != s, graph.result.concepts.size() - equilibria_of(graph, s), near.distance[s], s);
  };
  const auto in_order = [&](State a, State b) { return key(a) < key(b); };
  std::sort(out.begin(), out.end(), in_order);
  if (out.size() > most_rows) {  // what is drawn has its row, however many equilibria there are
    const std::set<State> drawn(near.states.begin(), near.states.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                               near.states.size(), most_drawn)));
    std::stable_partition(out.begin(), out.end(), [&](State s) { return drawn.contains(s); });
    out.resize(most_rows);
    std::sort(out.begin(), out.end(), in_order);
  }
  return out;
}

Json row_json(const structure::SolvedGraph& graph, const Near& near, State s, std::string_view none) {
  const Input& input = graph.input;
  Json equilibrium = Json::array(), stable = Json::object();
  for (const structure::DecisionMaker& each : input.decision_makers) stable[each.id] = Json::array();
  for (const structure::Stability& each : graph.result.concepts) {
    if (each.equilibrium[s]) equilibrium.push_back(key_of(each.of));
    for (std::size_t i = 0; i < each.stable.size(); ++i)
      if (each.stable[i][s]) stable[input.decision_makers[i].id].push_back(key_of(each.of));
  }
  return {{"state", input.states[s]},
          {"name", input.options.empty() ? Json(input.states[s]) : Json(nullptr)},
          {"words", structure::state_words(input, s, none)},
          {"distance", near.distance[s] == out_of_reach ? Json(nullptr) : Json(near.distance[s])},
          {"equilibrium", std::move(equilibrium)},
          {"stable", std::move(stable)}};
}

}  // namespace

Json states_json(const structure::SolvedGraph& graph, std::string_view none) {
  const Near near = near_start(graph.input);
  Json rows = Json::array();
  for (const State s : told(graph, near)) rows.push_back(row_json(graph, near, s, none));
  return {{"total", graph.input.states.size()}, {"shown", rows.size()}, {"rows", std::move(rows)}};
}

Json moves_json(const Input& input) {
  if (!input.start) return nullptr;
  const Near near = near_start(input);
  std::vector<bool> drawn(input.states.size());
  Json states = Json::array(), arcs = Json::array();
  for (std::size_t k = 0; k < std::min(near.states.size(), most_drawn); ++k) {
    drawn[near.states[k]] = true;
    states.push_back(input.states[near.states[k]]);
  }
  for (std::size_t k = 0; k < states.size(); ++k)
    for (const structure::DecisionMaker& mover : input.decision_makers)
      for (const State to : mover.moves[near.states[k]])
        if (drawn[to])
          arcs.push_back({{"dm", mover.id},
                          {"from", input.states[near.states[k]]},
                          {"to", input.states[to]},
                          {"improvement", mover.ranks[to] > mover.ranks[near.states[k]]}});
  return {{"states", std::move(states)}, {"arcs", std::move(arcs)}, {"reachable", near.states.size()}};
}

}  // namespace detente::output
