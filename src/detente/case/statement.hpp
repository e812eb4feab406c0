// Decides what a statement over options means: `hamas.take-exchange if israel.offer-exchange` is a small expression
// that a state (which options are taken) makes true or false. Preferences and impossible combinations are written so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "detente/case/quantity.hpp"

namespace detente {

/// Options of one model, at most 64: bit k of a state says whether option k is taken.
using OptionBits = std::uint64_t;
inline constexpr std::size_t most_statement_options = 64;

/// A parsed statement. Immutable.
class Statement {
 public:
  enum class Operation { option, negation, conjunction, disjunction, condition, equivalence };
  /// One step of the expression in postfix order; an operator takes its operands from the stack.
  struct Step {
    Operation operation = Operation::option;
    std::size_t option = 0;  ///< of Operation::option
  };

  /// A well-formed postfix expression (assertion on evaluation).
  explicit Statement(std::vector<Step> postfix) : postfix_(std::move(postfix)) {}

  [[nodiscard]] bool holds(OptionBits taken) const;

 private:
  std::vector<Step> postfix_;
};

/// What an option may be called; several names may mean the same one.
struct OptionName {
  std::string name;
  std::size_t option = 0;  ///< below most_statement_options
};

/// Nesting of parentheses and of `not` that is still read.
inline constexpr std::size_t deepest_statement = 64;

/// Reads
///
///     statement   = disjunction [ ("if" | "iff") disjunction ]
///     disjunction = conjunction { "or" conjunction }
///     conjunction = denial { "and" denial }
///     denial      = "not" denial | "(" statement ")" | option
///
/// so `not` binds closest, then `and`, then `or`, then `if` and `iff`, of which there is one a level: a second needs
/// parentheses. `A if B` is false only where B holds and A does not (B → A); `A iff B` holds where both or neither do.
/// A name may hold blanks; the longest that fits is taken. Operators are written in lower case, or all in capitals.
/// Problems, the first one, with its place in bytes: DT0205 no such
/// option · DT0260 empty · DT0261 something is missing · DT0262 parentheses do not match · DT0263 nothing joins two
/// parts · DT0264 a second `if` without parentheses · DT0265 nested too deep.
[[nodiscard]] tl::expected<Statement, TextProblem> parse_statement(std::string_view text,
                                                                   const std::vector<OptionName>& names);
/// The same where option k is called options[k].
[[nodiscard]] tl::expected<Statement, TextProblem> parse_statement(std::string_view text,
                                                                   const std::vector<std::string>& options);

}  // namespace detente
