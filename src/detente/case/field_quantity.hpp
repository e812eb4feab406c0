// Decides how the number of a field is read: its range, form and words, and what stands for `unknown` or for nothing.
#pragma once

#include "detente/case/field.hpp"
#include "detente/case/quantity.hpp"

namespace detente {

/// What a number may be in this field.
[[nodiscard]] QuantityRule rule_of(const Field& field);

/// Reads a number of this field (durations too; not `unknown`).
[[nodiscard]] tl::expected<Quantity, TextProblem> parse_field_quantity(std::string_view text, const Field& field);

/// Whether the table has a number to stand where nothing is written.
[[nodiscard]] bool has_default(const Field& field);

/// What `unknown` means: the field's default; where it has none, the whole range of the field (of a scale that may run
/// up to 1000 points or days its first hundred), and for a rate any chance in thirty days. Effects have no default.
[[nodiscard]] Quantity default_of(const Field& field);

}  // namespace detente
