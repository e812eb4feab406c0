// Decides ratification at modal values.
#include "detente/lens/bargain/packages/ratify.hpp"

#include "detente/lens/bargain/packages/units.hpp"

namespace detente::bargain {

Ratification ratify(const Input& input, const Levels& package) {
  Ratification result;
  for (std::size_t i = 0; i < input.parties.size(); ++i) {
    const auto& constituencies = input.parties[i].constituencies;
    for (std::size_t c = 0; c < constituencies.size(); ++c) {
      const double u = utility(constituencies[c].utility, package);
      const bool accepts = units(u) >= units(constituencies[c].threshold);
      result.verdicts.push_back({i, c, u, accepts});
      if (constituencies[c].power == Power::veto) result.ratified = result.ratified && accepts;
    }
  }
  return result;
}

}  // namespace detente::bargain
