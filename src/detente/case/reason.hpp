// Decides why a number is there and where its size comes from: two things, kept apart (docs/format, "Reasons").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/case/node.hpp"

namespace detente {

/// The reason of a number: claims for its direction, and one origin for its size.
struct Reason {
  enum class Size { judgement, claim, data };

  std::vector<std::string> because = {};  ///< claim ids
  std::string judgement = {};             ///< why this size
  Size size = Size::judgement;
  std::string source = {};  ///< of `size: data`

  [[nodiscard]] bool given() const { return !because.empty() || !judgement.empty() || size != Size::judgement; }
};

/// The reason written in a block or a long quantity, on top of what `outer` says.
[[nodiscard]] Reason read_reason(const Node& block, const Reason& outer);

/// Blocks that only order their contents pass on the reason of the block around them: `effects`, `when`, `set` and
/// `if_false` with all below them, `scale`, `swap`, `red_line`, `values`, `then`, `starts_with`. Every other block
/// needs its own.
[[nodiscard]] bool passes_reason_on(std::string_view path_of_block);

}  // namespace detente
