// Decides how a state of a graph model is written and which states there are: one digit an option, `01001`, in the
// options' order; every combination that no statement rules out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/case/statement.hpp"

namespace detente {

/// Options of a model whose states are enumerated: a million combinations at most.
inline constexpr std::size_t most_enumerated_options = 20;

/// "010": digit k is 1 where bit k is set.
[[nodiscard]] std::string state_text(OptionBits taken, std::size_t options);

/// The bits of such a text; nothing where it has another length or other characters.
[[nodiscard]] std::optional<OptionBits> state_bits(std::string_view text, std::size_t options);

/// The combinations of at most `most_enumerated_options` options of which no statement holds, ascending by text.
[[nodiscard]] std::vector<OptionBits> possible_states(std::size_t options, const std::vector<Statement>& impossible);

}  // namespace detente
