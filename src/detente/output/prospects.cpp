// The process's part of "how sure". See courses.hpp.
#include <fmt/format.h>

#include "detente/answers/likelihood.hpp"
#include "detente/output/courses.hpp"
#include "detente/output/process_json.hpp"
#include "detente/output/process_words.hpp"
#include "detente/output/simulate.hpp"

namespace detente::output {
namespace {

Json anchor_json(const study::Anchor& anchor) {
  return {{"target", anchor.target},
          {"value", anchor.value ? Json(*anchor.value) : Json(nullptr)},
          {"reached", anchor.reached}};
}

Json forecast_json(const answers::Forecast& each) {
  Json under = Json::object();
  for (const answers::Forecast::Under& one : each.under)
    under[std::string(answers::name_of(one.lever))] = {{"p", one.p}, {"mc_se", one.mc_se}};
  return {{"id", each.id},           {"text", each.text},
          {"outcome", each.outcome}, {"in", each.scenario.empty() ? Json(nullptr) : Json(each.scenario)},
          {"by_day", each.day},      {"beyond_horizon", each.beyond_horizon},
          {"under", under}};
}

std::string anchors_text(const answers::Prospects& found, const Style& style) {
  if (found.anchors.empty()) return {};
  Table table({{"level set again with", Table::Align::left},
               {"asks for", Table::Align::right},
               {"B0", Table::Align::right},
               {"tempo", Table::Align::right}});
  const auto value = [](const study::Anchor& anchor) {
    return anchor.value ? fmt::format("{:.3f}", *anchor.value) : std::string("out of reach");
  };
  for (const answers::AnchorView& each : found.anchors)
    table.row({each.of, fmt::format("{:.0f} in 100", 100 * each.reservation.target), value(each.reservation),
               value(each.tempo)});
  return table.text(style);
}

std::string durability_text(const answers::Prospects& found, const Style& style) {
  const answers::Durability& held = found.durability;
  if (held.deals == 0) return wrapped("No run of those that watch what follows ended in a deal.", style.width);
  std::string parts;
  for (const auto& [days, share] : held.fails_by)
    parts += fmt::format("{}{:.0f} ({:.0f}–{:.0f}) in 100 within {} year{}", parts.empty() ? "" : ", ", 100 * share.p(),
                         100 * share.low(), 100 * share.high(), days / 365, days == 365 ? "" : "s");
  return wrapped(
      fmt::format("Would it hold? Of {} deals in such runs, {} fail. The level is that of published data, the "
                  "differences are assumptions.",
                  held.deals, parts),
      style.width);
}

/// No term on what is not calibrated, or on fewer runs than the standard effort has.
std::string forecast_words(const answers::Question& question, const answers::Forecast& each) {
  std::string out;
  for (const answers::Forecast::Under& one : each.under)
    out += fmt::format("{}{} {:.0f}", out.empty() ? "" : ", ", answers::name_of(one.lever), 100 * one.p);
  double low = 1, high = 0;
  for (const answers::Forecast::Under& one : each.under)
    if (one.lever != study::Lever::none) {
      low = std::min(low, one.p - 2 * one.mc_se);
      high = std::max(high, one.p + 2 * one.mc_se);
    }
  const bool calibrated = high > 0 && (each.outcome == "deal") == (question.talks->event == study::Event::deal);
  const answers::RunSizes standard;
  const bool enough = question.talks->sizes.scenario.vectors >= standard.scenario.vectors;
  if (calibrated && enough) out += fmt::format(": {}", answers::likelihood_words(std::max(low, 0.0), high));
  return out;
}

}  // namespace

Json prospects_json(const answers::Question& question, const answers::Prospects& found) {
  const answers::Talks& talks = *question.talks;
  Json under = Json::object();
  for (const answers::ProspectsUnder& each : found.under) {
    Json curves = Json::object();
    for (const answers::Curve& curve : each.curves) curves[curve.name] = curve.by_day;
    Json ever = Json::object();
    for (const auto& [name, share] : each.ever) ever[name] = share;
    under[std::string(answers::name_of(each.outlook.lever))] = {
        {"agreement", uncertain_json(each.outlook.agreement)},
        {"outcomes", outcomes_json(each.outlook)},
        {"rounds_per_horizon", each.outlook.rounds},
        {"days_of_manipulation", each.outlook.manipulation_days},
        {"ever", ever},
        {"curves", curves}};
  }
  Json bands = Json::array();
  for (const answers::AnchorView& each : found.anchors)
    bands.push_back(
        {{"of", each.of}, {"reservation", anchor_json(each.reservation)}, {"tempo", anchor_json(each.tempo)}});
  Json fails = Json::array();
  for (const auto& [days, share] : found.durability.fails_by)
    fails.push_back({{"days", days}, {"p", share.p()}, {"range", Json::array({share.low(), share.high()})}});
  Json accounts = Json::array();
  for (const answers::AccountProspects& each : found.accounts)
    accounts.push_back({{"id", each.id},
                        {"title", each.title},
                        {"changed", each.changed},
                        {"difference", comparison_json(talks, each.comparison)}});
  Json forecasts = Json::array();
  for (const answers::Forecast& each : found.forecasts) forecasts.push_back(forecast_json(each));
  return {{"base_rate_target", talks.reservation.target},
          {"anchors", {{"reservation", anchor_json(talks.reservation)}, {"tempo", anchor_json(talks.tempo)}}},
          {"under", under},
          {"bands", bands},
          {"durability", {{"deals", found.durability.deals}, {"fails_by", fails}}},
          {"accounts", accounts},
          {"forecasts", forecasts},
          {"mechanisms_off", found.mechanisms_off}};
}

std::string prospects_text(const answers::Question& question, const answers::Prospects& found, const Style& style) {
  const answers::Talks& talks = *question.talks;
  std::vector<answers::Outlook> levels;
  for (const answers::ProspectsUnder& each : found.under) levels.push_back(each.outlook);
  std::string out = "\n" + wrapped(fmt::format("How the runs end ({} at each setting; range 5 to 95 % over the draws):",
                                               talks.sizes.scenario.vectors * talks.sizes.scenario.runs),
                                   style.width);
  out += outlook_table(levels, style) + "\n" + wrapped(anchor_words(talks), style.width);
  out += anchors_text(found, style) + "\n" + durability_text(found, style);
  if (!found.accounts.empty()) {
    out += "\n" + wrapped("Under each side's account, more or fewer in 100 runs:", style.width);
    ComparisonTable table(talks, "account");
    for (const answers::AccountProspects& each : found.accounts) table.row(each.id, each.comparison, each.title);
    out += table.text(style);
  }
  if (found.forecasts.empty()) return out;
  out += "\n" + wrapped("The case's own questions, in 100 runs:", style.width);
  for (const answers::Forecast& each : found.forecasts)
    out += bullet(fmt::format("{} {}{}", each.text, forecast_words(question, each),
                              each.beyond_horizon ? " (cut at the horizon)" : ""),
                  style);
  return out;
}

}  // namespace detente::output
