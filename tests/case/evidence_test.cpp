// Claims against their sources: the tutorial's minutes in copies that somebody changed, and the founding article.
#include "detente/case/evidence.hpp"

#include <gtest/gtest.h>

#include "case/support.hpp"
#include "detente/base/hash.hpp"

namespace {

using namespace detente;
using namespace casetests;
using text::Verdict;

/// A folder that goes away with the test.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "detente-evidence-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string minutes() {
  return file_text(cases_folder() / "village-well/sources/minutes.txt");
}

struct Checked {
  Evidence evidence;
  Diagnostics warnings = {};
  [[nodiscard]] std::vector<std::string> with(Verdict verdict) const {
    std::vector<std::string> ids;
    for (const Claim& claim : evidence.claims)
      if (claim.verdict() == verdict) ids.push_back(claim.id);
    return ids;
  }
  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const Diagnostic& d : warnings.items()) out.push_back(d.code);
    return out;
  }
};

Checked check(const Case& input, const std::filesystem::path& folder) {
  Checked out{.evidence = read_evidence(input)};
  auto warnings = verify_evidence(out.evidence, input, folder);
  if (!warnings)
    ADD_FAILURE() << said(warnings.error());
  else
    out.warnings = *std::move(warnings);
  return out;
}

Checked check_minutes(const std::string& bytes) {
  const Folder folder;
  folder.write("minutes.txt", bytes);
  return check(*shipped("village-well"), folder.path());
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Evidence, NothingIsAtHandBeforeItWasLookedUp) {
  const Case input = *shipped("village-well");
  const Evidence evidence = read_evidence(input);
  EXPECT_EQ(evidence.verdict_counts(), (std::vector<std::size_t>{0, 0, 0, 0, 0, evidence.claims.size()}));
  EXPECT_TRUE(evidence.supports("six-hours-now"));
  EXPECT_FALSE(evidence.supports("no-such-claim"));
}

TEST(Evidence, ClaimsTakeWhatTheirSourceSaysOfAll) {
  const Evidence evidence = read_evidence(*shipped("village-well"));
  EXPECT_EQ(evidence.claim("six-hours-now")->credibility, 2);
  EXPECT_EQ(evidence.claim("six-hours-now")->by, std::vector<std::string>{"author"});
  EXPECT_EQ(evidence.claim("herders-outside")->credibility, 3);
  EXPECT_EQ(evidence.claim("lowmere-wants-ten")->by, std::vector<std::string>{"lowmere"});
  EXPECT_EQ(evidence.claim("valve-shut")->places.size(), 2U);
  EXPECT_EQ(evidence.claim("valve-shut")->disputed_by[0].who, "highfold");
  EXPECT_EQ(evidence.claim("pipe-too-dear")->voice, "supposes");
}

TEST(Evidence, EveryClaimOfTheTutorialIsVerified) {
  const Checked found = check_minutes(minutes());
  EXPECT_EQ(found.with(Verdict::verified).size(), found.evidence.claims.size());
  EXPECT_TRUE(found.warnings.empty()) << said(found.warnings);
  EXPECT_EQ(check(*shipped("village-well"), cases_folder() / "village-well/sources").with(Verdict::verified).size(),
            found.evidence.claims.size());
}

TEST(Evidence, AnAlteredWordAltersExactlyTheClaimsOverIt) {
  const Checked found = check_minutes(replaced(minutes(), "six hours a day", "five hours a day"));
  EXPECT_EQ(found.with(Verdict::altered), std::vector<std::string>{"six-hours-now"});
  EXPECT_FALSE(found.evidence.supports("six-hours-now"));
  EXPECT_EQ(found.with(Verdict::verified).size(), found.evidence.claims.size() - 1);
  const auto codes = found.codes();
  EXPECT_EQ(std::count(codes.begin(), codes.end(), "DT0340"), 1);
}

TEST(Evidence, OneAlteredPlaceOfTwoAltersTheClaim) {
  std::string changed = minutes();
  const auto text_of_p9 = read_evidence(*shipped("village-well")).claim("valve-shut")->places[1].locator.place;
  EXPECT_EQ(text_of_p9.paragraph, 9U);
  changed = replaced(changed, "February", "January");
  const Checked found = check_minutes(changed);
  EXPECT_EQ(found.with(Verdict::altered), std::vector<std::string>{"valve-shut"});
}

TEST(Evidence, AnInsertedParagraphMovesWhatComesAfter) {
  std::string changed = minutes();
  changed.insert(changed.find("\n\n") + 2, "Somebody put a paragraph in.\n\n");
  const Checked found = check_minutes(changed);
  EXPECT_EQ(found.with(Verdict::moved).size(), found.evidence.claims.size());
  EXPECT_TRUE(found.evidence.supports("six-hours-now"));
}

TEST(Evidence, ACutSourceMissesItsLastParagraphs) {
  const std::string all = minutes();
  const Checked found = check_minutes(all.substr(0, all.find("thirty more days") - 40));
  const auto missing = found.with(Verdict::missing);
  EXPECT_NE(std::find(missing.begin(), missing.end(), "carriers-not-asked"), missing.end());
  EXPECT_FALSE(found.evidence.supports("carriers-not-asked"));
}

TEST(Evidence, CopiedWordsAndUnusedSentencesAreSaid) {
  const std::string source = "The ferry stopped at noon. It was the first time in nine years that it had not sailed.";
  const Folder folder;
  folder.write("log.txt", source);
  const Case input = good(
      "detente: 1\nsources: {log: {file: \"log.txt\"}}\nclaims:\n"
      "  copied: {text: \"It was the first time in nine years that it stayed.\", source: log}\n"
      "  own: {text: \"No ferry after noon.\", source: log}\n");
  const Checked found = check(input, folder.path());
  const auto codes = found.codes();
  EXPECT_EQ(std::count(codes.begin(), codes.end(), "DT0342"), 1) << said(found.warnings);
  EXPECT_EQ(found.evidence.unused_sentences, (std::vector<std::string>{"log p1 w1-5", "log p1 w6-18"}));
}

TEST(Evidence, AFolderThatIsNotThereIsSaid) {
  Evidence evidence = read_evidence(*shipped("village-well"));
  const auto found = verify_evidence(evidence, *shipped("village-well"), "/no/such/folder");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().items()[0].code, "DT0330");
}

TEST(Evidence, UsesAreListedByClaim) {
  const auto uses =
      uses_of_claims(good("detente: 1\nsources: {s: {}}\nactors: {a: {}, m: {}}\nclaims: {one: {text: x, source: s}, "
                          "two: {text: y, source: "
                          "s}}\nparties: {a: {trust: {is: 0.3, because: [one, two]}, because: [one]}}\n"
                          "mediators: {m: {stakes: {motive: [two]}}}\nconsequences: {deal: [one]}\n"));
  EXPECT_EQ(uses.at("one"), (std::vector<std::string>{"parties.a.trust", "parties.a", "consequences.deal"}));
  EXPECT_EQ(uses.at("two"), (std::vector<std::string>{"parties.a.trust", "mediators.m.stakes.motive"}));
}

TEST(Evidence, EveryClaimOnTheFoundingArticleIsVerified) {
  const std::filesystem::path seeds = DETENTE_SHARED_DATA "/seeds";
  if (!std::filesystem::exists(seeds)) GTEST_SKIP() << "the article is not here";
  const Case input = *shipped("gaza-2024");
  const Checked found = check(input, seeds);
  for (const Claim& claim : found.evidence.claims)
    for (const ClaimPlace& place : claim.places)
      if (place.locator.source == "blitz") {
        EXPECT_EQ(place.found.verdict, Verdict::verified) << claim.id;
      }
  EXPECT_TRUE(found.with(Verdict::altered).empty());
  EXPECT_TRUE(found.with(Verdict::missing).empty());
}

}  // namespace
