// Which file is which source: by hash, else by name, else by the words its claims point at.
#include "detente/text/sources.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "detente/base/file.hpp"
#include "detente/base/hash.hpp"
#include "detente/text/normalise.hpp"
#include "text/support.hpp"

namespace {

using namespace detente;
using namespace detente::text;
namespace fs = std::filesystem;

class Sources : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "detente-sources-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder = pattern;
  }
  void TearDown() override { fs::remove_all(folder); }
  void put(const std::string& name, std::string_view text) { ASSERT_TRUE(write_atomic(folder / name, text)); }

  fs::path folder;
};

WantedRun run(std::string_view words) {
  return {static_cast<std::uint32_t>(1 + std::count(words.begin(), words.end(), ' ')), fingerprint(words)};
}

std::vector<std::string> codes(const Diagnostics& all) {
  std::vector<std::string> out;
  for (const auto& d : all.items()) {
    EXPECT_EQ(d.severity, Severity::warning);
    out.push_back(d.code);
  }
  return out;
}

TEST_F(Sources, HashThenNameThenWords) {
  put("a.txt", "alpha beta gamma");
  put("b.txt", "alpha beta gamma");
  put("c.txt", "one two three four");
  put("page.html", "<nav>x</nav><p>five six seven");
  const auto found = match_sources({{.id = "by-hash", .sha256 = sha256_hex("one two three four"), .file = "a.txt"},
                                    {.id = "by-name", .file = "b.txt"},
                                    {.id = "by-words", .file = "lost.txt", .runs = {run("five six"), run("nine ten")}},
                                    {.id = "too-few", .runs = {run("one two"), run("nine ten"), run("ten nine")}},
                                    {.id = "nothing"}},
                                   folder);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->diagnostics.empty());
  const auto name = [&](std::size_t i) { return found->files[found->sources[i]->file].name; };
  EXPECT_EQ(name(0), "c.txt");
  EXPECT_EQ(found->sources[0]->by, MatchedBy::sha256);
  EXPECT_EQ(name(1), "b.txt");
  EXPECT_EQ(name(2), "page.html");
  EXPECT_EQ(found->sources[2]->by, MatchedBy::fingerprints);
  EXPECT_FALSE(found->sources[3]);
  EXPECT_FALSE(found->sources[4]);
  EXPECT_EQ(found->files.size(), 3U) << "a.txt is nobody's";
}

TEST_F(Sources, ADifferingHashIsSaid) {
  put("a.txt", "alpha beta gamma");
  const std::string other = sha256_hex("other");
  const auto found = match_sources({{.id = "named", .sha256 = other, .file = "a.txt"},
                                    {.id = "words", .sha256 = other, .runs = {run("beta gamma")}}},
                                   folder);
  ASSERT_TRUE(found);
  EXPECT_EQ(codes(found->diagnostics), (std::vector<std::string>{"DT0334", "DT0335"}));
  EXPECT_TRUE(found->sources[0]->differs);
}

TEST_F(Sources, TheFileThatHoldsMostThenTheFirstByName) {
  put("a.txt", "one two");
  put("b.txt", "one two three");
  put("c.txt", "one two three");
  const auto found = match_sources({{.id = "s", .runs = {run("one two"), run("two three"), run("two three")}}}, folder);
  EXPECT_EQ(found->files[found->sources[0]->file].name, "b.txt");
}

TEST_F(Sources, FilesThatAreNoTextsArePassedOver) {
  put("image.png", "\x89PNG\xFF");
  put("huge.txt", std::string(max_text_bytes + 1, 'x'));
  put(".hidden", "\xFF");
  fs::create_directory(folder / "below");
  fs::create_symlink(folder / "nowhere", folder / "dangling");
  put("ok.txt", "fine");
  const auto found = match_sources({{.id = "s", .file = "ok.txt"}, {.id = "t", .file = "image.png"}}, folder);
  ASSERT_TRUE(found);
  EXPECT_EQ(codes(found->diagnostics), (std::vector<std::string>{"DT0331", "DT0331"}));
  EXPECT_TRUE(found->sources[0]);
  EXPECT_FALSE(found->sources[1]);
}

TEST_F(Sources, AMissingFolderIsAnError) {
  const auto found = match_sources({}, folder / "nowhere");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().items()[0].code, "DT0330");
}

}  // namespace
