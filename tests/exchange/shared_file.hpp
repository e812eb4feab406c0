// Data that a checkout may or may not have beside it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace detente {

inline std::filesystem::path shared_data(const std::string& path) {
  return std::filesystem::path(DETENTE_SHARED_DATA "/data") / path;
}

inline std::string slurp(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace detente

/// Ends the test with a message where the data are absent.
#define DETENTE_NEEDS(path) \
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no shared data at " << (path)
