#include "detente/output/package_rows_json.hpp"

#include <algorithm>
#include <set>

namespace detente::output {
namespace {

using bargain::Outcome;

std::vector<Outcome> every(const answers::TemplateView& view) {
  const bargain::Grid& grid = view.modal.grid;
  std::vector<std::uint8_t> feasible(grid.size());
  bargain::tabulate_feasible(grid, grid.whole(), view.input.not_together, feasible);
  std::vector<Outcome> out;
  for (Outcome outcome = 0; outcome < grid.size(); ++outcome)
    if (feasible[outcome]) out.push_back(outcome);
  return out;
}

std::vector<Outcome> outstanding(const answers::TemplateView& view, const answers::TemplateDeals& deals) {
  std::set<Outcome> out;
  for (const answers::Deal& deal : deals.top) out.insert(deal.outcome);
  for (const bargain::NearMiss& each : view.modal.near_misses) out.insert(each.outcome);
  for (const auto* pareto : {&view.modal.zone.pareto, &view.modal.rational.pareto})
    for (const Outcome outcome : *pareto)
      if (out.size() < most_package_rows) out.insert(outcome);
  return {out.begin(), out.end()};
}

}  // namespace

Json package_rows_json(const answers::TemplateView& view, const answers::TemplateDeals& deals,
                       const std::vector<Issue>& issues) {
  const auto place = [&](std::size_t k, std::size_t level) {
    const std::vector<Level>& all = issues[view.issues[k]].levels;
    const std::string& id = view.input.issues[k].levels[level].name;
    return std::find_if(all.begin(), all.end(), [&](const Level& each) { return each.id == id; }) - all.begin();
  };
  const std::uint32_t draws = view.uncertain.draws;
  Json rows = Json::array();
  for (const Outcome outcome : view.modal.outcomes <= most_package_rows ? every(view) : outstanding(view, deals)) {
    const bargain::Levels package = view.modal.grid.at(outcome);
    Json levels = Json::array();
    for (std::size_t k = 0; k < package.size(); ++k) levels.push_back(place(k, package[k]));
    rows.push_back(
        {{"levels", std::move(levels)},
         {"utilities", bargain::utilities_at(view.input, package)},
         {"accepted", draws == 0 ? Json(nullptr) : Json(answers::Share{view.uncertain.accepted[outcome], draws}.p())}});
  }
  return {{"total", view.modal.outcomes}, {"shown", rows.size()}, {"rows", std::move(rows)}};
}

}  // namespace detente::output
