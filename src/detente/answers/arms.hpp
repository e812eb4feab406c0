// Decides what the many small arms of an answer share: one value set with a reason, and the anchors they are read
// under.
#pragma once

#include <string>
#include <string_view>

#include "detente/answers/talks.hpp"
#include "detente/case/patch.hpp"

namespace detente::answers {

/// `path` set to `value`; its reason is `why`.
[[nodiscard]] Change set_to(std::string path, std::string value, std::string_view why);

/// The first of Talks::told: the reservation anchor where it was found.
[[nodiscard]] study::Setting leading_setting(const Talks& talks);

}  // namespace detente::answers
