// Decides how Genius XML (one domain, one utility profile a party) becomes an input of the packages lens.
#pragma once

#include <optional>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/lens/bargain/packages/input.hpp"

namespace detente::exchange {

struct Genius {
  bargain::Input input;                          ///< no red lines, conflicts or constituencies: the format has none
  std::vector<std::optional<double>> discounts;  ///< by party, as in the file; the packages lens does not discount
};

/// Reads as GENIUS 10.4 does (Lin et al. 2014, "GENIUS", Computational Intelligence 30): issues by their index
/// attribute, discrete levels in file order, whole numbers lowerbound … upperbound as levels of an integer issue;
/// u = min(1, Σ weight·e), weights as they stand; discrete e = evaluation / the largest evaluation (0 where
/// that is below 1e-5); integer e = clamp(offset + slope·(v − lowerbound), 0, 1). A missing reservation value is 0.
/// Parties are named after their files, without folder and ".xml".
///
/// Problems, all of them at once: DT0700 not UTF-8 or not XML, DT0701 not the expected document, DT0702 an issue is
/// wrong or of an unsupported type, DT0703 a value is missing or unknown, DT0704 not a number or out of range, DT0705
/// interdependent (hyper-rectangle) utilities. `texts` need to outlive the call only.
[[nodiscard]] Expected<Genius> read_genius(const NamedText& domain, const std::vector<NamedText>& profiles);

}  // namespace detente::exchange
