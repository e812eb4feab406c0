// The signature must be the recorded one for every lane width and with whatever functions the C library picks; a build
// with another compiler runs the same test.
#include "detente/base/signature.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "detente/base/hash.hpp"
#include "detente/base/lanes/lanes.hpp"

namespace {

using namespace detente;

/// Whoever changes this changes results: say so, with the new one, in the commit message.
constexpr const char* recorded = "4da9ae489410bec3";

/// What glibc makes of exp with the instructions it finds: its bits change with the processor, ours must not.
std::string canary() {
  Fingerprint print;
  for (int i = -7000; i < 7000; ++i) {
    const volatile double x = i / 10.0 + 0.0123;
    print.add(std::exp(x));
  }
  return print.hex();
}

/// Runs Signature.Prints in a new process with these settings in front and returns the line it printed.
std::string printed_with(const std::string& settings) {
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
  const std::string command = "env " + settings + " '" + self + "' --gtest_filter=Signature.Prints";
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  std::string all, line;
  std::array<char, 256> part{};
  while (std::fgets(part.data(), part.size(), pipe) != nullptr) {
    line = part.data();
    if (line.starts_with("signature ")) all = line;
  }
  ::pclose(pipe);
  return all;
}

TEST(Signature, Prints) {
  std::printf("signature %s canary %s (%s)\n", signature().c_str(), canary().c_str(), lanes::which().c_str());
}

TEST(Signature, IsTheRecordedOneForAllLaneWidths) {
  for (const unsigned lanes : {0U, 1U, 2U, 4U, 8U}) EXPECT_EQ(signature(lanes), recorded) << lanes::which(lanes);
}

TEST(Signature, DoesNotHangOnWhatTheCLibraryPicks) {
  constexpr std::size_t shown = 10 + 16, canary_at = shown + 8;
  const std::string plain = printed_with("");
  const std::string without = printed_with("GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4");
  ASSERT_GT(plain.size(), canary_at + 16);
  ASSERT_GT(without.size(), canary_at + 16);
  EXPECT_EQ(plain.substr(0, shown), without.substr(0, shown));
#if defined(__x86_64__) && defined(__GLIBC__)
  // A misspelt tunable is ignored in silence: where there is FMA to switch off, the canary must have changed.
  if (__builtin_cpu_supports("fma") && __builtin_cpu_supports("avx2")) {
    EXPECT_NE(plain.substr(canary_at, 16), without.substr(canary_at, 16));
  }
#endif
}

TEST(Signature, FollowsTheEnvironmentsLaneWidth) {
  const std::string one = printed_with("DETENTE_SIMD=1"), two = printed_with("DETENTE_SIMD=2");
  EXPECT_NE(one.find("1 lane)"), std::string::npos) << one;
  EXPECT_EQ(one.substr(0, 26), two.substr(0, 26));
  EXPECT_EQ(one.substr(10, 16), signature());
}

}  // namespace
