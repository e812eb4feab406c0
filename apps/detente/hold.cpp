#include "hold.hpp"

#include <fmt/format.h>

#include <cassert>

#include "detente/case/lens_support.hpp"
#include "detente/model/held.hpp"

namespace detente::cli {

void hold_issues_of(const Context& context, LoadedCase& loaded) {
  const Patch patch = hold_issues(loaded.original);
  if (patch.changes.empty()) return;
  context.say(fmt::format("{:.0f} packages are too many: {} issues are held on one level, see the limits\n",
                          package_grid(loaded.original), patch.changes.size()));
  for (Case* each : {&loaded.original, &loaded.ground.base, &loaded.patched.base}) {
    Expected<PatchedCase> held = apply_patches(*each, {&patch, 1});
    assert(held);
    *each = std::move(held->base);
  }
}

}  // namespace detente::cli
