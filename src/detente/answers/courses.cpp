#include "detente/answers/courses.hpp"

#include <utility>

namespace detente::answers {
namespace {

constexpr double wanted_rise = 0.05;  ///< by which answer 2 looks for the smallest change

Expected<void> add_arms(const Question& question, const ScenarioQuestion& scenarios, study::Plan& plan) {
  const Talks& talks = *question.talks;
  add_everywhere(plan, talks, "base", talks.base, {}, talks.sizes.scenario);
  add_told(plan, talks, "base-small", talks.base, {}, talks.sizes.small);
  if (auto added = add_scenario_arms(scenarios, plan); !added) return added;
  add_knockout_arms(question, plan);
  if (auto added = add_channel_arms(question, plan); !added) return added;
  if (auto added = add_shock_arms(question, plan); !added) return added;
  if (auto added = add_prospect_arms(question, plan); !added) return added;
  return add_hinge_arms(question, plan);
}

}  // namespace

Expected<Courses> run_courses(const Question& question, const Progress& progress, const StopToken& stop) {
  const ScenarioQuestion asked{question.ground, *question.talks, question.ground.base.ids().of("scenarios")};
  study::Plan plan(question.talks->seed);
  if (auto added = add_arms(question, asked, plan); !added) return tl::unexpected(std::move(added.error()));
  const auto results = study::run(plan, question.talks->threads, progress, stop);
  if (!results) return tl::unexpected(results.error());

  auto scenarios = read_scenarios(asked, *results);
  if (!scenarios) return tl::unexpected(std::move(scenarios.error()));
  auto channels = what_channels_add(question, *results, wanted_rise, progress, stop);
  if (!channels) return tl::unexpected(std::move(channels.error()));
  auto shocks = what_shocks_do(question, *results);
  if (!shocks) return tl::unexpected(std::move(shocks.error()));
  auto prospects = read_prospects(question, *results, progress, stop);
  if (!prospects) return tl::unexpected(std::move(prospects.error()));
  return Courses{.scenarios = std::move(*scenarios),
                 .refusals = read_refusals(question, *results),
                 .channels = std::move(*channels),
                 .shocks = std::move(*shocks),
                 .prospects = std::move(*prospects),
                 .hinges = read_process_hinges(question, *results),
                 .runs = plan.runs()};
}

}  // namespace detente::answers
