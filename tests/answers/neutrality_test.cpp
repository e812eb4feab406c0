// Neutrality: which party the case names first, and which side of a mirror a party stands on, changes nothing but
// places.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "answers/support.hpp"

namespace {

using namespace answertests;

/// The case with the order of the blocks below `parties:` turned round.
std::string parties_turned(const std::string& text) {
  std::vector<std::string> before, after, lines;
  std::vector<std::vector<std::string>> blocks;
  std::istringstream in(text);
  int part = 0;
  for (std::string line; std::getline(in, line);) {
    if (part == 0) before.push_back(line);
    if (part == 1 && !line.empty() && line[0] != ' ' && line[0] != '#') part = 2;
    if (part == 1) {
      if (line.size() > 2 && line.starts_with("  ") && line[2] != ' ' && line[2] != '#') blocks.emplace_back();
      if (blocks.empty()) blocks.emplace_back();
      blocks.back().push_back(line);
    }
    if (part == 2) after.push_back(line);
    if (line.starts_with("parties:")) part = 1;
  }
  std::reverse(blocks.begin(), blocks.end());
  std::string out;
  const auto add = [&](const std::vector<std::string>& some) {
    for (const std::string& line : some) out += line + "\n";
  };
  add(before);
  for (const auto& block : blocks) add(block);
  add(after);
  return out;
}

using PairKey = std::pair<std::string, std::string>;

std::map<PairKey, std::pair<bool, std::uint64_t>> pairs_of(const Asked& asked) {
  std::map<PairKey, std::pair<bool, std::uint64_t>> out;
  for (const answers::StuckPair& pair : asked.analysis->stuck.pairs)
    out[{asked.question->model.parties()[pair.party].id, asked.question->model.issues()[pair.issue].id}] = {
        pair.at_central_values, pair.leaves_no_room.count};
  return out;
}

template <class Hinge, class Name>
std::map<std::string, std::tuple<double, double, std::uint64_t>> hinges_of(const std::vector<Hinge>& hinges,
                                                                           Name name) {
  std::map<std::string, std::tuple<double, double, std::uint64_t>> out;
  for (const Hinge& hinge : hinges)
    out[hinge.*name] = {hinge.swing, hinge.se, static_cast<std::uint64_t>(hinge.flips_central)};
  return out;
}

/// Steps of each relaxation, by party and what moves.
std::multiset<std::set<std::string>> steps_of(const Asked& asked) {
  std::multiset<std::set<std::string>> out;
  const bargain::Input& input = asked.question->full().input;
  for (const bargain::Relaxation& each : asked.analysis->stuck.relaxations->list) {
    std::set<std::string> steps;
    for (const bargain::Step& step : each.steps)
      steps.insert(fmt::format(
          "{} {} {}", input.parties[step.party].name,
          step.line ? fmt::format("line {}", input.parties[step.party].red_lines[*step.line].issue) : "value",
          step.count));
    out.insert(std::move(steps));
  }
  return out;
}

TEST(Neutrality, TheOrderOfPartiesChangesNoAnswer) {
  for (const std::string& name : shipped_with_packages()) {
    const std::string text = casetests::file_text(casetests::cases_folder() / name / "case.yaml");
    const auto a = ask(text, {.draws = 60, .hinge_draws = 30, .runs = no_runs}),
               b = ask(parties_turned(text), {.draws = 60, .hinge_draws = 30, .runs = no_runs});
    ASSERT_TRUE(a && b);
    ASSERT_EQ(a->question->model.parties().front().id, b->question->model.parties().back().id) << name;
    EXPECT_EQ(a->analysis->stuck.zone.count, b->analysis->stuck.zone.count) << name;
    EXPECT_EQ(a->analysis->stuck.zone_without_red_lines.count, b->analysis->stuck.zone_without_red_lines.count);
    EXPECT_EQ(a->analysis->stuck.zone_at_central_values, b->analysis->stuck.zone_at_central_values);
    EXPECT_EQ(pairs_of(*a), pairs_of(*b)) << name;
    EXPECT_EQ(steps_of(*a), steps_of(*b)) << name;
    EXPECT_EQ(hinges_of(a->analysis->hinges.numbers, &answers::NumberHinge::path),
              hinges_of(b->analysis->hinges.numbers, &answers::NumberHinge::path))
        << name;
    EXPECT_EQ(hinges_of(a->analysis->hinges.claims, &answers::ClaimHinge::id),
              hinges_of(b->analysis->hinges.claims, &answers::ClaimHinge::id))
        << name;
    ASSERT_EQ(a->analysis->deals.templates.size(), b->analysis->deals.templates.size());
    for (std::size_t t = 0; t < a->analysis->deals.templates.size(); ++t) {
      const auto &one = a->analysis->deals.templates[t].top, &other = b->analysis->deals.templates[t].top;
      ASSERT_EQ(one.size(), other.size());
      for (std::size_t n = 0; n < one.size(); ++n) {
        EXPECT_EQ(one[n].outcome, other[n].outcome);
        EXPECT_EQ(one[n].accepted.count, other[n].accepted.count);
        EXPECT_EQ(one[n].ratified.count, other[n].ratified.count);
        EXPECT_EQ(one[n].utilities, std::vector<double>(other[n].utilities.rbegin(), other[n].utilities.rend()));
      }
    }
    EXPECT_EQ(a->analysis->deals.draft, b->analysis->deals.draft);
    for (std::size_t k = 0; k < a->analysis->stuck.issues.size(); ++k) {
      EXPECT_EQ(a->analysis->stuck.issues[k].issue, b->analysis->stuck.issues[k].issue) << name;
      EXPECT_NEAR(a->analysis->stuck.issues[k].tension, b->analysis->stuck.issues[k].tension, 1e-12);
    }
    EXPECT_EQ(a->analysis->headline, b->analysis->headline) << name;
  }
}

TEST(Neutrality, AMirroredCaseHasTheMirroredAnswerAtCentralValues) {
  // West wants what East wanted, at the other end of the scale; the level in the middle is its own mirror.
  const auto text = [](const std::string& up, const std::string& down) {
    const auto party = [](const std::string& id, const std::string& ideal, const std::string& line,
                          const std::string& outside) {
      return fmt::format(
          "  {}:\n    positions: {{land: {{ideal: {}, red_line: {{{}, holds: 0.9}}, judgement: \"j\"}}}}\n    "
          "priorities: {{land: 1, judgement: \"j\"}}\n"
          "    outside_option: {}\n    judgement: \"j\"\n",
          id, ideal, line, outside);
    };
    return "detente: 1\nas_of: 2025-01-01\nactors: {east: {}, west: {}}\nissues: {land: {levels: {a: 0, b: 0.25, c: "
           "0.5, d: 0.75, e: 1}}}\nparties:\n" +
           party(up, "e", "at_least: d", "0.4") + party(down, "a", "at_most: c", "0.3");
  };
  const auto one = ask(text("east", "west")), other = ask(text("west", "east"));
  ASSERT_TRUE(one && other);
  ASSERT_FALSE(one->analysis->stuck.zone_at_central_values);
  const auto flipped = [](std::multiset<std::set<std::string>> steps) {
    std::multiset<std::set<std::string>> out;
    for (const auto& set : steps) {
      std::set<std::string> turned;
      for (const std::string& step : set) turned.insert((step.starts_with("east") ? "west" : "east") + step.substr(4));
      out.insert(turned);
    }
    return out;
  };
  EXPECT_EQ(steps_of(*one), flipped(steps_of(*other)));
  EXPECT_FALSE(steps_of(*one).empty());
  const auto pairs = pairs_of(*one), mirrored = pairs_of(*other);
  EXPECT_EQ(pairs.at({"east", "land"}).first, mirrored.at({"west", "land"}).first);
  EXPECT_EQ(pairs.at({"west", "land"}).first, mirrored.at({"east", "land"}).first);
  EXPECT_NEAR(one->analysis->stuck.issues[0].tension, other->analysis->stuck.issues[0].tension, 1e-15);
}

}  // namespace
