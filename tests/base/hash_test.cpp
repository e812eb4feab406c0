// Hashes must be the published ones: every draw and every located claim hangs on them.
#include "detente/base/hash.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace {

using namespace detente;

TEST(Hash, Sha256OfTheStandardsExamples) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string_view("\0a", 2)).size(), 64U);
  EXPECT_NE(sha256_hex(std::string_view("\0a", 2)), sha256_hex(std::string_view("\0b", 2)));
}

TEST(Hash, KeyIsTheFirstFourBytesBigEndian) {
  EXPECT_EQ(key32("abc"), 0xBA7816BFU);
  EXPECT_EQ(key32(""), 0xE3B0C442U);
}

TEST(Hash, FingerprintIsFnv1aOfLittleEndianBytes) {
  // FNV-1a of the eight bytes "foobar\0\0", from the definition: xor, then times the prime.
  std::uint64_t expected = 14695981039346656037U;
  for (const char c : {'f', 'o', 'o', 'b', 'a', 'r', '\0', '\0'})
    expected = (expected ^ static_cast<unsigned char>(c)) * 1099511628211U;
  Fingerprint print;
  print.add(std::uint64_t{0x0000'7261'626F'6F66U});
  EXPECT_EQ(print.value(), expected);
  EXPECT_EQ(print.hex().size(), 16U);
}

TEST(Hash, FingerprintSeesSignOrderAndLastBitButNotWhichNan) {
  const auto of = [](std::initializer_list<double> values) {
    Fingerprint print;
    for (const double v : values) print.add(v);
    return print.value();
  };
  EXPECT_NE(of({0.0}), of({-0.0}));
  EXPECT_NE(of({1.0, 2.0}), of({2.0, 1.0}));
  EXPECT_NE(of({1.0}), of({std::nextafter(1.0, 2.0)}));
  EXPECT_EQ(of({std::nan("1")}), of({-std::numeric_limits<double>::quiet_NaN()}));
}

}  // namespace
