// Fingerprints that the design fixed on an article kept outside the project, computed by another program.
#include <gtest/gtest.h>

#include "detente/base/file.hpp"
#include "detente/base/hash.hpp"
#include "detente/text/normalise.hpp"
#include "detente/text/sentences.hpp"
#include "text/support.hpp"

namespace {

using namespace detente;
using namespace detente::text;

class Golden : public testing::Test {
 protected:
  void SetUp() override {
    const auto read = read_file(DETENTE_SHARED_DATA "/seeds/000_7bb2d4ab16e718ca.txt", max_text_bytes);
    if (!read) GTEST_SKIP() << "the article is not here";
    bytes = *read;
  }
  std::string bytes;
};

TEST_F(Golden, FingerprintsOfTheArticle) {
  EXPECT_EQ(sha256_hex(bytes).substr(0, 12), "6a6497b022d9");
  const Document article = text_of(bytes);
  const auto print = [&](std::uint32_t p, std::uint32_t first, std::uint32_t last) {
    return article.holds({p, first, last}) ? to_string(fingerprint(article, {p, first, last})) : "no such place";
  };
  EXPECT_EQ(print(1, 1, 10), "336aff62f150c568");
  EXPECT_EQ(print(5, 43, 67), "c98bed067566f3ea");
  EXPECT_EQ(print(9, 19, 40), "7fa4cf48e28fa7c7");
  EXPECT_EQ(print(9, 58, 83), "91f866fd7c065cbf");
  EXPECT_EQ(print(10, 1, 25), "9ce55292f1363635");
}

TEST_F(Golden, TheyAreWhatSnappingToSentencesGives) {
  const Document article = text_of(bytes);
  for (const Place place : {Place{1, 1, 10}, Place{5, 43, 67}, Place{9, 19, 40}, Place{9, 58, 83}, Place{10, 1, 25}}) {
    const auto middle = place.first + place.words() / 2;
    const auto found = snap(article, article.run({place.paragraph, middle - 2, middle + 1}));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->front().place, place);
  }
}

}  // namespace
