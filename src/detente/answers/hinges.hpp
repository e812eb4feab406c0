// Decides the part of the sixth answer that needs no process: on which numbers and which claims the existence of a zone
// of agreement rests, weighed by how weak their evidence is, and what to ask whom next.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/share.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {

/// One uncertain number moved from its 5 % to its 95 % point, all else drawn as before (common random numbers).
struct NumberHinge {
  std::string path;
  double low = 0, high = 0;    ///< the two values
  Share zone_low, zone_high;   ///< probability of a zone at each
  double swing = 0;            ///< zone_high − zone_low
  double se = 0;               ///< of the swing, from the paired draws
  bool flips_central = false;  ///< the verdict at central values differs between the two
  ReasonClass reason = ReasonClass::judgement;
  double weight = 0;  ///< |swing| × weakness of its reason
};

/// A claim taken as not holding: its `if_false`, or its numbers widened to take in the fields' defaults.
struct ClaimHinge {
  std::string id;
  std::vector<std::string> numbers;  ///< paths that rest on it and that the packages lens reads
  bool own_alternative = false;      ///< the case says what follows if it does not hold
  Share zone;                        ///< probability of a zone then
  double swing = 0;                  ///< against the same draws as they are
  double se = 0;
  bool flips_central = false;
  double weakness = 0;  ///< of its credibility and voice, 0..1
  double weight = 0;
};

struct Hinges {
  Share zone;                          ///< as it is, at the same draws
  std::vector<NumberHinge> numbers;    ///< by weight, largest first
  std::vector<ClaimHinge> claims;      ///< by weight, largest first
  std::vector<std::string> questions;  ///< what to find out, from the leading hinges
};

/// Weakness of a number's reason: 0.25 a source states the size, 0.5 a claim gives the direction, 0.75 judgement only,
/// 1 default. An ordering, not a measurement (docs/method/answers.md).
[[nodiscard]] double weakness_of(ReasonClass reason);

/// Weakness of a claim: credibility 1..6 as (c − 1)/5, unsaid as 0.5; at least 0.5 where it supposes.
[[nodiscard]] double weakness_of(const Claim& claim);

[[nodiscard]] Expected<Hinges> what_it_hinges_on(const Question& question, const Progress& progress,
                                                 const StopToken& stop);

}  // namespace detente::answers
