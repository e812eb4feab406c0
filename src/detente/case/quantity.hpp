// Decides how a number is written and what it means: a point or a distribution, in a time or not, cut to its field's
// range.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "detente/base/distribution.hpp"

namespace detente {

/// What is wrong with a short text: which problem, where in the text it begins (bytes), and what to do.
struct TextProblem {
  std::string code;
  std::string message;
  std::string hint = {};
  std::size_t offset = 0;
};

/// A number as an analyst wrote it.
struct Quantity {
  /// `P in N days` (a probability), `X per N days` (a rate), `F in N days` (a factor of growth)
  enum class Time { none, chance, rate, growth };
  enum class Effect { none, add, times };  ///< `add X`, `times X`

  Distribution distribution = {};
  Time time = Time::none;
  double days = 1;  ///< N of the above
  Effect effect = Effect::none;
  bool unknown = false;   ///< written `unknown`: the distribution is the field's default
  bool word = false;      ///< written as a word of the vocabulary
  std::string text = {};  ///< as written

  /// The value at probability u in (0, 1): the quantile; a chance p in N days is turned into the daily rate −ln(1−p)/N,
  /// X per N days into X/N, a factor F in N days into the daily rate of growth ln(F)/N.
  [[nodiscard]] double at(double u) const;
  /// The central value: the mode of a triangular, else the median; turned likewise.
  [[nodiscard]] double central() const;
  [[nodiscard]] bool is_point() const;

 private:
  [[nodiscard]] double per_day(double value) const;
};

/// The most a chance in a time may be: a certain event has no finite rate.
inline constexpr double largest_chance = 0.999999;

/// The most an effect may add or multiply by: the widest scale of any field.
inline constexpr double largest_effect = 1000;

/// What a quantity may be in its field.
struct QuantityRule {
  enum class Form { plain, rate, effect };
  Form form = Form::plain;
  double low = 0;
  double high = 1;
  std::string_view vocabulary = {};  ///< of words that may stand for numbers
  bool growth = false;               ///< a rate that is a factor in a time
};

/// Reads a quantity (not `unknown`: the caller knows the default). DT0210 not a number · DT0211 decimals without
/// leading zero · DT0212 a comma · DT0213 out of order · DT0214 out of range · DT0215 a rate without its time · DT0216
/// an effect without add or times · DT0217 a distribution with a wrong parameter.
[[nodiscard]] tl::expected<Quantity, TextProblem> parse_quantity(std::string_view text, const QuantityRule& rule);

/// A plain decimal number with a digit before the point; DT0210–DT0212.
[[nodiscard]] tl::expected<double, TextProblem> parse_number(std::string_view text, std::size_t offset = 0);

/// The shortest text that reads back as `value`.
[[nodiscard]] std::string number_text(double value);

}  // namespace detente
