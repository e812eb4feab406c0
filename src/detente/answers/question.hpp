// Decides what the answers are asked of: one case with its evidence, and how much may be computed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "detente/answers/talks.hpp"
#include "detente/base/diagnostics.hpp"
#include "detente/base/progress.hpp"
#include "detente/case/evidence.hpp"
#include "detente/case/patch.hpp"
#include "detente/lens/bargain/packages/from_model.hpp"
#include "detente/lens/bargain/packages/solve.hpp"
#include "detente/lens/bargain/packages/uncertain.hpp"
#include "detente/model/model.hpp"

namespace detente::answers {

/// Draws per figure. Fewer are used for each hinge, of which there are many.
struct Effort {
  std::uint32_t draws = 1000;
  std::uint32_t hinge_draws = 300;
  std::uint64_t seed = 1;
  unsigned threads = 0;  ///< 0: one a core; never changes a result
  RunSizes runs = {};    ///< of the process lens; no vectors: it is not asked
};

/// One kind of agreement looked at through the packages lens: modal values, and over draws.
struct TemplateView {
  PackageTemplate of;
  std::vector<std::size_t> issues;  ///< places in Model::issues
  bargain::Input input;
  bargain::Result modal;
  bargain::Uncertain uncertain;
};

/// What every answer reads. The first view is the full agreement.
struct Question {
  const Case& original;       ///< as written: what anchors are found on
  const PatchedCase& ground;  ///< with a side's account and --set, but no scenario
  const PatchedCase& patched;
  const Evidence& evidence;
  Model model;
  Effort effort;
  std::vector<TemplateView> views;
  std::optional<Talks> talks = {};  ///< where the case supports the process lens

  [[nodiscard]] const Case& input() const { return patched.base; }
  [[nodiscard]] const TemplateView& full() const { return views.front(); }
};

/// Solves every template of the case and finds the anchors of the process lens on `original`. Fails when a grid is too
/// large (DT0751) or when stopped (DT0752).
[[nodiscard]] Expected<Question> ask(const Case& original, const PatchedCase& ground, const PatchedCase& patched,
                                     const Evidence& evidence, const Effort& effort, const Progress& progress,
                                     const StopToken& stop);

/// The case under question with more patches on top, ready to run; the question's own operators stay in force.
[[nodiscard]] Expected<study::Subject> subject_with(const Question& question, std::span<const Patch> patches);

/// Counts over the draws 0 … effort.draws − 1 of a model, for one template; `input` is its from_model.
[[nodiscard]] Expected<bargain::Uncertain> over_draws(const Model& model, const PackageTemplate& of,
                                                      const bargain::Input& input, const Effort& effort,
                                                      const StopToken& stop);

}  // namespace detente::answers
