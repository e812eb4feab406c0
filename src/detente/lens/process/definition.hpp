// Decides how one run goes, straight from docs/method/process.md: slow, plain, and for good the judge of any faster
// engine.
#pragma once

#include "detente/lens/process/input.hpp"
#include "detente/lens/process/run.hpp"
#include "detente/lens/process/trace.hpp"

namespace detente::process {

/// Run `id` (vector j, run r of it: j·2¹⁶ + r) of an input; `trace`, where given, takes what happened day by day.
[[nodiscard]] Run simulate(const Input& input, std::uint32_t id, Trace* trace = nullptr);

}  // namespace detente::process
