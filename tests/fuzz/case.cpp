// Any bytes may be a case: it is read or refused with places, and what was read can be counted, modelled and patched.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "detente/case/evidence.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/case/patch.hpp"
#include "detente/case/reason_count.hpp"
#include "detente/model/model.hpp"

using namespace detente;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Expected<Case> read = Case::from_text(text, "case.yaml");
  if (!read) {
    for (const Diagnostic& d : read.error().items())
      if (d.code.empty() || d.message.empty()) std::abort();
    return 0;
  }
  const Evidence evidence = read_evidence(*read);
  (void)count_reasons(*read, [&](std::string_view claim) { return evidence.supports(claim); }).uneven();
  (void)uses_of_claims(*read);
  const auto apply = [&](const Expected<Patch>& patch) {
    if (patch) (void)apply_patches(*read, std::array{*patch});
  };
  for (const std::string& id : read->ids().of("scenarios")) apply(scenario_patch(*read, id));
  for (const std::string& id : read->ids().of("versions")) apply(version_patch(*read, id));
  for (const std::string& id : read->ids().of("claims")) apply(if_false_patch(*read, id));
  for (const std::string& id : read->ids().of("events")) (void)undo_event(*read, id);
  if ((supported_lenses(*read) & lens_bit::packages) == 0) return 0;
  const Model model = Model::build(PatchedCase{.base = *read});
  const ParameterVector vector = model.draw(1, 2);
  (void)model.utilities(vector, model.spread_factors(1, 2));
  (void)model.red_lines_hold(1, 2, vector);
  return 0;
}
