#include "detente/answers/without_packages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "detente/case/lens_support.hpp"
#include "detente/lens/structure/witness.hpp"
#include "detente/lens/structure/words.hpp"

namespace detente::answers {
namespace {

/// "a", "a and b", "a, b and c"
std::string listed(std::vector<std::string> names, std::string_view last = "and") {
  if (names.size() < 2) return names.empty() ? std::string() : names.front();
  const std::string end = std::move(names.back());
  names.pop_back();
  return fmt::format("{} {} {}", fmt::join(names, ", "), last, end);
}

/// Under which concepts the status quo is an equilibrium.
std::string verdict(const structure::SolvedGraph& graph) {
  std::vector<std::string> under, otherwise;
  for (const structure::Stability& each : graph.result.concepts)
    (each.equilibrium[*graph.input.start] ? under : otherwise).emplace_back(label_of(each.of));
  if (under.empty()) return "is not an equilibrium under any concept";
  if (otherwise.empty()) return "is an equilibrium under every concept";
  return fmt::format("is an equilibrium under {} but not under {}", listed(under), listed(otherwise));
}

/// Who could do better alone by leaving the status quo, each with its best step.
std::string ways_out(const structure::Input& input) {
  const structure::Graph graph(input);
  std::vector<std::string> ways;
  for (std::size_t i = 0; i < input.decision_makers.size(); ++i) {
    const auto found = structure::witness(graph, structure::Concept::nash, i, *input.start).improvements;
    if (!found.empty())
      ways.push_back(fmt::format("{} ({})", input.decision_makers[i].name,
                                 structure::change_words(input, *input.start, found.front().improvement)));
  }
  return ways.empty() ? "nobody could do better alone" : "it could be left by " + listed(std::move(ways), "or");
}

std::string stable_everywhere(const structure::SolvedGraph& graph) {
  std::size_t count = 0;
  for (std::size_t s = 0; s < graph.input.states.size(); ++s)
    count += std::all_of(graph.result.concepts.begin(), graph.result.concepts.end(),
                         [&](const structure::Stability& each) { return bool(each.equilibrium[s]); });
  return fmt::format("{} of {} {} an equilibrium under every concept", count,
                     plural(graph.input.states.size(), "state", "states"), count == 1 ? "is" : "are");
}

std::string structure_sentences(const structure::SolvedGraph& graph) {
  const structure::Input& input = graph.input;
  if (!input.start) return fmt::format("no status quo is given; {}.", stable_everywhere(graph));
  return fmt::format("the status quo ({}) {}; {}. {}.", structure::state_words(input, *input.start), verdict(graph),
                     ways_out(input), stable_everywhere(graph));
}

std::string anchor(const std::optional<double>& value) {
  return value ? number_text(std::round(*value * 1000) / 1000) : "nowhere";
}

/// The first issues as declared; the others stand in the answer.
std::string spatial_sentences(const Model& model, const SpatialAnchors& found) {
  constexpr std::size_t told = 3;
  std::vector<std::string> parts;
  for (std::size_t k = 0; k < std::min(told, model.issues().size()); ++k) {
    const Issue& issue = model.issues()[k];
    parts.push_back(fmt::format("{} at {} (weighted median {}; scale {} to {}{})", issue.name, anchor(found.mean[k]),
                                anchor(found.median[k]), number_text(issue.scale_low), number_text(issue.scale_high),
                                issue.unit.empty() ? "" : " " + issue.unit));
  }
  const std::size_t more = model.issues().size() - parts.size();
  return fmt::format(
      "the weighted mean of positions puts {}{}. On real decisions of the European Union such a mean missed by 23 "
      "points "
      "of 100 on average, and no dynamic model is known to us to have done better.",
      listed(std::move(parts)),
      more > 0 ? fmt::format(", and {} below", plural(more, "more issue", "more issues")) : "");
}

std::string headline(const Model& model, const Evidence& evidence, const WithoutPackages& found) {
  const structure::Input* graph = found.structure ? &found.structure->own->input : nullptr;
  const ReasonCount& numbers = found.confidence.numbers.all;
  const std::string size =
      graph != nullptr
          ? fmt::format("{}, {}, {}", plural(graph->decision_makers.size(), "decision maker", "decision makers"),
                        plural(graph->options.size(), "option", "options"),
                        plural(graph->states.size(), "state", "states"))
          : fmt::format("{}, {} from a source", plural(numbers.total(), "number", "numbers"),
                        plural(numbers.size_from_source, "size", "sizes"));
  std::string out =
      fmt::format("In this model of {} ({}; {}), ", whose_account(evidence), counted_sources(evidence), size);
  if (found.structure) out += structure_sentences(*found.structure->own);
  if (found.spatial) out += (found.structure ? " By another method, " : "") + spatial_sentences(model, *found.spatial);
  return out + " It is not a forecast and recommends nothing.";
}

std::vector<std::string> limits(const Case& input, const WithoutPackages& found) {
  std::vector<std::string> out;
  if (found.structure)
    out.insert(
        out.end(),
        {"A graph model says which states are stable for whom. It says nothing about which of them comes about, "
         "when, or how likely, and with many equilibria it says little.",
         "Only the order of each ranking counts: nothing is compared between decision makers. Everybody is taken "
         "to know everybody's ranking; moves are whole, and no plan reaches further than each concept says."});
  if (found.spatial)
    out.insert(
        out.end(),
        {"Weighted means and medians are one-shot points, each issue by itself, at central values: no dynamics, "
         "no learning, no veto, and no way to say that nothing is agreed.",
         "Salience and influence are inputs, not observations. One case with its published numbers is no test of "
         "forecasting."});
  out.emplace_back("All figures come from one set of inputs; they are not independent evidence.");
  out.push_back(fmt::format(
      "{} not computed: the case says too little (`detente lenses CASE`).",
      found.structure && found.spatial ? "Packages, what channels add, shocks and deadlines, and hinges are"
      : found.structure
          ? "What channels add, which deals are possible, shocks and deadlines, and hinges (answers 2, 3, 4 "
            "and 6) are"
          : "Why it is stuck, what channels add, shocks and deadlines, and hinges (answers 1, 2, 4 and 6) "
            "are"));
  const std::vector<std::string> left_open = limits_of_evidence(input, found.confidence);
  out.insert(out.end(), left_open.begin(), left_open.end());
  return out;
}

/// What a case's own graph model is told by: the block, which carries the reason, and the places that decide.
std::vector<std::string> paths_of_graph(const Case& input) {
  std::vector<std::string> out{"structure"};
  const auto add = [&](const std::string& path) {
    const bool there = input.root().at_path(path) != nullptr;
    if (there) out.push_back(path);
    return there;
  };
  add("structure.start");
  add("structure.impossible");
  for (const Entry& owner : input.root().at_path("structure.preferences")->entries) {
    if (is_reserved_key(owner.key)) continue;
    const std::string path = "structure.preferences." + owner.key;
    if (!owner.value.is_map()) out.push_back(path);
    add(path + ".ranking");
    for (const Number& number : input.numbers())
      if (number.path.starts_with(path + ".points.")) out.push_back(number.path);
  }
  return out;
}

Trace trace_of(const Case& input, const WithoutPackages& found) {
  Trace trace;
  std::vector<std::string> all;
  if (found.structure) trace.add("/answers/stuck", all = paths_of_graph(input));
  if (found.spatial) {
    const std::vector<std::string> positions = paths_of_anchors(input);
    trace.add("/answers/deals/spatial", positions);
    for (const std::string& issue : input.ids().of("issues"))
      trace.add("/answers/deals/spatial/forecast/" + issue, paths_of_anchor(input, issue));
    all.insert(all.end(), positions.begin(), positions.end());
  }
  trace.add("/headline", all);
  return trace;
}

}  // namespace

Expected<WithoutPackages> analyse_without_packages(const Model& model, const Evidence& evidence,
                                                   const Progress& progress, const StopToken& stop) {
  const Case& input = model.source();
  const unsigned lenses = supported_lenses(input);
  assert((lenses & lens_bit::packages) == 0 && (lenses & (lens_bit::structure | lens_bit::spatial)) != 0);
  WithoutPackages out{frame_of(input), {}, {}, what_it_rests_on(input, evidence)};
  if ((lenses & lens_bit::structure) != 0) {
    auto report = structure::report_of(model, {}, false, progress, stop);
    if (!report) return tl::unexpected(std::move(report.error()));
    out.structure = std::move(*report);
  }
  if ((lenses & lens_bit::spatial) != 0) out.spatial = spatial_anchors(model);
  out.headline = headline(model, evidence, out);
  out.limits = limits(input, out);
  out.trace = trace_of(input, out);
  return out;
}

}  // namespace detente::answers
