// Decides which stability concepts there are and how they are called.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace detente::structure {

/// What a decision maker expects of the others after it moves (docs/method/structure.md has each definition).
enum class Concept { nash, gmr, smr, seq, symmetric_seq };

inline constexpr std::array<Concept, 5> all_concepts{Concept::nash, Concept::gmr, Concept::smr, Concept::seq,
                                                     Concept::symmetric_seq};

/// "R", "GMR", "SMR", "SEQ", "SymSEQ": as on the command line and in JSON.
[[nodiscard]] std::string_view key_of(Concept of);
/// "Nash stability" …
[[nodiscard]] std::string_view label_of(Concept of);
[[nodiscard]] std::optional<Concept> concept_named(std::string_view key);

/// Whether only moves that better their mover count as sanctions.
[[nodiscard]] constexpr bool credible_only(Concept of) {
  return of == Concept::seq || of == Concept::symmetric_seq;
}
/// Whether the one who moved first may still move once more after the sanction.
[[nodiscard]] constexpr bool lets_respond(Concept of) {
  return of == Concept::smr || of == Concept::symmetric_seq;
}

}  // namespace detente::structure
