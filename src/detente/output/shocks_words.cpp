#include "detente/output/shocks_words.hpp"

#include <fmt/format.h>

#include "detente/output/process_words.hpp"

namespace detente::output {

std::string_view outcome_word(process::Outcome outcome) {
  switch (outcome) {
    case process::Outcome::deal:
      return "deal";
    case process::Outcome::partial:
      return "partial";
    case process::Outcome::stalemate:
      return "stalemate";
    case process::Outcome::withdrawal:
      return "withdrawal";
    case process::Outcome::escalation:
      return "escalation";
  }
  return "stalemate";
}

std::string_view event_word(study::Event event) {
  switch (event) {
    case study::Event::deal:
      return "deal";
    case study::Event::partial:
      return "partial";
    case study::Event::stalemate:
      return "stalemate";
    case study::Event::withdrawal:
      return "withdrawal";
    case study::Event::escalation:
      return "escalation";
    case study::Event::agreement:
      return "agreement";
    case study::Event::pause:
      return "pause";
  }
  return "agreement";
}

std::string hundredths(double share) {
  const double value = 100 * share;
  if (value > 0 && value < 0.5) return "<1";
  return fmt::format("{:.0f}", value);
}

std::string moved(const stats::TwoUncertainties& from, const stats::TwoUncertainties& to) {
  return hundredths(from.p) + " → " + hundredths(to.p);
}

std::string difference_words(const stats::Paired& paired) {
  if (paired.table.gain == 0 && paired.table.lose == 0) return "no run differs";
  return answers::shows(paired) ? more_in_hundred(paired) : "no difference that these inputs can show";
}

}  // namespace detente::output
