// Decides what the many small arms of an answer share: one value set with a reason, and the anchors they are read
// under.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/answers/talks.hpp"
#include "detente/case/patch.hpp"

namespace detente::answers {

/// `path` set to `value`; its reason is `why`.
[[nodiscard]] Change set_to(std::string path, std::string value, std::string_view why);

/// Those of Talks::settings that are anchored; raw where no anchor was found.
[[nodiscard]] std::vector<study::Setting> anchored_settings(const Talks& talks);

/// The first of them: the reservation anchor where it was found.
[[nodiscard]] study::Setting leading_setting(const Talks& talks);

}  // namespace detente::answers
