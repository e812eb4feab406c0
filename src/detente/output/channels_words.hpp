// Decides how mediators, arrangements and changes of means are named for people: roles by their names, no verdict on
// anybody.
#pragma once

#include <string>

#include "detente/answers/channels.hpp"

namespace detente::output {

/// "from the start; leaves on day 14 in this scenario; says it ends its part after 14 days"
[[nodiscard]] std::string presence_words(const answers::Presence& presence);

/// "without Egypt", "Russia from day 1", "Russia from day 1, not day 30", "Russia for Egypt", "channels apart"
[[nodiscard]] std::string arrangement_words(const answers::Question& question, const answers::Arrangement& each);

/// "Qatar: access to Israel 0.4", "Egypt: stays without a deadline"; `way` is the share of the way.
[[nodiscard]] std::string raise_words(const answers::Question& question, const answers::Raise& raise, double way);

/// "deals" or "agreements"
[[nodiscard]] std::string_view event_words(study::Event event);

}  // namespace detente::output
