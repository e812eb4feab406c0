// Decides how a result becomes a report: a page with empty slots is filled, so that whatever stands in a case is only
// ever text in it.
#pragma once

#include <string>
#include <string_view>

#include "detente/output/envelope.hpp"

namespace detente::output {

/// `shell` (web/report.html, built) with its slots filled: the title of the case, `text` (answers_text) for those
/// without scripts, and `result` (result.json) for the page's own. Asserts that each slot is there once.
[[nodiscard]] std::string report_html(std::string_view shell, const Json& result, std::string_view text);

}  // namespace detente::output
