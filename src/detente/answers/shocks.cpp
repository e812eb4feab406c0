#include "detente/answers/shocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <initializer_list>

#include "detente/answers/arms.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {
namespace {

OverTime over_time(study::Lever lever, const study::Counts& counts, const study::ByDay& first) {
  return {.lever = lever, .by_horizon = {counts.total() - first.front(), counts.total()}, .curve = counts.curve(first)};
}

std::vector<MediatorGone> who_has_left(const Question& question, const study::Results& results) {
  std::vector<MediatorGone> out;
  const std::vector<std::string>& mediators = question.input().ids().of("mediators");
  for (std::size_t m = 0; m < mediators.size(); ++m) {
    MediatorGone& one = out.emplace_back(MediatorGone{.mediator = mediators[m], .under = {}});
    for (const study::Setting& setting : question.talks->settings()) {
      const study::Counts& counts = results.at(arm_name("base", setting.lever));
      one.under.push_back(over_time(setting.lever, counts, counts.sums.mediator_exit[m]));
    }
  }
  return out;
}

std::vector<OverTime> agreement_over_time(const Question& question, const study::Results& results) {
  std::vector<OverTime> out;
  for (const study::Setting& setting : question.talks->settings()) {
    const study::Counts& counts = results.at(arm_name("base", setting.lever));
    out.push_back({.lever = setting.lever,
                   .by_horizon = {counts.count(study::Event::agreement), counts.total()},
                   .curve = counts.curve(study::Event::agreement)});
  }
  return out;
}

/// The numbers that the process reads, those below `first` before all others.
std::vector<std::string> paths_from(const Question& question, std::initializer_list<std::string> first) {
  std::vector<std::string> own, others;
  for (const Number& number : question.input().numbers()) {
    if ((number.field->lenses & lens_bit::process) == 0 || is_alternative(number.path)) continue;
    const bool is_own = std::any_of(first.begin(), first.end(), [&](const std::string& block) {
      return number.path == block || number.path.starts_with(block + ".");
    });
    (is_own ? own : others).push_back(number.path);
  }
  own.insert(own.end(), others.begin(), others.end());
  return own;
}

}  // namespace

Expected<void> add_shock_arms(const Question& question, study::Plan& plan) {
  assert(question.talks && plan.has(arm_name("base", leading_setting(*question.talks).lever)));
  if (auto added = add_event_arms(question, plan); !added) return added;
  if (auto added = add_deadline_arms(question, plan); !added) return added;
  return add_line_arms(question, plan);
}

Expected<Shocks> what_shocks_do(const Question& question, const study::Results& results) {
  const Talks& talks = *question.talks;
  Shocks out{.event = talks.event,
             .horizon = question.input().horizon(),
             .size = talks.sizes.scenario,
             .small = talks.sizes.small,
             .leading = leading_setting(talks).lever,
             .events = read_events(question, results),
             .deadlines = read_deadlines(question, results),
             .lines = {},
             .gone = who_has_left(question, results),
             .agreement = agreement_over_time(question, results),
             .indicators = indicators_to_watch(question, results)};
  out.lines = read_lines(question, results, out.deadlines);
  return out;
}

void trace_shocks(const Question& question, const Shocks& shocks, Trace& trace) {
  const std::string root = "/answers/shocks";
  trace.add(root, paths_from(question, {}));
  for (std::size_t n = 0; n < shocks.events.size(); ++n)
    trace.add(fmt::format("{}/events/{}", root, n), paths_from(question, {"events." + shocks.events[n].id}));
  for (std::size_t n = 0; n < shocks.deadlines.size(); ++n) {
    const std::string block = "mediators." + shocks.deadlines[n].mediator;
    trace.add(fmt::format("{}/deadlines/{}", root, n), paths_from(question, {block + ".deadline", block}));
  }
  for (std::size_t n = 0; n < shocks.lines.size(); ++n)
    trace.add(fmt::format("{}/lines/{}", root, n), paths_from(question, {shocks.lines[n].path}));
  for (std::size_t n = 0; n < shocks.gone.size(); ++n)
    trace.add(fmt::format("{}/gone/{}", root, n), paths_from(question, {"mediators." + shocks.gone[n].mediator}));
  for (std::size_t n = 0; n < shocks.indicators.shown.size(); ++n)
    trace.add(fmt::format("{}/indicators/shown/{}", root, n), {shocks.indicators.shown[n].found.path});
}

}  // namespace detente::answers
