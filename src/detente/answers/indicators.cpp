#include "detente/answers/indicators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/answers/arms.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {
namespace {

constexpr std::size_t marked = 6;

/// The base rate sets the level and is nothing that a run reads.
bool is_watched(const Number& number) {
  return !number.path.starts_with("base_rate.") && number.field->cls == FieldClass::condition &&
         (number.field->lenses & lens_bit::process) != 0 && !is_alternative(number.path);
}

void mark_strongest(std::vector<Indicator>& shown) {
  std::vector<Indicator*> by_strength;
  for (Indicator& each : shown) by_strength.push_back(&each);
  // |d_a|/s_a > |d_b|/s_b without dividing: an error may be 0.
  std::stable_sort(by_strength.begin(), by_strength.end(), [](const Indicator* a, const Indicator* b) {
    return std::abs(a->found.difference) * b->found.se > std::abs(b->found.difference) * a->found.se;
  });
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

Indicators indicators_to_watch(const Question& question, const study::Results& results) {
  const Talks& talks = *question.talks;
  Indicators out{.shown = {}, .signs = signs_of(question.input())};
  const study::Counts& base = results.at(arm_name("base", leading_setting(talks).lever));
  for (const Screened& each : screen(*talks.base.model, talks.seed, base, talks.event, is_watched)) {
    ++out.tested;
    if (each.shows && std::abs(each.difference) > 2 * each.se) out.shown.push_back({.found = each});
  }
  mark_strongest(out.shown);
  return out;
}

}  // namespace detente::answers
