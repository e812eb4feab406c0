#include "detente/answers/confidence.hpp"

#include <utility>

namespace detente::answers {
namespace {

Expected<AccountView> account(const Question& question, const std::string& id, const StopToken& stop) {
  Expected<Patch> patch = version_patch(question.input(), id);
  if (!patch) return tl::unexpected(std::move(patch.error()));
  const std::vector<Patch> patches{*patch};
  const Expected<PatchedCase> patched = apply_patches(question.input(), patches);
  if (!patched) return tl::unexpected(patched.error());
  const Model model = Model::build(*patched);
  const PackageTemplate& full = question.full().of;
  const bargain::Input input = bargain::from_model(model, full);
  const auto modal = bargain::solve(input, {.relaxations_listed = 0, .near_misses_listed = 0}, {}, stop);
  if (!modal) return tl::unexpected(modal.error());
  const auto counts = over_draws(model, full, input, question.effort, stop);
  if (!counts) return tl::unexpected(counts.error());
  const Node* block = question.input().root().at_path("versions." + id);
  return AccountView{.id = id,
                     .title = patch->title,
                     .by = block->texts_of("by"),
                     .zone_at_central_values = modal->zone_of_agreement(),
                     .zone = {counts->zone, counts->draws},
                     .changed = patched->differences};
}

}  // namespace

Confidence what_it_rests_on(const Case& input, const Evidence& evidence) {
  Confidence out{.numbers = count_reasons(input, [&](std::string_view id) { return evidence.supports(id); }),
                 .claims_by_verdict = evidence.verdict_counts(),
                 .unsupported = {},
                 .unchecked = {},
                 .defaults = {},
                 .accounts = {}};
  for (const Claim& claim : evidence.claims) {
    if (!claim.supports()) out.unsupported.push_back(claim.id);
    if (claim.verdict() == text::Verdict::not_at_hand) out.unchecked.push_back(claim.id);
  }
  const unsigned lenses = lenses_reading_defaults(input);
  for (const Number& number : input.numbers())
    if (!number.has_own_size() && !is_alternative(number.path) && (number.field->lenses & lenses) != 0)
      out.defaults.push_back(number.path);
  return out;
}

Expected<Confidence> how_sure(const Question& question, const StopToken& stop) {
  Confidence out = what_it_rests_on(question.input(), question.evidence);
  for (const std::string& id : question.input().ids().of("versions")) {
    Expected<AccountView> view = account(question, id, stop);
    if (!view) return tl::unexpected(std::move(view.error()));
    out.accounts.push_back(std::move(*view));
  }
  return out;
}

}  // namespace detente::answers
