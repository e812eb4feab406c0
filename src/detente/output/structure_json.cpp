#include <algorithm>

#include "detente/lens/structure/witness.hpp"
#include "detente/output/structure.hpp"
#include "detente/output/structure_states.hpp"

namespace detente::output {
namespace {

using structure::Input;
using structure::State;

Json names(const Input& input, const std::vector<bool>& in) {
  Json list = Json::array();
  for (std::size_t s = 0; s < in.size(); ++s)
    if (in[s]) list.push_back(input.states[s]);
  return list;
}

std::size_t count(const std::vector<bool>& in) {
  return static_cast<std::size_t>(std::count(in.begin(), in.end(), true));
}

Json concepts_json(const SolvedGraph& graph, Listing listing) {
  Json out = Json::object();
  for (const structure::Stability& each : graph.result.concepts) {
    Json counts = Json::object(), per_dm = Json::object();
    for (std::size_t i = 0; i < each.stable.size(); ++i) {
      const std::string& id = graph.input.decision_makers[i].id;
      counts[id] = count(each.stable[i]);
      if (listing == Listing::all) per_dm[id] = names(graph.input, each.stable[i]);
    }
    counts["equilibria"] = count(each.equilibrium);
    Json& entry = out[std::string(key_of(each.of))];
    entry["label"] = label_of(each.of);
    entry["counts"] = std::move(counts);
    if (listing == Listing::all) entry["per_dm"] = std::move(per_dm);
    if (listing != Listing::none) entry["equilibria"] = names(graph.input, each.equilibrium);
  }
  return out;
}

Json witness_json(const Input& input, const structure::Witness& why) {
  Json improvements = Json::array();
  for (const structure::Deterrence& each : why.improvements) {
    Json sanction = Json::array();
    for (const structure::Step& step : each.sanction)
      sanction.push_back({{"by", input.decision_makers[step.mover].id}, {"to", input.states[step.to]}});
    improvements.push_back({{"to", input.states[each.improvement]},
                            {"deterred", !each.sanction.empty()},
                            {"sanction", std::move(sanction)}});
  }
  return improvements;
}

/// The status quo: whether it is an equilibrium under each concept, and for each decision maker why.
Json start_json(const SolvedGraph& solved) {
  const Input& input = solved.input;
  if (!input.start) return nullptr;
  const structure::Graph graph(input);
  Json out{{"state", input.states[*input.start]}, {"concepts", Json::object()}};
  for (const structure::Stability& each : solved.result.concepts) {
    Json per_dm = Json::object();
    for (std::size_t i = 0; i < input.decision_makers.size(); ++i) {
      const auto margin = structure::margin(graph, each.of, i, *input.start);
      per_dm[input.decision_makers[i].id] = {
          {"stable", bool(each.stable[i][*input.start])},
          {"margin", margin ? Json(*margin) : Json(nullptr)},
          {"improvements", witness_json(input, structure::witness(graph, each.of, i, *input.start))}};
    }
    out["concepts"][std::string(key_of(each.of))] = {{"equilibrium", bool(each.equilibrium[*input.start])},
                                                     {"per_dm", std::move(per_dm)}};
  }
  return out;
}

void add_graph(Json& document, const Input& input, Listing listing) {
  if (listing == Listing::none)
    document["state_count"] = input.states.size();
  else
    document["states"] = input.states;
  document["options"] = Json::array();
  for (const structure::Option& each : input.options)
    document["options"].push_back({{"dm", input.decision_makers[each.owner].id}, {"name", each.id}});
  document["decision_makers"] = Json::array();
  for (const structure::DecisionMaker& each : input.decision_makers) document["decision_makers"].push_back(each.id);
}

/// Where the kept issues stand in the states that are an equilibrium under some concept, and in the status quo.
Json packages_json(const SolvedContext& each) {
  Json out = Json::object();
  for (std::size_t s = 0; s < each.packages.size(); ++s) {
    bool told = each.graph.input.start == static_cast<State>(s);
    for (const structure::Stability& of : each.graph.result.concepts) told = told || of.equilibrium[s];
    if (!told) continue;
    Json levels = Json::array();
    for (const structure::Settled& level : each.packages[s]) levels.push_back(level ? Json(*level) : Json(nullptr));
    out[each.graph.input.states[s]] = std::move(levels);
  }
  return out;
}

void add_states(Json& document, const SolvedGraph& graph, std::string_view none) {
  document["states"] = states_json(graph, none);
  document["moves"] = moves_json(graph.input);
}

Json derived_json(const DerivedReport& derived, Listing listing) {
  Json issues = Json::array();
  for (const Issue& each : derived.issues) issues.push_back(each.id);
  Json out{{"issues", std::move(issues)}, {"left_out", derived.left_out}, {"not_contested", derived.not_contested}};
  add_graph(out, derived.contexts.front().graph.input, listing);
  out["contexts"] = Json::array();
  for (const SolvedContext& each : derived.contexts) {
    Json context{{"id", each.context.id},
                 {"present", each.context.present},
                 {"absent", each.context.absent ? Json(*each.context.absent) : Json(nullptr)},
                 {"concepts", concepts_json(each.graph, listing)},
                 {"start", start_json(each.graph)}};
    if (listing != Listing::none) context["packages"] = packages_json(each);
    out["contexts"].push_back(std::move(context));
  }
  if (listing == Listing::none) add_states(out, derived.contexts.front().graph, structure::nobody_concedes);
  return out;
}

}  // namespace

void add_structure_json(Json& document, const StructureReport& report, Listing listing) {
  const SolvedGraph& first = report.own ? *report.own : report.derived->contexts.front().graph;
  document["model"] = report.own ? "explicit" : "derived";
  add_graph(document, first.input, listing);
  document["concepts"] = concepts_json(first, listing);
  document["start"] = start_json(first);
  if (listing == Listing::none)
    add_states(document, first, report.own ? structure::nothing_taken : structure::nobody_concedes);
  document["derived"] = report.derived ? derived_json(*report.derived, listing) : Json(nullptr);
}

}  // namespace detente::output
