// Any bytes may follow --set: they are refused, or give a case that reads, or problems that say why not.
#include <array>
#include <cstdint>
#include <string_view>

#include "detente/case/patch.hpp"

using namespace detente;

namespace {

constexpr std::string_view base =
    "detente: 1\nas_of: 2024-09-11\nactors: {n: {}, s: {}, m: {}}\nissues: {k: {levels: {a: 0, b: 1}}}\n"
    "parties: {n: {trust: {is: 0.3, judgement: j}, positions: {k: {ideal: a}}}, s: {}}\nmediators: {m: {}}\n"
    "events: {e: {chance: 0.1 in 30 days, judgement: j}}\nscenarios: {x: {only_mediators: []}}\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Case read = Case::from_text(base, "case.yaml").value();
  const auto patch = set_patch({reinterpret_cast<const char*>(data), size});
  if (patch) (void)apply_patches(read, std::array{*patch});
  return 0;
}
