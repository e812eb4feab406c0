#include "detente/case/reason.hpp"

#include <algorithm>
#include <array>

namespace detente {

Reason read_reason(const Node& block, const Reason& outer) {
  Reason reason = outer;
  if (block.find("because") != nullptr) reason.because = block.texts_of("because");
  if (block.find("judgement") != nullptr) reason.judgement = block.text_of("judgement");
  if (const std::string size = block.text_of("size"); !size.empty()) {
    reason.size = size == "claim" ? Reason::Size::claim : size == "data" ? Reason::Size::data : Reason::Size::judgement;
    reason.source = block.text_of("from");
  } else if (block.find("because") != nullptr || block.find("judgement") != nullptr) {
    reason.size = Reason::Size::judgement;  // whoever gives a reason without `size` says that the size is judgement
    reason.source.clear();
  }
  return reason;
}

bool passes_reason_on(std::string_view path) {
  static constexpr std::array<std::string_view, 4> whole{"effects", "when", "set", "if_false"};
  static constexpr std::array<std::string_view, 6> plain{"scale", "swap", "red_line", "values", "then", "starts_with"};
  const std::vector<std::string_view> keys = split_path(path);
  if (keys.empty()) return false;
  if (std::find_first_of(keys.begin(), keys.end(), whole.begin(), whole.end()) != keys.end()) return true;
  return std::find(plain.begin(), plain.end(), keys.back()) != plain.end();
}

}  // namespace detente
