// A file must arrive whole or not at all, and every refusal must say which and why. The tests may run as root, whom
// permissions do not stop, so a full disk is played by a file-size limit and a read-only folder by /proc.
#include "detente/base/file.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace {

using namespace detente;
namespace fs = std::filesystem;

class File : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "detente-file-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder = name;
  }
  void TearDown() override { fs::remove_all(folder); }

  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
  }

  fs::path folder;
};

template <class T>
std::string code(const Expected<T>& result) {
  if (result.has_value()) return "none";
  EXPECT_EQ(result.error().items().size(), 1U);
  const Diagnostic& first = result.error().items().front();
  EXPECT_FALSE(first.hint.empty());
  EXPECT_FALSE(first.file.empty());
  return first.code;
}

/// Caps the size of any file this process writes, without the signal that would end it.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST_F(File, RoundTripsBytesOfAnySize) {
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 300000U}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 % 251);
    ASSERT_TRUE(write_atomic(folder / "a", bytes).has_value());
    EXPECT_EQ(read_file(folder / "a", size).value(), bytes);
    if (size > 0) {
      EXPECT_EQ(code(read_file(folder / "a", size - 1)), "DT0003");
    }
  }
  EXPECT_EQ(files(), 1U);
}

TEST_F(File, SaysWhatIsWrongWithReading) {
  EXPECT_EQ(code(read_file(folder / "none", 10)), "DT0001");
  EXPECT_EQ(code(read_file(folder, 10)), "DT0002");
  EXPECT_EQ(code(read_file("/dev/zero", 1000)), "DT0003");
}

TEST_F(File, SaysWhatIsWrongWithWriting) {
  EXPECT_EQ(code(write_atomic(folder / "none" / "a", "x")), "DT0010");
  EXPECT_EQ(code(write_atomic(folder, "x")), "DT0013");
  EXPECT_EQ(files(), 0U);
}

TEST_F(File, PermissionIsItsOwnAnswer) {
  if (::geteuid() == 0) {
    // Root passes every permission bit; /proc refuses new files with ENOENT or EACCES whoever asks.
    const std::string refused = code(write_atomic("/proc/detente-test", "x"));
    EXPECT_TRUE(refused == "DT0010" || refused == "DT0011") << refused;
    return;
  }
  ASSERT_TRUE(write_atomic(folder / "a", "x").has_value());
  ::chmod((folder / "a").c_str(), 0);
  EXPECT_EQ(code(read_file(folder / "a", 10)), "DT0004");
  ::chmod(folder.c_str(), 0500);
  EXPECT_EQ(code(write_atomic(folder / "b", "x")), "DT0011");
  ::chmod(folder.c_str(), 0700);
}

TEST_F(File, FullDiskLeavesTheOldFileAndNoTemporary) {
  ASSERT_TRUE(write_atomic(folder / "a", "old").has_value());
  {
    const SizeLimit limit(4096);
    EXPECT_EQ(code(write_atomic(folder / "a", std::string(10000, 'x'))), "DT0012");
    EXPECT_EQ(code(write_atomic(folder / "b", std::string(10000, 'x'))), "DT0012");
  }
  EXPECT_EQ(read_file(folder / "a", 10).value(), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(File, DevicesAreWrittenToNotReplaced) {
  EXPECT_EQ(code(write_atomic("/dev/full", "x")), "DT0012");
  EXPECT_TRUE(write_atomic("/dev/null", "x").has_value());
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(File, KeepsPermissionsAndFollowsLinks) {
  ASSERT_TRUE(write_atomic(folder / "real", "1").has_value());
  ::chmod((folder / "real").c_str(), 0640);
  fs::create_symlink(folder / "real", folder / "link");
  ASSERT_TRUE(write_atomic(folder / "link", "2").has_value());
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(read_file(folder / "real", 10).value(), "2");
  EXPECT_EQ(static_cast<unsigned>(fs::status(folder / "real").permissions()) & 0777U, 0640U);
}

TEST_F(File, WritesToABareNameInTheCurrentFolder) {
  const fs::path before = fs::current_path();
  fs::current_path(folder);
  EXPECT_TRUE(write_atomic("bare", "x").has_value());
  fs::current_path(before);
  EXPECT_EQ(read_file(folder / "bare", 10).value(), "x");
}

}  // namespace
