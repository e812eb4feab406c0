// What mediators amount to together, and what goes or comes with one of them. See channels.hpp.
#include <algorithm>

#include "detente/answers/channels_parts.hpp"

namespace detente::answers {
namespace {

constexpr double reached = 0.1;  ///< access above which a party counts as reached

/// The numbers of a room, as PROCESS has them on day 0 with λ = 1, events aside.
class RoomBuilder {
 public:
  explicit RoomBuilder(const Model& model) : model_(model), at_(model.central()) {}

  [[nodiscard]] double access(std::size_t mediator, std::size_t party) const {
    const auto& vacuum = model_.parties()[party].leader.vacuum_now;
    return at_[model_.mediators()[mediator].access[party]] * (vacuum ? at_[*vacuum] : 1);
  }

  [[nodiscard]] Room of(std::vector<std::size_t> members) const {
    std::erase_if(members, [&](std::size_t m) { return !counts(m); });
    const double together = mean_coordination(members);
    Room room;
    if (!model_.talks().apart && members.size() > 1)
      room.coordination =
          1 / (1 + at_[model_.talks().coordination_loss] * static_cast<double>(members.size() - 1) * (1 - together));
    room.cover = pooled(members, [&](std::size_t m) { return at_[model_.mediators()[m].cover]; });
    room.guarantee = pooled(members, [&](std::size_t m) { return at_[model_.mediators()[m].guarantee]; });
    for (std::size_t i = 0; i < model_.parties().size(); ++i) {
      room.link.push_back(link(members, i));
      room.leverage.push_back(leverage(members, i, model_.talks().apart ? 0 : together));
      room.information.push_back(pooled(members, [&](std::size_t m) {
        const Mediator& mediator = model_.mediators()[m];
        const double believed = std::clamp(0.6 + 0.4 * at_[mediator.bias[i]], 0.0, 1.0);
        return at_[mediator.information] * access(m, i) * believed;
      }));
    }
    room.rounds = std::min(
        1.0, at_[model_.talks().rounds] * *std::min_element(room.link.begin(), room.link.end()) * room.coordination);
    return room;
  }

 private:
  /// 1 − Π(1 − each)
  template <class Each>
  static double pooled(const std::vector<std::size_t>& members, const Each& each) {
    double none = 1;
    for (const std::size_t m : members) none *= 1 - each(m);
    return 1 - none;
  }

  [[nodiscard]] bool counts(std::size_t mediator) const {
    for (std::size_t i = 0; i < model_.parties().size(); ++i)
      if (access(mediator, i) > 0) return true;
    return false;
  }

  /// Mean over pairs; 1 where there is none.
  [[nodiscard]] double mean_coordination(const std::vector<std::size_t>& members) const {
    double sum = 0, pairs = 0;
    for (std::size_t a = 0; a < members.size(); ++a)
      for (std::size_t b = a + 1; b < members.size(); ++b) {
        sum += model_.coordination(at_, members[a], members[b]);
        ++pairs;
      }
    return pairs > 0 ? sum / pairs : 1;
  }

  [[nodiscard]] double link(const std::vector<std::size_t>& members, std::size_t party) const {
    const auto direct = [&](std::size_t i) { return at_[model_.parties()[i].direct_channel]; };
    if (!model_.talks().apart)
      return 1 - (1 - direct(party)) * (1 - pooled(members, [&](std::size_t m) { return access(m, party); }));
    double least = 1;
    for (std::size_t i = 0; i < model_.parties().size(); ++i) least = std::min(least, direct(i));
    const auto both_sides = [&](std::size_t m) {
      double all = 1;
      for (std::size_t i = 0; i < model_.parties().size(); ++i) all = std::min(all, access(m, i));
      return all;
    };
    return 1 - (1 - least) * (1 - pooled(members, both_sides));
  }

  [[nodiscard]] double leverage(const std::vector<std::size_t>& members, std::size_t party, double together) const {
    double largest = 0, sum = 0;
    for (const std::size_t m : members) {
      const double own = at_[model_.mediators()[m].leverage[party]];
      largest = std::max(largest, own);
      sum += own;
    }
    return std::min(at_[model_.talks().leverage_cap], (1 - together) * largest + together * sum);
  }

  const Model& model_;
  ParameterVector at_;
};

}  // namespace

void describe_rooms(const Model& model, std::vector<Channel>& channels) {
  const RoomBuilder rooms(model);
  for (Channel& channel : channels) {
    std::vector<std::size_t> others, with;
    for (const Channel& other : channels) {
      const bool there = other.presence.kind == Presence::Kind::from_the_start;
      if (other.mediator != channel.mediator && there) others.push_back(other.mediator);
      if (other.mediator == channel.mediator || there) with.push_back(other.mediator);
    }
    channel.with = rooms.of(with);
    channel.without = rooms.of(others);
    for (std::size_t i = 0; i < model.parties().size(); ++i) {
      const auto reaches = [&](std::size_t who) { return rooms.access(who, i) > reached; };
      if (reaches(channel.mediator) && std::none_of(others.begin(), others.end(), reaches))
        channel.only_link.push_back(i);
    }
  }
}

}  // namespace detente::answers
