#include "detente/answers/prospects.hpp"
#include "detente/output/process_json.hpp"
#include "detente/output/simulate.hpp"

namespace detente::output {
namespace {

Json curves_json(const Model& model, const study::Counts& counts) {
  Json days = Json::array();
  for (int day = 0; day <= counts.horizon; ++day) days.push_back(day);
  Json out{{"days", std::move(days)}};
  for (const answers::Curve& curve : answers::curves_of(model, counts)) out[curve.name] = curve.by_day;
  return out;
}

}  // namespace

void add_simulation_json(Json& document, const answers::Talks& talks, const study::Results& results,
                         const std::vector<std::string>& changed) {
  std::vector<answers::Outlook> levels;
  for (const study::Setting& setting : talks.settings())
    levels.push_back(answers::outlook_of(results.at(answers::arm_name("base", setting.lever)), setting.lever));
  const study::Counts& raw = results.at(answers::arm_name("base", study::Lever::none));
  document["changed"] = changed;
  document["runs"] = raw.total();
  document["agreement"] = uncertain_json(levels.front().agreement);
  document["outcomes"] = outcomes_json(levels.front());
  Json ever = Json::object();
  for (const auto& [name, share] : answers::ever_of(*talks.base.model, raw)) ever[name] = share;
  document["ever"] = std::move(ever);
  document["rounds_per_horizon"] = levels.front().rounds;
  document["days_of_manipulation"] = levels.front().manipulation_days;
  document["narrow_decisions"] = raw.sums.narrow;
  document["anchored"] = anchored_json(talks, levels);
  document["curves"] = curves_json(*talks.base.model, raw);
}

void add_scenarios_json(Json& document, const answers::Talks& talks, const answers::Scenarios& found) {
  document["base"] = found.baseline.empty() ? Json(nullptr) : Json(found.baseline);
  document["ground"] = {{"agreement", uncertain_json(found.base.front().agreement)},
                        {"outcomes", outcomes_json(found.base.front())},
                        {"anchored", anchored_json(talks, found.base)}};
  Json arms = Json::object();
  for (const answers::ScenarioView& each : found.list)
    arms[each.id] = {{"title", each.title},
                     {"against", each.against.empty() ? Json(nullptr) : Json(each.against)},
                     {"changed", each.changed},
                     {"harm", each.harm},
                     {"agreement", uncertain_json(each.levels.front().agreement)},
                     {"outcomes", outcomes_json(each.levels.front())},
                     {"anchored", anchored_json(talks, each.levels)},
                     {"difference", comparison_json(talks, each.comparison)}};
  document["arms"] = std::move(arms);
}

}  // namespace detente::output
