#include "detente/answers/refusals.hpp"

namespace detente::answers {
namespace {

std::string arm_of(const Issue& issue) {
  return "knock/" + issue.id;
}

RefusalsUnder refusals_under(const study::Counts& counts, study::Lever lever) {
  const auto runs = static_cast<double>(counts.total());
  const auto refused = static_cast<double>(counts.sums.refused);
  RefusalsUnder out{.lever = lever,
                    .rounds = static_cast<double>(counts.sums.rounds) / runs,
                    .refused = refused / runs,
                    .not_ratified = static_cast<double>(counts.sums.not_ratified) / runs,
                    .parties = {}};
  for (std::size_t i = 0; i < counts.sums.refusals.size(); ++i) {
    RefusalShare share{.party = i};
    if (refused > 0) {
      share.share = counts.sums.refusals[i].value() / refused;
      for (std::size_t m = 0; m < process::mechanisms; ++m)
        share.by_mechanism[m] = counts.sums.reasons[i][m].value() / refused;
    }
    out.parties.push_back(share);
  }
  return out;
}

}  // namespace

std::string_view name_of(process::Mechanism mechanism) {
  using process::Mechanism;
  switch (mechanism) {
    case Mechanism::outside_option:
      return "outside option";
    case Mechanism::audience:
      return "audience cost";
    case Mechanism::fear:
      return "fear of cheating";
    case Mechanism::hold_out:
      return "waiting for a better offer";
    case Mechanism::leader:
      return "leadership's own position";
    case Mechanism::pause_cost:
      return "cost of a pause";
    case Mechanism::anchor:
      return "anchor";
  }
  return "";
}

void add_knockout_arms(const Question& question, study::Plan& plan) {
  const Talks& talks = *question.talks;
  for (std::size_t k = 0; k < question.model.issues().size(); ++k) {
    process::Vary vary;
    vary.knocked_out = k;
    add_told(plan, talks, arm_of(question.model.issues()[k]), talks.base, vary, talks.sizes.small);
  }
}

Refusals read_refusals(const Question& question, const study::Results& results) {
  const Talks& talks = *question.talks;
  Refusals out;
  for (std::size_t k = 0; k < question.model.issues().size(); ++k)
    out.knockouts.push_back({k, compare_arms(results, talks, "base-small", arm_of(question.model.issues()[k]))});
  for (const study::Setting& setting : talks.settings())
    out.under.push_back(refusals_under(results.at(arm_name("base", setting.lever)), setting.lever));
  return out;
}

}  // namespace detente::answers
