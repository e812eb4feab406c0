#include "detente/case/quantity.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "detente/base/maths.hpp"
#include "detente/case/words.hpp"

namespace detente {
namespace {

using Problem = tl::unexpected<TextProblem>;

Problem problem(std::string code, std::string message, std::string hint = {}, std::size_t offset = 0) {
  return Problem(TextProblem{std::move(code), std::move(message), std::move(hint), offset});
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

/// A text and where it stands in the whole.
struct Part {
  std::string_view text;
  std::size_t offset = 0;
};

Part trimmed(Part part) {
  while (!part.text.empty() && part.text.front() == ' ') {
    part.text.remove_prefix(1);
    ++part.offset;
  }
  while (!part.text.empty() && part.text.back() == ' ') part.text.remove_suffix(1);
  return part;
}

std::vector<Part> split(Part whole, std::string_view separator) {
  std::vector<Part> parts;
  while (true) {
    const std::size_t found = whole.text.find(separator);
    parts.push_back(trimmed({whole.text.substr(0, found), whole.offset}));
    if (found == std::string_view::npos) return parts;
    whole = {whole.text.substr(found + separator.size()), whole.offset + found + separator.size()};
  }
}

tl::expected<std::vector<double>, TextProblem> numbers(const std::vector<Part>& parts) {
  std::vector<double> out;
  for (const Part& part : parts) {
    const auto value = parse_number(part.text, part.offset);
    if (!value) return tl::unexpected(value.error());
    out.push_back(*value);
  }
  return out;
}

std::string range_text(const QuantityRule& rule) {
  if (std::isinf(rule.low) && std::isinf(rule.high)) return "any number";
  if (std::isinf(rule.high)) return fmt::format("{} or more", number_text(rule.low));
  return fmt::format("{} to {}", number_text(rule.low), number_text(rule.high));
}

tl::expected<Distribution, TextProblem> in_range(Distribution d, const std::vector<double>& ends, Part part,
                                                 const QuantityRule& rule) {
  for (const double end : ends)
    if (end < rule.low || end > rule.high)
      return problem("DT0214", fmt::format("{} is out of range", number_text(end)),
                     fmt::format("allowed here: {}", range_text(rule)), part.offset);
  d.low = rule.low;
  d.high = rule.high;
  return d;
}

/// `a..b`, `a..m..b`
tl::expected<Distribution, TextProblem> parse_dots(Part part, const QuantityRule& rule) {
  const std::vector<Part> parts = split(part, "..");
  const auto values = numbers(parts);
  if (!values) return tl::unexpected(values.error());
  const std::vector<double>& v = *values;
  if (v.size() > 3) return problem("DT0210", "too many points", "low..high or low..mode..high", part.offset);
  for (std::size_t i = 1; i < v.size(); ++i)
    if (v[i] < v[i - 1])
      return problem("DT0213", fmt::format("{} comes after {}", number_text(v[i]), number_text(v[i - 1])),
                     v.size() == 3 ? "write low..mode..high" : "write low..high", parts[i].offset);
  if (v.front() == v.back())
    return problem("DT0213", "low and high are the same", fmt::format("write {}", number_text(v.front())), part.offset);
  if (v.size() == 2) return in_range({.shape = Shape::uniform, .a = v[0], .b = v[1]}, v, part, rule);
  return in_range({.shape = Shape::triangular, .a = v[0], .b = v[1], .c = v[2]}, v, part, rule);
}

/// `a to b`: 90 % interval of a normal
tl::expected<Distribution, TextProblem> parse_interval(Part part, const QuantityRule& rule) {
  const std::vector<Part> parts = split(part, " to ");
  const auto values = numbers(parts);
  if (!values) return tl::unexpected(values.error());
  if (values->size() != 2 || !((*values)[0] < (*values)[1]))
    return problem("DT0213", "an interval runs from the lower to the higher number", "for example 0.3 to 0.5",
                   part.offset);
  return in_range({.shape = Shape::interval90, .a = (*values)[0], .b = (*values)[1]}, *values, part, rule);
}

/// `normal(m; s)`, `beta(a; b)`, `lognormal(m; s)`
tl::expected<Distribution, TextProblem> parse_named(Part part, const QuantityRule& rule) {
  const std::size_t open = part.text.find('(');
  const std::string_view name = part.text.substr(0, open);
  std::optional<Shape> kind;
  if (name == "normal") kind = Shape::normal;
  if (name == "beta") kind = Shape::beta;
  if (name == "lognormal") kind = Shape::lognormal;
  if (!kind)
    return problem("DT0210", fmt::format("no distribution is called '{}'", name),
                   "normal(mean; sd), beta(a; b), lognormal(mu; sigma), low..high, low..mode..high, low to high",
                   part.offset);
  if (part.text.back() != ')')
    return problem("DT0210", "a closing bracket is missing",
                   fmt::format("parameters take a semicolon (inside {{ }} a comma ends the value): {}(0.5; 0.1)", name),
                   part.offset + part.text.size());
  const Part inside{part.text.substr(open + 1, part.text.size() - open - 2), part.offset + open + 1};
  const auto values = numbers(split(inside, ";"));
  if (!values) return tl::unexpected(values.error());
  if (values->size() != 2)
    return problem("DT0217", fmt::format("{} takes two numbers", name), fmt::format("{}(0.5; 0.1)", name), part.offset);
  const double a = (*values)[0];
  const double b = (*values)[1];
  if (b <= 0 || (*kind == Shape::beta && a <= 0))
    return problem("DT0217", fmt::format("the parameters of {} must be above 0", name), {}, inside.offset);
  const Distribution d{.shape = *kind, .a = a, .b = b, .low = rule.low, .high = rule.high};
  const Distribution whole{.shape = *kind, .a = a, .b = b, .low = -HUGE_VAL, .high = HUGE_VAL};
  if (const double middle = whole.central(); !std::isfinite(middle) || middle < rule.low || middle > rule.high)
    return problem("DT0214", fmt::format("its middle, {}, is out of range", number_text(middle)),
                   fmt::format("allowed here: {}", range_text(rule)), part.offset);
  return d;
}

tl::expected<Distribution, TextProblem> parse_distribution(Part part, const QuantityRule& rule) {
  part = trimmed(part);
  if (const std::size_t comma = part.text.find(','); comma != std::string_view::npos)
    return problem("DT0212", "a comma inside a quantity",
                   "decimals take a point, parameters a semicolon: 0.5, normal(0.5; 0.1)", part.offset + comma);
  if (part.text.find('(') != std::string_view::npos) return parse_named(part, rule);
  if (part.text.find("..") != std::string_view::npos) return parse_dots(part, rule);
  if (part.text.find(" to ") != std::string_view::npos) return parse_interval(part, rule);
  const auto value = parse_number(part.text, part.offset);
  if (!value) return tl::unexpected(value.error());
  return in_range({.shape = Shape::point, .a = *value}, {*value}, part, rule);
}

/// Splits `X in N days` / `X per N days` / `X per day`.
tl::expected<Quantity, TextProblem> parse_rate(Part part, const QuantityRule& rule) {
  Quantity quantity;
  std::size_t found = part.text.rfind(" in ");
  quantity.time = Quantity::Time::chance;
  std::size_t width = 4;
  if (found == std::string_view::npos) {
    found = part.text.rfind(" per ");
    quantity.time = Quantity::Time::rate;
    width = 5;
  }
  if (found == std::string_view::npos)
    return problem("DT0215", "a rate needs its time", "for example `0.10..0.19..0.36 in 180 days` or `1 per 7 days`",
                   part.offset);
  const Part time = trimmed({part.text.substr(found + width), part.offset + found + width});
  if (time.text != "day") {
    const std::size_t space = time.text.find(' ');
    const std::string_view unit = space == std::string_view::npos ? "" : time.text.substr(space + 1);
    const auto days = parse_number(time.text.substr(0, space), time.offset);
    if ((unit != "days" && unit != "day") || !days || *days < 1 || *days > 1e6)
      return problem("DT0215", fmt::format("'{}' is not a number of days", time.text), "for example `in 30 days`",
                     time.offset);
    quantity.days = *days;
  }
  QuantityRule inner{.form = rule.form, .low = 0, .high = rule.high * quantity.days, .vocabulary = rule.vocabulary};
  if (rule.growth) {
    quantity.time = Quantity::Time::growth;
    inner.low = rule.low;
    inner.high = rule.high;
  } else if (quantity.time == Quantity::Time::chance) {
    inner.high = largest_chance;
  }
  const auto d = parse_distribution({part.text.substr(0, found), part.offset}, inner);
  if (!d) return tl::unexpected(d.error());
  quantity.distribution = *d;
  return quantity;
}

tl::expected<Quantity, TextProblem> parse_effect(Part part) {
  Quantity quantity;
  std::size_t width = 4;
  if (part.text.starts_with("add ")) {
    quantity.effect = Quantity::Effect::add;
  } else if (part.text.starts_with("times ")) {
    quantity.effect = Quantity::Effect::times;
    width = 6;
  } else {
    return problem("DT0216", "an effect begins with `add` or `times`", "for example `add -0.1` or `times 0.6`",
                   part.offset);
  }
  const double low = quantity.effect == Quantity::Effect::times ? 0.0 : -largest_effect;
  const QuantityRule inner{.low = low, .high = largest_effect};
  const auto d = parse_distribution({part.text.substr(width), part.offset + width}, inner);
  if (!d) return tl::unexpected(d.error());
  quantity.distribution = *d;
  return quantity;
}

}  // namespace

tl::expected<double, TextProblem> parse_number(std::string_view text, std::size_t offset) {
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos)
    return problem("DT0212", "a comma inside a number", "decimals take a point: 0.5", offset + comma);
  const std::string_view unsigned_part = text.starts_with('-') ? text.substr(1) : text;
  if (unsigned_part.starts_with('.'))
    return problem("DT0211", fmt::format("'{}' lacks its leading zero", text),
                   fmt::format("write {}0{}", text.starts_with('-') ? "-" : "", unsigned_part), offset);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || unsigned_part.empty() || !digit(unsigned_part.front()) || !digit(text.back()) || !std::isfinite(value))
    return problem("DT0210",
                   text.empty() ? std::string("a number is missing") : fmt::format("'{}' is not a number", text), {},
                   offset);
  return value;
}

tl::expected<Quantity, TextProblem> parse_quantity(std::string_view text, const QuantityRule& rule) {
  const Part part = trimmed({text, 0});
  tl::expected<Quantity, TextProblem> out;
  if (const QuantityWord* word = find_word(rule.vocabulary, part.text); word != nullptr) {
    out = parse_quantity(word->quantity, {.form = rule.form, .low = rule.low, .high = rule.high});
    if (out) out->word = true;
  } else if (rule.form == QuantityRule::Form::effect) {
    out = parse_effect(part);
  } else if (rule.form == QuantityRule::Form::rate) {
    out = parse_rate(part, rule);
  } else {
    const auto d = parse_distribution(part, rule);
    if (d)
      out = Quantity{.distribution = *d};
    else
      out = tl::unexpected(d.error());
  }
  if (out) out->text = std::string(part.text);
  return out;
}

double Quantity::per_day(double value) const {
  switch (time) {
    case Time::none:
      return value;
    case Time::chance:
      return -maths::log1p(-value) / days;
    case Time::rate:
      return value / days;
    case Time::growth:
      return maths::log(value) / days;
  }
  return value;
}

double Quantity::at(double u) const {
  return per_day(distribution.quantile(u));
}

double Quantity::central() const {
  return per_day(distribution.central());
}

bool Quantity::is_point() const {
  return distribution.shape == Shape::point;
}

std::string number_text(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc{} ? std::string(buffer.data(), end) : std::string("?");
}

}  // namespace detente
