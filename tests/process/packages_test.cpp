// Which packages are on the table: against the definition on small random cases, by hand, and on the shipped cases.
#include "detente/lens/process/packages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include "detente/lens/process/efficient.hpp"
#include "detente/lens/process/thin.hpp"
#include "process/small_case.hpp"

namespace {

using namespace detente;
using process::candidate_packages;
using process::Package;
using processtests::model_of;
using testing::ElementsAre;

using Levels = std::vector<std::optional<std::size_t>>;
using Row = std::vector<double>;

// ---- the definition, slowly: docs/method/process-packages.md sentence by sentence, in doubles

/// Every package of a template, the last issue fastest, without what cannot stand together.
std::vector<Levels> grid(const Model& model, const PackageTemplate& of) {
  std::vector<Levels> out{Levels{}};
  for (std::size_t k = 0; k < model.issues().size(); ++k) {
    std::vector<Levels> longer;
    for (const Levels& each : out) {
      const std::size_t levels = of.settles[k] ? model.issues()[k].levels.size() : 1;
      for (std::size_t l = 0; l < levels; ++l) {
        longer.push_back(each);
        longer.back().push_back(of.settles[k] ? std::optional(l) : std::nullopt);
      }
    }
    out = std::move(longer);
  }
  std::erase_if(out, [&](const Levels& package) {
    return std::any_of(model.not_together().begin(), model.not_together().end(), [&](const Combination& bad) {
      return std::all_of(bad.begin(), bad.end(), [&](const auto& part) { return package[part.first] == part.second; });
    });
  });
  return out;
}

Row coordinates(const Model& model, const Levels& package, const ParameterVector& vector,
                const std::vector<PartyUtility>& utilities) {
  Row out;
  for (const PartyUtility& party : utilities) {
    out.push_back(0);
    for (std::size_t k = 0; k < package.size(); ++k)
      if (package[k]) out.back() += party.weights[k] * party.values[k][*package[k]];
  }
  for (std::size_t i = 0; i < utilities.size(); ++i)
    for (const Constituency& group : model.parties()[i].constituencies) {
      if (group.kind == "pressure") continue;
      std::vector<double> weights = utilities[i].weights;
      double sum = 0;
      for (const auto& each : group.priorities) sum += each ? vector[*each] : 0;
      if (sum > 0)
        for (std::size_t k = 0; k < weights.size(); ++k)
          weights[k] = (group.priorities[k] ? vector[*group.priorities[k]] : 0) / sum;
      out.push_back(0);
      for (std::size_t k = 0; k < package.size(); ++k) {
        if (!package[k] || !group.issues[k]) continue;
        const double value =
            group.ideals[k] ? distance_value(model.issues()[k].levels[*package[k]].value, group.ideals[k]->at(vector))
                            : utilities[i].values[k][*package[k]];
        out.back() += weights[k] * value;
      }
    }
  return out;
}

bool dominates(const Row& a, const Row& b) {
  bool better = false;
  for (std::size_t c = 0; c < a.size(); ++c) {
    if (a[c] < b[c] - 1e-12) return false;
    better = better || a[c] > b[c] + 1e-12;
  }
  return better;
}

/// Lexicographically larger, where differences below 1e-12 are none.
bool larger(const Row& a, const Row& b) {
  for (std::size_t c = 0; c < a.size(); ++c)
    if (std::abs(a[c] - b[c]) > 1e-12) return a[c] > b[c];
  return false;
}

std::size_t first_of_the_best(const std::vector<Row>& rows, const std::vector<double>& scores) {
  const double best = *std::max_element(scores.begin(), scores.end());
  std::optional<std::size_t> out;
  for (std::size_t x = 0; x < rows.size(); ++x)
    if (scores[x] >= best - 1e-12 && (!out || larger(rows[x], rows[*out]))) out = x;
  return *out;
}

std::set<std::size_t> thinned(const std::vector<Row>& rows, std::size_t parties, std::size_t most) {
  std::set<std::size_t> kept;
  const auto keep = [&](auto score) {
    std::vector<double> scores;
    for (const Row& row : rows) scores.push_back(score(row));
    if (kept.size() < most) kept.insert(first_of_the_best(rows, scores));
  };
  const auto of_parties = [&](const Row& row) { return Row(row.begin(), row.begin() + static_cast<int>(parties)); };
  for (std::size_t i = 0; i < parties; ++i) keep([&](const Row& row) { return row[i]; });
  keep([&](const Row& row) { return std::ranges::min(of_parties(row)); });
  keep([&](const Row& row) {
    const Row own = of_parties(row);
    return std::accumulate(own.begin(), own.end(), 0.0);
  });
  while (kept.size() < most) {
    std::vector<double> scores;
    for (std::size_t x = 0; x < rows.size(); ++x) {
      double nearest = kept.contains(x) ? -1 : 1e9;
      for (const std::size_t y : kept) {
        double squared = 0;
        for (std::size_t c = 0; c < rows[x].size(); ++c) squared += std::pow(rows[x][c] - rows[y][c], 2);
        nearest = std::min(nearest, squared);
      }
      scores.push_back(kept.contains(x) ? -1 : nearest);
    }
    kept.insert(first_of_the_best(rows, scores));
  }
  return kept;
}

std::vector<Levels> by_definition(const Model& model, const PackageTemplate& of, std::size_t most) {
  const std::vector<Levels> all = grid(model, of);
  if (all.size() <= most) return all;
  std::set<std::size_t> efficient;
  std::vector<Row> central;
  for (int j = -1; j < 64; ++j) {
    const auto number = static_cast<std::uint32_t>(j);
    const ParameterVector vector = j < 0 ? model.central() : model.draw(0, number);
    const auto utilities =
        model.utilities(vector, j < 0 ? std::vector<std::vector<double>>{} : model.spread_factors(0, number));
    std::vector<Row> rows;
    for (const Levels& each : all) rows.push_back(coordinates(model, each, vector, utilities));
    if (j < 0) central = rows;
    for (std::size_t x = 0; x < rows.size(); ++x)
      if (std::none_of(rows.begin(), rows.end(), [&](const Row& other) { return dominates(other, rows[x]); }))
        efficient.insert(x);
  }
  const std::vector<std::size_t> places(efficient.begin(), efficient.end());
  std::vector<Row> rows;
  for (const std::size_t x : places) rows.push_back(central[x]);
  std::vector<Levels> out;
  if (places.size() <= most) {
    for (const std::size_t x : places) out.push_back(all[x]);
  } else {
    for (const std::size_t at : thinned(rows, model.parties().size(), most)) out.push_back(all[places[at]]);
  }
  return out;
}

std::vector<Levels> of_template(const std::vector<Package>& packages, std::size_t of) {
  std::vector<Levels> out;
  for (const Package& each : packages)
    if (each.of == of) out.push_back(each.levels);
  return out;
}

RC_GTEST_PROP(Packages, AreThoseOfTheDefinition, ()) {
  const std::string text = processtests::random_case();
  const Model model = model_of(text);
  const auto full = static_cast<std::size_t>(*rc::gen::inRange(5, 25));
  const auto pauses = static_cast<std::size_t>(*rc::gen::inRange(0, 9));
  const std::vector<Package> packages = candidate_packages(model, full, pauses);
  RC_LOG() << text;
  std::vector<std::size_t> sizes;
  for (const PackageTemplate& of : model.templates())
    if (of.days) sizes.push_back(grid(model, of).size());
  const std::vector<std::size_t> shares = process::pause_shares(sizes, pauses);
  std::size_t pause = 0;
  for (std::size_t of = 0; of < model.templates().size(); ++of) {
    const PackageTemplate& each = model.templates()[of];
    const auto wanted = by_definition(model, each, each.days ? shares[pause++] : full);
    RC_ASSERT(of_template(packages, of) == wanted);
  }
  for (std::size_t x = 0; x < packages.size(); ++x) {
    RC_ASSERT(packages[x].days == model.templates()[packages[x].of].days.value_or(0));
    RC_ASSERT((x == 0 || packages[x - 1].of <= packages[x].of));
  }
}

RC_GTEST_PROP(Packages, DoNotDependOnWhoElseIsInTheCase, ()) {
  const std::string text = processtests::random_case();
  const std::string more =
      "mediators: {m: {access: {p0: 0.5, p1: 0.4, judgement: \"j\"}, leverage: {p0: 0.1, judgement: \"j\"}}}\n"
      "backers: {b: {of: p0, when: [{event: e}]}}\n"
      "events: {e: {chance: 0.2 in 30 days, effects: {trust: {p0: add -0.1}}, judgement: \"j\"}}\n";
  const auto levels = [](const std::vector<Package>& packages) {
    std::vector<Levels> out;
    for (const Package& each : packages) out.push_back(each.levels);
    return out;
  };
  RC_ASSERT(levels(candidate_packages(model_of(text), 12, 6)) ==
            levels(candidate_packages(model_of(text + more), 12, 6)));
}

// ---- the parts, by hand and by brute force

TEST(PauseShares, AreEqualAndWhatOneDoesNotUseGoesToTheOthers) {
  using process::pause_shares;
  EXPECT_THAT(pause_shares({}, 24), ElementsAre());
  EXPECT_THAT(pause_shares({100}, 24), ElementsAre(24));
  EXPECT_THAT(pause_shares({100, 100}, 24), ElementsAre(12, 12));
  EXPECT_THAT(pause_shares({16, 4}, 24), ElementsAre(16, 4));
  EXPECT_THAT(pause_shares({100, 4}, 24), ElementsAre(20, 4));
  EXPECT_THAT(pause_shares({4, 100}, 24), ElementsAre(4, 20));
  EXPECT_THAT(pause_shares({100, 3, 100}, 24), ElementsAre(10, 3, 11));
  EXPECT_THAT(pause_shares({9, 9, 9, 9, 9}, 24), ElementsAre(4, 5, 5, 5, 5));
}

process::Terms random_terms(const std::vector<std::size_t>& levels, std::size_t width) {
  process::Terms out;
  for (const std::size_t count : levels) {
    auto& issue = out.emplace_back(count);
    for (auto& level : issue)
      for (std::size_t c = 0; c < width; ++c)
        level.push_back(*rc::gen::inRange(0, 7) * 100'000'000'000'000 + *rc::gen::inRange(0, 3));
  }
  return out;
}

RC_GTEST_PROP(Efficient, IsWhatNoOtherDominates, ()) {
  const std::vector<std::size_t> levels{3, 2, 4};
  const auto width = static_cast<std::size_t>(*rc::gen::inRange(1, 5));
  const process::Terms terms = random_terms(levels, width);
  process::Barred barred;
  for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
    barred.push_back({{0, static_cast<std::size_t>(*rc::gen::inRange(0, 3))},
                      {2, static_cast<std::size_t>(*rc::gen::inRange(0, 4))}});
  std::vector<std::vector<process::Fine>> rows(24);
  std::vector<bool> stands(24, true);
  for (std::size_t x = 0; x < 24; ++x) {
    const std::array<std::size_t, 3> at{x / 8, x / 4 % 2, x % 4};
    for (std::size_t c = 0; c < width; ++c)
      rows[x].push_back(process::in_units(terms[0][at[0]][c] + terms[1][at[1]][c] + terms[2][at[2]][c]));
    for (const auto& each : barred) stands[x] = stands[x] && !(each[0].second == at[0] && each[1].second == at[2]);
  }
  std::vector<std::size_t> wanted;
  for (std::size_t x = 0; x < 24; ++x) {
    bool beaten = !stands[x];
    for (std::size_t y = 0; y < 24; ++y) {
      bool all = stands[y];
      for (std::size_t c = 0; c < width; ++c) all = all && rows[y][c] >= rows[x][c];
      beaten = beaten || (all && rows[y] != rows[x]);
    }
    if (!beaten) wanted.push_back(x);
  }
  RC_ASSERT(process::with_efficient({}, terms, barred) == wanted);
  // What is known joins, dominated or not, and changes nothing else.
  std::vector<std::size_t> known;
  for (std::size_t x = 0; x < 24; ++x)
    if (stands[x] && *rc::gen::arbitrary<bool>()) known.push_back(x);
  std::vector<std::size_t> both;
  std::set_union(known.begin(), known.end(), wanted.begin(), wanted.end(), std::back_inserter(both));
  RC_ASSERT(process::with_efficient(known, terms, barred) == both);
}

constexpr process::Fine one = 1'000'000'000'000'000;

TEST(Thin, KeepsTheBestThenTheFarthest) {
  // Points of a line from (0, 1) to (1, 0): both ends, then the middle (the largest minimum); the sum ties everywhere
  // and goes to the largest row, which is an end. Then the points farthest from those kept: of two, the larger row.
  std::vector<std::vector<process::Fine>> rows;
  for (int x = 0; x <= 8; ++x) rows.push_back({x * one / 8, one - x * one / 8});
  EXPECT_THAT(process::thin(rows, 2, 3), ElementsAre(0, 4, 8));
  EXPECT_THAT(process::thin(rows, 2, 4), ElementsAre(0, 4, 6, 8));
  EXPECT_THAT(process::thin(rows, 2, 5), ElementsAre(0, 2, 4, 6, 8));
  EXPECT_THAT(process::thin(rows, 2, 9), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8));
  // A third coordinate counts as distance and not as a party's: row 1 lies far out by it alone.
  for (std::size_t x = 0; x < rows.size(); ++x) rows[x].push_back(x == 1 ? one : 0);
  EXPECT_THAT(process::thin(rows, 2, 4), ElementsAre(0, 1, 4, 8));
}

TEST(Thin, EqualRowsGoByTheirPlace) {
  const std::vector<std::vector<process::Fine>> rows(5, {one, one});
  EXPECT_THAT(process::thin(rows, 2, 2), ElementsAre(0, 1));
}

// ---- the shipped cases

TEST(Packages, OfTheFoundingCase) {
  const Model model = Model::build(PatchedCase{.base = *casetests::shipped("gaza-2024")});
  const std::vector<Package> packages = candidate_packages(model);
  ASSERT_EQ(packages.size(), 64U + 16U + 4U);
  const auto utilities = model.utilities(model.central(), {});
  double best = 0;
  for (std::size_t x = 0; x < packages.size(); ++x) {
    EXPECT_EQ(packages[x].of, x < 64 ? 0U : x < 80 ? 1U : 2U);
    EXPECT_EQ(packages[x].days, x < 64 ? 0 : x < 80 ? 21 : 14);
    EXPECT_EQ(packages[x].full(), x < 64);
    if (x < 64) best = std::max(best, coordinates(model, packages[x].levels, model.central(), utilities)[0]);
  }
  // Every party's best is kept.
  double most = 0;
  for (const Levels& each : grid(model, model.templates()[0]))
    most = std::max(most, coordinates(model, each, model.central(), utilities)[0]);
  EXPECT_NEAR(best, most, 1e-12);
  EXPECT_EQ(candidate_packages(model, 128, 24).size(), 128U + 20U);
}

TEST(Packages, OfTheFoundingCaseAreThoseOfTheDefinition) {
  const Model model = Model::build(PatchedCase{.base = *casetests::shipped("gaza-2024")});
  EXPECT_EQ(of_template(candidate_packages(model), 0), by_definition(model, model.templates()[0], 64));
}

TEST(Packages, OfTheTutorialAreAllThatCanStand) {
  const Model model = Model::build(PatchedCase{.base = *casetests::shipped("village-well")});
  const std::vector<Package> packages = candidate_packages(model);
  // 4 · 3 · 3 less the three with ten hours and a built pipe; a trial settles hours alone, where ten may stand.
  EXPECT_EQ(of_template(packages, 0).size(), 33U);
  EXPECT_EQ(of_template(packages, 0), grid(model, model.templates()[0]));
  EXPECT_EQ(of_template(packages, 1).size(), 4U);
  EXPECT_EQ(packages.back().levels, (Levels{3, std::nullopt, std::nullopt}));
}

TEST(Packages, SettlingSomeIssuesForGoodIsNoCandidate) {
  const Model model = model_of(
      "detente: 1\nas_of: 2024-09-11\nactors: {p0: {}, p1: {}}\nissues: {i0: {}, i1: {}}\n"
      "packages: {part: {issues: [i0], lasts: permanent}}\nparties: {p0: {}, p1: {}}\n");
  const std::vector<Package> packages = candidate_packages(model);
  EXPECT_EQ(packages.size(), 25U);
  for (const Package& each : packages) EXPECT_EQ(model.templates()[each.of].id, "full");
}

}  // namespace
