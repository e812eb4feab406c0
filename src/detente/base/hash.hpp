// Decides how text and numbers are named by a hash: SHA-256 for sources and keys, FNV-1a for signatures of results.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace detente {

/// SHA-256 (FIPS 180-4) of the bytes as they stand. Throws std::runtime_error if OpenSSL cannot run it.
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// The same as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The name of an actor in a random-number counter: the first 32 bits, big-endian, of SHA-256 of "kind/id".
[[nodiscard]] std::uint32_t key32(std::string_view kind_slash_id);

/// FNV-1a, 64 bits, fed with the bit patterns of numbers: two results agree to the bit iff their fingerprints do
/// (up to the odds of a collision). Every NaN counts as the same number, because its payload may differ by CPU.
class Fingerprint {
 public:
  void add(std::uint64_t bits);
  void add(double value);
  [[nodiscard]] std::uint64_t value() const { return state_; }
  /// 16 lower-case hexadecimal digits.
  [[nodiscard]] std::string hex() const;

 private:
  std::uint64_t state_ = 0xCBF29CE484222325U;
};

}  // namespace detente
