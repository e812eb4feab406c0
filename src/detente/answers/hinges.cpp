#include "detente/answers/hinges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "detente/answers/without_claim.hpp"

namespace detente::answers {
namespace {

constexpr double low_point = 0.05, high_point = 0.95;
constexpr std::size_t questions_asked = 5;

/// Whether each draw has a zone of agreement, and whether the central values have.
struct ZoneByDraw {
  std::vector<bool> draws;
  bool central = false;
  [[nodiscard]] Share share() const {
    return {static_cast<std::uint64_t>(std::count(draws.begin(), draws.end(), true)), draws.size()};
  }
};

/// Mean and standard error of the paired differences b − a.
std::pair<double, double> paired(const ZoneByDraw& a, const ZoneByDraw& b) {
  const double n = static_cast<double>(a.draws.size());
  double gain = 0, lose = 0;
  for (std::size_t j = 0; j < a.draws.size(); ++j) {
    gain += !a.draws[j] && b.draws[j] ? 1 : 0;
    lose += a.draws[j] && !b.draws[j] ? 1 : 0;
  }
  const double mean = (gain - lose) / n;
  const double variance = (gain + lose) / n - mean * mean;
  return {mean, std::sqrt(std::max(0.0, variance) / n)};
}

class Looker {
 public:
  Looker(const Question& question, const StopToken& stop) : question_(question), stop_(stop) {}

  [[nodiscard]] Expected<ZoneByDraw> as_it_is() const {
    return zones(question_.model, [&](std::uint32_t j) {
      return bargain::draw_from_model(question_.model, question_.full().of, question_.effort.seed, j);
    });
  }

  [[nodiscard]] Expected<ZoneByDraw> with(ParameterIndex parameter, double value) const {
    Expected<ZoneByDraw> out = zones(question_.model, [&](std::uint32_t j) {
      return bargain::draw_from_model(question_.model, question_.full().of, question_.effort.seed, j, parameter, value);
    });
    if (!out) return out;
    ParameterVector vector = question_.model.central();
    vector[parameter] = value;
    const Expected<bool> central = central_zone(question_.model, vector);
    if (!central) return tl::unexpected(central.error());
    out->central = *central;
    return out;
  }

  [[nodiscard]] Expected<ZoneByDraw> under(const Patch& patch) const {
    const std::vector<Patch> patches{patch};
    const Expected<PatchedCase> patched = apply_patches(question_.input(), patches);
    if (!patched) return tl::unexpected(patched.error());
    const Model model = Model::build(*patched);
    return zones(model, [&](std::uint32_t j) {
      return bargain::draw_from_model(model, question_.full().of, question_.effort.seed, j);
    });
  }

 private:
  template <class Draw>
  [[nodiscard]] Expected<ZoneByDraw> zones(const Model& model, Draw draw) const {
    const bargain::Input input = bargain::from_model(model, question_.full().of);
    std::vector<bargain::Draw> draws;
    for (std::uint32_t j = 0; j < question_.effort.hinge_draws; ++j) draws.push_back(draw(j));
    auto found = bargain::zone_by_draw(input, draws, question_.effort.threads, stop_);
    if (!found) return tl::unexpected(std::move(found.error()));
    const Expected<bool> central = central_zone(model, model.central());
    if (!central) return tl::unexpected(central.error());
    return ZoneByDraw{.draws = std::move(*found), .central = *central};
  }

  [[nodiscard]] Expected<bool> central_zone(const Model& model, const ParameterVector& vector) const {
    const bargain::Input input = bargain::from_model(model, question_.full().of);
    const std::vector<bargain::Draw> one{bargain::modal_draw(model, question_.full().of, vector)};
    const auto found = bargain::zone_by_draw(input, one, question_.effort.threads, stop_);
    if (!found) return tl::unexpected(found.error());
    return found->front();
  }

  const Question& question_;
  const StopToken& stop_;
};

/// The two values a number is moved between; nothing where it is a point that nothing says how to spread.
std::optional<std::pair<double, double>> ends_of(const Question& question, const Number& number) {
  if (!number.quantity.is_point())
    return std::pair{number.at_probability(low_point), number.at_probability(high_point)};
  const std::size_t priorities = number.path.find(".priorities.");
  if (priorities == std::string::npos || number.path.find(".constituencies.") != std::string::npos) return std::nullopt;
  const Number* spread = question.input().number(number.path.substr(0, priorities) + ".priority_spread");
  if (spread == nullptr) return std::nullopt;
  // 5 % point of a symmetric triangular on [−1, 1] is √0.1 − 1.
  const double reach = spread->central() * (1 - std::sqrt(0.1));
  return std::pair{number.central() * (1 - reach), number.central() * (1 + reach)};
}

Expected<std::vector<NumberHinge>> number_hinges(const Question& question, const Looker& look,
                                                 const Progress& progress) {
  std::vector<NumberHinge> out;
  const std::vector<Number>& numbers = question.model.parameters();
  for (std::size_t p = 0; p < numbers.size(); ++p) {
    const Number& number = numbers[p];
    if (progress) progress(p, numbers.size() * 2);
    if ((number.field->lenses & lens_bit::packages) == 0 || is_alternative(number.path)) continue;
    if (number.path.ends_with(".priority_spread")) continue;  // it moves every priority: seen through them
    const auto ends = ends_of(question, number);
    if (!ends) continue;
    const auto low = look.with(p, ends->first);
    const auto high = look.with(p, ends->second);
    if (!low) return tl::unexpected(low.error());
    if (!high) return tl::unexpected(high.error());
    const auto [swing, se] = paired(*low, *high);
    NumberHinge hinge{.path = number.path,
                      .low = ends->first,
                      .high = ends->second,
                      .zone_low = low->share(),
                      .zone_high = high->share(),
                      .swing = swing,
                      .se = se,
                      .flips_central = low->central != high->central};
    hinge.reason = reason_class(number, [&](std::string_view id) { return question.evidence.supports(id); });
    hinge.weight = std::abs(swing) * weakness_of(hinge.reason);
    out.push_back(std::move(hinge));
  }
  return out;
}

Expected<std::vector<ClaimHinge>> claim_hinges(const Question& question, const Looker& look, const ZoneByDraw& base,
                                               const Progress& progress) {
  std::vector<ClaimHinge> out;
  const std::size_t claims = question.evidence.claims.size();
  for (std::size_t c = 0; c < claims; ++c) {
    const Claim& claim = question.evidence.claims[c];
    if (progress) progress(claims + c, claims * 2);
    ClaimHinge hinge{.id = claim.id, .numbers = resting_on(question.input(), claim.id, lens_bit::packages), .zone = {}};
    hinge.own_alternative = has_alternative(question.input(), claim.id);
    if (hinge.numbers.empty() && !hinge.own_alternative) continue;
    const Expected<Patch> patch = without_claim(question.input(), claim.id, hinge.numbers);
    if (!patch) return tl::unexpected(patch.error());
    const auto zone = look.under(*patch);
    if (!zone) return tl::unexpected(zone.error());
    const auto [swing, se] = paired(base, *zone);
    hinge.zone = zone->share();
    hinge.swing = swing;
    hinge.se = se;
    hinge.flips_central = zone->central != base.central;
    hinge.weakness = weakness_of(claim);
    hinge.weight = std::abs(swing) * hinge.weakness;
    out.push_back(std::move(hinge));
  }
  return out;
}

/// "Israel: what no agreement is worth to it (0.38..0.48..0.58; judgement only)".
std::string question_about(const Question& question, const NumberHinge& hinge) {
  const Number& number = *question.input().number(hinge.path);
  std::string sentence(number.field->sentence);
  if (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
  const std::vector<std::string_view> keys = split_path(hinge.path);
  const std::string party = keys.size() > 1 ? question.input().name_of("parties", keys[1]) : "";
  std::string about = party;
  for (const std::string& issue : question.input().ids().of("issues"))
    if (std::find(keys.begin(), keys.end(), issue) != keys.end())
      about += fmt::format(", {}", question.input().name_of("issues", issue));
  const std::string written =
      number.declared ? number.quantity.text : fmt::format("{}, default", number.field->standard);
  return fmt::format("{}: {} (now {}; {})", about, sentence, written, hinge.path);
}

}  // namespace

double weakness_of(ReasonClass reason) {
  switch (reason) {
    case ReasonClass::size_from_source:
      return 0.25;
    case ReasonClass::direction_from_claim:
      return 0.5;
    case ReasonClass::judgement:
      return 0.75;
    case ReasonClass::by_default:
      return 1;
  }
  return 1;
}

double weakness_of(const Claim& claim) {
  const double by_credibility = claim.credibility == 0 ? 0.5 : (claim.credibility - 1) / 5.0;
  return claim.voice == "supposes" ? std::max(0.5, by_credibility) : by_credibility;
}

Expected<Hinges> what_it_hinges_on(const Question& question, const Progress& progress, const StopToken& stop) {
  const Looker look(question, stop);
  const auto base = look.as_it_is();
  if (!base) return tl::unexpected(base.error());
  auto numbers = number_hinges(question, look, progress);
  if (!numbers) return tl::unexpected(std::move(numbers.error()));
  auto claims = claim_hinges(question, look, *base, progress);
  if (!claims) return tl::unexpected(std::move(claims.error()));
  Hinges out{.zone = base->share(), .numbers = std::move(*numbers), .claims = std::move(*claims), .questions = {}};
  const auto heavier = [](const auto& a, const auto& b) { return a.weight > b.weight; };
  std::stable_sort(out.numbers.begin(), out.numbers.end(), heavier);
  std::stable_sort(out.claims.begin(), out.claims.end(), heavier);
  for (const NumberHinge& hinge : out.numbers)
    if (out.questions.size() < questions_asked && hinge.weight > 0 && std::abs(hinge.swing) > 2 * hinge.se)
      out.questions.push_back(question_about(question, hinge));
  return out;
}

}  // namespace detente::answers
