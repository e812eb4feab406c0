// What the tests of case/ and model/ share: reading a case from text, the shipped cases, and problems as one line each.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "detente/case/case.hpp"

namespace casetests {

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::filesystem::path cases_folder() {
  return std::filesystem::path(DETENTE_SOURCE_DIR) / "cases";
}

inline std::vector<std::string> shipped_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(cases_folder()))
    if (std::filesystem::exists(entry.path() / "case.yaml")) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

inline detente::Expected<detente::Case> shipped(const std::string& name) {
  return detente::Case::from_text(file_text(cases_folder() / name / "case.yaml"), name + "/case.yaml");
}

/// One line a problem: "DT0201 3:5 parties.a.x | message | hint".
inline std::string said(const detente::Diagnostic& d) {
  return fmt::format("{} {}:{} {} | {} | {}", d.code, d.at.line, d.at.column, d.path, d.message, d.hint);
}
inline std::string said(const detente::Diagnostics& all) {
  std::string out;
  for (const detente::Diagnostic& d : all.items()) out += said(d) + "\n";
  return out;
}

/// A case that must be without errors.
inline detente::Case good(const std::string& text) {
  auto read = detente::Case::from_text(text, "case.yaml");
  if (!read) {
    ADD_FAILURE() << said(read.error()) << "in\n" << text;
    return *detente::Case::from_text("detente: 1\n", "empty.yaml");
  }
  return *std::move(read);
}

/// The problems of a case that must have some.
inline detente::Diagnostics bad(const std::string& text) {
  auto read = detente::Case::from_text(text, "case.yaml");
  if (read) {
    ADD_FAILURE() << "no error in\n" << text;
    return {};
  }
  return read.error();
}

}  // namespace casetests
