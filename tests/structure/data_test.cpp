// Published and circulating graph models: every stable set and every equilibrium of every file.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "detente/exchange/graph_model.hpp"
#include "detente/lens/structure/solve.hpp"
#include "exchange/shared_file.hpp"

namespace {

using namespace detente;
using namespace detente::structure;
using Json = nlohmann::json;
using Names = std::set<std::string>;

Names names_of(const Input& input, const std::vector<bool>& in) {
  Names names;
  for (std::size_t s = 0; s < in.size(); ++s)
    if (in[s]) names.insert(input.states[s]);
  return names;
}

class GraphFile : public testing::TestWithParam<const char*> {};

TEST_P(GraphFile, EverySetIsTheComputedOne) {
  const auto path = shared_data(std::string("structure/") + GetParam() + ".json");
  DETENTE_NEEDS(path);
  const std::string text = slurp(path);
  const auto model = exchange::read_graph_model({"model.json", text});
  ASSERT_TRUE(model.has_value()) << render(model.error(), {}, false);
  EXPECT_EQ(model->name, GetParam());
  const Json file = Json::parse(text);
  EXPECT_EQ(names_of(model->input, std::vector<bool>(model->input.states.size(), true)), file["feasible"].get<Names>());
  const auto result = solve(model->input, {}, {}, StopToken());
  ASSERT_TRUE(result.has_value());
  for (const Stability& each : result->concepts) {
    const Json& expected = file["expected"][std::string(key_of(each.of))];
    EXPECT_EQ(names_of(model->input, each.equilibrium), expected["equilibria"].get<Names>()) << key_of(each.of);
    for (std::size_t i = 0; i < model->input.decision_makers.size(); ++i) {
      const std::string& name = model->input.decision_makers[i].name;
      EXPECT_EQ(names_of(model->input, each.stable[i]), expected["per_dm"][name].get<Names>())
          << key_of(each.of) << " " << name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, GraphFile,
                         testing::Values("Cuban", "Elmira", "Garrison", "Prisoners", "SyriaIraq", "lit_chicken",
                                         "lit_elmira_9state", "lit_prisoners_dilemma", "lit_stag_hunt",
                                         "lit_sustainable_development"),
                         [](const auto& named) { return std::string(named.param); });

// The sanction needs a decision maker to move twice with another's move between, which the definition allows.
TEST(Garrison, CanadianOppositionIsStableAtStateSix) {
  const auto path = shared_data("structure/Garrison.json");
  DETENTE_NEEDS(path);
  const std::string text = slurp(path);
  const auto model = exchange::read_graph_model({"model.json", text});
  ASSERT_TRUE(model.has_value());
  const auto result = solve(model->input, {}, {}, StopToken());
  const std::string six = Json::parse(text)["feasible"][5].get<std::string>();
  EXPECT_TRUE(names_of(model->input, result->of(Concept::gmr).stable[2]).contains(six));
  EXPECT_TRUE(names_of(model->input, result->of(Concept::smr).stable[2]).contains(six));
  EXPECT_EQ(model->input.decision_makers[2].name, "Canadian Opposition");
}

}  // namespace
