#include "detente/answers/question.hpp"

#include <algorithm>
#include <utility>

#include "detente/case/lens_support.hpp"

namespace detente::answers {

Expected<bargain::Uncertain> over_draws(const Model& model, const PackageTemplate& of, const bargain::Input& input,
                                        const Effort& effort, const StopToken& stop) {
  const auto draw = [&](std::uint32_t j) { return bargain::draw_from_model(model, of, effort.seed, j); };
  return bargain::solve_uncertain(input, effort.draws, draw, {.threads = effort.threads}, {}, stop);
}

Expected<study::Subject> subject_with(const Question& question, std::span<const Patch> patches) {
  Expected<PatchedCase> patched = apply_patches(question.input(), patches);
  if (!patched) return tl::unexpected(std::move(patched.error()));
  Operators operators = question.patched.operators;
  operators.merge(patched->operators);
  patched->operators = std::move(operators);
  return study::subject(*patched, question.talks->base.packages);
}

Expected<Question> ask(const Case& original, const PatchedCase& ground, const PatchedCase& patched,
                       const Evidence& evidence, const Effort& effort, const Progress& progress,
                       const StopToken& stop) {
  Question question{.original = original,
                    .ground = ground,
                    .patched = patched,
                    .evidence = evidence,
                    .model = Model::build(patched),
                    .effort = effort,
                    .views = {}};
  std::vector<PackageTemplate> templates = question.model.templates();
  std::stable_partition(templates.begin(), templates.end(), [](const PackageTemplate& each) { return each.is_full(); });
  for (std::size_t i = 0; i < templates.size(); ++i) {
    if (progress) progress(i, templates.size() + 1);
    bargain::Input input = bargain::from_model(question.model, templates[i]);
    auto modal = bargain::solve(input, {}, {}, stop);
    if (!modal) return tl::unexpected(std::move(modal.error()));
    auto uncertain = over_draws(question.model, templates[i], input, effort, stop);
    if (!uncertain) return tl::unexpected(std::move(uncertain.error()));
    question.views.push_back({.of = templates[i],
                              .issues = bargain::settled_issues(templates[i]),
                              .input = std::move(input),
                              .modal = std::move(*modal),
                              .uncertain = std::move(*uncertain)});
  }
  if (effort.runs.scenario.vectors > 0 && (supported_lenses(patched.base) & lens_bit::process) != 0) {
    auto talks = prepare_talks(original, patched, effort.runs, effort.seed, effort.threads, progress, stop);
    if (!talks) return tl::unexpected(std::move(talks.error()));
    question.talks = std::move(*talks);
  }
  return question;
}

}  // namespace detente::answers
