#include "detente/output/bargain_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/output/terminal.hpp"

namespace detente::output {

std::string level_words(const bargain::Input& input, std::size_t issue, std::size_t level) {
  const bargain::Level& found = input.issues[issue].levels[level];
  return found.label.empty() ? found.name : found.label;
}

std::string package_words(const bargain::Input& input, const bargain::Levels& package) {
  std::vector<std::string> parts;
  for (std::size_t k = 0; k < package.size(); ++k)
    parts.push_back(fmt::format("{}: {}", input.issues[k].name, level_words(input, k, package[k])));
  return fmt::format("{}", fmt::join(parts, " · "));
}

std::string step_words(const bargain::Input& input, const bargain::Step& step) {
  const bargain::Party& party = input.parties[step.party];
  if (!step.line)
    return fmt::format("{}: no agreement worth {} less to it", party.name, short_number(step.count / 100.0));
  const bargain::RedLine& line = party.red_lines[*step.line];
  return fmt::format("{}: red line on {} moves to {}", party.name, input.issues[line.issue].name,
                     level_words(input, line.issue, line.forbids[step.count - 1]));
}

std::string steps_words(const bargain::Input& input, const std::vector<bargain::Step>& steps) {
  std::vector<std::string> said;
  for (const bargain::Step& step : steps) said.push_back(step_words(input, step));
  return fmt::format("{}", fmt::join(said, "; and "));
}

std::string trade_words(const bargain::Input& input, const bargain::Trade& trade) {
  return fmt::format("{} to {} and {} to {}: {} +{}, {} +{}", input.issues[trade.issue_a].name,
                     level_words(input, trade.issue_a, trade.level_a), input.issues[trade.issue_b].name,
                     level_words(input, trade.issue_b, trade.level_b), input.parties[trade.party_i].name,
                     short_number(trade.gain_i), input.parties[trade.party_j].name, short_number(trade.gain_j));
}

}  // namespace detente::output
