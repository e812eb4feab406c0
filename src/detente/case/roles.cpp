#include "detente/case/roles.hpp"

#include <fmt/format.h>

namespace detente {

std::vector<std::string> roles_of(const Case& input, const std::string& actor) {
  std::vector<std::string> roles;
  if (input.ids().has("parties", actor)) roles.emplace_back("party");
  if (input.ids().has("mediators", actor)) roles.emplace_back("mediator");
  if (input.ids().has("backers", actor)) roles.emplace_back("backer");
  for (const std::string& party : input.ids().of("parties"))
    if (input.root().at_path(fmt::format("parties.{}.constituencies.{}", party, actor)) != nullptr)
      roles.push_back("constituency of " + party);
  if (input.root().at_path("structure.options." + actor) != nullptr) roles.emplace_back("decision maker");
  return roles;
}

}  // namespace detente
