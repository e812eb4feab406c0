#include "detente/answers/process_hinges.hpp"

#include <algorithm>
#include <cmath>

#include "detente/answers/hinges.hpp"
#include "detente/answers/without_claim.hpp"
#include "detente/case/lens_support.hpp"

namespace detente::answers {
namespace {

std::string arm_of(const std::string& claim) {
  return "claim/" + claim;
}

/// The case if the claim did not hold, where anything rests on it that the process lens reads.
Expected<std::optional<study::Subject>> without(const Question& question, const std::string& claim) {
  const std::vector<std::string> numbers = resting_on(question.input(), claim, lens_bit::process);
  if (numbers.empty() && !has_alternative(question.input(), claim)) return std::nullopt;
  const Expected<Patch> patch = without_claim(question.input(), claim, numbers);
  if (!patch) return tl::unexpected(patch.error());
  Expected<study::Subject> subject = subject_with(question, std::span(&*patch, 1));
  if (!subject) return tl::unexpected(std::move(subject.error()));
  return std::optional(std::move(*subject));
}

}  // namespace

Expected<void> add_hinge_arms(const Question& question, study::Plan& plan) {
  const Talks& talks = *question.talks;
  add_told(plan, talks, "base-band", talks.base, {}, talks.sizes.band);
  for (const Claim& claim : question.evidence.claims) {
    const auto subject = without(question, claim.id);
    if (!subject) return tl::unexpected(subject.error());
    if (*subject) add_told(plan, talks, arm_of(claim.id), **subject, {}, talks.sizes.band);
  }
  return {};
}

ProcessHinges read_process_hinges(const Question& question, const study::Results& results) {
  const Talks& talks = *question.talks;
  const study::Lever leading = talks.told().front().lever;
  ProcessHinges out;
  const auto supports = [&](std::string_view id) { return question.evidence.supports(id); };
  for (Screened& screened :
       screen(question.model, talks.seed, results.at(arm_name("base", leading)), talks.event, [](const Number& number) {
         return (number.field->lenses & lens_bit::process) != 0 && !is_alternative(number.path);
       })) {
    ProcessNumber number{.screened = std::move(screened)};
    number.reason = reason_class(*question.input().number(number.screened.path), supports);
    number.weight = std::abs(number.screened.difference) * weakness_of(number.reason);
    out.numbers.push_back(std::move(number));
  }
  for (const Claim& claim : question.evidence.claims) {
    if (!results.has(arm_name(arm_of(claim.id), leading))) continue;
    ProcessClaim each{.id = claim.id,
                      .numbers = resting_on(question.input(), claim.id, lens_bit::process),
                      .own_alternative = has_alternative(question.input(), claim.id),
                      .comparison = compare_arms(results, talks, "base-band", arm_of(claim.id)),
                      .weakness = weakness_of(claim)};
    each.weight = std::abs(each.comparison.leading().of(talks.event).difference) * each.weakness;
    out.claims.push_back(std::move(each));
  }
  const auto heavier = [](const auto& a, const auto& b) { return a.weight > b.weight; };
  std::stable_sort(out.numbers.begin(), out.numbers.end(), heavier);
  std::stable_sort(out.claims.begin(), out.claims.end(), heavier);
  return out;
}

}  // namespace detente::answers
