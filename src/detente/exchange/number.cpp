// Decides how a number is read.
#include "detente/exchange/number.hpp"

#include <charconv>
#include <cmath>

namespace detente::exchange {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  return text;
}

template <class T>
std::optional<T> read(std::string_view text) {
  text = trimmed(text);
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<double> number(std::string_view text) {
  const auto value = read<double>(text);
  return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<int> whole_number(std::string_view text) {
  return read<int>(text);
}

}  // namespace detente::exchange
