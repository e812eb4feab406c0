#include "detente/output/trace_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace detente::output {
namespace {

using process::DayTrace;
using process::Happening;
using process::Outcome;
using process::RoundTrace;
using process::What;

constexpr std::array<const char*, 5> ladder = {"calm", "tension", "current war", "wider exchanges", "regional war"};

std::string probability(double p) {
  return p > 0 && p < .0005 ? "under 0.001" : short_number(p);
}

class Teller {
 public:
  Teller(const process::Input& input, const process::Trace& trace, const TraceNames& names, const Style& style)
      : input_(input), trace_(trace), names_(names), style_(style) {}

  [[nodiscard]] std::string text() const {
    std::string out =
        heading(fmt::format("Run {} of parameter vector {}", trace_.id % 65536, trace_.id / 65536), style_);
    int quiet_from = 0;
    for (const DayTrace& day : trace_.days) {
      if (day.happenings.empty()) {
        if (quiet_from == 0) quiet_from = day.day;
        continue;
      }
      out += quiet(quiet_from, day.day - 1);
      quiet_from = 0;
      out += entry(fmt::format("day {}", day.day), told(day));
    }
    out += quiet(quiet_from, trace_.days.empty() ? 0 : trace_.days.back().day);
    return out + wrapped(ending() + " One run of many: it shows how the parts of the model meet, not what will happen.",
                         style_.width);
  }

 private:
  [[nodiscard]] std::string entry(const std::string& when, const std::string& what) const {
    return wrapped(what, style_.width, when + ": ", "    ");
  }

  [[nodiscard]] std::string quiet(int from, int to) const {
    if (from == 0) return "";
    return entry(from == to ? fmt::format("day {}", from) : fmt::format("days {}–{}", from, to),
                 "nothing that changes the talks");
  }

  [[nodiscard]] std::string told(const DayTrace& day) const {
    std::vector<std::string> said;
    for (const Happening& one : day.happenings)
      if (one.what != What::refused && one.what != What::not_ratified) said.push_back(sentence(day, one) + ".");
    return fmt::format("{}", fmt::join(said, " "));
  }

  /// "pause (21 days) — exchange: half · aid: extensive"
  [[nodiscard]] std::string package(std::size_t c) const {
    const process::Package& found = (*input_.packages)[c];
    std::vector<std::string> parts;
    for (std::size_t k = 0; k < found.levels.size(); ++k)
      if (found.levels[k])
        parts.push_back(fmt::format("{}: {}", names_.issues[k].name, names_.issues[k].levels[*found.levels[k]]));
    const std::string lasts = found.full() ? "" : fmt::format(" ({} days)", found.days);
    return fmt::format("{}{} — {}", names_.templates[found.of], lasts, fmt::join(parts, " · "));
  }

  [[nodiscard]] std::string chances(const RoundTrace& round) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < round.p.size(); ++i)
      parts.push_back(fmt::format("{} {}", names_.parties[i], probability(round.p[i])));
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  [[nodiscard]] std::string proposal(const RoundTrace& round) const {
    const std::string who = round.direct ? names_.parties[round.lead] + " proposes, no mediator leading"
                                         : names_.mediators[round.lead] + " proposes";
    const std::string accepted =
        round.accepted ? fmt::format("Accepted: {}", chances(round)) : fmt::format("Not accepted: {}", chances(round));
    const std::string ratified =
        !round.accepted || round.ratify >= 1
            ? ""
            : fmt::format("; {}, chance {}", round.ratified ? "ratified" : "not ratified", probability(round.ratify));
    return fmt::format("{}: {}. {}{}", who, package(round.chosen), accepted, ratified);
  }

  /// A round is told with how it came out, so what came out of it has no sentence of its own.
  [[nodiscard]] std::string sentence(const DayTrace& day, const Happening& one) const {
    switch (one.what) {
      case What::event:
        return one.size == 1 ? names_.events[one.who]
                             : fmt::format("{} (size {:.1f})", names_.events[one.who], one.size);
      case What::round:
        return proposal(*day.round);
      case What::pause_agreed:
        return "A pause is agreed and begins on the next day";
      case What::pause_given:
        return "As this scenario has it, a pause begins: " + package(one.who);
      case What::pause_broke:
        return "The pause breaks";
      case What::pause_over:
        return "Last day of the pause";
      case What::deal:
        return "Agreement";
      case What::deal_would_fail:
        return fmt::format("In this run it holds for {} days", one.size);
      case What::step_up:
        return fmt::format("Escalation rises to {}", ladder[static_cast<std::size_t>(one.size)]);
      case What::step_down:
        return fmt::format("Escalation falls to {}", ladder[static_cast<std::size_t>(one.size)]);
      case What::backer_entered:
        return fmt::format("{} enters on the side of {}", names_.backers[one.who],
                           names_.parties[input_.backers[one.who].of]);
      default:
        return about_an_actor(one);
    }
  }

  [[nodiscard]] std::string about_an_actor(const Happening& one) const {
    switch (one.what) {
      case What::vacuum_began:
        return fmt::format("{}: leadership vacant", names_.parties[one.who]);
      case What::vacuum_ended:
        return fmt::format("{}: the vacancy ends", names_.parties[one.who]);
      case What::constituency_left:
        return fmt::format("{}: {} leaves", names_.parties[one.who], names_.constituencies[one.who][one.other]);
      case What::leader_exit:
        return fmt::format("{}: the leadership changes, successor from {}", names_.parties[one.who],
                           one.size == 1 ? "inside" : "outside");
      case What::government_fall:
        return fmt::format("{}: counted as a fall of government", names_.parties[one.who]);
      case What::mediator_left:
        return names_.mediators[one.who] + " leaves the talks";
      case What::mediator_entered:
        return names_.mediators[one.who] + " joins the talks";
      case What::deadline_extended:
        return fmt::format("The deadline of {} passes, it stays; new day {}", names_.mediators[one.who], one.size);
      case What::deadline_lapsed:
        return fmt::format("The deadline of {} lapses, what it asked for has come", names_.mediators[one.who]);
      default:
        return "";
    }
  }

  [[nodiscard]] std::string ending() const {
    const process::Run& run = trace_.run;
    switch (run.outcome) {
      case Outcome::deal:
        return fmt::format("Ended by agreement on day {}.", run.day);
      case Outcome::partial:
        return fmt::format("Day {}: no full agreement; a pause was agreed on day {}.", run.day, run.first_pause);
      case Outcome::stalemate:
        return fmt::format("Day {}: neither an agreement nor a pause.", run.day);
      case Outcome::withdrawal:
        return fmt::format("Day {}: no agreement, and no mediator left.", run.day);
      case Outcome::escalation:
        return fmt::format("Ended by regional war on day {}.", run.day);
    }
    return "";
  }

  const process::Input& input_;
  const process::Trace& trace_;
  const TraceNames& names_;
  Style style_;
};

}  // namespace

std::string trace_text(const process::Input& input, const process::Trace& trace, const TraceNames& names,
                       const Style& style) {
  return Teller(input, trace, names, style).text();
}

}  // namespace detente::output
