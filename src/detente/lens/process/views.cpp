#include "detente/lens/process/views.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "detente/base/maths.hpp"
#include "detente/lens/process/constants.hpp"

namespace detente::process {

namespace {

Kind kind_of(const Package& package) {
  Kind out;
  assert(package.levels.size() <= 64);
  for (std::size_t k = 0; k < package.levels.size(); ++k)
    if (package.levels[k]) out.issues |= std::uint64_t{1} << k;
  out.days = package.days;
  out.stake = package.full() ? 1 : constant::stake_of_pause;
  return out;
}

/// Points over their sum; `cares` leaves issues out.
std::vector<double> weights(const std::vector<double>& points, const std::vector<bool>* cares) {
  std::vector<double> out(points);
  double sum = 0;
  for (std::size_t k = 0; k < out.size(); ++k) {
    if (cares != nullptr && !(*cares)[k]) out[k] = 0;
    sum += out[k];
  }
  for (double& w : out) w = sum > 0 ? w / sum : 0;
  return out;
}

Worth worth(const std::vector<Package>& packages, const Views& views, const Values& values,
            std::vector<double> weights) {
  Worth out;
  out.weights = std::move(weights);
  for (const Kind& kind : views.kinds) {
    double covered = 0;
    for (std::size_t k = 0; k < out.weights.size(); ++k)
      if (kind.settles(k)) covered += out.weights[k];
    out.coverage.push_back(covered);
  }
  out.utility.reserve(packages.size());
  for (const Package& package : packages) {
    double sum = 0;
    for (std::size_t k = 0; k < out.weights.size(); ++k)
      if (package.levels[k]) sum += out.weights[k] * values.values[k][*package.levels[k]];
    out.utility.push_back(sum);
  }
  return out;
}

/// Σ_μ w max(0, ū − u): what is given up of the levels the party is committed to.
double shortfall(const Package& package, const Party& party, const PartyState& state, const Worth& own) {
  double sum = 0;
  for (std::size_t k = 0; k < party.committed.size(); ++k) {
    if (!party.committed[k] || !package.levels[k]) continue;
    const std::vector<double>& u = party.own.values[k];
    sum += own.weights[k] * std::max(0.0, state.commitment * u[*party.committed[k]] - u[*package.levels[k]]);
  }
  return sum;
}

void look(const Input& input, const Party& party, const PartyState& state, const Views& views, PartyView& view) {
  const std::vector<Package>& packages = *input.packages;
  view.own = worth(packages, views, party.own, weights(state.points, nullptr));
  view.shortfall.clear();
  for (const Package& package : packages) view.shortfall.push_back(shortfall(package, party, state, view.own));
  view.constituencies.clear();
  for (const Constituency& group : party.constituencies)
    view.constituencies.push_back(group.kind == ConstituencyKind::pressure
                                      ? Worth{}
                                      : worth(packages, views, group.own, weights(group.own.points, &group.issues)));
}

/// Supports of one package, into what they do: h^D's exponent and ratification.
void hear(const Party& party, const PartyState& state, const Views& views, std::size_t c, double cover, PartyView& view,
          std::vector<double>& supports) {
  const std::size_t kind = views.kind_of[c];
  double leaving = 0;
  for (std::size_t v = 0; v < party.constituencies.size(); ++v) {
    const Constituency& group = party.constituencies[v];
    if (group.kind == ConstituencyKind::pressure) continue;
    const Worth& its = view.constituencies[v];
    const double coverage = its.coverage[kind];
    supports[v] =
        support(group, its.utility[c] - group.accepts_above * coverage, coverage, cover, state.constituencies[v].error);
    if (group.kind == ConstituencyKind::exit && !state.constituencies[v].left)
      leaving += group.strength * views.kinds[kind].stake * coverage * (1 - supports[v]);
  }
  view.leaving[c] = leaving;
  if (leaving > 0) view.staying[c] = maths::exp(-party.leader.leaves * maths::exp(leaving) * constant::look_ahead);
  view.log_ratification[c] = log_ratification(party, supports);
}

}  // namespace

Views views_of(const Input& input) {
  Views out;
  for (const Package& package : *input.packages) {
    const Kind kind = kind_of(package);
    const auto known = std::find_if(out.kinds.begin(), out.kinds.end(), [&](const Kind& other) {
      return other.issues == kind.issues && other.days == kind.days;
    });
    out.kind_of.push_back(static_cast<std::size_t>(known - out.kinds.begin()));
    if (known == out.kinds.end()) out.kinds.push_back(kind);
  }
  out.crosses.resize(input.packages->size());
  out.parties.resize(input.parties.size());
  return out;
}

void refresh(const Input& input, const std::vector<PartyState>& states, const std::vector<double>& cover,
             Views& views) {
  const bool other_cover = cover != views.cover;
  if (other_cover) views.cover = cover;
  const std::size_t packages = input.packages->size();
  std::vector<double> supports;
  for (std::size_t i = 0; i < input.parties.size(); ++i) {
    PartyView& view = views.parties[i];
    const Party& party = input.parties[i];
    if (view.stale) look(input, party, states[i], views, view);
    const bool hears = std::any_of(party.constituencies.begin(), party.constituencies.end(),
                                   [](const Constituency& v) { return v.kind != ConstituencyKind::pressure; });
    if (view.stale || view.unheard || other_cover) {
      view.leaving.assign(packages, 0);
      view.staying.assign(packages, maths::exp(-party.leader.leaves * constant::look_ahead));
      view.log_ratification.assign(packages, 0);
      supports.assign(party.constituencies.size(), 0);
      for (std::size_t c = 0; hears && c < packages; ++c)
        hear(party, states[i], views, c, cover[views.kind_of[c]], view, supports);
    }
    view.stale = view.unheard = false;
  }
}

double support(const Constituency& group, double gain, double coverage, double cover, double error) {
  if (coverage <= 0) return 1;
  return maths::logistic((gain + constant::cover_in_support * cover + error) / group.noise);
}

double log_ratification(const Party& party, const std::vector<double>& supports) {
  // Sum over who votes for it: at most 2^6 subsets, no need for a recursion over votes.
  std::array<std::pair<double, int>, 8> vetoes;
  std::size_t n = 0;
  for (std::size_t v = 0; v < party.constituencies.size(); ++v)
    if (party.constituencies[v].kind == ConstituencyKind::veto) {
      assert(n < vetoes.size());
      vetoes[n++] = {supports[v], party.constituencies[v].votes.value_or(1)};
    }
  if (n == 0) return 0;
  double p = 0;
  const std::size_t all = (std::size_t{1} << n) - 1;
  for (std::size_t ayes = party.quota ? 0 : all; ayes <= all; ++ayes) {
    double chance = 1;
    int votes = 0;
    for (std::size_t v = 0; v < n; ++v) {
      const bool aye = ((ayes >> v) & 1U) != 0;
      chance *= aye ? vetoes[v].first : 1 - vetoes[v].first;
      if (aye) votes += vetoes[v].second;
    }
    if (!party.quota || votes >= *party.quota) p += chance;
  }
  return maths::log(std::max(p, 1e-300));
}

}  // namespace detente::process
