#include "detente/base/hash.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <bit>
#include <cmath>
#include <stdexcept>

namespace detente {

namespace {

/// Fetched once: OpenSSL 3 otherwise looks the algorithm up at every call, which doubles the cost of a short text.
const EVP_MD* algorithm() {
  static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return fetched;
}

}  // namespace

std::array<std::uint8_t, 32> sha256(std::string_view bytes) {
  std::array<std::uint8_t, 32> digest{};
  unsigned size = 0;
  const EVP_MD* sha = algorithm();
  if (sha == nullptr || EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, sha, nullptr) != 1 ||
      size != digest.size()) {
    throw std::runtime_error("OpenSSL cannot compute SHA-256");
  }
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  std::string hex;
  for (const std::uint8_t byte : sha256(bytes)) hex += fmt::format("{:02x}", byte);
  return hex;
}

std::uint32_t key32(std::string_view kind_slash_id) {
  const auto digest = sha256(kind_slash_id);
  return std::uint32_t{digest[0]} << 24U | std::uint32_t{digest[1]} << 16U | std::uint32_t{digest[2]} << 8U |
         std::uint32_t{digest[3]};
}

void Fingerprint::add(std::uint64_t bits) {
  for (unsigned shift = 0; shift < 64; shift += 8) {
    state_ ^= (bits >> shift) & 0xFFU;
    state_ *= 0x100000001B3U;
  }
}

void Fingerprint::add(double value) {
  add(std::isnan(value) ? std::uint64_t{0x7FF8000000000000U} : std::bit_cast<std::uint64_t>(value));
}

std::string Fingerprint::hex() const {
  return fmt::format("{:016x}", state_);
}

}  // namespace detente
