#include "detente/answers/prospects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/answers/scenarios.hpp"
#include "detente/base/maths.hpp"

namespace detente::answers {
namespace {

constexpr std::array named_events{std::pair{"deal", study::Event::deal},
                                  std::pair{"partial", study::Event::partial},
                                  std::pair{"stalemate", study::Event::stalemate},
                                  std::pair{"withdrawal", study::Event::withdrawal},
                                  std::pair{"escalation", study::Event::escalation},
                                  std::pair{"agreement", study::Event::agreement},
                                  std::pair{"pause", study::Event::pause}};

/// Calls f(name, first days) for every actor's own curve.
template <class F>
void for_actors(const Model& model, const study::Counts& counts, F f) {
  const auto each = [&](const char* what, const auto& actors, const std::vector<study::ByDay>& days) {
    for (std::size_t i = 0; i < days.size(); ++i) f(fmt::format("{}.{}", what, actors[i].id), days[i]);
  };
  each("leader_exit", model.parties(), counts.sums.leader_exit);
  each("government_fall", model.parties(), counts.sums.government_fall);
  each("mediator_exit", model.mediators(), counts.sums.mediator_exit);
  each("backer_entry", model.backers(), counts.sums.backer_entry);
}

Durability durability_of(const study::Counts& counts) {
  Durability out;
  std::vector<int> fails;
  for (const study::Mark& mark : counts.marks)
    if (mark.outcome == process::Outcome::deal) {
      ++out.deals;
      if (mark.fails_on > 0) fails.push_back(mark.fails_on);
    }
  for (const int days : {365, 730, 1825}) {
    const auto by = std::count_if(fails.begin(), fails.end(), [days](int day) { return day <= days; });
    out.fails_by.push_back({days, {static_cast<std::uint64_t>(by), out.deals}});
  }
  return out;
}

std::vector<Outlook> levels(const Talks& talks, const study::Results& results, const std::string& arm) {
  std::vector<Outlook> out;
  for (const study::Setting& setting : talks.told())
    out.push_back(outlook_of(results.at(arm_name(arm, setting.lever)), setting.lever));
  return out;
}

std::string account_arm(const std::string& id) {
  return "account/" + id;
}

/// Every account the case declares, then the exchanged sides.
Expected<std::vector<Patch>> account_patches(const Question& question) {
  std::vector<Patch> out;
  for (const std::string& id : question.input().ids().of("versions")) {
    Expected<Patch> patch = version_patch(question.input(), id);
    if (!patch) return tl::unexpected(std::move(patch.error()));
    out.push_back(std::move(*patch));
  }
  Patch exchanged = exchanged_sides(question.input());
  if (!exchanged.changes.empty()) out.push_back(std::move(exchanged));
  return out;
}

/// What a forecast's outcome is in the curves: the name there.
std::string curve_name(const std::string& outcome) {
  const auto renamed = [&](std::string_view from, std::string_view to) {
    return outcome.starts_with(from) ? fmt::format("{}{}", to, outcome.substr(from.size())) : std::string();
  };
  for (const auto& [from, to] : {std::pair{"leaves.", "mediator_exit."}, std::pair{"leader-exit.", "leader_exit."},
                                 std::pair{"backer-enters.", "backer_entry."}})
    if (std::string name = renamed(from, to); !name.empty()) return name;
  return outcome;
}

Expected<Forecast> forecast(const Question& question, const std::string& id, const study::Results& results) {
  const Talks& talks = *question.talks;
  const Case& input = question.original;
  const Node* block = input.root().at_path("questions." + id);
  Forecast out{.id = id,
               .text = block->text_of("text"),
               .outcome = block->text_of("outcome"),
               .scenario = block->text_of("in", baseline_of(input)),
               .under = {}};
  const auto by = parse_date(block->text_of("by"));
  const int horizon = input.horizon();
  const int day = by && input.as_of() ? by->middle() - *input.as_of() : horizon;
  out.beyond_horizon = day > horizon;
  out.day = std::clamp(day, 0, horizon);
  const std::string arm = scenario_arm(question.ground.base, out.scenario);
  for (const study::Setting& setting : talks.settings()) {
    const study::Counts& counts = results.at(arm_name(arm, setting.lever));
    for (const Curve& curve : curves_of(question.model, counts)) {
      if (curve.name != curve_name(out.outcome)) continue;
      const double p = curve.by_day[static_cast<std::size_t>(out.day)];
      out.under.push_back({setting.lever, p, std::sqrt(p * (1 - p) / static_cast<double>(counts.total()))});
    }
  }
  return out;
}

/// The base with one number at a quantile of itself, for the band of waiting.
study::Subject with_waiting(const Question& question, double u) {
  PatchedCase patched{.base = question.original};
  for (const std::string& party : question.original.ids().of("parties")) {
    const std::string path = fmt::format("parties.{}.hold_out", party);
    if (const Number* number = question.original.number(path); number != nullptr)
      patched.base.adjust(path, 0, number->at_probability(u));
  }
  return study::subject(patched, question.talks->base.packages);
}

Expected<AnchorView> anchor_view(const Question& question, std::string of, const study::Subject& subject,
                                 const process::Vary& vary, double rate_point, const Progress& progress,
                                 const StopToken& stop) {
  const Talks& talks = *question.talks;
  const Number* rate = question.original.number("base_rate.agreement");
  const double target = 1 - maths::exp(-rate->at_probability(rate_point) * question.original.horizon());
  AnchorView out{.of = std::move(of), .reservation = {}, .tempo = {}};
  for (study::Anchor* anchor : {&out.reservation, &out.tempo}) {
    const study::Lever lever = anchor == &out.tempo ? study::Lever::tempo : study::Lever::reservation;
    auto found = study::find_anchor({subject, vary, talks.sizes.band}, lever, talks.event, target, talks.seed,
                                    talks.threads, progress, stop);
    if (!found) return tl::unexpected(std::move(found.error()));
    *anchor = *found;
  }
  return out;
}

}  // namespace

std::vector<Curve> curves_of(const Model& model, const study::Counts& counts) {
  std::vector<Curve> out;
  for (const auto& [name, event] : named_events) out.push_back({name, counts.curve(event)});
  std::vector<double> in_force;
  for (const std::uint32_t runs : counts.sums.pause_in_force)
    in_force.push_back(static_cast<double>(runs) / static_cast<double>(counts.total()));
  out.push_back({"pause_in_force", std::move(in_force)});
  for_actors(model, counts,
             [&](std::string name, const study::ByDay& days) { out.push_back({std::move(name), counts.curve(days)}); });
  return out;
}

std::vector<std::pair<std::string, double>> ever_of(const Model& model, const study::Counts& counts) {
  std::vector<std::pair<std::string, double>> out{{"pause", counts.p(study::Event::pause)}};
  for_actors(model, counts,
             [&](std::string name, const study::ByDay& days) { out.emplace_back(std::move(name), counts.ever(days)); });
  return out;
}

Expected<void> add_prospect_arms(const Question& question, study::Plan& plan) {
  const Talks& talks = *question.talks;
  process::Vary durable;
  durable.on.durability = true;
  add_told(plan, talks, "durable", talks.base, durable, talks.sizes.small);
  const Expected<std::vector<Patch>> patches = account_patches(question);
  if (!patches) return tl::unexpected(patches.error());
  for (const Patch& patch : *patches) {
    const Expected<study::Subject> subject = subject_with(question, std::span(&patch, 1));
    if (!subject) return tl::unexpected(subject.error());
    add_told(plan, talks, account_arm(patch.id), *subject, {}, talks.sizes.small);
  }
  return {};
}

Expected<Prospects> read_prospects(const Question& question, const study::Results& results, const Progress& progress,
                                   const StopToken& stop) {
  const Talks& talks = *question.talks;
  Prospects out;
  for (const study::Setting& setting : talks.settings()) {
    const study::Counts& counts = results.at(arm_name("base", setting.lever));
    out.under.push_back(
        {outlook_of(counts, setting.lever), curves_of(question.model, counts), ever_of(question.model, counts)});
  }
  out.mechanisms_off = question.patched.operators.mechanisms_off;

  const study::Lever leading = talks.told().front().lever;
  out.durability = durability_of(results.at(arm_name("durable", leading)));
  const Expected<std::vector<Patch>> patches = account_patches(question);
  if (!patches) return tl::unexpected(patches.error());
  for (const Patch& patch : *patches)
    out.accounts.push_back({.id = patch.id,
                            .title = patch.title,
                            .changed = patch.differences(),
                            .comparison = compare_arms(results, talks, "base-small", account_arm(patch.id)),
                            .levels = levels(talks, results, account_arm(patch.id))});
  for (const std::string& id : question.original.ids().of("questions")) {
    Expected<Forecast> each = forecast(question, id, results);
    if (!each) return tl::unexpected(std::move(each.error()));
    out.forecasts.push_back(std::move(*each));
  }

  if (question.original.number("base_rate.agreement") == nullptr) return out;
  const study::Subject as_written =
      study::subject(PatchedCase{.base = question.original}, question.talks->base.packages);
  struct Band {
    const char* of;
    study::Subject subject;
    double rate;
  };
  for (const Band& band :
       {Band{"base rate at its 5 % point", as_written, 0.05}, Band{"base rate at its 95 % point", as_written, 0.95},
        Band{"waiting worth its 5 % point", with_waiting(question, 0.05), 0.5},
        Band{"waiting worth its 95 % point", with_waiting(question, 0.95), 0.5}}) {
    Expected<AnchorView> view = anchor_view(question, band.of, band.subject, {}, band.rate, progress, stop);
    if (!view) return tl::unexpected(std::move(view.error()));
    out.anchors.push_back(std::move(*view));
  }
  return out;
}

Patch exchanged_sides(const Case& input) {
  Patch out{.id = "sides-exchanged", .title = "The two sides' own numbers exchanged; positions and priorities stay"};
  const std::vector<std::string>& parties = input.ids().of("parties");
  if (parties.size() != 2) return out;
  const auto set = [&](const std::string& path, const Number& value) {
    if (value.factor != 1 || value.offset != 0) return;
    out.changes.push_back({.path = path, .value = Node::scalar(value.quantity.text), .reason = value.reason});
  };
  for (std::size_t side = 0; side < 2; ++side) {
    const std::string own = "parties." + parties[side] + ".", other = "parties." + parties[1 - side] + ".";
    for (const Number& number : input.numbers()) {
      if (!number.declared || !number.path.starts_with(other)) continue;
      const std::string below = number.path.substr(other.size());
      const bool stays = below.starts_with("positions.") || below.starts_with("priorities.") ||
                         below.starts_with("constituencies.") || below.starts_with("trust.");
      const Number* mine = input.number(own + below);
      if (!stays && mine != nullptr && mine->quantity.text != number.quantity.text) set(own + below, number);
    }
    for (const std::string& mediator : input.ids().of("mediators"))
      for (const char* means : {"access", "leverage", "bias"}) {
        const std::string path = fmt::format("mediators.{}.{}.", mediator, means);
        const Number* theirs = input.number(path + parties[1 - side]);
        const Number* mine = input.number(path + parties[side]);
        if (theirs != nullptr && mine != nullptr && mine->declared && theirs->declared &&
            mine->quantity.text != theirs->quantity.text)
          set(path + parties[side], *theirs);
      }
  }
  return out;
}

}  // namespace detente::answers
