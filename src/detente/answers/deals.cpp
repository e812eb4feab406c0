#include "detente/answers/deals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace detente::answers {
namespace {

Deal deal_of(const TemplateView& view, bargain::Outcome outcome) {
  const std::uint32_t n = view.uncertain.draws;
  Deal deal{.outcome = outcome,
            .levels = view.modal.grid.at(outcome),
            .utilities = {},
            .gains = {},
            .accepted = {view.uncertain.accepted[outcome], n},
            .ratified = {view.uncertain.ratified[outcome], n},
            .by_party = {},
            .ratification = {}};
  deal.utilities = bargain::utilities_at(view.input, deal.levels);
  for (std::size_t i = 0; i < deal.utilities.size(); ++i) {
    deal.gains.push_back(deal.utilities[i] - view.input.parties[i].reservation);
    deal.by_party.push_back({view.uncertain.by_party[i][outcome], n});
  }
  const auto holds = [&](const std::vector<bargain::Outcome>& set) {
    return std::binary_search(set.begin(), set.end(), outcome);
  };
  deal.efficient = holds(view.modal.zone_of_agreement() ? view.modal.zone.pareto : view.modal.rational.pareto);
  deal.ratification = bargain::ratify(view.input, deal.levels);
  return deal;
}

TemplateDeals deals_of(const TemplateView& view, std::size_t place) {
  TemplateDeals deals{
      .view = place, .zone = {view.uncertain.zone, view.uncertain.draws}, .top = {}, .trades = {}, .trades_from = {}};
  for (const bargain::Outcome outcome : view.uncertain.top(deals_listed)) deals.top.push_back(deal_of(view, outcome));
  const bargain::Points& points = view.modal.zone_of_agreement() ? view.modal.zone.points : view.modal.rational.points;
  if (points.nash)
    deals.trades_from = view.modal.grid.at(points.nash->outcomes.front());
  else if (!deals.top.empty())
    deals.trades_from = deals.top.front().levels;
  if (!deals.trades_from.empty()) deals.trades = bargain::logroll(view.input, deals.trades_from);
  return deals;
}

/// Numbered articles, in the issues' and levels' own words, and the slots that no model fills.
std::vector<std::string> draft_of(const TemplateView& view, const Deal& deal) {
  std::vector<std::string> lines{"Draft for discussion: an illustration from assumptions, agreed by nobody."};
  for (std::size_t k = 0; k < view.input.issues.size(); ++k) {
    const bargain::Level& level = view.input.issues[k].levels[deal.levels[k]];
    lines.push_back(
        fmt::format("{}. {}: {}.", k + 1, view.input.issues[k].name, level.label.empty() ? level.name : level.label));
  }
  for (const char* slot : {"Sequence", "Verification", "Guarantor"})
    lines.push_back(fmt::format("{}. {}: [open]", lines.size(), slot));
  return lines;
}

}  // namespace

Deals which_deals(const Question& question) {
  Deals deals;
  for (std::size_t v = 0; v < question.views.size(); ++v) deals.templates.push_back(deals_of(question.views[v], v));
  if (!deals.templates.front().top.empty())
    deals.draft = draft_of(question.full(), deals.templates.front().top.front());
  return deals;
}

}  // namespace detente::answers
