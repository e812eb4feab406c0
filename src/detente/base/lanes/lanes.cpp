// Highway compiles this file once for each instruction set and picks one when the program runs. Arm's and RISC-V's
// scalable vectors are left out (they have no operators and no structs); such processors run NEON or scalar code.
#include "detente/base/lanes/lanes.hpp"

#include <fmt/format.h>

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "detente/base/lanes/lanes.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace detente::lanes::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

#include "detente/base/lanes/kernels.inl"

/// The kernels' policy: a register of at most `n` doubles.
template <std::size_t n>
struct Register {
  using D = hn::CappedTag<double, n>;
  using Bits = hn::RebindToUnsigned<D>;
  using V = hn::Vec<D>;
  using M = hn::Mask<D>;
  static V set(double x) { return hn::Set(D(), x); }
  static M less(V x, V y) { return x < y; }
  static M equal(V x, V y) { return x == y; }
  static V select(M mask, V yes, V no) { return hn::IfThenElse(mask, yes, no); }
  static bool any(M mask) { return !hn::AllFalse(D(), mask); }
  static V abs(V x) { return hn::Abs(x); }
  static V sqrt(V x) { return hn::Sqrt(x); }
  static V bit_and(V x, std::uint64_t y) { return from(hn::And(bits(x), hn::Set(Bits(), y))); }
  static V bit_or(V x, std::uint64_t y) { return from(hn::Or(bits(x), hn::Set(Bits(), y))); }
  static V shift_left_52(V x) { return from(hn::ShiftLeft<52>(bits(x))); }
  static V shift_right_52(V x) { return from(hn::ShiftRight<52>(bits(x))); }

 private:
  static hn::Vec<Bits> bits(V x) { return hn::BitCast(Bits(), x); }
  static V from(hn::Vec<Bits> x) { return hn::BitCast(D(), x); }
};

struct ExpKernel {
  template <class L>
  static typename L::V of(typename L::V x) {
    return exp<L>(x);
  }
};

struct LogKernel {
  template <class L>
  static typename L::V of(typename L::V x) {
    return log<L>(x);
  }
};

struct LogisticKernel {
  template <class L>
  static typename L::V of(typename L::V x) {
    return logistic<L>(x);
  }
};

struct NormalQuantileKernel {
  template <class L>
  static typename L::V of(typename L::V x) {
    return normal_quantile<L>(x);
  }
};

/// From `first` on, as long as whole registers fit; returns where it stopped.
template <class Kernel, std::size_t n>
std::size_t sweep(const double* x, double* out, std::size_t first, std::size_t count) {
  using L = Register<n>;
  const typename L::D d;
  const std::size_t step = hn::Lanes(d);
  for (; first + step <= count; first += step)
    hn::StoreU(Kernel::template of<L>(hn::LoadU(d, x + first)), d, out + first);
  return first;
}

template <class Kernel>
void map(const double* x, double* out, std::size_t count, unsigned lanes) {
  std::size_t done = 0;
  if (lanes == 8) done = sweep<Kernel, 8>(x, out, 0, count);
  if (lanes == 4) done = sweep<Kernel, 4>(x, out, 0, count);
  if (lanes == 2) done = sweep<Kernel, 2>(x, out, 0, count);
  sweep<Kernel, 1>(x, out, done, count);
}

void Exp(const double* x, double* out, std::size_t n, unsigned lanes) {
  map<ExpKernel>(x, out, n, lanes);
}
void Log(const double* x, double* out, std::size_t n, unsigned lanes) {
  map<LogKernel>(x, out, n, lanes);
}
void Logistic(const double* x, double* out, std::size_t n, unsigned lanes) {
  map<LogisticKernel>(x, out, n, lanes);
}
void NormalQuantile(const double* x, double* out, std::size_t n, unsigned lanes) {
  map<NormalQuantileKernel>(x, out, n, lanes);
}

/// Doubles in the widest register of this instruction set, at most 8.
unsigned Widest() {
  return static_cast<unsigned>(hn::Lanes(hn::CappedTag<double, 8>()));
}
const char* Target() {
  return hwy::TargetName(HWY_TARGET);
}

}  // namespace
}  // namespace detente::lanes::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace detente::lanes {
namespace {

HWY_EXPORT(Exp);
HWY_EXPORT(Log);
HWY_EXPORT(Logistic);
HWY_EXPORT(NormalQuantile);
HWY_EXPORT(Widest);
HWY_EXPORT(Target);

unsigned from_environment() {
  const char* const said = std::getenv("DETENTE_SIMD");
  const std::string_view text = said == nullptr ? "" : said;
  return text == "1" || text == "2" || text == "4" || text == "8" ? static_cast<unsigned>(text[0] - '0') : 8U;
}

unsigned asked(unsigned lanes) {
  static const unsigned by_default = from_environment();
  assert(lanes == 0 || lanes == 1 || lanes == 2 || lanes == 4 || lanes == 8);
  return lanes == 0 ? by_default : lanes;
}

}  // namespace

void exp(std::span<const double> x, std::span<double> out, unsigned lanes) {
  assert(x.size() == out.size());
  HWY_DYNAMIC_DISPATCH(Exp)(x.data(), out.data(), x.size(), asked(lanes));
}

void log(std::span<const double> x, std::span<double> out, unsigned lanes) {
  assert(x.size() == out.size());
  HWY_DYNAMIC_DISPATCH(Log)(x.data(), out.data(), x.size(), asked(lanes));
}

void logistic(std::span<const double> x, std::span<double> out, unsigned lanes) {
  assert(x.size() == out.size());
  HWY_DYNAMIC_DISPATCH(Logistic)(x.data(), out.data(), x.size(), asked(lanes));
}

void normal_quantile(std::span<const double> p, std::span<double> out, unsigned lanes) {
  assert(p.size() == out.size());
  HWY_DYNAMIC_DISPATCH(NormalQuantile)(p.data(), out.data(), p.size(), asked(lanes));
}

unsigned width(unsigned lanes) {
  const unsigned widest = HWY_DYNAMIC_DISPATCH(Widest)();
  return asked(lanes) < widest ? asked(lanes) : widest;
}

std::string which(unsigned lanes) {
  std::string text =
      fmt::format("{}, {} {}", HWY_DYNAMIC_DISPATCH(Target)(), width(lanes), width(lanes) == 1 ? "lane" : "lanes");
  if (width(lanes) != asked(lanes)) text += fmt::format(" ({} asked)", asked(lanes));
  return text;
}

}  // namespace detente::lanes
#endif  // HWY_ONCE
