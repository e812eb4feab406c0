#include "detente/output/shocks_json.hpp"

#include <string>

#include "detente/output/process_json.hpp"
#include "detente/output/shocks_words.hpp"

namespace detente::output {
namespace {

using answers::name_of;

Json share(const answers::Share& found) {
  return {{"p", found.p()}, {"mc_se", found.mc_se()}, {"range", Json::array({found.low(), found.high()})}};
}

Json difference(const stats::Paired& found) {
  Json out = paired_json(found);
  out["shows"] = answers::shows(found);
  return out;
}

std::string key(study::Lever lever) {
  return std::string(name_of(lever));
}

Json size(study::Size found) {
  return {{"parameters", found.vectors}, {"runs_per_parameter", found.runs}};
}

Json compared(const stats::TwoUncertainties& without, const stats::TwoUncertainties& with,
              const stats::Paired& paired) {
  return {{"without", uncertain_json(without)}, {"with", uncertain_json(with)}, {"difference", difference(paired)}};
}

Json event_json(const answers::EventEffect& event) {
  Json undone = Json::array();
  for (const Undone& each : event.undone) undone.push_back({{"path", each.path}, {"left", each.left}});
  Json under = Json::object();
  for (std::size_t s = 0; s < event.with.size(); ++s) {
    const answers::Outlook &without = event.without[s], &with = event.with[s];
    const answers::Difference& paired = event.difference.under[s];
    const auto one = [&](study::Event of, const stats::Paired& found) {
      return compared(without.of(of), with.of(of), found);
    };
    under[key(with.lever)] = {{"agreement", one(study::Event::agreement, paired.agreement)},
                              {"escalation", one(study::Event::escalation, paired.escalation)},
                              {"deal", one(study::Event::deal, paired.deal)}};
  }
  return {{"id", event.id},
          {"name", event.name},
          {"kind", name_of(event.kind)},
          {"harm", event.harm},
          {"day", event.day ? Json(*event.day) : Json(nullptr)},
          {"undone", undone},
          {"under", under},
          {"depends_on_anchor", event.difference.depends_on_anchor}};
}

Json reading_json(const answers::DeadlineReading& reading) {
  return {{"event", uncertain_json(reading.event)},
          {"agreement", uncertain_json(reading.agreement)},
          {"escalation", uncertain_json(reading.escalation)},
          {"gone", share(reading.gone)},
          {"to_no_deadline",
           {{"event", difference(reading.event_difference)},
            {"agreement", difference(reading.agreement_difference)},
            {"escalation", difference(reading.escalation_difference)}}}};
}

Json grid_json(const answers::DeadlineGrid& grid) {
  Json under = Json::object();
  for (std::size_t s = 0; s < grid.cells.size(); ++s) {
    Json rows = Json::array();
    for (const auto& row : grid.cells[s]) {
      Json cells = Json::array();
      for (const answers::DeadlineReading& cell : row) cells.push_back(reading_json(cell));
      rows.push_back(std::move(cells));
    }
    under[key(grid.none[s].lever)] = {{"no_deadline", reading_json(grid.none[s])},
                                      {"as_it_is", reading_json(grid.as_it_is[s])},
                                      {"cells", std::move(rows)}};
  }
  return {{"mediator", grid.mediator},
          {"own", {{"after_days", grid.own_after}, {"carried_out", grid.own_carried_out}}},
          {"after_days", grid.after},
          {"carried_out", grid.carried_out},
          {"under", under}};
}

Json tip_json(const answers::Tip& tip) {
  Json out{{"from", tip.from}, {"to", tip.to}};
  if (tip.leading) {
    out["of"] = "leading outcome";
    out["before"] = outcome_word(tip.leading->first);
    out["after"] = outcome_word(tip.leading->second);
  } else {
    out["of"] = "frequency of the event against the case as it stands";
    out["before"] = name_of(tip.frequency->first);
    out["after"] = name_of(tip.frequency->second);
  }
  return out;
}

Json line_json(const answers::Line& line) {
  Json points = Json::array();
  for (const answers::LinePoint& point : line.points)
    points.push_back({{"value", point.value},
                      {"event", uncertain_json(point.event)},
                      {"agreement", uncertain_json(point.agreement)},
                      {"escalation", uncertain_json(point.escalation)},
                      {"leading_outcome", point.leading ? Json(outcome_word(*point.leading)) : Json(nullptr)},
                      {"frequency", point.frequency ? Json(name_of(*point.frequency)) : Json(nullptr)}});
  Json tips = Json::array();
  for (const answers::Tip& tip : line.tips) tips.push_back(tip_json(tip));
  return {{"path", line.path}, {"class", detente::name_of(line.cls)}, {"points", points}, {"tips", tips}};
}

Json over_time(const std::vector<answers::OverTime>& under) {
  Json out = Json::object();
  for (const answers::OverTime& each : under)
    out[key(each.lever)] = {{"by_horizon", share(each.by_horizon)}, {"by_day", each.curve}};
  return out;
}

Json indicators_json(const answers::Indicators& found) {
  Json shown = Json::array(), signs = Json::array();
  for (const answers::Indicator& each : found.shown)
    shown.push_back({{"path", each.found.path},
                     {"mean_in_lowest_third", each.found.low},
                     {"mean_in_highest_third", each.found.high},
                     {"difference", each.found.difference},
                     {"se", each.found.se},
                     {"strongest", each.strongest}});
  for (const answers::Sign& each : found.signs)
    signs.push_back({{"who", each.who},
                     {"name", each.name.empty() ? Json(nullptr) : Json(each.name)},
                     {"path", each.path},
                     {"when_any_of", each.when}});
  return {{"tested", found.tested}, {"shown", shown}, {"signs", signs}};
}

template <class List, class One>
Json list_json(const List& list, One one) {
  Json out = Json::array();
  for (const auto& each : list) out.push_back(one(each));
  return out;
}

}  // namespace

Json shocks_json(const answers::Question& question, const answers::Shocks& shocks) {
  Json gone = Json::array();
  for (const answers::MediatorGone& each : shocks.gone)
    gone.push_back({{"mediator", each.mediator},
                    {"name", question.input().name_of("mediators", each.mediator)},
                    {"under", over_time(each.under)}});
  return {{"event", event_word(shocks.event)},
          {"horizon_days", shocks.horizon},
          {"leading_setting", key(shocks.leading)},
          {"sizes", {{"events", size(shocks.size)}, {"deadlines_and_lines", size(shocks.small)}}},
          {"events", list_json(shocks.events, event_json)},
          {"deadlines", list_json(shocks.deadlines, grid_json)},
          {"lines", list_json(shocks.lines, line_json)},
          {"gone", gone},
          {"agreement", over_time(shocks.agreement)},
          {"indicators", indicators_json(shocks.indicators)}};
}

}  // namespace detente::output
