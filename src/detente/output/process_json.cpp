#include "detente/output/process_json.hpp"

namespace detente::output {
namespace {

constexpr std::array outcome_names{"deal", "partial", "stalemate", "withdrawal", "escalation"};

Json under_json(const answers::Outlook& outlook) {
  return {{"agreement", uncertain_json(outlook.agreement)},
          {"outcomes", outcomes_json(outlook)},
          {"rounds_per_horizon", outlook.rounds},
          {"days_of_manipulation", outlook.manipulation_days}};
}

}  // namespace

Json uncertain_json(const stats::TwoUncertainties& found) {
  return {{"p", found.p},
          {"mc_se", found.mc_se},
          {"range", Json::array({found.low, found.high})},
          {"parameter_sd", found.parameter_sd}};
}

Json outcomes_json(const answers::Outlook& outlook) {
  Json out = Json::object();
  for (std::size_t o = 0; o < outcome_names.size(); ++o) out[outcome_names[o]] = uncertain_json(outlook.outcome[o]);
  return out;
}

Json anchored_json(const answers::Talks& talks, const std::vector<answers::Outlook>& levels) {
  Json out{{"reservation", nullptr}, {"tempo", nullptr}};
  for (const answers::Outlook& outlook : levels) {
    if (outlook.lever == study::Lever::none) continue;
    const bool tempo = outlook.lever == study::Lever::tempo;
    Json under{{tempo ? "factor" : "b0", tempo ? *talks.tempo.value : *talks.reservation.value}};
    under.update(under_json(outlook));
    out[std::string(answers::name_of(outlook.lever))] = std::move(under);
  }
  return out["reservation"].is_null() && out["tempo"].is_null() ? Json(nullptr) : out;
}

Json paired_json(const stats::Paired& paired) {
  return {{"p", paired.difference},
          {"se", paired.se},
          {"range", Json::array({paired.low, paired.high})},
          {"switch",
           {{"gain", paired.table.gain},
            {"lose", paired.table.lose},
            {"both", paired.table.both},
            {"neither", paired.table.neither}}}};
}

Json comparison_json(const answers::Talks& talks, const answers::Comparison& comparison) {
  const answers::Difference& leading = comparison.leading();
  const stats::Paired& event = leading.of(talks.event);
  Json under = Json::object();
  for (const answers::Difference& each : comparison.under)
    under[std::string(answers::name_of(each.lever))] = {{"deal", paired_json(each.deal)},
                                                        {"agreement", paired_json(each.agreement)},
                                                        {"escalation", paired_json(each.escalation)}};
  Json out = paired_json(event);
  out.erase("p");
  Json first{{"of", answers::name_of(leading.lever)},
             {"deal", leading.deal.difference},
             {"agreement", leading.agreement.difference},
             {"escalation", leading.escalation.difference}};
  first.update(out);
  first["shows"] = answers::shows(event);
  first["depends_on_anchor"] = comparison.depends_on_anchor;
  first["under"] = std::move(under);
  return first;
}

}  // namespace detente::output
