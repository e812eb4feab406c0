// What the tests of answers/ and output/ share: a case asked all the way, from text or as shipped, and a case of two
// parties small enough to answer by hand.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "case/support.hpp"
#include "detente/answers/analysis.hpp"
#include "detente/answers/without_packages.hpp"
#include "detente/case/lens_support.hpp"

namespace answertests {

using namespace detente;

/// A question holds references to what it was asked of, so all of it stays together, in one place.
struct Asked {
  Case original;
  PatchedCase patched;
  Evidence evidence;
  std::unique_ptr<answers::Question> question;
  std::unique_ptr<answers::Analysis> analysis;
};

/// Enough for what packages say; the process lens is asked by the tests that are about it.
inline constexpr answers::RunSizes no_runs{.scenario = {0, 0}, .anchor = {0, 0}, .small = {0, 0}, .band = {0, 0}};
inline constexpr answers::RunSizes few_runs{.scenario = {8, 4}, .anchor = {8, 4}, .small = {6, 4}, .band = {6, 2}};

inline std::unique_ptr<Asked> ask(Case input,
                                  const answers::Effort& effort = {.draws = 300, .hinge_draws = 100, .runs = no_runs}) {
  auto out = std::make_unique<Asked>(
      Asked{.original = input, .patched = {.base = std::move(input)}, .evidence = {}, .question = {}, .analysis = {}});
  out->evidence = read_evidence(out->patched.base);
  auto question = answers::ask(out->original, out->patched, out->patched, out->evidence, effort, {}, {});
  if (!question) {
    ADD_FAILURE() << casetests::said(question.error());
    return nullptr;
  }
  out->question = std::make_unique<answers::Question>(std::move(*question));
  auto analysis = answers::analyse(*out->question, {}, {});
  if (!analysis) {
    ADD_FAILURE() << casetests::said(analysis.error());
    return nullptr;
  }
  out->analysis = std::make_unique<answers::Analysis>(std::move(*analysis));
  return out;
}

inline std::unique_ptr<Asked> ask(const std::string& text,
                                  const answers::Effort& effort = {.draws = 300, .hinge_draws = 100, .runs = no_runs}) {
  return ask(casetests::good(text), effort);
}

/// The same of a case that supports no packages.
struct AskedWithoutPackages {
  PatchedCase patched;
  Evidence evidence;
  std::unique_ptr<Model> model;
  answers::WithoutPackages found;
};

inline std::unique_ptr<AskedWithoutPackages> ask_without_packages(Case input) {
  auto out = std::make_unique<AskedWithoutPackages>(
      AskedWithoutPackages{.patched = {.base = std::move(input)}, .evidence = {}, .model = {}, .found = {}});
  out->evidence = read_evidence(out->patched.base);
  out->model = std::make_unique<Model>(Model::build(out->patched));
  auto found = answers::analyse_without_packages(*out->model, out->evidence, {}, {});
  if (!found) {
    ADD_FAILURE() << casetests::said(found.error());
    return nullptr;
  }
  out->found = std::move(*found);
  return out;
}

/// A prisoner's dilemma: each wants most that the other acts, then not to act itself.
inline std::string gate(const std::string& start = "start: []") {
  return fmt::format(
      "detente: 1\ntitle: \"Gate\"\nactors: {{north: {{name: \"North\"}}, south: {{name: \"South\"}}}}\nstructure:\n"
      "  options: {{north: {{open: both ways}}, south: {{pay: both ways}}}}\n  {}\n  preferences:\n"
      "    north: [\"south.pay\", \"not north.open\"]\n    south: [\"north.open\", \"not south.pay\"]\n"
      "  judgement: \"j\"\n",
      start);
}

/// To be put below gate(), or alone: weights 0.5 × 0.5 at 0 coins and 1 × 0.75 at 8 coins, so mean 6 and median 8.
inline std::string toll_body() {
  return "issues: {toll: {name: \"the toll\", scale: {low: 0, high: 8, unit: \"coins\", judgement: \"j\"}, "
         "levels: {free: 0, dear: 1}}}\nparties:\n"
         "  north: {positions: {toll: {ideal: free}}, influence: 0.5, salience: {toll: 0.5, judgement: \"j\"}, "
         "judgement: \"j\"}\n"
         "  south: {positions: {toll: {ideal: dear}}, influence: 1, salience: {toll: 0.75, judgement: \"j\"}, "
         "judgement: \"j\"}\n";
}
inline std::string toll() {
  return "detente: 1\ntitle: \"Toll\"\nactors: {north: {name: \"North\"}, south: {name: \"South\"}}\n" + toll_body();
}

inline bool has_packages(const Case& input) {
  return (supported_lenses(input) & lens_bit::packages) != 0;
}

/// The shipped cases that the packages lens takes.
inline std::vector<std::string> shipped_with_packages() {
  std::vector<std::string> out;
  for (const std::string& name : casetests::shipped_names())
    if (const auto read = casetests::shipped(name); read && has_packages(*read)) out.push_back(name);
  return out;
}

/// One issue from a to c: East wants c, West wants a and takes a or b (0.5 ≥ 0.4). Only East's outside option is
/// uncertain: there is a zone exactly where it is at most 0.5, which is its mode and its median.
struct Small {
  std::string east_outside = "0.2..0.5..0.8", west_outside = "0.4";
  std::string west_more = "", claims = "", head = "";
  std::string east_name = "East", west_name = "West", issue_name = "Land";
  bool west_first = false;

  [[nodiscard]] std::string text() const {
    const auto party = [](const std::string& id, const std::string& ideal, const std::string& outside,
                          const std::string& more) {
      return fmt::format(
          "  {}:\n    positions: {{land: {{ideal: {}}}}}\n    priorities: {{land: 1, judgement: \"j\"}}\n    "
          "outside_option: {}\n"
          "    optimism: 0\n    pain: {{now: 0, weight: 0, judgement: \"j\"}}\n    judgement: \"j\"\n{}",
          id, ideal, outside, more);
    };
    const std::string east = party("east", "c", east_outside, ""), west = party("west", "a", west_outside, west_more);
    return fmt::format(
        "detente: 1\ntitle: \"Small\"\nas_of: 2025-01-01\n{}actors: {{east: {{name: \"{}\"}}, west: {{name: "
        "\"{}\"}}}}\n{}"
        "issues: {{land: {{name: \"{}\", levels: {{a: 0, b: 0.5, c: 1}}}}}}\nparties:\n{}",
        head, east_name, west_name, claims, issue_name, west_first ? west + east : east + west);
  }
};

}  // namespace answertests
