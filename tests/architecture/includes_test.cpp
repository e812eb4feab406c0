// Every #include in src/detente must be one that cmake/layers.txt allows: folders look downwards only, and each
// foreign library stays in the folders that own it.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "architecture/tree.hpp"

namespace {

using namespace architecture;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Folder {
  std::string name;
  std::set<std::string> uses, libraries;
};

struct Layers {
  std::vector<Folder> folders;                              ///< in the order of the table
  std::vector<std::pair<std::string, std::string>> owners;  ///< beginning of a header's name, its library ("*": all)
};

std::set<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

Layers read_layers(const fs::path& table) {
  static const std::regex folder(R"(^([a-z/]+):([^|]*)\|?(.*)$)"), owner(R"(^<([^>]+)>\s*(\S+)$)");
  Layers layers;
  std::smatch m;
  for (const std::string& line : lines_of(table)) {
    if (std::regex_match(line, m, folder)) layers.folders.push_back({m[1], words(m[2]), words(m[3])});
    if (std::regex_match(line, m, owner)) layers.owners.emplace_back(m[1], m[2]);
  }
  return layers;
}

/// The folder whose name is the longest beginning of `path` ("lens/bargain/x.hpp"), or null.
const Folder* folder_of(const Layers& layers, const std::string& path) {
  const Folder* best = nullptr;
  for (const Folder& f : layers.folders)
    if (path.starts_with(f.name + "/") && (best == nullptr || f.name.size() > best->name.size())) best = &f;
  return best;
}

/// Empty when `folder` may include `header`, else why not.
std::string refusal(const Layers& layers, const Folder& folder, const std::string& header) {
  if (header.starts_with("detente/")) {
    const Folder* used = folder_of(layers, header.substr(8));
    if (used == nullptr) return "of a folder that is not in cmake/layers.txt";
    const bool allowed = used->name == folder.name || folder.uses.contains(used->name);
    return allowed ? "" : fmt::format("{} may not use {}", folder.name, used->name);
  }
  if (header.find_first_of("./") == std::string::npos) return "";  // the standard library
  for (const auto& [beginning, library] : layers.owners)
    if (header.starts_with(beginning))
      return library == "*" || folder.libraries.contains(library)
                 ? ""
                 : fmt::format("{} may not use the library {}", folder.name, library);
  return "of no library in cmake/layers.txt; own headers are written detente/FOLDER/x.hpp";
}

Problems include_problems(const fs::path& root) {
  static const std::regex include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"].*$)");
  const Layers layers = read_layers(root / "cmake/layers.txt");
  Problems problems;
  std::set<std::string> below;
  for (const Folder& f : layers.folders) {
    for (const std::string& use : f.uses)
      if (!below.contains(use)) problems.push_back(fmt::format("cmake/layers.txt: {} is not above {}", f.name, use));
    below.insert(f.name);
  }
  for (const std::string& file : files_of(root, "src/detente")) {
    const Folder* folder = folder_of(layers, file.substr(std::string("src/detente/").size()));
    if (folder == nullptr) {
      problems.push_back(fmt::format("{}:1: its folder is not in cmake/layers.txt", file));
      continue;
    }
    std::smatch m;
    std::size_t number = 0;
    for (const std::string& line : lines_of(root / file)) {
      ++number;
      if (!std::regex_match(line, m, include)) continue;
      const std::string why = refusal(layers, *folder, m[1]);
      if (!why.empty()) problems.push_back(fmt::format("{}:{}: {}: {}", file, number, m[1].str(), why));
    }
  }
  return problems;
}

TEST(Includes, FollowTheLayers) {
  const Problems problems = include_problems(DETENTE_SOURCE_DIR);
  EXPECT_THAT(problems, IsEmpty()) << fmt::format("{}", fmt::join(problems, "\n"));
  EXPECT_GE(read_layers(fs::path(DETENTE_SOURCE_DIR) / "cmake/layers.txt").folders.size(), 8U);
}

constexpr const char* table =
    "# comment\n"
    "base: | hwy\n"
    "model: base |\n"
    "lens/bargain: base model |\n"
    "exchange: base lens/bargain | json\n"
    "<hwy/> hwy\n<nlohmann/> json\n<sys/> *\n";

TEST(Includes, AllowedOnesPass) {
  const ScratchTree tree(
      {{"cmake/layers.txt", table},
       {"src/detente/base/a.cpp", "#include <vector>\n#include <hwy/highway.h>\n#include <sys/stat.h>\n"},
       {"src/detente/lens/bargain/packages/b.cpp",
        "#include \"detente/lens/bargain/x.hpp\"\n#include \"detente/model/m.hpp\"\n"},
       {"src/detente/exchange/c.cpp", "#include <nlohmann/json.hpp>\n"}});
  EXPECT_THAT(include_problems(tree.root()), IsEmpty());
}

TEST(Includes, EachKindOfWrongOneIsNamedWithItsPlace) {
  const ScratchTree tree({{"cmake/layers.txt", table},
                          {"src/detente/base/up.cpp", "// opens\n\n  # include \"detente/model/m.hpp\"\n"},
                          {"src/detente/base/json.cpp", "#include <nlohmann/json.hpp>\n"},
                          {"src/detente/exchange/skip.cpp", "#include \"detente/model/m.hpp\"\n"},
                          {"src/detente/model/relative.cpp", "#include \"m.hpp\"\n"},
                          {"src/detente/model/unknown.cpp", "#include \"detente/nowhere/m.hpp\"\n"},
                          {"src/detente/stray/s.cpp", ""}});
  EXPECT_THAT(include_problems(tree.root()),
              ElementsAre("src/detente/base/json.cpp:1: nlohmann/json.hpp: base may not use the library json",
                          "src/detente/base/up.cpp:3: detente/model/m.hpp: base may not use model",
                          "src/detente/exchange/skip.cpp:1: detente/model/m.hpp: exchange may not use model",
                          "src/detente/model/relative.cpp:1: m.hpp: of no library in cmake/layers.txt; own headers are "
                          "written detente/FOLDER/x.hpp",
                          "src/detente/model/unknown.cpp:1: detente/nowhere/m.hpp: of a folder that is not in "
                          "cmake/layers.txt",
                          "src/detente/stray/s.cpp:1: its folder is not in cmake/layers.txt"));
}

TEST(Includes, ATableThatLooksUpwardsIsRefused) {
  const ScratchTree tree({{"README.md", ""}, {"cmake/layers.txt", "base: model |\nmodel: base |\n"}});
  EXPECT_THAT(include_problems(tree.root()), ElementsAre("cmake/layers.txt: base is not above model"));
}

}  // namespace
