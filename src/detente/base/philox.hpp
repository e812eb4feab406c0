// Decides where randomness comes from: a counter-based generator, so a draw depends on what it is for (run, stream,
// day, actor) and never on what was drawn before, on threads, or on who else is in the case.
#pragma once

#include <array>
#include <cstdint>

namespace detente {

/// Four independent uniform 32-bit words.
struct Block {
  std::array<std::uint32_t, 4> word;
  friend bool operator==(const Block&, const Block&) = default;
};

/// Philox4x32-10 of Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11.
[[nodiscard]] constexpr Block philox(Block counter, std::array<std::uint32_t, 2> key) {
  auto& c = counter.word;
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t even = std::uint64_t{0xD2511F53U} * c[0];
    const std::uint64_t odd = std::uint64_t{0xCD9E8D57U} * c[2];
    c = {static_cast<std::uint32_t>(odd >> 32U) ^ c[1] ^ key[0], static_cast<std::uint32_t>(odd),
         static_cast<std::uint32_t>(even >> 32U) ^ c[3] ^ key[1], static_cast<std::uint32_t>(even)};
    key = {key[0] + 0x9E3779B9U, key[1] + 0xBB67AE85U};
  }
  return counter;
}

/// (w + 1/2) / 2^32: exact, never 0 and never 1, so every quantile of it is finite.
[[nodiscard]] constexpr double unit(std::uint32_t word) {
  return (word + 0.5) * 0x1p-32;
}

/// Everything a seed will ever draw. A run is numbered within its stream (simulation, parameters, designs, …) and
/// `actor_key` is key32("kind/id").
class Draws {
 public:
  explicit constexpr Draws(std::uint64_t seed)
      : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)} {}

  [[nodiscard]] constexpr Block at(std::uint32_t run, std::uint32_t stream, std::uint32_t day,
                                   std::uint32_t actor_key) const {
    return philox({{run, stream, day, actor_key}}, key_);
  }

 private:
  std::array<std::uint32_t, 2> key_;
};

}  // namespace detente
