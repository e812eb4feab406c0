#include "detente/lens/process/channels.hpp"

#include <algorithm>

#include "detente/base/maths.hpp"
#include "detente/lens/process/constants.hpp"

namespace detente::process {

namespace {

/// k̄: mean coordination over the pairs of those that `in`; 1 where there is no pair.
template <typename Predicate>
double mean_coordination(const Course& course, Predicate in) {
  double sum = 0;
  int pairs = 0;
  const std::vector<std::size_t>& counted = course.channels.counted;
  for (std::size_t a = 0; a < counted.size(); ++a)
    for (std::size_t b = a + 1; b < counted.size(); ++b)
      if (in(counted[a]) && in(counted[b])) {
        sum += course.in.mediators[counted[a]].coordination[counted[b]];
        ++pairs;
      }
  return pairs == 0 ? 1 : sum / pairs;
}

/// min_i Q_i; channels apart: each mediator must reach all parties itself.
double reach(const Course& course, std::optional<std::size_t> without) {
  if (!course.in.on.access) return 1;
  const auto worst_access = [&](std::size_t m) {
    double out = 1;
    for (std::size_t i = 0; i < course.parties(); ++i) out = std::min(out, access_today(course, m, i));
    return out;
  };
  double worst = 1, all_miss = 1;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const double direct = course.in.parties[i].direct_channel;
    double misses = 1 - direct;
    if (!course.in.apart)
      for (std::size_t m : course.channels.counted)
        if (m != without) misses *= 1 - access_today(course, m, i);
    worst = std::min(worst, 1 - misses);
    all_miss = i == 0 ? misses : std::max(all_miss, misses);
  }
  if (!course.in.apart) return worst;
  for (std::size_t m : course.channels.counted)
    if (m != without) all_miss *= 1 - worst_access(m);
  return 1 - all_miss;
}

/// E_n = 1/(1 + ζ(n − 1)(1 − k̄)).
double efficiency(const Course& course, std::optional<std::size_t> without) {
  if (!course.in.on.coordination || course.in.apart) return 1;
  const std::size_t n = course.channels.counted.size() - (without ? 1U : 0U);
  if (n < 2) return 1;
  const double k = mean_coordination(course, [&](std::size_t m) { return m != without; });
  return 1 / (1 + course.in.coordination_loss * static_cast<double>(n - 1) * (1 - k));
}

double leverage_today(const Course& course, std::size_t m, std::size_t i) {
  if (!course.in.on.leverage) return 0;
  const MediatorState& state = course.now.mediators[m];
  return course.in.mediators[m].leverage[i] * state.attention * state.credibility;
}

bool in_scope(const Mediator& mediator, const Kind& kind) {
  for (std::size_t k = 0; k < mediator.scope.size(); ++k)
    if (mediator.scope[k] && kind.settles(k)) return true;
  return false;
}

/// 1 − Π(1 − share) over the counted mediators in whose scope the kind is.
template <typename Share>
double pooled(const Course& course, const Kind& kind, Share share) {
  double left = 1;
  for (std::size_t m : course.channels.counted)
    if (in_scope(course.in.mediators[m], kind)) left *= 1 - share(course.in.mediators[m]);
  return 1 - left;
}

/// min(L_cap, (1 − k̄) max L λ + k̄ Σ L λ); channels apart: the best single one.
double lift(const Course& course, const Kind& kind, double k, std::size_t i) {
  double best = 0, sum = 0;
  for (std::size_t m : course.channels.counted) {
    if (!in_scope(course.in.mediators[m], kind)) continue;
    const double its = leverage_today(course, m, i);
    best = std::max(best, its);
    sum += its;
  }
  return std::min(course.in.leverage_cap, (1 - k) * best + k * sum);
}

/// Δq_m: rounds that go with a mediator: those it makes possible, or its share of the leverage.
double lost_with(const Course& course, std::size_t m) {
  double its = 0, all = 0;
  for (std::size_t other : course.channels.counted)
    for (std::size_t i = 0; i < course.parties(); ++i) {
      const double leverage = leverage_today(course, other, i);
      all += leverage;
      if (other == m) its += leverage;
    }
  const double by_leverage = all > 0 ? course.channels.q * its / all : 0;
  return std::max(course.channels.q - round_probability(course, m), by_leverage);
}

}  // namespace

double access_today(const Course& course, std::size_t mediator, std::size_t party) {
  const MediatorState& state = course.now.mediators[mediator];
  return std::min(1.0, state.access[party] * state.attention) * course.now.parties[party].vacuum;
}

bool counts(const Course& course, std::size_t mediator) {
  if (!course.now.mediators[mediator].active) return false;
  for (std::size_t i = 0; i < course.parties(); ++i)
    if (access_today(course, mediator, i) > 0) return true;
  return false;
}

double round_probability(const Course& course, std::optional<std::size_t> without) {
  return std::min(1.0, course.in.rounds * course.in.tempo * reach(course, without) * efficiency(course, without));
}

double information(const Course& course, std::size_t party, bool to) {
  double missed = 1;
  for (std::size_t m : course.channels.counted) {
    const Mediator& mediator = course.in.mediators[m];
    const double bias = course.in.on.bias ? mediator.bias[party] : 0;
    const double believed = to ? std::clamp(constant::advice + constant::advice_of_own_side * bias, 0.0, 1.0) : 1;
    missed *= 1 - mediator.information * access_today(course, m, party) * believed;
  }
  return 1 - missed;
}

bool deadline_stands(const Course& course, std::size_t m) {
  return course.in.on.mediator_exits && course.in.mediators[m].deadline && !course.now.mediators[m].lapsed;
}

Style style_of_talks(const Course& course) {
  const std::vector<std::size_t>& counted = course.channels.counted;
  if (std::none_of(counted.begin(), counted.end(), [&](std::size_t m) { return course.in.mediators[m].cover > 0; }))
    return Style::facilitation;
  const bool near = std::any_of(counted.begin(), counted.end(), [&](std::size_t m) {
    const MediatorState& state = course.now.mediators[m];
    const int left = state.due - course.day;
    return deadline_stands(course, m) && state.carried_out > 0 && left >= 0 && left <= constant::deadline_near;
  });
  return near || course.now.failures_here >= constant::failures_to_manipulation ? Style::manipulation
                                                                                : Style::formulation;
}

void take_cover(Course& course) {
  course.backing.cover.clear();
  for (const Kind& kind : course.views.kinds)
    course.backing.cover.push_back(course.in.on.cover ? pooled(course, kind, [](const Mediator& m) { return m.cover; })
                                                      : 0);
}

void take_backing(Course& course) {
  take_cover(course);
  course.backing.guarantee.clear();
  course.backing.lift.clear();
  for (const Kind& kind : course.views.kinds) {
    course.backing.guarantee.push_back(pooled(course, kind, [](const Mediator& m) { return m.guarantee; }));
    const double k = course.in.apart ? 0 : mean_coordination(course, [&](std::size_t m) {
      return in_scope(course.in.mediators[m], kind);
    });
    for (std::size_t i = 0; i < course.parties(); ++i)
      course.backing.lift.push_back(course.channels.style == Style::manipulation ? lift(course, kind, k, i) : 0);
  }
}

Waiting waiting(const Course& course) {
  Waiting out;
  out.all = course.channels.q * constant::waiting;
  double taken = 0;
  for (std::size_t m : course.channels.counted) {
    const MediatorState& state = course.now.mediators[m];
    const double after = course.day + constant::waiting - state.due;
    if (!deadline_stands(course, m) || state.carried_out <= 0 || after <= 0) continue;
    taken += state.carried_out * course.in.mediators[m].deadline->firmness * lost_with(course, m) * after;
  }
  out.left = std::max(0.0, out.all - std::min(out.all, taken));
  out.w = course.in.on.hold_out ? -maths::expm1(-out.left) : 0;
  return out;
}

}  // namespace detente::process
