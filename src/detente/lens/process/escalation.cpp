// Phase H: the ladder goes up or down a step; then backers enter, each once, in declared order.
#include <algorithm>

#include "detente/base/maths.hpp"
#include "detente/lens/process/constants.hpp"
#include "detente/lens/process/phases.hpp"

namespace detente::process {

namespace {

void step(Course& course, int by) {
  if (!course.in.on.ladder) return;
  course.now.ladder = std::clamp(course.now.ladder + by, 0, constant::regional_war);
  course.tell(by > 0 ? What::step_up : What::step_down, 0, 0, course.now.ladder);
}

/// ln of how insecure the leaders are, for diversion: mean ln(h/h0).
double insecurity(const Course& course) {
  double sum = 0;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const double base = course.in.parties[i].leader.leaves, today = course.now.parties[i].hazard;
    if (base > 0 && today > 0) sum += maths::log(today / base);
  }
  return sum / static_cast<double>(course.parties());
}

void ladder(Course& course) {
  if (!course.in.on.ladder) return;
  const PauseState& pause = course.now.pause;
  const bool held = pause.in_force(course.day) && !pause.broken;
  const Block words = course.block(course.in.war_key);
  double log_factor = course.now.shock + (course.channels.counted.empty() ? constant::nobody_mediates : 0);
  if (course.in.on.diversion) log_factor += constant::diversion * insecurity(course);
  const double up = course.in.ladder_up * maths::exp(log_factor) * (held ? constant::up_in_pause : 1);
  if (course.happens(Choice::up, 0, unit(words.word[word::up]), in_a_day(up))) return step(course, 1);
  if (course.now.ladder == 0) return;
  const double down = course.in.ladder_down * (held ? constant::down_in_pause : 1);
  if (course.happens(Choice::down, 0, unit(words.word[word::down]), in_a_day(down))) step(course, -1);
}

bool holds(const Course& course, const Condition& condition) {
  switch (condition.kind) {
    case Condition::Kind::escalation:
      return course.now.ladder >= condition.at_least;
    case Condition::Kind::event:
      return course.now.occurred[condition.event] > 0;
    case Condition::Kind::no_agreement_by:
      return course.day >= condition.day && course.now.pause_agreed < 0;
  }
  return false;
}

/// While one of its conditions holds its own rate; who follows another comes at that rate once the other is in. A
/// backer with neither condition nor leader waits for wider exchanges.
double rate_of_entry(const Course& course, const Backer& backer) {
  const bool own = backer.when.empty()
                       ? backer.follows.empty() && course.now.ladder >= constant::wider_exchanges
                       : std::any_of(backer.when.begin(), backer.when.end(),
                                     [&](const Condition& condition) { return holds(course, condition); });
  double rate = own ? backer.enters : 0;
  for (const auto& [leader, f] : backer.follows)
    if (course.now.entered[leader]) rate -= maths::log1p(-f) / 30;
  return rate;
}

void backers(Course& course) {
  if (!course.in.on.backers) return;
  for (std::size_t b = 0; b < course.in.backers.size(); ++b) {
    const Backer& backer = course.in.backers[b];
    if (course.now.ladder >= constant::regional_war) return;  // the run ends: nobody enters after that
    if (course.now.entered[b]) continue;
    const double rate = rate_of_entry(course, backer);
    if (rate <= 0 || !course.happens(Choice::backer, b, course.uniform(backer.key, word::backs), in_a_day(rate)))
      continue;
    course.now.entered[b] = true;
    first(course.run.backer_entry[b], course.day);
    course.tell(What::backer_entered, b);
    double& outside = course.now.parties[backer.of].outside_option;
    outside = std::min(1.2, outside + constant::outside_option_of_backed);
    step(course, 1);
  }
}

}  // namespace

bool escalation(Course& course) {
  ladder(course);
  backers(course);
  if (course.now.ladder < constant::regional_war) return false;
  course.run.outcome = Outcome::escalation;
  course.run.day = static_cast<std::uint16_t>(course.day);
  return true;
}

}  // namespace detente::process
