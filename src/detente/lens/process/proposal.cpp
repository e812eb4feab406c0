#include "detente/lens/process/proposal.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "detente/base/maths.hpp"
#include "detente/lens/process/constants.hpp"

namespace detente::process {

namespace {

/// A mediator with a chance in proportion to information and cover, in declared order.
std::size_t draw_lead(Course& course) {
  const auto weight = [&](std::size_t m) { return course.in.mediators[m].information + course.in.mediators[m].cover; };
  const std::vector<std::size_t>& counted = course.channels.counted;
  double all = 0;
  for (std::size_t m : counted) all += weight(m);
  const double u = course.uniform(course.in.talks_key, word::lead);
  double below = 0;
  for (std::size_t n = 0; n + 1 < counted.size(); ++n) {
    below += weight(counted[n]);
    if (course.happens(Choice::lead, counted[n], u, below / all)) return counted[n];
  }
  return counted.back();
}

/// e_i = (1 − J_i)(1 + n_r/2)^(−1/2)(ξ_i + σ_I z_i): what the one who proposes does not know of each party.
void misperceive(Course& course, const Proposal& proposal) {
  const Input& in = course.in;
  const double learnt = in.on.learning ? 1 / std::sqrt(1 + course.now.learnt / 2) : 1;
  course.round.error.assign(course.parties(), 0);
  if (!in.on.hidden) return;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    if (proposal.direct && i == proposal.lead) continue;
    const double z = maths::normal_quantile(course.uniform(in.parties[i].key, word::misperceives));
    course.round.error[i] =
        (1 - course.channels.about[i]) * learnt * (course.now.parties[i].hidden + constant::misperception * z);
  }
}

/// How the lead's bias weighs a package: ln max(.05, 1 + Σ_i β_i Σ_μ w_i u_i).
double favour(const Course& course, std::size_t m, std::size_t c) {
  if (!course.in.on.bias) return 0;
  double sum = 0;
  for (std::size_t i = 0; i < course.parties(); ++i)
    sum += course.in.mediators[m].bias[i] * course.views.parties[i].own.utility[c];
  return maths::log(std::max(constant::smallest_favour, 1 + sum));
}

/// D̂_i/τ_ic as the one who proposes sees it.
double perceived(const Course& course, std::size_t i, std::size_t c) {
  const Appraisal& round = course.round;
  const std::size_t at = course.views.kind_of[c];
  const double d = round.d[i * course.packages().size() + c] +
                   course.views.kinds[at].stake * course.views.parties[i].own.coverage[at] * round.error[i];
  return d / round.noise[i * course.views.kinds.size() + at];
}

void score(Course& course, const Proposal& proposal, std::size_t c) {
  double acceptance = 0, rest = 0;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const double term = maths::log_logistic(perceived(course, i, c));
    acceptance += proposal.direct && i == proposal.lead ? 2 * term : term;
    if (course.in.on.ratification) rest += course.views.parties[i].log_ratification[c];
  }
  if (!proposal.direct) rest += favour(course, proposal.lead, c);
  const bool asks = !proposal.direct && course.in.mediators[proposal.lead].asks_for_pauses;
  if (!course.packages()[c].full() && !asks) rest += constant::pause_penalty;
  course.round.acceptance[c] = acceptance;
  course.round.score[c] = acceptance + rest;
}

/// The highest score, the lowest index of several; keeps how far the next one is.
std::size_t best(Course& course) {
  const Appraisal& round = course.round;
  constexpr double none = -std::numeric_limits<double>::infinity();
  double highest = none, next = none;
  std::size_t at = 0;
  for (std::size_t c = 0; c < round.score.size(); ++c) {
    if (!round.available[c]) continue;
    if (round.score[c] > highest) {
      next = highest;
      highest = round.score[c];
      at = c;
    } else {
      next = std::max(next, round.score[c]);
    }
  }
  if (next > none) course.run.closest = std::min(course.run.closest, highest - next);
  return at;
}

/// Where acceptance is as good as sure, packages differ only by how far from refusal they are: among those as good in
/// the rest of the score, the one whose least convinced party is most convinced.
std::size_t break_tie(const Course& course, std::size_t leading) {
  const Appraisal& round = course.round;
  if (!(round.acceptance[leading] > -constant::tie)) return leading;
  const double rest = round.score[leading] - round.acceptance[leading] - constant::tie;
  std::size_t at = leading;
  double furthest = -std::numeric_limits<double>::infinity();
  for (std::size_t c = 0; c < round.score.size(); ++c) {
    if (!round.available[c] || !(round.acceptance[c] > -constant::tie)) continue;
    if (round.score[c] - round.acceptance[c] < rest) continue;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < course.parties(); ++i) least = std::min(least, perceived(course, i, c));
    if (least > furthest) {
      furthest = least;
      at = c;
    }
  }
  return at;
}

}  // namespace

Proposal propose(Course& course) {
  Proposal out;
  out.direct = course.channels.counted.empty() || course.channels.style == Style::facilitation;
  out.lead = out.direct ? course.run.rounds % course.parties() : draw_lead(course);
  misperceive(course, out);
  course.round.acceptance.assign(course.packages().size(), 0);
  course.round.score.assign(course.packages().size(), 0);
  for (std::size_t c = 0; c < course.packages().size(); ++c)
    if (course.round.available[c]) score(course, out, c);
  out.package = break_tie(course, best(course));
  return out;
}

}  // namespace detente::process
