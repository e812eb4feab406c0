// What the tests of the second answer share: a case of two parties and any mediators, its question, its runs and what
// was read from them, at sizes that take no time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "case/support.hpp"
#include "detente/answers/channels.hpp"
#include "detente/study/plan.hpp"

namespace channeltests {

using namespace detente;

inline const answers::RunSizes small_sizes{.scenario = {4, 4}, .anchor = {8, 8}, .small = {16, 8}, .band = {4, 4}};

/// A question holds references to what it was asked of, and results to their plan: all of it stays in one place.
struct Put {
  Case original;
  PatchedCase ground;
  PatchedCase patched;
  Evidence evidence = {};
  std::unique_ptr<answers::Question> question = {};
  std::unique_ptr<study::Plan> plan = {};
  std::unique_ptr<study::Results> results = {};
  answers::Channels found = {};

  [[nodiscard]] std::size_t place(const std::string& id) const {
    const auto& all = question->model.mediators();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const Mediator& each) { return each.id == id; }) - all.begin());
  }
  [[nodiscard]] const answers::Estimate& share(std::size_t setting, const std::string& id) const {
    return found.sharing[setting].shares[place(id)];
  }
  /// The arrangement with this arm.
  [[nodiscard]] const answers::Comparison& arranged(const std::string& arm,
                                                    const std::string& base = "base-small") const {
    for (const answers::Arrangement& each : found.arrangements)
      if (each.comparison.arm == arm && each.comparison.base == base) return each.comparison;
    ADD_FAILURE() << "no arrangement " << arm << " against " << base;
    return found.arrangements.front().comparison;
  }
};

inline std::unique_ptr<Put> put(const Case& original, const Patch& scenario = {}, double wanted = 0.05,
                                const answers::RunSizes& sizes = small_sizes) {
  auto patched = apply_patches(original, {&scenario, 1});
  if (!patched) {
    ADD_FAILURE() << casetests::said(patched.error());
    return nullptr;
  }
  auto out =
      std::make_unique<Put>(Put{.original = original, .ground = {.base = original}, .patched = std::move(*patched)});
  out->evidence = read_evidence(out->patched.base);
  const answers::Effort effort{.draws = 4, .hinge_draws = 4, .runs = sizes};
  auto question = answers::ask(out->original, out->ground, out->patched, out->evidence, effort, {}, {});
  if (!question) {
    ADD_FAILURE() << casetests::said(question.error());
    return nullptr;
  }
  out->question = std::make_unique<answers::Question>(std::move(*question));
  const answers::Talks& talks = *out->question->talks;
  out->plan = std::make_unique<study::Plan>(talks.seed);
  add_told(*out->plan, talks, "base-small", talks.base, {}, sizes.small);
  const auto added = answers::add_channel_arms(*out->question, *out->plan);
  if (!added) {
    ADD_FAILURE() << casetests::said(added.error());
    return nullptr;
  }
  auto results = study::run(*out->plan, 0, {}, {});
  if (!results) {
    ADD_FAILURE() << casetests::said(results.error());
    return nullptr;
  }
  out->results = std::make_unique<study::Results>(std::move(*results));
  auto found = answers::what_channels_add(*out->question, *out->results, wanted, {}, {});
  if (!found) {
    ADD_FAILURE() << casetests::said(found.error());
    return nullptr;
  }
  out->found = std::move(*found);
  return out;
}

/// A mediator's block. Left alone, one that reaches both parties well.
struct Go {
  std::string id = "a";
  std::string east = "0.8", west = "0.8";
  std::string leverage = "0.1", information = "0.3", cover = "0.2", guarantee = "0.2";
  std::string more = "";

  [[nodiscard]] std::string text() const {
    return fmt::format(
        "  {}:\n    access: {{east: {}, west: {}, judgement: \"j\"}}\n    leverage: {{east: {}, west: {}, judgement: "
        "\"j\"}}\n    information: {}\n    cover: {}\n    guarantee: {}\n    leaves: 0.02 in 30 days\n    judgement: "
        "\"j\"\n{}",
        id, east, west, leverage, leverage, information, cover, guarantee, more);
  }
};

/// A mediator with no means at all.
inline Go nothing(const std::string& id) {
  return {.id = id, .east = "0", .west = "0", .leverage = "0", .information = "0", .cover = "0", .guarantee = "0"};
}

/// Two parties that meet through mediators only, on two issues that leave room for trades.
inline std::string two_parties(const std::vector<Go>& mediators, const std::string& more = "") {
  const auto party = [](const std::string& id, const std::string& land, const std::string& aid,
                        const std::string& points) {
    return fmt::format(
        "  {}:\n    positions: {{land: {{ideal: {}, judgement: \"j\"}}, aid: {{ideal: {}, judgement: \"j\"}}}}\n    "
        "priorities: {{{}, judgement: \"j\"}}\n    outside_option: 0.25..0.35..0.45\n    direct_channel: 0\n    "
        "judgement: \"j\"\n",
        id, land, aid, points);
  };
  std::string out =
      "detente: 1\ntitle: \"Two parties\"\nas_of: 2025-01-01\nhorizon: {is: 40 days, judgement: \"j\"}\n" + more +
      "base_rate: {agreement: 5 to 15 per 1000 days, judgement: \"j\"}\nactors: {east: {name: \"East\"}, west: {name: "
      "\"West\"}";
  for (const Go& each : mediators) out += fmt::format(", {}: {{name: \"Mediator {}\"}}", each.id, each.id);
  out +=
      "}\nissues: {land: {name: \"Land\", levels: {p: 0, q: 0.5, r: 1}}, aid: {name: \"Aid\", levels: {p: 0, q: 0.5, "
      "r: 1}}}\nparties:\n" +
      party("east", "r", "p", "land: 3, aid: 1") + party("west", "p", "r", "land: 1, aid: 3");
  out += "process: {rounds: 1 per 4 days, judgement: \"j\"}\n";
  if (mediators.empty()) return out;
  out += "mediators:\n";
  for (const Go& each : mediators) out += each.text();
  return out;
}

inline std::unique_ptr<Put> put(const std::vector<Go>& mediators, const Patch& scenario = {}, double wanted = 0.05) {
  return put(casetests::good(two_parties(mediators)), scenario, wanted);
}

}  // namespace channeltests
