#include "detente/output/channels_words.hpp"

#include <fmt/format.h>

namespace detente::output {

std::string presence_words(const answers::Presence& presence) {
  using Kind = answers::Presence::Kind;
  std::string out = presence.kind == Kind::absent       ? "takes no part here"
                    : presence.kind == Kind::later      ? fmt::format("from day {}", presence.day)
                    : presence.kind == Kind::if_invited ? "takes part if invited"
                                                        : "from the start";
  if (presence.takes_part() && presence.leaves_on) out += fmt::format("; leaves on day {}", *presence.leaves_on);
  if (presence.takes_part() && presence.deadline)
    out += fmt::format("; announced end after {} days", *presence.deadline);
  if (presence.set_by_scenario) out += " (set by the scenario)";
  return out;
}

std::string arrangement_words(const answers::Question& question, const answers::Arrangement& each) {
  using Kind = answers::Arrangement::Kind;
  const auto name = [&](const std::optional<std::size_t>& m) { return question.model.mediators()[*m].name; };
  switch (each.kind) {
    case Kind::drop:
      return "without " + name(each.mediator);
    case Kind::enter:
      return fmt::format("{} from day {}", name(each.mediator), each.day);
    case Kind::sooner:
      return fmt::format("{} from day 1, not day {}", name(each.mediator), each.day);
    case Kind::swap:
      return fmt::format("{} for {}", name(each.mediator), name(each.instead_of));
    case Kind::channels:
      return question.model.talks().apart ? "channels together" : "channels apart";
  }
  return {};
}

std::string raise_words(const answers::Question& question, const answers::Raise& raise, double way) {
  using Means = answers::Raise::Means;
  const std::string& who = question.model.mediators()[raise.mediator].name;
  const std::string party = raise.party ? question.model.parties()[*raise.party].name : "";
  const std::string from = fmt::format("{:.2f}", raise.from), to = fmt::format("{:.2f}", raise.value_at(way));
  switch (raise.means) {
    case Means::access:
      return fmt::format("{}: access to {} {} instead of {}", who, party, to, from);
    case Means::leverage:
      return fmt::format("{}: leverage on {} {} instead of {}", who, party, to, from);
    case Means::coordination:
      return fmt::format("{}: coordination with the others {} instead of {}", who, to, from);
    case Means::patience:
      if (way >= 1) return fmt::format("{}: no announced end instead of one after {:.0f} days", who, raise.from);
      return fmt::format("{}: announced end after {:.0f} days instead of {:.0f}", who, raise.value_at(way), raise.from);
  }
  return {};
}

std::string_view event_words(study::Event event) {
  return event == study::Event::agreement ? "agreements" : "deals";
}

}  // namespace detente::output
