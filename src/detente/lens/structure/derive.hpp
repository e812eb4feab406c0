// Decides how a case without a graph model of its own becomes one: parties concede issue by issue, backers may widen
// the conflict. Nothing else knows this rule.
#pragma once

#include <optional>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/lens/structure/context.hpp"
#include "detente/lens/structure/input.hpp"

namespace detente::structure {

/// Options of a derived model: 2^14 states.
inline constexpr std::size_t most_derived_options = 14;

/// Where an issue stands in a state: on its scale 0..1, or unsettled.
using Settled = std::optional<double>;

struct Derived {
  Input input;
  std::vector<std::size_t> issues = {};             ///< contested and kept, places in Model::issues
  std::vector<std::size_t> left_out = {};           ///< contested, for want of room; unsettled in every state
  std::vector<std::size_t> not_contested = {};      ///< all parties want the same; settled there in every state
  std::vector<std::vector<Settled>> packages = {};  ///< [state][place in issues]
};

/// The derived model of a case that supports the packages lens, at one parameter vector and with the leverage of the
/// mediators present (docs/method/structure.md, "Derived models"). Options: of each party, in order, one an issue
/// ("concede-ISSUE"), then one a backer ("widen"); the status quo is that none is taken. Where nothing is contested, or
/// there are too many parties for an option each, only backers have options. DT0755 too many moves.
[[nodiscard]] Expected<Derived> derive(const Model& model, const ParameterVector& vector,
                                       const MediationContext& context);

}  // namespace detente::structure
