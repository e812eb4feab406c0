#include "detente/answers/stuck.hpp"

#include <algorithm>

namespace detente::answers {
namespace {

/// w_ik (1 − v_ik(best level of j)) over all ordered pairs of parties.
double tension_of(const std::vector<bargain::Party>& parties, std::size_t issue) {
  double sum = 0;
  for (const bargain::Party& i : parties)
    for (const bargain::Party& j : parties) {
      if (&i == &j) continue;
      const std::vector<double>& wanted = j.utility.values[issue];
      const auto best = static_cast<std::size_t>(std::max_element(wanted.begin(), wanted.end()) - wanted.begin());
      const std::vector<double>& own = i.utility.values[issue];
      sum += i.utility.weights[issue] * (*std::max_element(own.begin(), own.end()) - own[best]);
    }
  return sum;
}

Expected<Share> zone_without_lines(const Question& question, const StopToken& stop) {
  const TemplateView& full = question.full();
  bargain::Input input = full.input;
  for (bargain::Party& party : input.parties) party.red_lines.clear();
  std::vector<bargain::Draw> draws = draws_of(question.model, full.of, question.effort.seed, question.effort.draws);
  for (bargain::Draw& draw : draws)
    for (bargain::Party& party : draw) party.red_lines.clear();
  const auto counts = bargain::solve_uncertain(input, draws, {}, {}, stop);
  if (!counts) return tl::unexpected(counts.error());
  return Share{counts->zone, counts->draws};
}

}  // namespace

Expected<Stuck> why_stuck(const Question& question, const StopToken& stop) {
  const TemplateView& full = question.full();
  const auto without = zone_without_lines(question, stop);
  if (!without) return tl::unexpected(without.error());
  Stuck stuck{.zone_at_central_values = full.modal.zone_of_agreement(),
              .zone = {full.uncertain.zone, full.uncertain.draws},
              .zone_without_red_lines = *without,
              .pairs = {},
              .issues = {},
              .relaxations = &full.modal.relaxations,
              .near_misses = &full.modal.near_misses};
  for (std::size_t n = 0; n < full.uncertain.pairs.size(); ++n) {
    const bargain::PairCounts& counts = full.uncertain.pairs[n];
    stuck.pairs.push_back({.party = counts.party, .issue = counts.issue,
                           .at_central_values = full.modal.pairs[n].leaves_no_room(),
                           .leaves_no_room = {counts.leaves_no_room, full.uncertain.draws}});
  }
  for (std::size_t k = 0; k < full.input.issues.size(); ++k) {
    IssueTension issue{.issue = k, .tension = tension_of(full.input.parties, k)};
    for (const StuckPair& pair : stuck.pairs)
      if (pair.issue == k) issue.leaves_no_room = std::max(issue.leaves_no_room, pair.leaves_no_room.p());
    stuck.issues.push_back(issue);
  }
  std::stable_sort(stuck.issues.begin(), stuck.issues.end(), [](const IssueTension& a, const IssueTension& b) {
    return a.leaves_no_room != b.leaves_no_room ? a.leaves_no_room > b.leaves_no_room : a.tension > b.tension;
  });
  return stuck;
}

}  // namespace detente::answers
