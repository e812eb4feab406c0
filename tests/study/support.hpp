// What the tests of study/ share: the founding case ready to run, under patches, small.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "case/support.hpp"
#include "detente/lens/process/packages.hpp"
#include "detente/study/anchor.hpp"
#include "detente/study/plan.hpp"

namespace studytests {

using namespace detente;

inline std::shared_ptr<const std::vector<process::Package>> packages_of(const Case& input) {
  return std::make_shared<const std::vector<process::Package>>(
      process::candidate_packages(Model::build(PatchedCase{.base = input})));
}

inline study::Counts counts_of(const study::Subject& subject, const process::Vary& vary, study::Size size,
                               unsigned threads = 0, std::uint64_t seed = 1) {
  study::Plan plan(seed);
  plan.add("arm", {subject, vary, size});
  const StopToken never;
  const auto results = study::run(plan, threads, {}, never);
  EXPECT_TRUE(results);
  return results->at("arm");
}

inline study::Counts counts_of(const Case& input, const process::Vary& vary, study::Size size, unsigned threads = 0) {
  return counts_of(study::subject(PatchedCase{.base = input}, packages_of(input)), vary, size, threads);
}

/// Everything that is counted, bit by bit.
inline bool same(const study::Counts& a, const study::Counts& b) {
  const auto mark = [](const study::Mark& x, const study::Mark& y) {
    return x.outcome == y.outcome && x.day == y.day && x.first_pause == y.first_pause && x.fails_on == y.fails_on;
  };
  const study::Sums &s = a.sums, &t = b.sums;
  bool equal = std::equal(a.marks.begin(), a.marks.end(), b.marks.begin(), b.marks.end(), mark) &&
               s.leader_exit == t.leader_exit && s.government_fall == t.government_fall &&
               s.mediator_exit == t.mediator_exit && s.backer_entry == t.backer_entry &&
               s.pause_in_force == t.pause_in_force && s.deals_by_package == t.deals_by_package &&
               s.rounds == t.rounds && s.refused == t.refused && s.not_ratified == t.not_ratified &&
               s.manipulation_days == t.manipulation_days && s.narrow == t.narrow;
  for (std::size_t i = 0; equal && i < s.refusals.size(); ++i) equal = s.refusals[i].value() == t.refusals[i].value();
  return equal;
}

}  // namespace studytests
