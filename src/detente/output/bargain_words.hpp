// Decides how packages, steps and trades are said: in the issues' and levels' own words, the same for every party.
#pragma once

#include <string>
#include <vector>

#include "detente/lens/bargain/packages/logroll.hpp"
#include "detente/lens/bargain/packages/relax.hpp"

namespace detente::output {

/// A level's label, else its name.
[[nodiscard]] std::string level_words(const bargain::Input& input, std::size_t issue, std::size_t level);

/// "hours: eight hours · repairs: half"
[[nodiscard]] std::string package_words(const bargain::Input& input, const bargain::Levels& package);

/// "Lowmere: red line on hours moves to six hours", "Lowmere: no agreement worth 0.02 less to it"
[[nodiscard]] std::string step_words(const bargain::Input& input, const bargain::Step& step);

/// Several steps, joined.
[[nodiscard]] std::string steps_words(const bargain::Input& input, const std::vector<bargain::Step>& steps);

/// "hours to six hours and repairs to half: Lowmere +0.04, Highfold +0.02"
[[nodiscard]] std::string trade_words(const bargain::Input& input, const bargain::Trade& trade);

}  // namespace detente::output
