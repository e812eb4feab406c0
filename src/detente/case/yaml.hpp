// Decides which YAML a case may be: a strict subset, read into our own tree with places, refused as a whole where it is
// not text (size, UTF-8, control bytes), and with every other problem (anchors, tags, duplicates, depth) reported at
// once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "detente/base/diagnostics.hpp"
#include "detente/case/node.hpp"

namespace detente {

inline constexpr std::size_t largest_case_bytes = 2'000'000;
inline constexpr std::size_t deepest_nesting = 64;

/// Reads `text`; `file` names it in diagnostics (DT01xx). An empty document is an error.
[[nodiscard]] Expected<Node> parse_yaml(std::string_view text, std::string_view file);

}  // namespace detente
