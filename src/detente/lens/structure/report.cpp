#include "detente/lens/structure/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/case/lens_support.hpp"
#include "detente/lens/structure/from_case.hpp"

namespace detente::structure {
namespace {

std::string label_of(const Case& input, const MediationContext& of) {
  if (of.absent) return "without " + input.name_of("mediators", *of.absent);
  if (of.present.empty()) return "no mediator";
  std::vector<std::string> names;
  for (const std::string& each : of.present) names.push_back(input.name_of("mediators", each));
  return fmt::format("{} present", fmt::join(names, ", "));
}

Expected<DerivedReport> derived_report(const Model& model, const Options& options, const Progress& progress,
                                       const StopToken& stop) {
  const ParameterVector central = model.central();
  DerivedReport report;
  for (const MediationContext& each : mediation_contexts(model)) {
    Expected<Derived> derived = derive(model, central, each);
    if (!derived) return tl::unexpected(std::move(derived.error()));
    if (report.contexts.empty()) {
      for (const std::size_t k : derived->issues) report.issues.push_back(model.issues()[k]);
      for (const std::size_t k : derived->left_out) report.left_out.push_back(model.issues()[k].id);
      for (const std::size_t k : derived->not_contested) report.not_contested.push_back(model.issues()[k].id);
    }
    Expected<SolvedGraph> graph = solved(std::move(derived->input), options, progress, stop);
    if (!graph) return tl::unexpected(std::move(graph.error()));
    report.contexts.push_back({each, label_of(model.source(), each), std::move(derived->packages), std::move(*graph)});
  }
  return report;
}

}  // namespace

Expected<SolvedGraph> solved(Input input, const Options& options, const Progress& progress, const StopToken& stop) {
  Expected<Result> result = solve(input, options, progress, stop);
  if (!result) return tl::unexpected(std::move(result.error()));
  return SolvedGraph{std::move(input), std::move(*result)};
}

Expected<Report> report_of(const Model& model, const Options& options, bool derived_only, const Progress& progress,
                           const StopToken& stop) {
  Report report;
  if (!derived_only && has_structure(model.source())) {
    Expected<Input> own = from_case(model.source());
    if (!own) return tl::unexpected(std::move(own.error()));
    Expected<SolvedGraph> graph = solved(std::move(*own), options, progress, stop);
    if (!graph) return tl::unexpected(std::move(graph.error()));
    report.own = std::move(*graph);
  }
  if ((supported_lenses(model.source()) & lens_bit::packages) == 0) return report;
  Expected<DerivedReport> derived = derived_report(model, options, progress, stop);
  if (!derived && (!report.own || stop.requested())) return tl::unexpected(std::move(derived.error()));
  if (derived) report.derived = std::move(*derived);
  return report;
}

}  // namespace detente::structure
