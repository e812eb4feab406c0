// Whether this compiler, with our flags, gets a loop right that g++ 12.2 gets wrong at -O2 (docs/adr/0011).
#include <gtest/gtest.h>

#include <array>
#include <cstdint>

namespace detente {
namespace {

enum class Direction { both, forward, back };

/// Not inlined: the mistake needs the loop to stand by itself.
__attribute__((noinline)) bool may_move(const int* owner, const Direction* direction, unsigned options, int who,
                                        std::uint32_t from, std::uint32_t to) {
  for (unsigned o = 0; o < options; ++o) {
    const bool before = (from >> o & 1U) != 0;
    const bool after = (to >> o & 1U) != 0;
    if (before == after) continue;
    const Direction wanted = after ? Direction::forward : Direction::back;
    if (owner[o] != who || (direction[o] != Direction::both && direction[o] != wanted)) return false;
  }
  return from != to;
}

TEST(CompilerTest, LoopsOverSingleBitsAreRight) {
  const std::array owner{0, 0, 1};
  const std::array direction{Direction::both, Direction::both, Direction::both};
  int wrong = 0;
  for (std::uint32_t a = 0; a < 8; ++a)
    for (std::uint32_t b = 0; b < 8; ++b) {
      const bool expected = a != b && (a >> 2U) == (b >> 2U);
      wrong += may_move(owner.data(), direction.data(), 3, 0, a, b) != expected ? 1 : 0;
    }
  EXPECT_EQ(wrong, 0);  // 28 without the flag
}

}  // namespace
}  // namespace detente
