// The same inputs give the same bytes: on any number of threads, any width of vectors, whatever the C library picks, in
// any folder and under any locale.

#include "cli/program.hpp"

namespace {

namespace fs = cli::fs;
using cli::Ended;

class Bits : public cli::Program {
 protected:
  /// Runs the command plain and under each setting, in front or behind, and compares every byte.
  void expect_same(const std::string& command) const {
    const Ended plain = detente(command);
    ASSERT_EQ(plain.code, 0) << plain.err;
    ASSERT_GT(plain.out.size(), 100U);
    for (const char* threads : {"1", "2", "7"}) {
      const Ended ended = detente(command + " --threads " + threads);
      EXPECT_TRUE(ended.out == plain.out) << command << " --threads " << threads << ended.err;
      EXPECT_EQ(ended.err.find("TBB"), std::string::npos) << ended.err;
    }
    for (const char* setting :
         {"DETENTE_SIMD=1", "DETENTE_SIMD=2", "DETENTE_SIMD=4", "DETENTE_SIMD=8",
          "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4", "LC_ALL=C", "LC_ALL=C.UTF-8", "LC_ALL=de_DE.UTF-8",
          "LC_ALL=tr_TR.UTF-8", "TZ=Asia/Tokyo", "MALLOC_PERTURB_=85", "PYTHONHASHSEED=3 HOME=/nowhere"}) {
      const Ended ended = shell(std::string("env ") + setting + " detente " + command);
      EXPECT_TRUE(ended.out == plain.out) << setting << ' ' << command << ended.err;
    }
  }
};

const std::string well = "'" + cli::well + "'";

TEST_F(Bits, OfAnAnalysis) {
  expect_same("analyse " + well + " --json --parameters 12 --runs 2");
}

TEST_F(Bits, OfPackages) {
  expect_same("packages " + well + " --json --quick");
}

TEST_F(Bits, OfATextForPeople) {
  expect_same("analyse " + well + " --parameters 12 --runs 2 --scenario herders-heard");
}

TEST_F(Bits, DoNotHangOnWhereTheCaseLies) {
  const std::string plain = detente("analyse " + well + " --json --parameters 12 --runs 2").out;
  fs::copy(cli::well, here() / "a folder of another name", fs::copy_options::recursive);
  fs::create_symlink(cli::well, here() / "link");
  for (const char* command : {"detente analyse 'a folder of another name' --json --parameters 12 --runs 2",
                              "detente analyse link/case.yaml --json --parameters 12 --runs 2",
                              "cd link && detente analyse . --json --parameters 12 --runs 2",
                              "cd link && detente analyse ../village-well --json --parameters 12 --runs 2"})
    EXPECT_TRUE(shell(command).out == plain) << command;
}

TEST_F(Bits, OfASeedAreItsOwn) {
  const auto zone = [&](const std::string& seed) {
    return detente("analyse " + well + " --json --parameters 12 --runs 2 --seed " + seed).json()["answers"]["stuck"];
  };
  EXPECT_EQ(zone("7"), zone("7"));
  EXPECT_NE(zone("7"), zone("8"));
}

TEST_F(Bits, AreSigned) {
  for (const char* setting : {"", "DETENTE_SIMD=1 ", "DETENTE_SIMD=8 "})
    EXPECT_EQ(shell(std::string("env ") + setting + "detente bench --signature").out, "4da9ae489410bec3\n") << setting;
}

}  // namespace
