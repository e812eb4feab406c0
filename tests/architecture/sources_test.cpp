// House rules that a machine can check: short files that open with what they decide, nothing of the machine or of
// private folders in them, one meaning for each diagnostic code.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <regex>
#include <set>

#include "architecture/tree.hpp"

namespace {

using namespace architecture;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::size_t longest_file = 800;

bool is_code(const std::string& file) {
  return has_extension(file, {".cpp", ".hpp", ".ts", ".tsx", ".sh", ".cmake", "CMakeLists.txt"});
}

Problems long_files(const fs::path& root) {
  Problems problems;
  for (const std::string& file : files_of(root))
    if (const std::size_t n = lines_of(root / file).size(); is_code(file) && n > longest_file)
      problems.push_back(fmt::format("{}:{}: longer than {} lines", file, n, longest_file));
  return problems;
}

/// Files with one of the extensions whose first line is no comment.
Problems without_opening(const fs::path& root, std::string_view folder, std::initializer_list<std::string_view> kinds) {
  Problems problems;
  for (const std::string& file : files_of(root, folder)) {
    if (!has_extension(file, kinds)) continue;
    const std::string text = read(root / file);
    if (!text.starts_with("//") && !text.starts_with("/*"))
      problems.push_back(fmt::format("{}:1: open with a sentence that says what the file decides", file));
  }
  return problems;
}

/// Absolute paths of the machine the project was written on, and names of folders that only its authors have.
Problems private_places(const fs::path& root) {
  static const std::regex machine("(^|[^A-Za-z0-9_.$}])/wor[k]/"), folders("shared/(data|design|seeds)");
  Problems problems;
  for (const std::string& file : files_of(root)) {
    if (has_extension(file, {".png", ".ico", ".woff2", ".log"}) || file.starts_with("tests/fuzz/corpus/")) continue;
    std::size_t number = 0;
    for (const std::string& line : lines_of(root / file)) {
      ++number;
      if (std::regex_search(line, machine)) problems.push_back(fmt::format("{}:{}: path of one machine", file, number));
      if (!file.starts_with("tests/") && std::regex_search(line, folders))
        problems.push_back(fmt::format("{}:{}: cites a folder that readers do not have", file, number));
    }
  }
  return problems;
}

const fs::path project = DETENTE_SOURCE_DIR;

std::string listed(const Problems& problems) {
  return fmt::format("{}", fmt::join(problems, "\n"));
}

TEST(Sources, NoFileIsTooLong) {
  EXPECT_THAT(long_files(project), IsEmpty()) << listed(long_files(project));
}

TEST(Sources, HeadersOpenWithWhatTheyDecide) {
  const Problems problems = without_opening(project, "src", {".hpp"});
  EXPECT_THAT(problems, IsEmpty()) << listed(problems);
  for (const std::string& warning : without_opening(project, "src", {".cpp"})) std::cout << "note: " << warning << '\n';
}

TEST(Sources, NameNoPrivatePlace) {
  const Problems problems = private_places(project);
  EXPECT_THAT(problems, IsEmpty()) << listed(problems);
}

TEST(SourcesRules, NoticeWhatTheyForbid) {
  std::string endless;
  for (std::size_t i = 0; i <= longest_file; ++i) endless += "x\n";
  const std::string machine = std::string("/wo") + "rk/main", folder = std::string("sha") + "red/data/spatial";
  const ScratchTree tree({
      {"src/detente/a/long.cpp", endless},
      {"src/detente/a/mute.hpp", "#pragma once\n"},
      {"src/detente/a/fine.hpp", "// Decides.\n"},
      {"docs/a.md", "see " + machine + "\nhttps://example.org/work/x\n"},
      {"docs/b.md", "\nas in " + folder},
      {"tests/a.cpp", "// reads " + folder},
      {"build/check/x.txt", machine},
  });
  EXPECT_THAT(long_files(tree.root()), ElementsAre("src/detente/a/long.cpp:801: longer than 800 lines"));
  EXPECT_THAT(without_opening(tree.root(), "src", {".hpp"}),
              ElementsAre("src/detente/a/mute.hpp:1: open with a sentence that says what the file decides"));
  EXPECT_THAT(private_places(tree.root()),
              ElementsAre("docs/a.md:1: path of one machine", "docs/b.md:2: cites a folder that readers do not have"));
}

/// The words of a text, lower case, letters and digits only, so that line breaks and quotes do not hide a likeness.
std::vector<std::string> plain_words(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + ' ') {
    const bool part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (part) word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (!part && !word.empty()) words.push_back(std::exchange(word, {}));
  }
  return words;
}

/// Every run of `n` words of a text.
std::set<std::string> runs_of(const std::string& text, std::size_t n) {
  const std::vector<std::string> words = plain_words(text);
  std::set<std::string> runs;
  for (std::size_t i = 0; i + n <= words.size(); ++i)
    runs.insert(fmt::format("{}", fmt::join(words.begin() + static_cast<std::ptrdiff_t>(i),
                                            words.begin() + static_cast<std::ptrdiff_t>(i + n), " ")));
  return runs;
}

TEST(Sources, RepeatNoSentenceOfTheFoundingText) {
  const fs::path seeds = fs::path(DETENTE_SHARED_DATA) / "seeds";
  if (!fs::exists(seeds)) GTEST_SKIP() << "the founding text is not at hand";
  constexpr std::size_t run = 12;  // longer than a title
  std::set<std::string> founding;
  for (const std::string& file : files_of(seeds)) founding.merge(runs_of(read(seeds / file), run));
  EXPECT_FALSE(founding.empty());
  for (const std::string& file : files_of(project))
    for (const std::string& words : runs_of(read(project / file), run))
      EXPECT_FALSE(founding.contains(words)) << file << ": " << words;
}

TEST(SourcesRules, ALikenessIsSeenThroughLayout) {
  EXPECT_EQ(runs_of("One \"two\"\n  THREE, four", 3), (std::set<std::string>{"one two three", "two three four"}));
}

}  // namespace
