// What the machine does to the program: full disks, closed pipes, no permission, interruption.
#include <unistd.h>

#include "cli/program.hpp"

namespace {

namespace fs = cli::fs;
using cli::Ended;

class Machine : public cli::Program {};

TEST_F(Machine, AFullDiskIsExitThreeWithASentence) {
  const Ended ended = shell("detente words >/dev/full");
  EXPECT_EQ(ended.code, 3);
  EXPECT_NE(ended.err.find("standard output cannot be written"), std::string::npos) << ended.err;
}

TEST_F(Machine, AClosedPipeIsQuiet) {
  const Ended ended = shell("detente words --fields | true; echo ${PIPESTATUS[0]}");
  EXPECT_EQ(ended.out, "0\n");
  EXPECT_EQ(ended.err, "");
}

TEST_F(Machine, AFileThatCannotBeWrittenLeavesNothingBehind) {
  if (::geteuid() != 0) {
    fs::permissions(here(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(detente("init --template --out there").code, 3);
    fs::permissions(here(), fs::perms::owner_all);
  }
  // A limit on file size stands for a full disk; the program's own text is longer.
  const Ended full = shell("ulimit -f 1; detente init --template --out there");
  EXPECT_EQ(full.code, 3) << full.err;
  EXPECT_NE(full.err.find("[DT0012]"), std::string::npos) << full.err;
  EXPECT_EQ(files(), 0U);
  // /proc takes no folders, from nobody.
  EXPECT_EQ(detente("init --template --out /proc/there").code, 3);
}

TEST_F(Machine, AFileThatIsThereIsLeftAsItIs) {
  write("case.yaml", "mine\n");
  EXPECT_EQ(detente("init --template --out case.yaml").code, 2);
  EXPECT_EQ(cli::read(here() / "case.yaml"), "mine\n");
  EXPECT_EQ(detente("init --template --out case.yaml --force").code, 0);
  EXPECT_EQ(detente("check case.yaml").code, 0);
}

TEST_F(Machine, InterruptionEndsItWithoutATrace) {
  // Waiting for a case that never comes, from a pipe.
  for (const std::string signal : {"INT", "TERM"}) {
    const Ended ended = shell("mkfifo pipe; detente check pipe & sleep 0.5; kill -" + signal +
                              " $!; wait $!; code=$?; rm pipe; exit $code");
    EXPECT_EQ(ended.code, 130) << signal << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(files(), 0U);
  }
}

}  // namespace
