// Phase G: a full agreement ends the run; a pause comes into force on the next day, holds or breaks.
#include <algorithm>
#include <cmath>

#include "detente/base/maths.hpp"
#include "detente/lens/process/appraisal.hpp"
#include "detente/lens/process/channels.hpp"
#include "detente/lens/process/constants.hpp"
#include "detente/lens/process/effects.hpp"
#include "detente/lens/process/phases.hpp"

namespace detente::process {

namespace {

/// The package of a template that its least satisfied party likes best at declared priorities; the first within 1e-12.
std::optional<std::size_t> pause_of(const Course& course, std::size_t wanted) {
  std::optional<std::size_t> out;
  double furthest = 0;
  for (std::size_t c = 0; c < course.packages().size(); ++c) {
    const Package& package = course.packages()[c];
    if (package.of != wanted || package.full()) continue;
    double least = 1;
    for (const Party& party : course.in.parties) {
      double points = 0, sum = 0;
      for (std::size_t k = 0; k < course.in.issues; ++k) {
        points += party.own.points[k];
        if (package.levels[k]) sum += party.own.points[k] * party.own.values[k][*package.levels[k]];
      }
      least = std::min(least, points > 0 ? sum / points : 0);
    }
    if (out && least <= furthest + 1e-12) continue;
    out = c;
    furthest = least;
  }
  return out;
}

void give_pause(Course& course) {
  const int from = std::max(1, course.in.starts_at);
  if (!course.in.starts_with || !course.in.on.pauses || course.day != from) return;
  const auto package = pause_of(course, *course.in.starts_with);
  if (!package) return;
  course.now.pause = {.package = *package, .first = from, .last = from + course.packages()[*package].days - 1};
  course.now.pause_agreed = course.in.starts_at;
  course.tell(What::pause_given, *package);
}

/// Days after the deal until it fails; 0: not within five years. Hazard 2.5e-4 · exp(.5 · share of leverage in what the
/// parties get + .5 · share of the waiting that deadlines took away − Γ).
std::uint16_t fails_after(const Course& course, std::size_t c) {
  const std::size_t kind = course.views.kind_of[c];
  double lifted = 0;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const Terms t = terms(course, i, c);
    const double gained = t.worth + t.outside_option;
    lifted += std::clamp(t.leverage / std::max(constant::smallest_gain, gained + t.leverage), 0.0, 1.0);
  }
  const Waiting& waiting = course.round.waiting;
  const double hurried = waiting.all > 0 ? (waiting.all - waiting.left) / waiting.all : 0;
  const double hazard = constant::deal_fails * maths::exp(.5 * lifted / static_cast<double>(course.parties()) +
                                                          .5 * hurried - course.backing.guarantee[kind]);
  const double u = course.uniform(course.in.war_key, word::durability);
  const double days = std::ceil(-maths::log1p(-u) / hazard);
  return days <= constant::five_years ? static_cast<std::uint16_t>(std::max(1.0, days)) : std::uint16_t{0};
}

bool deal(Course& course, std::size_t c) {
  Run& run = course.run;
  run.outcome = Outcome::deal;
  run.day = static_cast<std::uint16_t>(course.day);
  run.package = static_cast<std::uint16_t>(c);
  course.tell(What::deal, c);
  if (course.in.on.durability) {
    run.fails_on = fails_after(course, c);
    if (run.fails_on != 0) course.tell(What::deal_would_fail, c, 0, run.fails_on);
  }
  return true;
}

void begin_pause(Course& course, std::size_t c) {
  course.now.pause = {.package = c, .first = course.day + 1, .last = course.day + course.packages()[c].days};
  course.now.pause_agreed = course.day;
  first(course.run.first_pause, course.day);
  course.tell(What::pause_agreed, c);
}

void break_pause(Course& course) {
  course.now.pause.last = course.day;
  course.now.pause.broken = true;
  shock(course, constant::shock_of_break);
  if (course.in.on.feedback)
    for (PartyState& party : course.now.parties)
      party.trust = std::max(0.0, party.trust - constant::trust_lost_by_break);
  course.tell(What::pause_broke, course.now.pause.package);
}

void hold_pause(Course& course) {
  const PauseState& pause = course.now.pause;
  const bool week = (course.day - pause.first + 1) % 7 == 0;
  if (week && course.in.on.feedback)
    for (PartyState& party : course.now.parties) party.trust = std::min(1.0, party.trust + constant::trust_of_a_week);
  if (course.day == pause.last) course.tell(What::pause_over, pause.package);
}

}  // namespace

void pauses_of_the_morning(Course& course) {
  give_pause(course);
  const PauseState& pause = course.now.pause;
  if (!pause.in_force(course.day)) return;
  Run& run = course.run;
  ++run.pause_days;
  const auto first_day = static_cast<std::uint16_t>(pause.first), today = static_cast<std::uint16_t>(course.day);
  if (today == first_day) {
    run.pauses.push_back(first_day);
    run.pauses.push_back(today);
  }
  run.pauses.back() = today;
}

bool implementation(Course& course, std::optional<std::size_t> agreed) {
  if (agreed && course.packages()[*agreed].full()) return deal(course, *agreed);
  if (course.now.pause.in_force(course.day)) {
    const double p = in_a_day(constant::pause_breaks * maths::exp(course.now.shock));
    if (course.happens(Choice::pause_breaks, 0, course.uniform(course.in.war_key, word::breaks), p))
      break_pause(course);
    else
      hold_pause(course);
  }
  if (agreed) begin_pause(course, *agreed);
  return false;
}

}  // namespace detente::process
