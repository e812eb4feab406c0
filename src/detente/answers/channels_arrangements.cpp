// Which other arrangements of the channels are looked at: one mediator less, more, earlier, later, in another's place,
// and channels apart or together. See channels.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "detente/answers/channels_parts.hpp"

namespace detente::answers {
namespace {

using Kind = Arrangement::Kind;

constexpr std::size_t most_swaps = 6;
constexpr int first_day = 1;

/// An arrangement yet to be run: its arm, and the arm it is held against.
struct Planned {
  Kind kind = Kind::drop;
  std::optional<std::size_t> mediator = {}, instead_of = {};
  int day = 0;
  std::string arm = {};
  std::string base = std::string(small_base);
};

class Planner {
 public:
  explicit Planner(const Question& question) : question_(question), presence_(presences(question.model)) {
    drops();
    entries();
    if (!swaps_left_out()) {
      for (const auto& [out, in] : swap_pairs())
        planned_.push_back({.kind = Kind::swap,
                            .mediator = in,
                            .instead_of = out,
                            .day = first_day,
                            .arm = fmt::format("swap/{}/{}", id(out), id(in))});
    }
    const auto present =
        std::count_if(presence_.begin(), presence_.end(), [](const Presence& p) { return p.takes_part(); });
    if (present > 1) planned_.push_back({.kind = Kind::channels, .arm = fmt::format("channels/{}", other_channels())});
  }

  [[nodiscard]] const std::vector<Planned>& all() const { return planned_; }

  [[nodiscard]] bool swaps_left_out() const {
    const std::size_t pairs = swap_pairs().size();
    return pairs > most_swaps || (pairs > 0 && question_.patched.operators.swap.has_value());
  }

  [[nodiscard]] Patch patch_of(const Planned& planned) const {
    Patch patch{.id = planned.arm};
    switch (planned.kind) {
      case Kind::enter:
        patch.operators.enter[id(*planned.mediator)] = planned.day;
        break;
      case Kind::swap:
        patch.operators.swap = {.out = id(*planned.instead_of), .in = id(*planned.mediator), .day = planned.day};
        break;
      case Kind::channels:
        patch.changes.push_back({.path = "channels", .value = Node::scalar(std::string(other_channels()))});
        break;
      case Kind::drop:
      case Kind::sooner:
        break;
    }
    // A scenario that names those who may take part would keep an added one out.
    if (planned.mediator && question_.patched.operators.only_mediators) {
      patch.operators.only_mediators = question_.patched.operators.only_mediators;
      patch.operators.only_mediators->push_back(id(*planned.mediator));
    }
    return patch;
  }

 private:
  [[nodiscard]] const std::string& id(std::size_t m) const { return question_.model.mediators()[m].id; }
  [[nodiscard]] std::string_view other_channels() const { return question_.model.talks().apart ? "together" : "apart"; }

  void drops() {
    for (std::size_t m = 0; m < presence_.size(); ++m)
      if (presence_[m].takes_part())
        planned_.push_back({.kind = Kind::drop, .mediator = m, .arm = drop_name(question_, m)});
  }

  /// Those who are not there on day 0: on day 1, after a third of the horizon, and the one against the other.
  void entries() {
    const int late = question_.model.horizon() / 3;
    for (std::size_t m = 0; m < presence_.size(); ++m) {
      if (presence_[m].kind == Presence::Kind::from_the_start) continue;
      const auto name = [&](int day) { return fmt::format("enter/{}/{}", id(m), day); };
      planned_.push_back({.kind = Kind::enter, .mediator = m, .day = first_day, .arm = name(first_day)});
      if (late <= first_day) continue;
      planned_.push_back({.kind = Kind::enter, .mediator = m, .day = late, .arm = name(late)});
      planned_.push_back(
          {.kind = Kind::sooner, .mediator = m, .day = late, .arm = name(first_day), .base = name(late)});
    }
  }

  /// Somebody who is there now, and somebody who takes no part.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> swap_pairs() const {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t present = 0; present < presence_.size(); ++present)
      for (std::size_t absent = 0; absent < presence_.size(); ++absent)
        if (presence_[present].kind == Presence::Kind::from_the_start && !presence_[absent].takes_part())
          out.emplace_back(present, absent);
    return out;
  }

  const Question& question_;
  std::vector<Presence> presence_;
  std::vector<Planned> planned_;
};

}  // namespace

std::string drop_name(const Question& question, std::size_t mediator) {
  return "drop/" + question.model.mediators()[mediator].id;
}

bool leaves_swaps_out(const Question& question) {
  return Planner(question).swaps_left_out();
}

Expected<void> add_arrangements(const Question& question, study::Plan& plan) {
  const Talks& talks = *question.talks;
  const Planner planner(question);
  for (const Planned& planned : planner.all()) {
    if (planned.kind == Kind::sooner) continue;  // both of its arms are there already
    if (planned.kind == Kind::drop) {
      std::vector<std::size_t> others = taking_part(question);
      std::erase(others, *planned.mediator);
      add_told(plan, talks, planned.arm, talks.base, only(std::move(others)), talks.sizes.small);
      continue;
    }
    const Patch patch = planner.patch_of(planned);
    const auto subject = subject_with(question, {&patch, 1});
    if (!subject) return tl::unexpected(subject.error());
    add_told(plan, talks, planned.arm, *subject, {}, talks.sizes.small);
  }
  return {};
}

std::vector<Arrangement> arrangements(const Question& question, const study::Results& results) {
  const Planner planner(question);
  std::vector<Arrangement> out;
  for (const Planned& planned : planner.all())
    out.push_back({.kind = planned.kind,
                   .mediator = planned.mediator,
                   .instead_of = planned.instead_of,
                   .day = planned.day,
                   .comparison = compare_arms(results, *question.talks, planned.base, planned.arm)});
  return out;
}

}  // namespace detente::answers
