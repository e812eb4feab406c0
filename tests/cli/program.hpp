// Runs the program as a user does, from a shell, in a folder of its own.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

namespace cli {

namespace fs = std::filesystem;

inline const std::string well = std::string(DETENTE_SOURCE_DIR) + "/cases/village-well";
inline const std::string minutes = well + "/sources/minutes.txt";

inline std::string read(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

struct Ended {
  int code = -1;
  std::string out, err;
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// A fresh folder, removed with the test; `detente` is on the path of what runs there.
class Program : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "detente-cli-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    scratch_ = name;
    fs::create_directories(scratch_ / "bin");
    fs::create_directories(scratch_ / "here");
    fs::create_symlink(DETENTE_BINARY, scratch_ / "bin/detente");
  }
  void TearDown() override {
    std::error_code ignored;
    fs::permissions(here(), fs::perms::owner_all, ignored);
    fs::remove_all(scratch_, ignored);
  }

  [[nodiscard]] fs::path here() const { return scratch_ / "here"; }

  fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(here() / name, std::ios::binary) << text;
    return here() / name;
  }

  /// Runs a shell command; whatever hangs is ended after a minute.
  [[nodiscard]] Ended shell(const std::string& command) const {
    write("../script", command + "\n");
    const std::string line = "cd '" + here().string() + "' && PATH='" + (scratch_ / "bin").string() +
                             "':$PATH NO_COLOR=1 timeout 60 bash ../script >../out 2>../err </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(scratch_ / "out"), read(scratch_ / "err")};
  }
  [[nodiscard]] Ended detente(const std::string& arguments) const { return shell("detente " + arguments); }

  /// Names of what is in the folder.
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(here()), fs::directory_iterator()));
  }

 private:
  fs::path scratch_;
};

}  // namespace cli
