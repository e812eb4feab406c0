#include "detente/answers/indicators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "detente/answers/arms.hpp"
#include "detente/base/maths.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {
namespace {

constexpr double level = 0.05;  // of all tests together
constexpr std::size_t marked = 6;

bool is_watched(const Number& number) {
  return number.field->cls == FieldClass::condition && (number.field->lenses & lens_bit::process) != 0 &&
         !is_alternative(number.path) && !number.quantity.is_point();
}

struct Mean {
  double value = 0;
  double variance = 0;  ///< of the mean
};

template <class At>
Mean mean_over(std::span<const std::size_t> places, At at) {
  const auto n = static_cast<double>(places.size());
  Mean out;
  for (const std::size_t j : places) out.value += at(j);
  out.value /= n;
  for (const std::size_t j : places) out.variance += (at(j) - out.value) * (at(j) - out.value);
  out.variance = n > 1 ? out.variance / (n - 1) / n : 0;
  return out;
}

/// The highest against the lowest third of vectors, by the value of one number; equal values in the vectors' order.
Indicator measured(const std::string& path, const std::vector<double>& values, const std::vector<double>& shares) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  const std::size_t third = order.size() / 3;
  const std::span<const std::size_t> all(order);
  const auto low = all.first(third), high = all.last(third);
  const auto value = [&](std::size_t j) { return values[j]; };
  const auto share = [&](std::size_t j) { return shares[j]; };
  const Mean p_low = mean_over(low, share), p_high = mean_over(high, share);
  return {.path = path,
          .low = mean_over(low, value).value,
          .high = mean_over(high, value).value,
          .p_low = p_low.value,
          .p_high = p_high.value,
          .difference = p_high.value - p_low.value,
          .se = std::sqrt(p_low.variance + p_high.variance)};
}

double statistic(const Indicator& indicator) {
  if (indicator.difference == 0) return 0;
  return indicator.se > 0 ? std::abs(indicator.difference) / indicator.se : std::numeric_limits<double>::infinity();
}

void mark_strongest(std::vector<Indicator>& shown) {
  std::vector<Indicator*> by_strength;
  for (Indicator& each : shown) by_strength.push_back(&each);
  std::stable_sort(by_strength.begin(), by_strength.end(),
                   [](const Indicator* a, const Indicator* b) { return statistic(*a) > statistic(*b); });
  for (std::size_t n = 0; n < std::min(marked, by_strength.size()); ++n) by_strength[n]->strongest = true;
}

std::vector<std::string> conditions_of(const Case& input, const Node& backer) {
  std::vector<std::string> out;
  if (const Node* when = backer.find("when"); when != nullptr)
    for (const Node& item : when->items) {
      if (const std::string step = item.text_of("escalation"); !step.empty()) out.push_back("escalation: " + step);
      if (const std::string event = item.text_of("event"); !event.empty())
        out.push_back("event: " + input.name_of("events", event));
      if (const std::string days = item.text_of("no_agreement_by"); !days.empty())
        out.push_back(fmt::format("no agreement by day {}", parse_duration(days).value_or(0)));
    }
  if (const Node* follows = backer.find("follows"); follows != nullptr)
    for (const Entry& other : follows->entries)
      if (!is_reserved_key(other.key)) out.push_back(input.name_of("backers", other.key) + " has entered");
  if (out.empty()) out.push_back("escalation: wider exchanges");  // what holds where nothing is written
  return out;
}

std::vector<Sign> signs_of(const Case& input) {
  std::vector<Sign> out;
  for (const std::string& party : input.ids().of("parties")) {
    const Node* groups = input.root().at_path("parties." + party + ".constituencies");
    if (groups == nullptr) continue;
    for (const Entry& group : groups->entries)
      if (!is_reserved_key(group.key) && group.value.text_of("kind") == "pressure")
        out.push_back({.who = input.name_of("parties", party),
                       .name = input.name_of("constituencies", group.key),
                       .path = "parties." + party + ".constituencies." + group.key + ".now",
                       .when = {}});
  }
  for (const std::string& backer : input.ids().of("backers"))
    out.push_back({.who = input.name_of("backers", backer),
                   .name = {},
                   .path = "backers." + backer,
                   .when = conditions_of(input, *input.root().at_path("backers." + backer))});
  return out;
}

}  // namespace

std::vector<bool> holm(const std::vector<double>& statistics) {
  const std::size_t tests = statistics.size();
  std::vector<std::size_t> order(tests);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return statistics[a] > statistics[b]; });
  std::vector<bool> out(tests, false);
  for (std::size_t k = 0; k < tests; ++k) {
    const double bound = maths::normal_quantile(1 - level / (2 * static_cast<double>(tests - k)));
    if (!(statistics[order[k]] > bound)) break;
    out[order[k]] = true;
  }
  return out;
}

Indicators indicators_to_watch(const Question& question, const study::Results& results) {
  const Talks& talks = *question.talks;
  Indicators out{.shown = {}, .signs = signs_of(question.input())};
  const study::Counts& base = results.at(arm_name("base", leading_setting(talks).lever));
  out.vectors = base.vectors / 3;
  if (out.vectors < 2) return out;
  std::vector<double> shares;
  for (const std::uint32_t hits : base.hits(talks.event)) shares.push_back(static_cast<double>(hits) / base.runs);
  const Model& model = *talks.base.model;
  std::vector<ParameterVector> vectors;
  for (std::uint32_t j = 0; j < base.vectors; ++j) vectors.push_back(model.draw(talks.seed, j));

  std::vector<Indicator> tested;
  std::vector<double> statistics;
  for (std::size_t p = 0; p < model.parameters().size(); ++p) {
    if (!is_watched(model.parameters()[p])) continue;
    std::vector<double> values;
    for (const ParameterVector& vector : vectors) values.push_back(vector[p]);
    tested.push_back(measured(model.parameters()[p].path, values, shares));
    statistics.push_back(statistic(tested.back()));
  }
  out.tested = tested.size();
  const std::vector<bool> told = holm(statistics);
  for (std::size_t n = 0; n < tested.size(); ++n)
    if (told[n] && statistics[n] > 2) out.shown.push_back(tested[n]);
  mark_strongest(out.shown);
  return out;
}

}  // namespace detente::answers
