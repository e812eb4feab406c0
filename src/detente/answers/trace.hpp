// Decides what each number of a result rests on: a pointer into the result → the case paths under it. `why` reads it
// back without computing anything.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detente/answers/question.hpp"

namespace detente::answers {

/// Pointers (RFC 6901) in the order of the result; the longest one that begins a pointer answers for it.
class Trace {
 public:
  void add(std::string pointer, std::vector<std::string> paths) {
    rows_.emplace_back(std::move(pointer), std::move(paths));
  }
  [[nodiscard]] const std::vector<std::pair<std::string, std::vector<std::string>>>& rows() const { return rows_; }

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> rows_;
};

/// The numbers and levels that the packages lens reads of a party.
[[nodiscard]] std::vector<std::string> paths_of_party(const Question& question, std::size_t party);
/// Under a party–issue pair: its own first, then all others, for whether it leaves room depends on everybody's.
[[nodiscard]] std::vector<std::string> paths_of_pair(const Question& question, std::size_t party, std::size_t issue);
/// Of every party.
[[nodiscard]] std::vector<std::string> paths_of_all(const Question& question);

}  // namespace detente::answers
