// structure.json of the shipped cases: it fits its schema and says of the status quo what its equilibria say.
#include "detente/output/structure.hpp"

#include <gtest/gtest.h>

#include "case/support.hpp"
#include "output/support.hpp"

namespace {

using namespace detente;
using output::Json;

output::StructureReport report(const std::string& name) {
  return *structure::report_of(Model::build({.base = *casetests::shipped(name)}), {}, false, {}, StopToken());
}

Json document(const output::StructureReport& told, output::Listing listing) {
  Json out = output::envelope("structure/1", std::nullopt, std::nullopt);
  output::add_structure_json(out, told, listing);
  return out;
}

bool fits(const Json& target, std::string& said) {
  return outputtests::fits("structure", nlohmann::json::parse(target.dump()), said);
}

void says_the_same_of_the_start(const Json& start, const Json& concepts) {
  for (const auto& [key, of] : concepts.items()) {
    const auto& equilibria = of["equilibria"];
    EXPECT_EQ(start["concepts"][key]["equilibrium"].get<bool>(),
              std::find(equilibria.begin(), equilibria.end(), start["state"]) != equilibria.end());
    for (const auto& [dm, why] : start["concepts"][key]["per_dm"].items())
      for (const Json& improvement : why["improvements"]) {
        EXPECT_EQ(improvement["deterred"].get<bool>(), why["stable"].get<bool>()) << key << " " << dm;
        EXPECT_EQ(improvement["deterred"].get<bool>(), !improvement["sanction"].empty());
      }
  }
}

class ShippedStructure : public testing::TestWithParam<const char*> {};

TEST_P(ShippedStructure, FitsItsSchema) {
  const output::StructureReport told = report(GetParam());
  for (const output::Listing listing : {output::Listing::summary, output::Listing::all}) {
    const Json out = document(told, listing);
    std::string said;
    EXPECT_TRUE(fits(out, said)) << said;
    EXPECT_EQ(out["concepts"]["R"].contains("per_dm"), listing == output::Listing::all);
    says_the_same_of_the_start(out["start"], out["concepts"]);
    EXPECT_TRUE(told.own || out["derived"]["contexts"][0]["concepts"] == out["concepts"]);
    if (told.derived)
      for (const Json& context : out["derived"]["contexts"])
        says_the_same_of_the_start(context["start"], context["concepts"]);
  }
  Json broken = document(told, output::Listing::summary);
  broken["concepts"]["R"]["counts"]["equilibria"] = "many";
  std::string said;
  EXPECT_FALSE(fits(broken, said));
}

INSTANTIATE_TEST_SUITE_P(All, ShippedStructure, testing::Values("elmira", "gaza-2024", "village-well"),
                         [](const auto& named) {
                           std::string name = named.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
