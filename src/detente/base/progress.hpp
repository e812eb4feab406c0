// Decides how long work reports and stops: a callback for how far, a flag for enough. Lenses take both and own neither.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

namespace detente {

/// Called now and then with work done and work in all (any unit); an empty function is allowed.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Set from anywhere (a signal handler too); whoever computes looks at it at least every 0.1 s.
class StopToken {
 public:
  void request() { requested_.store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool requested() const { return requested_.load(std::memory_order_relaxed); }

 private:
  std::atomic<bool> requested_{false};
};

}  // namespace detente
