// Decides which packages a reader may leaf through: all of them, or where they are too many those that stand out.
#pragma once

#include "detente/answers/deals.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// As many as a page can draw and filter.
inline constexpr std::size_t most_package_rows = 2048;

/// {total, shown, rows: [{levels, utilities, accepted}]} of the packages that can be (`not_together` apart), in the
/// order of their numbers. `levels` are places in the ascending levels of each settled issue of `issues` (a model's,
/// all levels), `utilities` by party at central values, `accepted` the share of draws in which all parties accept.
/// Above most_package_rows only those listed, those that come near, and efficient ones as far as there is room.
[[nodiscard]] Json package_rows_json(const answers::TemplateView& view, const answers::TemplateDeals& deals,
                                     const std::vector<Issue>& issues);

}  // namespace detente::output
