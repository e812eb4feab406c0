// result.json on every shipped case: it fits its schema, its trace points at what is there, and `why` answers for every
// value, alike from a saved result and from the case.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "answers/support.hpp"
#include "detente/output/answers.hpp"
#include "detente/output/why.hpp"
#include "detente/output/without_packages.hpp"
#include "output/support.hpp"

namespace {

using namespace answertests;
using output::Json;
using outputtests::each_leaf;

bool fits(const nlohmann::json& target, std::string& said) {
  return outputtests::fits("analyse", target, said);
}

Json document(const Asked& asked) {
  Json out = output::envelope(
      "analyse/1", output::CaseStamp{.sha256 = std::string(64, '0'), .title = asked.question->input().title()},
      output::PlanStamp{
          .seed = 1, .parameters = 50, .horizon_days = asked.question->input().horizon(), .effort = "quick"});
  output::add_answers_json(out, *asked.question, *asked.analysis);
  return out;
}

Json document(const AskedWithoutPackages& asked) {
  Json out = output::envelope("analyse/1",
                              output::CaseStamp{.sha256 = std::string(64, '0'), .title = asked.model->source().title()},
                              output::PlanStamp{.horizon_days = asked.model->horizon()});
  output::add_without_packages_json(out, asked.patched, *asked.model, asked.evidence, asked.found);
  return out;
}

/// The shipped cases and small ones, each with its document.
std::vector<std::pair<std::string, Json>> documents() {
  std::vector<std::pair<std::string, Json>> out;
  for (const std::string& name : shipped_with_packages())
    out.emplace_back(name,
                     document(*ask(*casetests::shipped(name), {.draws = 50, .hinge_draws = 20, .runs = few_runs})));
  out.emplace_back("small", document(*ask(Small{}.text(), {.draws = 50, .hinge_draws = 20, .runs = no_runs})));
  out.emplace_back("small, never", document(*ask(Small{.west_outside = "0.9"}.text(),
                                                 {.draws = 50, .hinge_draws = 20, .runs = no_runs})));
  for (const char* name : {"elmira", "emission-standards"})
    out.emplace_back(name, document(*ask_without_packages(*casetests::shipped(name))));
  out.emplace_back("gate and toll", document(*ask_without_packages(casetests::good(gate() + toll_body()))));
  return out;
}

TEST(Result, FitsItsSchema) {
  for (const auto& [name, made] : documents()) {
    std::string said;
    EXPECT_TRUE(fits(nlohmann::json::parse(output::to_text(made)), said)) << name << '\n' << said;
  }
}

TEST(Result, TheSchemaRefusesWhatIsNoResult) {
  const auto good = nlohmann::json::parse(
      output::to_text(document(*ask(Small{}.text(), {.draws = 50, .hinge_draws = 20, .runs = no_runs}))));
  std::string ignored;
  const auto refuses = [&](const std::string& pointer, const nlohmann::json& value) {
    nlohmann::json changed = good;
    changed[nlohmann::json::json_pointer(pointer)] = value;
    EXPECT_FALSE(fits(changed, ignored)) << pointer;
  };
  refuses("/schema", "analyse/2");
  refuses("/answers/stuck/zone/p", 1.5);
  refuses("/answers/stuck/zone/p", nullptr);
  refuses("/answers/hinges/numbers/0/reason", "hearsay");
  refuses("/case/sha256", "abc");
  refuses("/trace", nlohmann::json::array());
  for (const auto& [key, value] : good.items()) {
    nlohmann::json less = good;
    less.erase(key);
    EXPECT_FALSE(fits(less, ignored)) << key;
  }
  for (const auto& [key, value] : good["answers"].items()) {
    nlohmann::json less = good;
    less["answers"].erase(key);
    EXPECT_FALSE(fits(less, ignored)) << key;
  }
}

TEST(Result, WithoutPackagesHoldsWhatOneLensSays) {
  const Json by_structure = document(*ask_without_packages(casetests::good(gate())));
  const Json by_position = document(*ask_without_packages(casetests::good(toll())));
  const Json& graph = by_structure.at("answers").at("stuck").at("structure");
  EXPECT_EQ(graph.at("model"), "explicit");
  EXPECT_EQ(graph.at("states").at("total"), 4);
  EXPECT_TRUE(graph.at("derived").is_null());
  EXPECT_EQ(
      by_position.at("answers").at("deals"),
      Json({{"spatial",
             {{"method", "mean"},
              {"forecast", {{"toll", {{"value", 6.0}, {"median", 8.0}, {"unit", "coins"}, {"scale", {0.0, 8.0}}}}}},
              {"null_result", answers::spatial_null_result}}}}));
  for (const char* key : {"channels", "deals", "shocks", "hinges"})
    EXPECT_TRUE(by_structure.at("answers").at(key).is_null()) << key;
  for (const char* key : {"stuck", "channels", "shocks", "hinges"})
    EXPECT_TRUE(by_position.at("answers").at(key).is_null()) << key;
  for (const Json& made : {by_structure, by_position}) {
    EXPECT_FALSE(made.at("negotiation").at("lenses").empty());
    EXPECT_FALSE(made.at("answers").at("confidence").contains("accounts"));
    EXPECT_TRUE(made.at("plan").at("seed").is_null()) << "nothing is drawn";
  }
  std::string ignored;
  nlohmann::json changed = nlohmann::json::parse(output::to_text(by_structure));
  changed["answers"]["stuck"]["structure"]["states"]["rows"][0]["equilibrium"] = {"SSEQ"};
  EXPECT_FALSE(fits(changed, ignored));
  changed = nlohmann::json::parse(output::to_text(by_position));
  changed["answers"]["deals"]["spatial"]["forecast"]["toll"]["value"] = "six";
  EXPECT_FALSE(fits(changed, ignored));
}

TEST(Result, WhyLeadsFromAGraphModelToItsSource) {
  const auto found = output::why(document(*ask_without_packages(*casetests::shipped("elmira"))), "/answers/stuck");
  ASSERT_TRUE(found);
  const auto has = [&](const char* kind, const char* id, const char* text) {
    const Json& chain = found->at("chain");
    return std::any_of(chain.begin(), chain.end(), [&](const Json& link) {
      return link.at("kind") == kind && link.at("id") == id &&
             link.at("text").get<std::string>().find(text) != std::string::npos;
    });
  };
  EXPECT_TRUE(has("source", "hipel-1993", "Environmental conflict resolution"));
  EXPECT_TRUE(has("quantity", "structure.preferences.ministry.ranking", "11001 > 00010 = 10010 = 00011 = 10011"));
  EXPECT_TRUE(has("quantity", "structure.start", "uniroyal.delay"));
}

TEST(Result, TraceNamesWhatIsThere) {
  for (const auto& [name, made] : documents()) {
    ASSERT_FALSE(made.at("trace").empty());
    for (const auto& [pointer, paths] : made.at("trace").items()) {
      EXPECT_TRUE(made.contains(Json::json_pointer(pointer))) << name << ' ' << pointer;
      if (paths.is_object()) {
        const std::string then = paths.at("then").get<std::string>();
        EXPECT_TRUE(made.at("trace").contains(then) && pointer.starts_with(then + "/")) << name << ' ' << pointer;
      }
      for (const Json& path : paths.is_object() ? paths.at("first") : paths)
        EXPECT_TRUE(made.at("numbers").contains(path.get<std::string>())) << name << ' ' << path;
    }
    for (const auto& [path, number] : made.at("numbers").items())
      for (const Json& claim : number.at("because"))
        EXPECT_TRUE(made.at("evidence").at("claims").contains(claim.get<std::string>())) << name << ' ' << path;
  }
}

TEST(Result, NegotiationRetellsTheCaseAndItsPathsAreNumbers) {
  for (const auto& [name, made] : documents()) {
    const Json &told = made.at("negotiation"), &numbers = made.at("numbers");
    const auto is_number = [&](const Json& path) {
      EXPECT_TRUE(numbers.contains(path.get<std::string>())) << name << ' ' << path;
    };
    EXPECT_EQ(told.at("lenses").size(), 4U);
    EXPECT_EQ(told.at("terms").size(), 7U);
    EXPECT_EQ(told.at("positions").size(), told.at("parties").size() * told.at("issues").size());
    for (const Json& issue : told.at("issues")) {
      double last = -1;
      for (const Json& level : issue.at("levels")) {
        EXPECT_LT(last, level.at("value").get<double>()) << name;
        last = level.at("value").get<double>();
      }
    }
    for (const Json& position : told.at("positions")) {
      const Json& paths = position.at("paths");
      for (const Json& path : paths.at("values")) is_number(path);
      for (const char* key : {"ideal", "red_line", "holds", "commitment", "priority"})
        if (!paths.at(key).is_null()) is_number(paths.at(key));
      EXPECT_EQ(position.at("red_line").is_null(), paths.at("red_line").is_null());
      EXPECT_EQ(position.at("committed").is_null(), paths.at("commitment").is_null());
    }
    for (const Json& mediator : told.at("mediators"))
      for (const char* key : {"access", "leverage"})
        for (const Json& path : mediator.at(key)) is_number(path);
    for (const Json& backer : told.at("backers"))
      for (const Json& path : backer.at("paths")) is_number(path);
    for (const Json& event : told.at("events")) {
      for (const Json& path : event.at("paths")) is_number(path);
      EXPECT_EQ(event.at("kind") == "possible", !event.at("chance").is_null());
      if (!event.at("chance").is_null()) is_number(event.at("chance"));
      for (const Json& claim : event.at("because"))
        EXPECT_TRUE(made.at("evidence").at("claims").contains(claim.get<std::string>()));
    }
  }
}

TEST(Result, NegotiationOfTheVillages) {
  const Json told =
      document(*ask(*casetests::shipped("village-well"), {.draws = 50, .hinge_draws = 20, .runs = no_runs}))
          .at("negotiation");
  EXPECT_EQ(told.at("as_of"), "2025-03-14");
  EXPECT_EQ(told.at("horizon_days"), 60);
  const Json& hours = told.at("positions").at(0);
  EXPECT_EQ(hours.at("ideal"), "four");
  EXPECT_EQ(hours.at("committed"), "six");
  EXPECT_EQ(hours.at("red_line"), (Json{{"side", "at_most"}, {"level", "six"}}));
  EXPECT_EQ(hours.at("paths").at("red_line"), "parties.highfold.positions.hours.red_line.at_most");
  const Json &elder = told.at("mediators").at(0), &board = told.at("mediators").at(1);
  EXPECT_EQ(elder.at("takes_part"), "from the start");
  EXPECT_EQ(elder.at("deadline_day"), 30);
  EXPECT_EQ(board.at("takes_part"), "absent");
  EXPECT_TRUE(board.at("deadline_day").is_null());
  const Json &valve = told.at("events").at(0), &spell = told.at("events").at(1);
  EXPECT_EQ(valve.at("kind"), "past");
  EXPECT_EQ(valve.at("day"), 0);
  EXPECT_EQ(spell.at("kind"), "possible");
  EXPECT_EQ(spell.at("chance"), "events.dry-spell.chance");
  EXPECT_EQ(spell.at("paths").size(), 2U);
}

TEST(Result, EveryPackageIsThereToLeafThrough) {
  for (const auto& [name, made] : documents()) {
    if (!made.at("answers").at("deals").contains("templates")) continue;  // of one lens only
    for (const Json& deals : made.at("answers").at("deals").at("templates")) {
      const Json& all = deals.at("all");
      EXPECT_EQ(all.at("total"), deals.at("packages"));
      EXPECT_EQ(all.at("shown"), all.at("rows").size());
      EXPECT_EQ(all.at("total"), all.at("shown"));  // none of these cases has too many
      EXPECT_EQ(deals.at("reservation").size(), made.at("negotiation").at("parties").size());
      // The first deal is among them, with the same numbers.
      if (deals.at("top").empty()) continue;
      const Json& first = deals.at("top").at(0);
      const auto named = [&](const Json& row) {
        for (std::size_t k = 0; k < deals.at("settles").size(); ++k)
          for (const Json& issue : made.at("negotiation").at("issues"))
            if (issue.at("id") == deals.at("settles").at(k) &&
                first.at("package").at(issue.at("id").get<std::string>()) !=
                    issue.at("levels").at(row.at("levels").at(k).get<std::size_t>()).at("id"))
              return false;
        return true;
      };
      const auto row = std::find_if(all.at("rows").begin(), all.at("rows").end(), named);
      ASSERT_NE(row, all.at("rows").end()) << name;
      EXPECT_EQ(row->at("accepted"), first.at("accepted").at("p"));
      std::size_t i = 0;
      for (const Json& utility : first.at("utilities")) EXPECT_EQ(row->at("utilities").at(i++), utility);
    }
  }
}

TEST(Result, NumbersAreAllOfTheCase) {
  for (const std::string& name : shipped_with_packages()) {
    const auto asked = ask(*casetests::shipped(name), {.draws = 50, .hinge_draws = 20, .runs = no_runs});
    const Json made = document(*asked);
    for (const Number& number : asked->question->input().numbers())
      EXPECT_TRUE(made.at("numbers").contains(number.path)) << name << ' ' << number.path;
  }
}

TEST(Result, WhyAnswersForEveryValueAlikeWhenSaved) {
  for (const auto& [name, made] : documents()) {
    const Json saved = Json::parse(output::to_text(made));
    // Of a result with runs, which has thousands of values, every 23rd: curves are long and alike.
    const std::size_t step = made.at("runs").is_null() ? 1 : 23;
    std::size_t count = 0;
    each_leaf(made.at("answers"), "/answers", [&](const std::string& pointer, const Json& value) {
      if (count++ % step != 0) return;
      const auto found = output::why(made, pointer), again = output::why(saved, pointer);
      ASSERT_TRUE(found && again) << name << ' ' << pointer;
      EXPECT_EQ(output::to_text(*found), output::to_text(*again)) << name << ' ' << pointer;
      EXPECT_EQ(found->at("value"), value);
      const Json& chain = found->at("chain");
      EXPECT_EQ(chain.at(0).at("kind"), "answer");
      // Counts of the case's own reasons, and answers not given, rest on no number; all else does.
      const bool counted =
          pointer.starts_with("/answers/confidence/") && !pointer.starts_with("/answers/confidence/accounts/");
      EXPECT_TRUE(counted || value.is_null() || chain.size() > 1U) << name << ' ' << pointer;
      for (const Json& link : chain)
        for (const char* key : {"kind", "id", "text", "verdict"}) EXPECT_TRUE(link.contains(key));
      EXPECT_FALSE(output::why_text(*found, pointer, {.colour = false, .width = 80}).empty());
    });
  }
}

TEST(Result, WhyAClaimNamesEveryNumberThatRestsOnItAndBack) {
  for (const auto& [name, made] : documents()) {
    const Json saved = Json::parse(output::to_text(made));
    for (const auto& [claim, about] : made.at("evidence").at("claims").items()) {
      const auto found = output::why_claim(made, claim), again = output::why_claim(saved, claim);
      ASSERT_TRUE(found && again) << claim;
      EXPECT_EQ(output::to_text(*found), output::to_text(*again));
      std::set<std::string> quantities, wanted, answers;
      for (const Json& link : found->at("chain")) {
        if (link.at("kind") == "quantity") quantities.insert(link.at("id").get<std::string>());
        if (link.at("kind") == "answer") answers.insert(link.at("id").get<std::string>());
      }
      for (const auto& [path, number] : made.at("numbers").items())
        for (const Json& because : number.at("because"))
          if (because == claim) wanted.insert(path);
      EXPECT_EQ(quantities, wanted) << name << ' ' << claim;
      EXPECT_TRUE(answers.empty() || !quantities.empty());  // a number may serve a lens that was not asked
      for (const std::string& answer : answers) {           // the other way round it comes back to the claim
        bool back = false;
        const auto there = output::why(made, answer);
        ASSERT_TRUE(there) << answer;
        for (const Json& link : there->at("chain"))
          back = back || (link.at("kind") == "claim" && link.at("id") == claim);
        EXPECT_TRUE(back) << answer << ' ' << claim;
      }
    }
  }
}

TEST(Result, WhyAClaimHingeNamesTheClaim) {
  for (const auto& [name, made] : documents()) {
    if (made.at("answers").at("hinges").is_null()) continue;
    for (std::size_t n = 0; n < made.at("answers").at("hinges").at("claims").size(); ++n) {
      const auto found = output::why(made, fmt::format("/answers/hinges/claims/{}/swing", n));
      ASSERT_TRUE(found);
      EXPECT_EQ(found->at("chain").at(1).at("kind"), "claim");
      EXPECT_EQ(found->at("chain").at(1).at("id"), made.at("answers").at("hinges").at("claims").at(n).at("claim"));
    }
  }
}

TEST(Result, WhyRefusesWhatIsNotThere) {
  const Json made = document(*ask(Small{}.text(), {.draws = 50, .hinge_draws = 20, .runs = no_runs}));
  for (const char* pointer :
       {"answers/stuck", "x", "/answers/stuck/nothing", "/answers/stuck/pairs/99", "/answers/stuck/pairs/-",
        "/answers/stuck/pairs/01", "/answers/~2", "/~", "//", "/answers/stuck/zone/p/", "\xff", "/\xff"}) {
    const auto found = output::why(made, pointer);
    ASSERT_FALSE(found) << pointer;
    EXPECT_EQ(found.error().items().front().code, "DT0851") << pointer;
    EXPECT_FALSE(found.error().items().front().hint.empty()) << pointer;
  }
  const auto near = output::why(made, "/answers/stuck/nothing");
  EXPECT_NE(near.error().items().front().hint.find("zone_at_central_values"), std::string::npos);
  EXPECT_EQ(output::why_claim(made, "nobody").error().items().front().code, "DT0852");
}

TEST(Result, WhyStandsAnyAlteredFile) {
  const Json made =
      document(*ask(*casetests::shipped("village-well"), {.draws = 50, .hinge_draws = 20, .runs = few_runs}));
  const Json broken_by[] = {nullptr, 3, "text", Json::array(), Json::object(), Json::array({1})};
  for (const char* at :
       {"/schema", "/trace", "/numbers", "/evidence", "/evidence/claims", "/evidence/sources", "/answers",
        "/trace/~1answers~1stuck", "/numbers/parties.highfold.priorities.hours", "/evidence/claims/lowmere-needs-eight",
        "/evidence/claims/lowmere-needs-eight/places", "/evidence/claims/lowmere-needs-eight/sources",
        "/evidence/sources/minutes", "/numbers/parties.highfold.priorities.hours/because",
        "/numbers/parties.highfold.priorities.hours/low"})
    for (const Json& value : broken_by) {
      Json changed = made;
      ASSERT_TRUE(changed.contains(Json::json_pointer(at))) << at;
      changed[Json::json_pointer(at)] = value;
      for (const char* pointer : {"", "/answers/stuck/zone/p", "/answers/hinges/claims/0"}) {
        const auto found = output::why(changed, pointer);
        if (found)
          (void)output::why_text(*found, pointer, {.colour = false, .width = 80});
        else
          EXPECT_FALSE(found.error().items().front().hint.empty()) << at << ' ' << pointer;
      }
      (void)output::why_claim(changed, "lowmere-needs-eight");
    }
  for (const Json& none : broken_by) EXPECT_EQ(output::why(none, "").error().items().front().code, "DT0850");
}

}  // namespace
