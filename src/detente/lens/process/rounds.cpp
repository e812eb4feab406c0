// Phases D to F: whether the parties meet, what is proposed, whether all accept and ratify, and what a refusal leaves.
#include <algorithm>
#include <array>
#include <numeric>

#include "detente/base/maths.hpp"
#include "detente/lens/process/appraisal.hpp"
#include "detente/lens/process/constants.hpp"
#include "detente/lens/process/phases.hpp"
#include "detente/lens/process/proposal.hpp"

namespace detente::process {

namespace {

/// min S · 1[some package on the table gives all D ≥ 0].
double ripeness(const Course& course) {
  const std::size_t packages = course.packages().size();
  bool zone = false;
  for (std::size_t c = 0; c < packages && !zone; ++c) {
    zone = course.round.available[c];
    for (std::size_t i = 0; i < course.parties(); ++i) zone = zone && course.round.d[i * packages + c] >= 0;
  }
  double least = 1;
  for (const PartyState& party : course.now.parties) least = std::min(least, party.pain);
  return zone ? least : 0;
}

/// How likely the parties accept and ratify what is proposed.
struct Chances {
  std::vector<double> log_p;  ///< ln P_i
  double accept = 1, ratify = 1;
};

Chances chances(const Course& course, std::size_t c) {
  Chances out;
  double log_ratify = 0;
  const std::size_t kinds = course.views.kinds.size(), at = course.views.kind_of[c];
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const double d = course.round.d[i * course.packages().size() + c];
    out.log_p.push_back(maths::log_logistic(d / course.round.noise[i * kinds + at]));
    if (course.in.on.ratification) log_ratify += course.views.parties[i].log_ratification[c];
  }
  out.accept = maths::exp(std::accumulate(out.log_p.begin(), out.log_p.end(), 0.0));
  out.ratify = maths::exp(log_ratify);
  return out;
}

void keep(Course& course, const Proposal& proposal, const Chances& chances) {
  const Appraisal& round = course.round;
  const std::size_t packages = course.packages().size(), kinds = course.views.kinds.size();
  RoundTrace out;
  out.direct = proposal.direct;
  out.lead = proposal.lead;
  out.waiting = round.waiting.w;
  out.ripeness = ripeness(course);
  out.misperception = round.error;
  out.available = round.available;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const auto row = round.d.begin() + static_cast<std::ptrdiff_t>(i * packages);
    out.d.emplace_back(row, row + static_cast<std::ptrdiff_t>(packages));
    out.noise.emplace_back();
    for (std::size_t c = 0; c < packages; ++c)
      out.noise.back().push_back(round.noise[i * kinds + course.views.kind_of[c]]);
    out.log_ratification.push_back(course.views.parties[i].log_ratification);
    out.p.push_back(maths::exp(chances.log_p[i]));
  }
  out.acceptance = round.acceptance;
  out.score = round.score;
  out.chosen = proposal.package;
  out.ratify = chances.ratify;
  course.trace->days.back().round = std::move(out);
}

/// A refusal's share of each term that lowers the party's D, in proportion to its size.
void reasons(Course& course, std::size_t i, std::size_t c, double share) {
  const Terms t = terms(course, i, c);
  std::array<double, mechanisms> lowers{};
  const auto put = [&](Mechanism which, double term) {
    lowers[static_cast<std::size_t>(which)] = std::max(0.0, -term);
  };
  put(Mechanism::outside_option, t.outside_option);
  put(Mechanism::audience, t.audience);
  put(Mechanism::fear, t.fear);
  put(Mechanism::hold_out, t.hold_out);
  put(Mechanism::leader, t.leader);
  put(Mechanism::pause_cost, t.pause_cost);
  put(Mechanism::anchor, t.anchor);
  const double all = std::accumulate(lowers.begin(), lowers.end(), 0.0);
  if (!(all > 0)) {
    course.run.reasons[i][static_cast<std::size_t>(Mechanism::outside_option)] += share;
    return;
  }
  for (std::size_t n = 0; n < mechanisms; ++n) course.run.reasons[i][n] += share * lowers[n] / all;
}

void failed(Course& course) {
  if (course.in.on.feedback) course.now.failures += 1;
  course.now.failures_here += 1;
}

void refused(Course& course, std::size_t c, const std::vector<double>& log_p) {
  ++course.run.refused;
  course.tell(What::refused, c);
  failed(course);
  const double all = std::accumulate(log_p.begin(), log_p.end(), 0.0);
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const double share = log_p[i] / all;
    course.run.refusals[i] += share;
    reasons(course, i, c, share);
  }
  if (!course.in.on.feedback) return;
  for (std::size_t j = 0; j < course.parties(); ++j) {
    double others = 0;
    for (std::size_t i = 0; i < course.parties(); ++i)
      if (i != j) others += log_p[i] / all;
    double& trust = course.now.parties[j].trust;
    trust = std::max(0.0, trust - constant::trust_lost_by_refusal * others);
  }
}

/// Whether the package is accepted and ratified by today's words.
bool agreed(Course& course, std::size_t c, const Chances& chances, const Block& words) {
  if (!course.happens(Choice::accept, c, unit(words.word[word::accept]), chances.accept)) {
    refused(course, c, chances.log_p);
    return false;
  }
  course.now.accepted = course.day;
  if (course.happens(Choice::ratify, c, unit(words.word[word::ratify]), chances.ratify)) return true;
  ++course.run.not_ratified;
  course.tell(What::not_ratified, c);
  failed(course);
  return false;
}

}  // namespace

std::optional<std::size_t> round(Course& course) {
  const Block words = course.block(course.in.talks_key);
  if (!course.happens(Choice::round, 0, unit(words.word[word::round]), course.channels.q)) return {};
  appraise(course);
  const std::vector<bool>& available = course.round.available;
  if (std::find(available.begin(), available.end(), true) == available.end()) return {};
  const Proposal proposal = propose(course);
  const Chances found = chances(course, proposal.package);
  ++course.run.rounds;
  course.now.learnt += 1;
  course.tell(What::round, proposal.package);
  if (course.trace != nullptr) keep(course, proposal, found);
  const bool yes = agreed(course, proposal.package, found, words);
  if (course.trace != nullptr) {
    course.trace->days.back().round->accepted = course.now.accepted == course.day;
    course.trace->days.back().round->ratified = yes;
  }
  return yes ? std::optional(proposal.package) : std::nullopt;
}

}  // namespace detente::process
