#include "detente/study/counts.hpp"

#include <algorithm>

namespace detente::study {
namespace {

void add_up(ByDay& into, const ByDay& part) {
  for (std::size_t day = 0; day < into.size(); ++day) into[day] += part[day];
}

void add_up(std::vector<ByDay>& into, const std::vector<ByDay>& part) {
  for (std::size_t who = 0; who < into.size(); ++who) add_up(into[who], part[who]);
}

}  // namespace

Mark mark_of(const process::Run& run) {
  return {run.outcome, run.day, run.first_pause, run.fails_on};
}

bool happened(const Mark& mark, Event event) {
  using process::Outcome;
  switch (event) {
    case Event::deal:
      return mark.outcome == Outcome::deal;
    case Event::partial:
      return mark.outcome == Outcome::partial;
    case Event::stalemate:
      return mark.outcome == Outcome::stalemate;
    case Event::withdrawal:
      return mark.outcome == Outcome::withdrawal;
    case Event::escalation:
      return mark.outcome == Outcome::escalation;
    case Event::agreement:
      return mark.outcome == Outcome::deal || mark.outcome == Outcome::partial;
    case Event::pause:
      return mark.first_pause != 0;
  }
  return false;
}

bool happened_by(const Mark& mark, Event event, int day) {
  if (event == Event::pause) return mark.first_pause != 0 && mark.first_pause <= day;
  if (event == Event::agreement && mark.outcome == process::Outcome::partial) return mark.first_pause <= day;
  return happened(mark, event) && mark.day <= day;
}

std::uint64_t Counts::count(Event event) const {
  return static_cast<std::uint64_t>(
      std::count_if(marks.begin(), marks.end(), [event](const Mark& mark) { return happened(mark, event); }));
}

double Counts::p(Event event) const {
  return marks.empty() ? 0 : static_cast<double>(count(event)) / static_cast<double>(marks.size());
}

std::vector<std::uint32_t> Counts::hits(Event event) const {
  std::vector<std::uint32_t> out(vectors, 0);
  for (std::size_t i = 0; i < marks.size(); ++i) out[i / runs] += happened(marks[i], event) ? 1U : 0U;
  return out;
}

std::vector<std::uint8_t> Counts::flags(Event event) const {
  std::vector<std::uint8_t> out;
  out.reserve(marks.size());
  for (const Mark& mark : marks) out.push_back(happened(mark, event) ? 1 : 0);
  return out;
}

std::vector<double> Counts::curve(Event event) const {
  ByDay first(static_cast<std::size_t>(horizon) + 1, 0);
  for (const Mark& mark : marks) {
    if (!happened(mark, event)) continue;
    const bool by_pause =
        event == Event::pause || (event == Event::agreement && mark.outcome == process::Outcome::partial);
    ++first[by_pause ? mark.first_pause : mark.day];
  }
  return curve(first);
}

std::vector<double> Counts::curve(const ByDay& first) const {
  std::vector<double> out(first.size(), 0);
  std::uint64_t sum = 0;
  for (std::size_t day = 1; day < first.size(); ++day) {
    sum += first[day];
    out[day] = static_cast<double>(sum) / static_cast<double>(total());
  }
  return out;
}

Sums::Sums(const process::Input& input) {
  const std::size_t days = static_cast<std::size_t>(input.horizon) + 1;
  const std::size_t parties = input.parties.size();
  leader_exit.assign(parties, ByDay(days, 0));
  government_fall.assign(parties, ByDay(days, 0));
  mediator_exit.assign(input.mediators.size(), ByDay(days, 0));
  backer_entry.assign(input.backers.size(), ByDay(days, 0));
  pause_in_force.assign(days, 0);
  deals_by_package.assign(input.packages->size(), 0);
  refusals.assign(parties, {});
  reasons.assign(parties, {});
}

void Sums::add(const process::Run& run) {
  for (std::size_t i = 0; i < leader_exit.size(); ++i) {
    ++leader_exit[i][run.leader_exit[i]];
    ++government_fall[i][run.government_fall[i]];
    refusals[i].add(run.refusals[i]);
    for (std::size_t m = 0; m < process::mechanisms; ++m) reasons[i][m].add(run.reasons[i][m]);
  }
  for (std::size_t m = 0; m < mediator_exit.size(); ++m) ++mediator_exit[m][run.mediator_exit[m]];
  for (std::size_t b = 0; b < backer_entry.size(); ++b) ++backer_entry[b][run.backer_entry[b]];
  for (std::size_t p = 0; p + 1 < run.pauses.size(); p += 2)
    for (std::size_t day = run.pauses[p]; day <= run.pauses[p + 1] && day < pause_in_force.size(); ++day)
      ++pause_in_force[day];
  if (run.outcome == process::Outcome::deal) ++deals_by_package[run.package];
  rounds += run.rounds;
  refused += run.refused;
  not_ratified += run.not_ratified;
  manipulation_days += run.manipulation_days;
  narrow += run.closest <= 1e-9 ? 1U : 0U;
}

Sums& Sums::operator+=(const Sums& part) {
  add_up(leader_exit, part.leader_exit);
  add_up(government_fall, part.government_fall);
  add_up(mediator_exit, part.mediator_exit);
  add_up(backer_entry, part.backer_entry);
  add_up(pause_in_force, part.pause_in_force);
  add_up(deals_by_package, part.deals_by_package);
  rounds += part.rounds;
  refused += part.refused;
  not_ratified += part.not_ratified;
  manipulation_days += part.manipulation_days;
  narrow += part.narrow;
  for (std::size_t i = 0; i < refusals.size(); ++i) {
    refusals[i] += part.refusals[i];
    for (std::size_t m = 0; m < process::mechanisms; ++m) reasons[i][m] += part.reasons[i][m];
  }
  return *this;
}

}  // namespace detente::study
