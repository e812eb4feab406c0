// Decides how packages are numbered and how a quantity that adds up over issues is tabulated over all of them:
// issue by issue, so that a table of n packages costs about n additions and no search.
#pragma once

#include <cassert>
#include <span>

#include "detente/lens/bargain/packages/input.hpp"

namespace detente::bargain {

/// A run of packages that share their levels on the first `fixed` issues: [number·size, (number+1)·size).
struct Block {
  std::size_t fixed = 0;
  Outcome number = 0;
  Outcome size = 1;

  [[nodiscard]] Outcome first() const { return number * size; }
};

/// The product of the issues' levels, row-major, last issue fastest.
class Grid {
 public:
  explicit Grid(const std::vector<Issue>& issues);

  /// Number of packages; the largest Outcome stands for that many or more.
  [[nodiscard]] Outcome size() const { return size_; }
  [[nodiscard]] std::size_t issues() const { return sizes_.size(); }
  [[nodiscard]] std::size_t levels(std::size_t issue) const { return sizes_[issue]; }
  [[nodiscard]] std::size_t level(Outcome outcome, std::size_t issue) const {
    return static_cast<std::size_t>(outcome / strides_[issue] % sizes_[issue]);
  }
  [[nodiscard]] Levels at(Outcome outcome) const;
  [[nodiscard]] Outcome number(const Levels& package) const;

  /// The grid cut into blocks of at most `most` packages where issues allow it; the cut depends on nothing else.
  [[nodiscard]] Block first_block(Outcome most) const;
  [[nodiscard]] Block whole() const { return {0, 0, size_}; }

 private:
  std::vector<std::size_t> sizes_;
  std::vector<Outcome> strides_;
  Outcome size_ = 1;
};

/// Fills out[x − block.first()] with step(K−1, x_{K−1}, … step(0, x_0, start)) for every package x of the block:
/// a left fold over the issues, the same bits as folding package by package. `out` holds block.size values.
template <class T, class Step>
void tabulate(const Grid& grid, const Block& block, T start, Step step, std::span<T> out) {
  assert(out.size() >= block.size);
  for (std::size_t k = 0; k < block.fixed; ++k) start = step(k, grid.level(block.first(), k), start);
  out[0] = start;
  std::size_t filled = 1;
  for (std::size_t k = block.fixed; k < grid.issues(); ++k) {
    const std::size_t levels = grid.levels(k);
    // From the back, so that what is read has not been overwritten yet.
    for (std::size_t o = filled; o-- > 0;) {
      const T so_far = out[o];
      for (std::size_t l = levels; l-- > 0;) out[o * levels + l] = step(k, l, so_far);
    }
    filled *= levels;
  }
}

/// u over a block, bit for bit what `utility` gives.
void tabulate_utility(const Grid& grid, const Block& block, const Additive& additive, std::span<double> out);

/// 1 where no conflict applies, else 0.
void tabulate_feasible(const Grid& grid, const Block& block, const std::vector<Conflict>& not_together,
                       std::span<std::uint8_t> out);

}  // namespace detente::bargain
