// Decides how a spatial model in JSON becomes an input of the spatial lens: actors with a capability and, per issue,
// position and salience; and how a collection of issues with known outcomes is read for scoring.
#pragma once

#include "detente/base/diagnostics.hpp"
#include "detente/lens/bargain/spatial/input.hpp"

namespace detente::exchange {

struct SpatialModel {
  std::string name;
  spatial::Input input;
};

/// {"name", "issues": [{"name", "min", "max"}], "actors": [{"name", "capability", "issues": [{"position",
/// "salience"}]}]}; name, min and max may be absent, other keys are ignored. Problems, all at once: DT0710 not JSON,
/// DT0711 a key is missing or of the wrong type, DT0712 a number is out of range. `path` of a diagnostic is like
/// actors[3].issues[0].
[[nodiscard]] Expected<SpatialModel> read_spatial_model(const NamedText& source);

/// One issue of the DEU (Decision-making in the European Union) kind: scale 0..100, one issue an input, the outcome
/// observed. Capability = the file's votes.
struct SpatialCase {
  std::string id;
  std::string proposal;  ///< issues of one proposal are not independent
  spatial::Input input;
  double outcome = 0;
};

/// {"issues": [{"id", "prop", "out", "actors": [{"n", "x", "s", "votes"}]}]}; issues whose "out" is null are left out.
[[nodiscard]] Expected<std::vector<SpatialCase>> read_spatial_cases(const NamedText& source);

}  // namespace detente::exchange
