#include "detente/answers/stuck.hpp"

#include <algorithm>
#include <utility>

namespace detente::answers {
namespace {

/// w_ik (max v_ik − v_ik(best level of j)) over all ordered pairs of parties.
double tension_of(const std::vector<bargain::Party>& parties, std::size_t issue) {
  double sum = 0;
  for (const bargain::Party& i : parties)
    for (const bargain::Party& j : parties) {
      if (&i == &j) continue;
      const std::vector<double>& wanted = j.utility.values[issue];
      const std::vector<double>& own = i.utility.values[issue];
      const double best = *std::max_element(wanted.begin(), wanted.end());
      double kept = 0;  // where j likes several levels best, the one i likes best of them: no direction is favoured
      for (std::size_t l = 0; l < own.size(); ++l)
        if (wanted[l] == best) kept = std::max(kept, own[l]);
      sum += i.utility.weights[issue] * (*std::max_element(own.begin(), own.end()) - kept);
    }
  return sum;
}

Expected<Share> zone_without_lines(const Question& question, const StopToken& stop) {
  const TemplateView& full = question.full();
  const auto without_lines = [](std::vector<bargain::Party> parties) {
    for (bargain::Party& party : parties) party.red_lines.clear();
    return parties;
  };
  bargain::Input input = full.input;
  input.parties = without_lines(std::move(input.parties));
  const auto draw = [&](std::uint32_t j) {
    return without_lines(bargain::draw_from_model(question.model, full.of, question.effort.seed, j));
  };
  const auto counts =
      bargain::solve_uncertain(input, question.effort.draws, draw, {.threads = question.effort.threads}, {}, stop);
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
    stuck.pairs.push_back({.party = counts.party,
                           .issue = counts.issue,
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
