#include "detente/answers/headline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "detente/answers/frame.hpp"
#include "detente/base/maths.hpp"

namespace detente::answers {
namespace {

/// "60 in 100 draws (57 to 63)": whole numbers, for the interval carries no more.
std::string in_hundred(const Share& share) {
  return fmt::format("{:.0f} in 100 draws ({:.0f} to {:.0f})", 100 * share.p(), 100 * share.low(), 100 * share.high());
}

std::string over_issues(const Question& question, const Stuck& stuck) {
  const auto name = [&](std::size_t rank) { return question.model.issues()[stuck.issues[rank].issue].name; };
  if (stuck.issues.size() == 1) return name(0);
  return fmt::format("{} and {}", name(0), name(1));
}

/// The base rate as a chance within the horizon: 1 − exp(−λH), at its 5, 50 and 95 % points.
std::string base_rate(const Question& question) {
  const Number* rate = question.input().number("base_rate.agreement");
  if (rate == nullptr) return "";
  const int days = question.input().horizon();
  const auto chance = [&](double u) { return 100 * (1 - maths::exp(-rate->at_probability(u) * days)); };
  return fmt::format(
      " How likely a deal is within {} days is not found here but set by {} base rate: {:.0f} in 100 ({:.0f} to "
      "{:.0f}).",
      days, rate->has_own_size() ? "the" : "Détente's default", chance(0.5), chance(0.05), chance(0.95));
}

/// "claim X (credibility 3, supposes)" of the leading claim whose effect the draws can show.
std::string leading_claim(const Question& question, const Hinges& hinges) {
  for (const ClaimHinge& hinge : hinges.claims) {
    if (std::abs(hinge.swing) <= 2 * hinge.se) continue;
    const Claim* claim = question.evidence.claim(hinge.id);
    const std::string grade = claim->credibility == 0 ? "ungraded" : fmt::format("credibility {}", claim->credibility);
    return fmt::format("the claim '{}' ({})", hinge.id, grade);
  }
  return "no single claim";
}

std::string leading_number(const Question& question, const Hinges& hinges) {
  for (const NumberHinge& hinge : hinges.numbers) {
    if (std::abs(hinge.swing) <= 2 * hinge.se) continue;
    const std::string kind = hinge.reason == ReasonClass::by_default  ? "the default"
                             : hinge.reason == ReasonClass::judgement ? "the judgement"
                                                                      : "the size";
    std::string out =
        fmt::format("{} of {} ({} to {}: {:.0f} to {:.0f} in 100 draws with room)", kind, hinge.path,
                    number_text(std::round(hinge.low * 1000) / 1000), number_text(std::round(hinge.high * 1000) / 1000),
                    100 * hinge.zone_low.p(), 100 * hinge.zone_high.p());
    if (hinge.flips_central) out += "; between the two the verdict at central values changes";
    (void)question;
    return out;
  }
  return "no single number that these draws can show";
}

/// The scenarios worth a sentence: the first that brings a mediator in, and the one that differs most. Never a harm.
std::vector<const ScenarioView*> told_scenarios(const Question& question, const Scenarios& scenarios) {
  const ScenarioView* first = nullptr;
  const ScenarioView* most = nullptr;
  const auto size = [&](const ScenarioView& each) {
    return std::abs(each.comparison.leading().of(question.talks->event).difference);
  };
  for (const ScenarioView& each : scenarios.list) {
    if (each.harm || each.against != scenarios.baseline) continue;
    if (first == nullptr && each.brings_mediator) first = &each;
    if (most == nullptr || size(each) > size(*most)) most = &each;
  }
  std::vector<const ScenarioView*> out;
  if (first != nullptr) out.push_back(first);
  if (most != nullptr && most != first) out.push_back(most);
  return out;
}

/// "4 more deals in 100 runs (−2 to 9; Monte Carlo ±1)"
std::string more_or_fewer(const Question& question, const stats::Paired& paired) {
  const double runs = std::round(100 * paired.difference);
  if (!shows(paired) || runs == 0 || (paired.low < 0 && paired.high > 0))
    return "no difference that these inputs can show";
  const double low = runs > 0 ? paired.low : -paired.high, high = runs > 0 ? paired.high : -paired.low;
  const std::string range = std::round(100 * low) == std::round(100 * high)
                                ? std::string()
                                : fmt::format("{:.0f} to {:.0f}; ", 100 * low, 100 * high);
  return fmt::format("{:.0f} {} {} in 100 runs ({}Monte Carlo ±{:.0f})", std::abs(runs), runs > 0 ? "more" : "fewer",
                     question.talks->event == study::Event::deal ? "deals" : "agreements", range,
                     std::ceil(200 * paired.se));
}

std::string scenario_sentence(const Question& question, const Scenarios& scenarios) {
  std::string out;
  for (const ScenarioView* each : told_scenarios(question, scenarios)) {
    const Comparison& found = each->comparison;
    std::string said = more_or_fewer(question, found.leading().of(question.talks->event));
    if (found.depends_on_anchor)
      said = fmt::format("{}, or {}, by how the level is set: it depends on the anchor", said,
                         more_or_fewer(question, found.under.back().of(question.talks->event)));
    out += fmt::format("{} '{}' gives {}", out.empty() ? " Compared with it," : ";", each->id, said);
  }
  return out.empty() ? out : out + ".";
}

/// Whether packages and runs put most on the same issue.
std::string methods_sentence(const Question& question, const Stuck& stuck, const Refusals& refusals) {
  const Knockout* most = nullptr;
  const auto size = [&](const Knockout& each) {
    return each.comparison.leading().of(question.talks->event).difference;
  };
  for (const Knockout& each : refusals.knockouts)
    if (most == nullptr || size(each) > size(*most)) most = &each;
  if (most == nullptr || !shows(most->comparison.leading().of(question.talks->event))) return {};
  const std::vector<Issue>& issues = question.model.issues();
  const std::string& by_packages = issues[stuck.issues.front().issue].name;
  const std::string& by_runs = issues[most->issue].name;
  if (by_packages == by_runs) return fmt::format(" Packages and runs agree in putting most on {}.", by_runs);
  return fmt::format(" The methods differ: packages put most on {}, runs on {}.", by_packages, by_runs);
}

}  // namespace

std::string headline(const Question& question, const Stuck& stuck, const Confidence& confidence, const Hinges& hinges,
                     const Courses* courses) {
  const ReasonCount& numbers = confidence.numbers.all;
  std::string out = fmt::format("In this model of {} ({}; {}, {} from a source), the talks stay open mainly over {}.",
                                whose_account(question.evidence), counted_sources(question.evidence),
                                plural(numbers.total(), "number", "numbers"),
                                plural(numbers.size_from_source, "size", "sizes"), over_issues(question, stuck));
  out += fmt::format(" A package that all could accept exists in {}; at central values there is {} zone of agreement.",
                     in_hundred(stuck.zone), stuck.zone_at_central_values ? "a" : "no");
  out += base_rate(question);
  if (courses != nullptr) {
    out += scenario_sentence(question, courses->scenarios);
    out += methods_sentence(question, stuck, courses->refusals);
  }
  out += fmt::format(" This rests most on {} and on {}.", leading_claim(question, hinges),
                     leading_number(question, hinges));
  out += " It is not a forecast and recommends nothing.";
  return out;
}

std::vector<std::string> limits(const Question& question, const Confidence& confidence, const Courses* courses) {
  std::vector<std::string> out{
      "A zone of agreement is not an agreement: it says that some package would leave everyone at least as well off as "
      "none, given these numbers, and nothing about whether talks find it.",
      "Utilities add up over issues and fall evenly with distance, which makes middling packages look acceptable to "
      "all; "
      "issues that cannot be divided or traded are not represented.",
      "All figures come from one set of inputs; they are not independent evidence."};
  std::vector<std::string> held;
  for (const std::string& issue : question.input().ids().of("issues"))
    if (question.input().root().at_path("issues." + issue)->text_of("held", "any level") != "any level")
      held.push_back(question.input().name_of("issues", issue));
  if (!held.empty())
    out.push_back(fmt::format(
        "The issues' levels combine to more packages than can be looked at. {} of {} issues are held on one level "
        "each, those that matter least to all parties together, on the level that gives them most: {}. What is said is "
        "about the rest.",
        held.size(), question.model.issues().size(), fmt::join(held, ", ")));
  if (courses == nullptr)
    out.emplace_back(
        "What channels add, shocks and deadlines (answers 2 and 4) are not computed: the case says too little for the "
        "process lens (`detente lenses CASE`).");
  else
    out.insert(
        out.end(),
        {"The level of the runs is set by a base rate of other conflicts, an analogy. Differences are "
         "told under two ways of setting it; one that changes between them depends on the anchor.",
         "Day-by-day noise makes some deal likely in a long enough time, whatever the positions: read "
         "differences first. Parties choose by rules of thumb; nobody plans ahead or negotiates in bad "
         "faith but through the value of waiting.",
         "Whenever those who mediate change, failed rounds are counted anew and leverage rests until two more have "
         "failed: part of what an entry or a departure shows is this rule. A pause given at the start of a scenario is "
         "not counted as agreed.",
         "Pain and ripeness are inputs, not observations, and risk being read back from outcomes; "
         "audience costs are hard to find in history and may be none; what mediation adds is confounded "
         "by which conflicts are mediated.",
         "No dynamic model has beaten the weighted mean of positions on real decisions of the European "
         "Union, and outcomes of mediation predict poorly out of sample."});
  const std::vector<std::string> left_open = limits_of_evidence(question.input(), confidence);
  out.insert(out.end(), left_open.begin(), left_open.end());
  return out;
}

}  // namespace detente::answers
