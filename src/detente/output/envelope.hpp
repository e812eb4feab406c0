// Decides what every --json has in common: one envelope, fixed key order, the shortest numbers, null for what is no
// number.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "detente/base/diagnostics.hpp"

namespace detente::output {

using Json = nlohmann::ordered_json;

/// Which case a result belongs to.
struct CaseStamp {
  std::string sha256;  ///< of the case file's bytes, 64 hexadecimal digits
  std::string title;
};

/// What was run; what a command does not use stays null.
struct PlanStamp {
  std::optional<std::uint64_t> seed = {};
  std::optional<std::uint64_t> parameters = {};
  std::optional<std::uint64_t> runs_per_parameter = {};
  std::optional<int> horizon_days = {};
  std::string effort = {};    ///< "quick", "standard", "full"; empty: null
  std::string scenario = {};  ///< empty: null
};

/// {"detente", "schema", "case", "plan"}; the command's own keys follow. `schema` is such as "check/1".
[[nodiscard]] Json envelope(std::string_view schema, const std::optional<CaseStamp>& stamp,
                            const std::optional<PlanStamp>& plan);

/// [{file, line, column, code, path, message, hint, severity}]
[[nodiscard]] Json diagnostics_json(const Diagnostics& diagnostics);

/// What a failing command prints: an envelope with {"ok": false, "diagnostics": […]}.
[[nodiscard]] Json failure_json(std::string_view schema, const Diagnostics& diagnostics);

/// The text of a document, indented by two, short lists of scalars on one line, a newline at the end. Numbers are the
/// shortest that read back; NaN and infinities are null; text that is not UTF-8 is repaired.
[[nodiscard]] std::string to_text(const Json& document);

/// The same on one line without a blank: for programs to read.
[[nodiscard]] std::string to_dense_text(const Json& document);

/// "error", "warning" or "note".
[[nodiscard]] std::string_view name_of(Severity severity);

/// The version of this program.
[[nodiscard]] std::string_view version();

}  // namespace detente::output
