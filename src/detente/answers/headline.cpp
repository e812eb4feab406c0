#include "detente/answers/headline.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "detente/base/maths.hpp"

namespace detente::answers {
namespace {

std::string plural(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

/// How many documents the case reads, and whether data stand beside them.
std::pair<std::size_t, std::size_t> documents_and_data(const Question& question) {
  std::pair<std::size_t, std::size_t> count{0, 0};
  for (const Source& source : question.evidence.sources) ++(source.kind == "data" ? count.second : count.first);
  return count;
}

std::string whose_account(const Question& question) {
  return documents_and_data(question).first > 1 ? "an analyst's reading" : "one analyst's account";
}

std::string sources(const Question& question) {
  const auto [documents, data] = documents_and_data(question);
  std::string out = plural(documents, "source", "sources");
  if (data > 0) out += " and " + plural(data, "data set", "data sets");
  return out;
}

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

}  // namespace

std::string headline(const Question& question, const Stuck& stuck, const Confidence& confidence, const Hinges& hinges) {
  const ReasonCount& numbers = confidence.numbers.all;
  std::string out =
      fmt::format("In this model of {} ({}; {}, {} from a source), the talks stay open mainly over {}.",
                  whose_account(question), sources(question), plural(numbers.total(), "number", "numbers"),
                  plural(numbers.size_from_source, "size", "sizes"), over_issues(question, stuck));
  out += fmt::format(" A package that all could accept exists in {}; at central values there is {} zone of agreement.",
                     in_hundred(stuck.zone), stuck.zone_at_central_values ? "a" : "no");
  out += base_rate(question);
  out += fmt::format(" This rests most on {} and on {}.", leading_claim(question, hinges),
                     leading_number(question, hinges));
  out += " It is not a forecast and recommends nothing.";
  return out;
}

std::vector<std::string> limits(const Question& question, const Confidence& confidence) {
  std::vector<std::string> out{
      "A zone of agreement is not an agreement: it says that some package would leave everyone at least as well off as "
      "none, given these numbers, and nothing about whether talks find it.",
      "Utilities add up over issues and fall evenly with distance, which makes middling packages look acceptable to "
      "all; "
      "issues that cannot be divided or traded are not represented.",
      "What mediators add, shocks and deadlines (answers 2 and 4) are not computed by this version: they need the "
      "process lens.",
      "All figures come from one set of inputs; they are not independent evidence."};
  if (!confidence.unsupported.empty())
    out.push_back(fmt::format("{} altered or missing in the source: they support nothing here.",
                              plural(confidence.unsupported.size(), "claim is", "claims are")));
  if (!confidence.unchecked.empty())
    out.push_back(fmt::format("{} not checked against a source here (--sources DIR).",
                              plural(confidence.unchecked.size(), "claim was", "claims were")));
  if (const std::vector<std::string> uneven = confidence.numbers.uneven(); uneven.size() == 2)
    out.push_back(fmt::format("The numbers of {} rest on judgement and defaults far more often than those of {}.",
                              question.input().name_of("parties", uneven[1]),
                              question.input().name_of("parties", uneven[0])));
  return out;
}

}  // namespace detente::answers
