// Decides how the parts of the second answer fit together: what is asked of the process lens stands once, for those who
// add arms and for those who read them. Internal to answers/channels*.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "detente/answers/channels.hpp"

namespace detente::answers {

/// The arm that everything is held against.
inline constexpr std::string_view small_base = "base-small";

/// H_f of PROCESS: a deadline further past the horizon than this acts on nothing.
inline constexpr int looked_ahead = 30;

// channels_presence.cpp
/// Places of the mediators that can be in the room on some day.
[[nodiscard]] std::vector<std::size_t> taking_part(const Question& question);
[[nodiscard]] std::vector<Channel> channels_of(const Question& question);

// channels_room.cpp
/// Fills `with`, `without` and `only_link`; channels as declared.
void describe_rooms(const Model& model, std::vector<Channel>& channels);

// channels_shapley.cpp
/// Adds every coalition that the shares need, by masks over taking_part().
void add_coalitions(const Question& question, study::Plan& plan);
[[nodiscard]] std::vector<Sharing> sharing(const Question& question, const study::Results& results);
/// Orders drawn for the shares; 0: exact.
[[nodiscard]] std::size_t orders_drawn(const Question& question);
/// Only these mediators take part.
[[nodiscard]] process::Vary only(std::vector<std::size_t> mediators);

// channels_arrangements.cpp
[[nodiscard]] Expected<void> add_arrangements(const Question& question, study::Plan& plan);
[[nodiscard]] std::vector<Arrangement> arrangements(const Question& question, const study::Results& results);
[[nodiscard]] bool leaves_swaps_out(const Question& question);
[[nodiscard]] std::string drop_name(const Question& question, std::size_t mediator);

// channels_levers.cpp
/// Nothing run yet: `full` is empty.
[[nodiscard]] std::vector<Raise> possible_raises(const Question& question);
[[nodiscard]] std::string raise_arm(const Question& question, const Raise& raise);
/// The case under question with a raise that goes this share of the way. Every value x of the quantity becomes x + way
/// · (to − x): its uncertainty shrinks as it nears the upper end. Of several, one that is above it already stays there.
[[nodiscard]] Expected<study::Subject> raised(const Question& question, const Raise& raise, double way);

// channels_cheapest.cpp
[[nodiscard]] Expected<void> add_raises(const Question& question, study::Plan& plan);
[[nodiscard]] Expected<std::vector<Raise>> raises(const Question& question, const study::Results& results,
                                                  double wanted, const Progress& progress, const StopToken& stop);

}  // namespace detente::answers
