// Decides which texts are numbers in other programs' files: decimal notation, a point, nothing around but blanks.
#pragma once

#include <optional>
#include <string_view>

namespace detente::exchange {

/// The finite number that the whole text writes ("+" allowed, blanks around it ignored), or nothing. Knows no locale.
[[nodiscard]] std::optional<double> number(std::string_view text);

/// The same for a whole number that fits an int.
[[nodiscard]] std::optional<int> whole_number(std::string_view text);

}  // namespace detente::exchange
