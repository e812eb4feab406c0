#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "detente/model/held.hpp"
#include "detente/output/answers.hpp"
#include "detente/output/bargain_words.hpp"
#include "detente/output/channels_json.hpp"
#include "detente/output/courses.hpp"
#include "detente/output/frame.hpp"
#include "detente/output/package_rows_json.hpp"
#include "detente/output/shocks_json.hpp"
#include "detente/output/simulate.hpp"
#include "detente/output/spatial.hpp"
#include "detente/output/structure.hpp"

namespace detente::output {
namespace {

using answers::Share;

Json share_json(const Share& share) {
  return {{"p", share.p()}, {"mc_se", share.mc_se()}, {"range", Json::array({share.low(), share.high()})}};
}

/// Among many parties nearly every package is efficient.
constexpr std::size_t most_efficient_listed = 256;

class Writer {
 public:
  Writer(const answers::Question& question, const answers::Analysis& analysis, const Model& as_told)
      : question_(question), analysis_(analysis), as_told_(as_told) {}

  [[nodiscard]] Json stuck() const {
    const answers::Stuck& stuck = analysis_.stuck;
    Json pairs = Json::array();
    for (const answers::StuckPair& pair : stuck.pairs)
      pairs.push_back({{"party", party(pair.party)},
                       {"issue", issue(pair.issue)},
                       {"at_central_values", pair.at_central_values},
                       {"leaves_no_room", share_json(pair.leaves_no_room)}});
    Json issues = Json::array();
    for (const answers::IssueTension& each : stuck.issues)
      issues.push_back(
          {{"issue", issue(each.issue)}, {"leaves_no_room", each.leaves_no_room}, {"tension", each.tension}});
    return {{"zone_at_central_values", stuck.zone_at_central_values},
            {"zone", share_json(stuck.zone)},
            {"zone_without_red_lines", share_json(stuck.zone_without_red_lines)},
            {"pairs", pairs},
            {"issues", issues},
            {"relaxations", relaxations(*stuck.relaxations)},
            {"near_misses", near_misses(*stuck.near_misses)}};
  }

  [[nodiscard]] Json deals() const {
    Json templates = Json::array();
    for (const answers::TemplateDeals& each : analysis_.deals.templates) templates.push_back(template_json(each));
    return {{"templates", templates}, {"draft", analysis_.deals.draft}};
  }

  [[nodiscard]] Json confidence() const {
    Json accounts = Json::array();
    for (const answers::AccountView& each : analysis_.confidence.accounts)
      accounts.push_back({{"id", each.id},
                          {"title", each.title},
                          {"by", each.by},
                          {"zone_at_central_values", each.zone_at_central_values},
                          {"zone", share_json(each.zone)},
                          {"changed", each.changed}});
    Json out = confidence_json(analysis_.confidence);
    out["accounts"] = accounts;
    return out;
  }

  [[nodiscard]] Json hinges() const {
    const answers::Hinges& found = analysis_.hinges;
    Json numbers = Json::array();
    for (const answers::NumberHinge& each : found.numbers)
      numbers.push_back({{"path", each.path},
                         {"low", each.low},
                         {"high", each.high},
                         {"zone_low", share_json(each.zone_low)},
                         {"zone_high", share_json(each.zone_high)},
                         {"swing", each.swing},
                         {"se", each.se},
                         {"flips_central", each.flips_central},
                         {"reason", name_of(each.reason)},
                         {"weight", each.weight}});
    Json claims = Json::array();
    for (const answers::ClaimHinge& each : found.claims)
      claims.push_back({{"claim", each.id},
                        {"numbers", each.numbers},
                        {"own_alternative", each.own_alternative},
                        {"zone", share_json(each.zone)},
                        {"swing", each.swing},
                        {"se", each.se},
                        {"flips_central", each.flips_central},
                        {"weakness", each.weakness},
                        {"weight", each.weight}});
    return {{"zone", share_json(found.zone)}, {"numbers", numbers}, {"claims", claims}, {"questions", found.questions}};
  }

 private:
  [[nodiscard]] const std::string& party(std::size_t i) const { return question_.model.parties()[i].id; }
  [[nodiscard]] const std::string& issue(std::size_t k) const { return question_.model.issues()[k].id; }

  [[nodiscard]] Json levels(const answers::TemplateView& view, const bargain::Levels& package) const {
    Json out = Json::object();
    for (std::size_t k = 0; k < package.size(); ++k)
      out[issue(view.issues[k])] = view.input.issues[k].levels[package[k]].name;
    return out;
  }

  [[nodiscard]] Json by_party(const std::vector<double>& values) const {
    Json out = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) out[party(i)] = values[i];
    return out;
  }

  [[nodiscard]] Json relaxations(const bargain::Relaxations& found) const {
    const answers::TemplateView& full = question_.full();
    Json list = Json::array();
    for (const bargain::Relaxation& each : found.list) {
      Json steps = Json::array();
      for (const bargain::Step& step : each.steps) {
        const bool line = step.line.has_value();
        const std::size_t k = line ? full.input.parties[step.party].red_lines[*step.line].issue : 0;
        steps.push_back({{"party", party(step.party)},
                         {"red_line", line ? Json(issue(k)) : Json(nullptr)},
                         {"steps", step.count},
                         {"text", step_words(full.input, step)}});
      }
      list.push_back({{"steps", steps},
                      {"total", each.total},
                      {"cost", each.cost},
                      {"opens", each.opens},
                      {"package", levels(full, full.modal.grid.at(each.outcome))},
                      {"beyond_bound", each.beyond_bound}});
    }
    return {{"bound", found.bound},
            {"fewest", found.fewest ? Json(*found.fewest) : Json(nullptr)},
            {"found", found.found},
            {"list", list}};
  }

  [[nodiscard]] Json near_misses(const std::vector<bargain::NearMiss>& found) const {
    const answers::TemplateView& full = question_.full();
    Json list = Json::array();
    for (const bargain::NearMiss& each : found) {
      Json breaks = Json::array();
      for (const bargain::Step& step : each.breaks)
        breaks.push_back({{"party", party(step.party)},
                          {"issue", issue(full.input.parties[step.party].red_lines[*step.line].issue)},
                          {"levels", step.count}});
      list.push_back({{"package", levels(full, full.modal.grid.at(each.outcome))},
                      {"shortfall", each.shortfall},
                      {"by_party", by_party(each.by_party)},
                      {"breaks", breaks}});
    }
    return list;
  }

  [[nodiscard]] Json deal_json(const answers::TemplateView& view, const answers::Deal& deal) const {
    Json accepts = Json::object();
    for (std::size_t i = 0; i < deal.by_party.size(); ++i) accepts[party(i)] = share_json(deal.by_party[i]);
    Json verdicts = Json::array();
    for (const bargain::Verdict& verdict : deal.ratification.verdicts) {
      const bargain::Constituency& group = view.input.parties[verdict.party].constituencies[verdict.constituency];
      verdicts.push_back({{"party", party(verdict.party)},
                          {"constituency", group.name},
                          {"kind", group.power == bargain::Power::veto   ? "veto"
                                   : group.power == bargain::Power::exit ? "exit"
                                                                         : "pressure"},
                          {"utility", verdict.utility},
                          {"accepts_above", group.threshold},
                          {"accepts", verdict.accepts}});
    }
    return {{"package", levels(view, deal.levels)},  {"accepted", share_json(deal.accepted)},
            {"ratified", share_json(deal.ratified)}, {"utilities", by_party(deal.utilities)},
            {"gains", by_party(deal.gains)},         {"accepts", accepts},
            {"efficient", deal.efficient},           {"constituencies", verdicts}};
  }

  [[nodiscard]] Json points_json(const answers::TemplateView& view) const {
    const bargain::Points& found = view.modal.zone_of_agreement() ? view.modal.zone.points : view.modal.rational.points;
    const auto one = [&](const std::optional<bargain::Point>& point) {
      if (!point) return Json(nullptr);
      Json outcomes = Json::array();
      for (const bargain::Outcome outcome : point->outcomes)
        outcomes.push_back(levels(view, view.modal.grid.at(outcome)));
      return Json{{"outcomes", outcomes}, {"utilities", by_party(point->utilities)}};
    };
    return {{"over", view.modal.zone_of_agreement() ? "zone" : "rational packages, red lines apart"},
            {"nash", one(found.nash)},
            {"kalai_smorodinsky", one(found.kalai_smorodinsky)},
            {"egalitarian", one(found.egalitarian)},
            {"utilitarian", one(found.utilitarian)},
            {"max_min", one(found.max_min)}};
  }

  [[nodiscard]] Json template_json(const answers::TemplateDeals& deals) const {
    const answers::TemplateView& view = question_.views[deals.view];
    Json top = Json::array();
    for (const answers::Deal& deal : deals.top) top.push_back(deal_json(view, deal));
    const std::vector<bargain::Outcome>& efficient =
        view.modal.zone_of_agreement() ? view.modal.zone.pareto : view.modal.rational.pareto;
    Json pareto = Json::array();
    for (const bargain::Outcome outcome :
         std::span(efficient).first(std::min(efficient.size(), most_efficient_listed))) {
      const bargain::Levels package = view.modal.grid.at(outcome);
      pareto.push_back(
          {{"package", levels(view, package)}, {"utilities", by_party(bargain::utilities_at(view.input, package))}});
    }
    Json trades = Json::array();
    for (const bargain::Trade& trade : deals.trades)
      trades.push_back({{"text", trade_words(view.input, trade)}, {"acceptable", trade.acceptable}});
    Json settles = Json::array();
    for (const std::size_t k : view.issues) settles.push_back(issue(k));
    std::vector<double> reservation;
    for (const bargain::Party& each : view.input.parties) reservation.push_back(each.reservation);
    return {{"id", view.of.id},
            {"name", view.of.name},
            {"settles", settles},
            {"days", view.of.days ? Json(*view.of.days) : Json(nullptr)},
            {"packages", view.modal.outcomes},
            {"zone_at_central_values", view.modal.zone_of_agreement()},
            {"zone", share_json(deals.zone)},
            {"reservation", by_party(reservation)},
            {"top", top},
            {"efficient", efficient.size()},
            {"pareto", pareto},
            {"points", points_json(view)},
            {"trades_from", levels(view, deals.trades_from)},
            {"trades", trades},
            {"all", package_rows_json(view, deals, as_told_.issues())}};
  }

  const answers::Question& question_;
  const answers::Analysis& analysis_;
  const Model& as_told_;  ///< with all levels of every issue
};

}  // namespace

void add_answers_json(Json& document, const answers::Question& question, const answers::Analysis& analysis) {
  const Model as_told = Model::build(without_holds(question.patched));
  const Writer writer(question, analysis, as_told);
  document["changed"] = question.patched.differences;
  document["headline"] = analysis.headline;
  Json stuck = writer.stuck(), deals = writer.deals(), confidence = writer.confidence(), hinges = writer.hinges();
  add_structure_json(stuck["structure"], analysis.structure, Listing::none);
  if (analysis.spatial) deals["spatial"] = anchors_json(question.model, *analysis.spatial);
  Json channels = nullptr, shocks = nullptr, scenarios = nullptr, runs = nullptr;
  if (analysis.courses) {
    const answers::Courses& courses = *analysis.courses;
    stuck["runs"] = refusals_json(question, courses.refusals);
    channels = channels_json(question, courses.channels);
    shocks = shocks_json(question, courses.shocks);
    confidence["runs"] = prospects_json(question, courses.prospects);
    hinges["runs"] = process_hinges_json(question, courses.hinges);
    scenarios = Json::object();
    add_scenarios_json(scenarios, *question.talks, courses.scenarios);
    runs = courses.runs;
  }
  document["runs"] = runs;
  document["scenarios"] = std::move(scenarios);
  document["answers"] = {{"stuck", std::move(stuck)},           {"channels", std::move(channels)},
                         {"deals", std::move(deals)},           {"shocks", std::move(shocks)},
                         {"confidence", std::move(confidence)}, {"hinges", std::move(hinges)}};
  add_frame_json(document, as_told, question.input(), question.evidence, analysis);
}

}  // namespace detente::output
