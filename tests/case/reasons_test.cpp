// Why a number is there and where its size comes from: who passes reasons on, and a case counted by hand.
#include <gtest/gtest.h>

#include "case/support.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/case/reason_count.hpp"

namespace {

using namespace detente;
using namespace casetests;

const auto all_hold = [](std::string_view) { return true; };

TEST(Reasons, BlocksThatOnlyOrderPassTheOuterReasonOn) {
  for (const char* passing :
       {"events.e.effects", "events.e.effects.trust", "events.e.effects.access.p", "scenarios.a.set",
        "scenarios.a.set.parties.p.pain", "claims.c.if_false", "backers.b.when.0", "scenarios.a.scale",
        "scenarios.a.swap", "parties.p.positions.k.red_line", "parties.p.positions.k.values",
        "mediators.m.deadline.then", "scenarios.a.starts_with"})
    EXPECT_TRUE(passes_reason_on(passing)) << passing;
  for (const char* closed : {"", "parties", "parties.p", "parties.p.pain", "parties.p.leader.vacuum",
                             "mediators.m.access", "mediators.m.deadline", "process.escalation", "events.e"})
    EXPECT_FALSE(passes_reason_on(closed)) << closed;
}

const std::string head =
    "detente: 1\nas_of: 2024-09-11\nsources: {s: {title: A}}\nactors: {north: {}, south: {}, envoy: {}}\n"
    "claims:\n  one: {text: \"One.\", source: s}\n  two: {text: \"Two.\", source: s}\nissues: {land: {}}\n";

TEST(Reasons, ANumberTakesThoseOfItsOwnFormAndOfTheBlockThatHoldsIt) {
  const Case read =
      good(head +
           "parties:\n  north:\n    trust: 0.3\n    optimism: {is: 0.1, judgement: \"mine\"}\n"
           "    relief: {is: 1, because: [two], size: claim}\n    because: [one]\n    judgement: \"ours\"\n");
  const Reason& trust = read.number("parties.north.trust")->reason;
  EXPECT_EQ(trust.because, std::vector<std::string>{"one"});
  EXPECT_EQ(trust.judgement, "ours");
  const Reason& optimism = read.number("parties.north.optimism")->reason;
  EXPECT_EQ(optimism.because, std::vector<std::string>{"one"});
  EXPECT_EQ(optimism.judgement, "mine");
  const Reason& relief = read.number("parties.north.relief")->reason;
  EXPECT_EQ(relief.because, std::vector<std::string>{"two"});
  EXPECT_EQ(relief.size, Reason::Size::claim);
}

TEST(Reasons, ASizeIsNotInheritedPastAReasonThatGivesNone) {
  const Case read = good(head +
                         "parties:\n  north:\n    influence: 3\n    trust: {is: 0.3, judgement: \"mine\"}\n"
                         "    size: data\n    from: s\n");
  EXPECT_EQ(reason_class(*read.number("parties.north.influence"), all_hold), ReasonClass::size_from_source);
  EXPECT_EQ(reason_class(*read.number("parties.north.trust"), all_hold), ReasonClass::judgement);
}

TEST(Reasons, ThoseOfAnEventReachItsEffects) {
  const Case read = good(head +
                         "parties: {north: {}}\nevents: {e: {date: 2024-09-01, effects: {trust: {north: add -0.1}}, "
                         "because: [one], judgement: \"j\"}}\n");
  EXPECT_EQ(read.number("events.e.effects.trust.north")->reason.because, std::vector<std::string>{"one"});
}

/// Two parties, one mediator, supported by the packages and process lenses. By hand:
/// north: priorities.land judgement, trust size from one, outside_option direction from two, optimism unknown
/// (default); south: priorities.land judgement, influence from data; envoy: access.north judgement; if_false: one
/// alternative.
const std::string counted =
    "detente: 1\nas_of: 2024-09-11\nsources: {s: {title: A}}\nactors: {north: {}, south: {}, envoy: {}}\n"
    "claims:\n  one: {text: \"One.\", source: s, if_false: {parties.north.trust: 0.5, judgement: \"j\"}}\n"
    "  two: {text: \"Two.\", source: s}\nissues: {land: {}}\n"
    "parties:\n"
    "  north:\n    positions: {land: {ideal: 0}}\n    priorities: {land: 1, judgement: \"j\"}\n"
    "    trust: {is: 0.3, because: [one], size: claim}\n    outside_option: {is: 0.4, because: [two]}\n"
    "    optimism: unknown\n"
    "  south:\n    positions: {land: {ideal: 1}}\n    priorities: {land: 1, judgement: \"j\"}\n"
    "    influence: {is: 3, size: data, from: s}\n"
    "mediators: {envoy: {access: {north: good, judgement: \"j\"}}}\n"
    "scenarios: {a: {set: {parties.north.trust: 0.1}, judgement: \"j\"}}\n";

/// Of a party: outside_option optimism pain.now pain.weight priority_spread hold_out trust fear_of_cheating
/// fear_of_wider_war relief audience_cost pause_cost hidden noise direct_channel leader.{office stake leaves
/// successor}.
constexpr std::size_t party_defaults = 19;
/// Of a mediator of two parties: access leverage bias each, information cover guarantee coordination leaves.
constexpr std::size_t mediator_defaults = 11;
/// process.{rounds failed_rounds coordination_loss leverage_cap} and escalation.{up down}.
constexpr std::size_t process_defaults = 6;

TEST(Reasons, AreCountedAsByHand) {
  const Case read = good(counted);
  EXPECT_EQ(supported_lenses(read), lens_bit::packages | lens_bit::process | lens_bit::structure);
  const ReasonCounts found = count_reasons(read, all_hold);
  const ReasonCount& north = found.by_party[0].second;
  EXPECT_EQ(found.by_party[0].first, "north");
  EXPECT_EQ(north.size_from_source, 1U);
  EXPECT_EQ(north.direction_from_claim, 1U);
  EXPECT_EQ(north.judgement, 1U);
  EXPECT_EQ(north.by_default, party_defaults - 2);  // without trust and outside_option; optimism is unknown
  const ReasonCount& south = found.by_party[1].second;
  EXPECT_EQ(south.size_from_source, 1U);
  EXPECT_EQ(south.judgement, 1U);
  EXPECT_EQ(south.by_default, party_defaults);
  const ReasonCount& envoy = found.by_mediator[0].second;
  EXPECT_EQ(envoy.judgement, 1U);
  EXPECT_EQ(envoy.by_default, mediator_defaults - 1);
  EXPECT_EQ(found.all.total(), north.total() + south.total() + envoy.total() + process_defaults);
  EXPECT_EQ(found.alternatives, 2U);
}

TEST(Reasons, AClaimThatDoesNotHoldSupportsNothing) {
  const ReasonCounts found = count_reasons(good(counted), [](std::string_view claim) { return claim != "one"; });
  const ReasonCount& north = found.by_party[0].second;
  EXPECT_EQ(north.size_from_source, 0U);
  EXPECT_EQ(north.judgement, 2U);
}

TEST(Reasons, DefaultsCountOnlyWhereASupportedLensReadsThem) {
  const Case read = good(head + "parties: {north: {trust: {is: 0.3, judgement: \"j\"}}}\n");
  EXPECT_EQ(supported_lenses(read), lens_bit::none);
  const ReasonCounts found = count_reasons(read, all_hold);
  EXPECT_EQ(found.all.total(), 1U);
  EXPECT_EQ(found.all.by_default, 0U);
}

TEST(Reasons, AShareThatDiffersByMoreThanAThirdIsSaid) {
  const auto counts = [](std::size_t strong, std::size_t weak) {
    return ReasonCount{.direction_from_claim = strong, .judgement = weak};
  };
  ReasonCounts found;
  found.by_party = {{"a", counts(2, 1)}, {"b", counts(0, 3)}};
  EXPECT_EQ(found.uneven(), (std::vector<std::string>{"a", "b"}));
  found.by_party = {{"a", counts(1, 2)}, {"b", counts(0, 3)}};
  EXPECT_TRUE(found.uneven().empty());
  found.by_party = {{"a", counts(0, 0)}, {"b", counts(0, 3)}};
  EXPECT_TRUE(found.uneven().empty());
}

struct Supported {
  std::string name, text;
  unsigned lenses;
};

TEST(LensSupport, AMinimalCaseForEachLens) {
  const std::string parties_on_land =
      "issues: {land: {}}\nparties:\n"
      "  north: {positions: {land: {ideal: 0}}, priorities: {land: 1, judgement: \"j\"}}\n"
      "  south: {positions: {land: {ideal: 1}}, priorities: {land: 1, judgement: \"j\"}}\n";
  const std::string actors = "detente: 1\nactors: {north: {}, south: {}}\n";
  const std::vector<Supported> table{
      {"nothing", "detente: 1\n", 0},
      {"structure", actors + "structure: {options: {north: {stay: both ways}}, preferences: {north: [north.stay]}}\n",
       lens_bit::structure},
      {"structure without preferences", actors + "structure: {options: {north: {stay: both ways}}}\n", 0},
      {"packages", actors + parties_on_land, lens_bit::packages | lens_bit::structure},
      {"process", actors + "as_of: 2024-09-11\n" + parties_on_land,
       lens_bit::packages | lens_bit::process | lens_bit::structure},
      {"spatial",
       actors + "issues: {land: {}}\nparties: {north: {influence: 1, judgement: \"j\", positions: {land: {ideal: 0}}, "
                "salience: {land: 1, judgement: \"j\"}}}\n",
       lens_bit::spatial},
      {"one party",
       "detente: 1\nactors: {north: {}}\nissues: {land: {}}\nparties: {north: {positions: {land: {ideal: 0}}, "
       "priorities: {land: 1, judgement: \"j\"}}}\n",
       0},
  };
  for (const Supported& each : table) {
    const Case read = good(each.text);
    EXPECT_EQ(supported_lenses(read), each.lenses) << each.name;
    for (const LensSupport& support : lens_support(read)) EXPECT_EQ(support.supported, support.lacks.empty());
  }
}

TEST(LensSupport, SaysWhatIsMissing) {
  const Case read = good(
      "detente: 1\nactors: {north: {}, south: {}}\nissues: {land: {}, aid: {}}\nparties:\n"
      "  north: {positions: {land: {ideal: 0}, aid: {ideal: 0}}, priorities: {land: 1, aid: 1, judgement: \"j\"}}\n"
      "  south: {positions: {land: {ideal: 1}}}\n");
  const auto support = lens_support(read);
  EXPECT_EQ(support[1].lacks,
            (std::vector<std::string>{"positions of south on aid", "priorities of south on land, aid"}));
  EXPECT_EQ(support[3].lacks.back(), "as_of");
}

TEST(LensSupport, AGridTooLargeIsRefusedByTheProcessLensOnly) {
  std::string issues, positions, priorities;
  for (int i = 0; i < 8; ++i) {  // 5^8 = 390,625
    issues += fmt::format("i{}: {{}}, ", i);
    positions += fmt::format("i{}: {{ideal: 0}}, ", i);
    priorities += fmt::format("i{}: 1, ", i);
  }
  std::string text = "detente: 1\nas_of: 2024-09-11\nactors: {a: {}, b: {}}\nissues: {" + issues + "}\nparties:\n";
  for (const char* party : {"a", "b"})
    text +=
        fmt::format("  {}: {{positions: {{{}}}, priorities: {{{}judgement: \"j\"}}}}\n", party, positions, priorities);
  const Case read = good(text);
  EXPECT_EQ(package_grid(read), 390'625);
  EXPECT_EQ(supported_lenses(read), lens_bit::packages | lens_bit::structure);
}

}  // namespace
