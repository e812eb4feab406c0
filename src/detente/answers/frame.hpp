// Decides what stands around the answers, whichever lenses gave them: the paragraph people will quote, the limits, who
// is named without a role, what is said to follow, and what each figure rests on.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/confidence.hpp"
#include "detente/answers/trace.hpp"

namespace detente::answers {

/// Somebody named in the case without a role in it: no utility is assigned to them.
struct NotInTheRoom {
  std::string id, name;
};

/// A statement about what would follow, as attributed.
struct Consequence {
  std::string outcome;
  std::vector<std::string> claims;
};

struct Frame {
  std::string headline = {};
  std::vector<std::string> limits = {};
  std::vector<NotInTheRoom> not_in_the_room = {};
  std::vector<Consequence> consequences = {};
  Trace trace = {};
};

/// Without headline, limits and trace.
[[nodiscard]] Frame frame_of(const Case& input);

/// "one analyst's account", "an analyst's reading": of several documents.
[[nodiscard]] std::string whose_account(const Evidence& evidence);

/// "3 sources and 1 data set"
[[nodiscard]] std::string counted_sources(const Evidence& evidence);

/// "1 number", "3 numbers"
[[nodiscard]] std::string plural(std::size_t n, std::string_view one, std::string_view many);

/// What claims and reasons leave open, as sentences: limits of every result.
[[nodiscard]] std::vector<std::string> limits_of_evidence(const Case& input, const Confidence& confidence);

}  // namespace detente::answers
