#include "detente/case/option_state.hpp"

#include <algorithm>
#include <cassert>

namespace detente {

std::string state_text(OptionBits taken, std::size_t options) {
  std::string text(options, '0');
  for (std::size_t k = 0; k < options; ++k)
    if (((taken >> k) & 1U) != 0) text[k] = '1';
  return text;
}

std::optional<OptionBits> state_bits(std::string_view text, std::size_t options) {
  assert(options <= most_statement_options);
  if (text.size() != options || text.find_first_not_of("01") != std::string_view::npos) return std::nullopt;
  OptionBits taken = 0;
  for (std::size_t k = 0; k < options; ++k)
    if (text[k] == '1') taken |= OptionBits{1} << k;
  return taken;
}

std::vector<OptionBits> possible_states(std::size_t options, const std::vector<Statement>& impossible) {
  assert(options <= most_enumerated_options);
  std::vector<OptionBits> states;
  for (OptionBits count = 0; count < OptionBits{1} << options; ++count) {
    OptionBits taken = 0;  // the first option is the leading digit
    for (std::size_t k = 0; k < options; ++k)
      if (((count >> (options - 1 - k)) & 1U) != 0) taken |= OptionBits{1} << k;
    if (std::none_of(impossible.begin(), impossible.end(), [&](const Statement& each) { return each.holds(taken); }))
      states.push_back(taken);
  }
  return states;
}

}  // namespace detente
