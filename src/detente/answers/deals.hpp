// Decides the third answer: which deals are possible, by the probability that all accept and ratify, and what a first
// draft of the likeliest would have to settle.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/share.hpp"
#include "detente/lens/bargain/packages/logroll.hpp"
#include "detente/lens/bargain/packages/ratify.hpp"

namespace detente::answers {

/// A package at central values and over draws.
struct Deal {
  bargain::Outcome outcome = 0;
  bargain::Levels levels;
  std::vector<double> utilities;  ///< by party, at central values
  std::vector<double> gains;      ///< over no agreement
  Share accepted;                 ///< all parties accept
  Share ratified;                 ///< and every constituency with a veto
  std::vector<Share> by_party;
  bool efficient = false;              ///< undominated among what all could accept at central values
  bargain::Ratification ratification;  ///< at central values
};

/// The deals of one kind of agreement.
struct TemplateDeals {
  std::size_t view = 0;  ///< place in Question::views
  Share zone;
  std::vector<Deal> top;               ///< most often ratified first
  std::vector<bargain::Trade> trades;  ///< away from the Nash package, else from the first of `top`
  bargain::Levels trades_from;
};

struct Deals {
  std::vector<TemplateDeals> templates;  ///< full agreement first
  std::vector<std::string> draft;        ///< one text of the first deal, line by line; empty where there is none
};

inline constexpr std::size_t deals_listed = 8;

[[nodiscard]] Deals which_deals(const Question& question);

}  // namespace detente::answers
