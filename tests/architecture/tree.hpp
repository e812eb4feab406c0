// Decides which files belong to the project, and gives tests a tree of their own to be wrong in.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

namespace fs = std::filesystem;

/// What is wrong, one string a place: "FILE:LINE: message".
using Problems = std::vector<std::string>;

inline std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline std::vector<std::string> lines_of(const fs::path& file) {
  std::istringstream in(read(file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Every file below root/folder but what is built, installed or git's, by path relative to root: { "src/a.cpp", … }.
inline std::vector<std::string> files_of(const fs::path& root, std::string_view folder = "") {
  std::vector<std::string> found;
  const fs::path start = root / folder;
  if (!fs::exists(start)) return found;
  for (auto it = fs::recursive_directory_iterator(start); it != fs::recursive_directory_iterator(); ++it) {
    const std::string name = it->path().filename().string();
    const bool ours = name != ".git" && name != "build" && name != "result" && name != "node_modules" && name != "dist";
    if (it->is_directory() && !ours) it.disable_recursion_pending();
    if (it->is_regular_file() && ours) found.push_back(fs::relative(it->path(), root).generic_string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

inline bool has_extension(std::string_view file, std::initializer_list<std::string_view> extensions) {
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view e) { return file.ends_with(e); });
}

/// A folder that lives as long as the value, filled with the files given.
class ScratchTree {
 public:
  explicit ScratchTree(const std::map<std::string, std::string>& files) {
    std::string name = (fs::temp_directory_path() / "architecture-XXXXXX").string();
    root_ = mkdtemp(name.data());
    for (const auto& [file, text] : files) {
      fs::create_directories((root_ / file).parent_path());
      std::ofstream(root_ / file, std::ios::binary) << text;
    }
  }
  ~ScratchTree() { fs::remove_all(root_); }
  ScratchTree(const ScratchTree&) = delete;
  ScratchTree& operator=(const ScratchTree&) = delete;
  [[nodiscard]] const fs::path& root() const { return root_; }

 private:
  fs::path root_;
};

}  // namespace architecture
