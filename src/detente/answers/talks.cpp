#include "detente/answers/talks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/base/maths.hpp"
#include "detente/lens/process/packages.hpp"

namespace detente::answers {
namespace {

constexpr std::array all_outcomes{study::Event::deal, study::Event::partial, study::Event::stalemate,
                                  study::Event::withdrawal, study::Event::escalation};

stats::TwoUncertainties uncertain(const study::Counts& counts, study::Event event) {
  return stats::two_uncertainties(counts.hits(event), counts.runs);
}

study::Event anchored_on(const Case& original) {
  const Node* block = original.root().find("base_rate");
  return block != nullptr && block->text_of("anchor_on") == "agreement" ? study::Event::agreement : study::Event::deal;
}

bool anchors_disagree(const stats::Paired& a, const stats::Paired& b) {
  if (!shows(a) && !shows(b)) return false;
  if (a.difference * b.difference <= 0) return true;
  const double gap = std::abs(a.difference - b.difference);
  const double larger = std::max(std::abs(a.difference), std::abs(b.difference));
  return gap > 2 * std::sqrt(a.se * a.se + b.se * b.se) && gap > larger / 2;
}

}  // namespace

Expected<Talks> prepare_talks(const Case& original, const PatchedCase& patched, const RunSizes& sizes,
                              std::uint64_t seed, unsigned threads, const Progress& progress, const StopToken& stop,
                              bool anchored) {
  const PatchedCase as_written{.base = original};
  const auto packages =
      std::make_shared<const std::vector<process::Package>>(process::candidate_packages(Model::build(as_written)));
  Talks out{.base = study::subject(patched, packages),
            .event = anchored_on(original),
            .reservation = {},
            .tempo = {},
            .sizes = sizes,
            .seed = seed,
            .threads = threads};
  const Number* rate = original.number("base_rate.agreement");
  if (!anchored || rate == nullptr) return out;
  const double target = 1 - maths::exp(-rate->at_probability(0.5) * original.horizon());
  const study::Arm base{study::subject(as_written, packages), {}, sizes.anchor};
  for (study::Anchor* anchor : {&out.reservation, &out.tempo}) {
    const study::Lever lever = anchor == &out.tempo ? study::Lever::tempo : study::Lever::reservation;
    auto found = study::find_anchor(base, lever, out.event, target, seed, threads, progress, stop);
    if (!found) return tl::unexpected(std::move(found.error()));
    *anchor = *found;
  }
  return out;
}

std::vector<study::Setting> Talks::settings() const {
  std::vector<study::Setting> out{{study::Lever::none, 0}};
  for (const study::Anchor* anchor : {&reservation, &tempo})
    if (anchor->value) out.push_back(anchor->setting());
  return out;
}

std::vector<study::Setting> Talks::told() const {
  std::vector<study::Setting> out = settings();
  if (out.size() > 1) out.erase(out.begin());
  return out;
}

std::string_view name_of(study::Lever lever) {
  switch (lever) {
    case study::Lever::none:
      return "raw";
    case study::Lever::reservation:
      return "reservation";
    case study::Lever::tempo:
      return "tempo";
  }
  return "raw";
}

std::string arm_name(std::string_view name, study::Lever lever) {
  return fmt::format("{}@{}", name, name_of(lever));
}

void add_everywhere(study::Plan& plan, const Talks& talks, std::string_view name, const study::Subject& of,
                    const process::Vary& vary, study::Size size) {
  for (const study::Setting& setting : talks.settings())
    plan.add(arm_name(name, setting.lever), {of, setting.on(vary), size});
}

void add_told(study::Plan& plan, const Talks& talks, std::string_view name, const study::Subject& of,
              const process::Vary& vary, study::Size size) {
  for (const study::Setting& setting : talks.told())
    plan.add(arm_name(name, setting.lever), {of, setting.on(vary), size});
}

const stats::TwoUncertainties& Outlook::of(study::Event event) const {
  if (event == study::Event::agreement) return agreement;
  if (event == study::Event::pause) return pause;
  const auto place = std::find(all_outcomes.begin(), all_outcomes.end(), event) - all_outcomes.begin();
  return outcome[static_cast<std::size_t>(place)];
}

Outlook outlook_of(const study::Counts& counts, study::Lever lever) {
  Outlook out{.lever = lever};
  for (std::size_t o = 0; o < all_outcomes.size(); ++o) out.outcome[o] = uncertain(counts, all_outcomes[o]);
  out.agreement = uncertain(counts, study::Event::agreement);
  out.pause = uncertain(counts, study::Event::pause);
  const auto runs = static_cast<double>(counts.total());
  out.rounds = static_cast<double>(counts.sums.rounds) / runs;
  out.manipulation_days = static_cast<double>(counts.sums.manipulation_days) / runs;
  return out;
}

bool shows(const stats::Paired& paired) {
  return std::abs(paired.difference) > 2 * paired.se;
}

const Difference& Comparison::leading() const {
  for (const Difference& each : under)
    if (each.lever == study::Lever::reservation) return each;
  return under.front();
}

Comparison compare_arms(const study::Results& results, const Talks& talks, std::string_view base,
                        std::string_view arm) {
  return compare_arms(results, base, results, arm, talks);
}

Comparison compare_arms(const study::Results& of_base, std::string_view base, const study::Results& of_arm,
                        std::string_view arm, const Talks& talks) {
  Comparison out{.arm = std::string(arm), .base = std::string(base), .under = {}};
  const Difference* anchored = nullptr;
  for (const study::Setting& setting : talks.settings()) {
    if (!of_base.has(arm_name(base, setting.lever)) || !of_arm.has(arm_name(arm, setting.lever))) continue;
    const study::Counts& from = of_base.at(arm_name(base, setting.lever));
    const study::Counts& to = of_arm.at(arm_name(arm, setting.lever));
    const auto pair = [&](study::Event event) { return stats::paired(from.flags(event), to.flags(event), from.runs); };
    out.under.push_back({.lever = setting.lever,
                         .deal = pair(study::Event::deal),
                         .agreement = pair(study::Event::agreement),
                         .escalation = pair(study::Event::escalation)});
  }
  for (const Difference& each : out.under) {
    if (each.lever == study::Lever::none) continue;
    if (anchored != nullptr) out.depends_on_anchor = anchors_disagree(anchored->of(talks.event), each.of(talks.event));
    anchored = &each;
  }
  return out;
}

}  // namespace detente::answers
