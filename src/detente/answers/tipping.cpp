#include "detente/answers/tipping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "detente/answers/arms.hpp"

namespace detente::answers {
namespace {

constexpr std::size_t values_a_line = 5;
constexpr double low_point = 0.05, high_point = 0.95;
constexpr std::array classes{study::Event::deal, study::Event::partial, study::Event::stalemate,
                             study::Event::withdrawal, study::Event::escalation};  // in the order of process::Outcome

/// The numbers that lines are drawn along, parties as declared.
std::vector<const Number*> moved_numbers(const Question& question) {
  std::vector<const Number*> out;
  for (const std::string& party : question.input().ids().of("parties")) {
    const std::string block = "parties." + party;
    for (const char* name : {".pain.now", ".outside_option", ".trust"})
      for (const Number& number : question.input().numbers())
        if (number.path == block + name || number.path.starts_with(block + name + ".")) out.push_back(&number);
  }
  return out;
}

std::vector<double> values_along(const Number& number) {
  std::vector<double> out;
  const double low = number.at_probability(low_point), high = number.at_probability(high_point);
  if (!(low < high)) return out;
  for (std::size_t i = 0; i < values_a_line; ++i)
    out.push_back(low + (high - low) * static_cast<double>(i) / (values_a_line - 1));
  return out;
}

std::string line_arm(const std::string& path, double value) {
  return fmt::format("shocks/lines/{}/{}", path, number_text(value));
}

/// Whether the mean over vectors of (hits of one arm − factor × hits of another) lies above 0, below it, or neither by
/// two standard errors.
std::optional<bool> above(const std::vector<std::uint32_t>& hits, const std::vector<std::uint32_t>& base,
                          double factor) {
  double sum = 0, squares = 0;
  const auto n = static_cast<double>(hits.size());
  for (std::size_t j = 0; j < hits.size(); ++j) {
    const double d = hits[j] - factor * base[j];
    sum += d;
    squares += d * d;
  }
  const double mean = sum / n;
  const double se = n > 1 ? std::sqrt(std::max(0.0, squares / n - mean * mean) / (n - 1)) : 0;
  if (std::abs(mean) <= 2 * se) return std::nullopt;
  return mean > 0;
}

std::optional<Frequency> frequency_of(const study::Counts& counts, const study::Counts& base, study::Event event) {
  const std::vector<std::uint32_t> hits = counts.hits(event), before = base.hits(event);
  const std::optional<bool> over_half = above(hits, before, 0.5), over_double = above(hits, before, 2);
  if (over_half == false) return Frequency::below_half;
  if (over_double == true) return Frequency::above_double;
  if (over_half == true && over_double == false) return Frequency::between;
  return std::nullopt;
}

std::optional<process::Outcome> leading_of(const study::Counts& counts) {
  std::vector<std::uint64_t> seen;
  for (const study::Event each : classes) seen.push_back(counts.count(each));
  const auto first = static_cast<std::size_t>(std::max_element(seen.begin(), seen.end()) - seen.begin());
  for (std::size_t other = 0; other < classes.size(); ++other) {
    if (other == first) continue;
    if (!shows(stats::paired(counts.flags(classes[other]), counts.flags(classes[first]), counts.runs)))
      return std::nullopt;
  }
  return static_cast<process::Outcome>(first);
}

LinePoint point_at(double value, const study::Counts& counts, const study::Counts& base, study::Event event) {
  const Outlook outlook = outlook_of(counts, study::Lever::none);
  return {.value = value,
          .event = outlook.of(event),
          .agreement = outlook.agreement,
          .escalation = outlook.of(study::Event::escalation),
          .leading = leading_of(counts),
          .frequency = frequency_of(counts, base, event)};
}

/// Neighbours among the points that are resolved, where `state` of the two is not the same.
template <class State, class Add>
void changes(const std::vector<LinePoint>& points, State state, Add add) {
  const LinePoint* before = nullptr;
  for (const LinePoint& point : points) {
    if (!state(point)) continue;
    if (before != nullptr && *state(*before) != *state(point)) add(*before, point);
    before = &point;
  }
}

std::vector<Tip> tips_of(const std::vector<LinePoint>& points) {
  std::vector<Tip> out;
  changes(
      points, [](const LinePoint& point) { return point.leading; },
      [&](const LinePoint& a, const LinePoint& b) {
        out.push_back({.from = a.value, .to = b.value, .leading = std::pair{*a.leading, *b.leading}, .frequency = {}});
      });
  changes(
      points, [](const LinePoint& point) { return point.frequency; },
      [&](const LinePoint& a, const LinePoint& b) {
        out.push_back(
            {.from = a.value, .to = b.value, .leading = {}, .frequency = std::pair{*a.frequency, *b.frequency}});
      });
  return out;
}

class Drawer {
 public:
  Drawer(const Question& question, const study::Results& results)
      : question_(question), results_(results), lever_(leading_setting(*question.talks).lever) {}

  /// `arm(value)` names the arm of a value.
  template <class Arm>
  [[nodiscard]] Line line(const std::string& path, const std::vector<double>& values, Arm arm) const {
    Line out{.path = path, .cls = question_.input().number(path)->field->cls, .points = {}, .tips = {}};
    const study::Counts& base = results_.at(arm_name("base-small", lever_));
    for (const double value : values)
      out.points.push_back(point_at(value, results_.at(arm_name(arm(value), lever_)), base, question_.talks->event));
    // A harm is never proposed as something to move: no band of it is looked for.
    if (out.cls != FieldClass::harm) out.tips = tips_of(out.points);
    return out;
  }

 private:
  const Question& question_;
  const study::Results& results_;
  study::Lever lever_;
};

}  // namespace

std::string_view name_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::below_half:
      return "below half";
    case Frequency::between:
      return "between half and double";
    case Frequency::above_double:
      return "above double";
  }
  return "between half and double";
}

Expected<void> add_line_arms(const Question& question, study::Plan& plan) {
  const Talks& talks = *question.talks;
  const study::Setting setting = leading_setting(talks);
  for (const Number* number : moved_numbers(question))
    for (const double value : values_along(*number)) {
      const std::array patches{
          Patch{.id = number->path,
                .changes = {set_to(number->path, number_text(value), "a value along its range, not an estimate")}}};
      const Expected<study::Subject> subject = subject_with(question, patches);
      if (!subject) return tl::unexpected(subject.error());
      plan.add(arm_name(line_arm(number->path, value), setting.lever), {*subject, setting.on({}), talks.sizes.small});
    }
  return {};
}

std::vector<Line> read_lines(const Question& question, const study::Results& results,
                             const std::vector<DeadlineGrid>& grids) {
  std::vector<Line> out;
  const Drawer draw(question, results);
  for (const DeadlineGrid& grid : grids) {
    const std::string block = "mediators." + grid.mediator + ".deadline.";
    const std::vector<double> days(grid.after.begin(), grid.after.end());
    out.push_back(draw.line(block + "after", days, [&](double value) {
      return deadline_arm(grid.mediator, static_cast<int>(value), grid.carried_out[grid.own_column()]);
    }));
    out.push_back(draw.line(block + "carried_out", grid.carried_out,
                            [&](double value) { return deadline_arm(grid.mediator, grid.own_after, value); }));
  }
  for (const Number* number : moved_numbers(question))
    out.push_back(
        draw.line(number->path, values_along(*number), [&](double value) { return line_arm(number->path, value); }));
  return out;
}

}  // namespace detente::answers
