#include "generator/base/digest.h"

#include <fmt/format.h>

#include <charconv>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace wegwijzer {

Digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

Digest combine(const Digest& first, const Digest& second) {
  const std::uint64_t both[4] = {first.high, first.low, second.high, second.low};
  return digest_of({reinterpret_cast<const char*>(both), sizeof both});
}

std::string to_hex(const Digest& digest) { return fmt::format("{:016x}{:016x}", digest.high, digest.low); }

Digest digest_from_hex(std::string_view hex) {
  Digest digest;
  if (hex.size() != 32) return {};
  const char* middle = hex.data() + 16;
  const auto high = std::from_chars(hex.data(), middle, digest.high, 16);
  const auto low = std::from_chars(middle, middle + 16, digest.low, 16);
  const bool whole = high.ptr == middle && low.ptr == middle + 16;
  return whole ? digest : Digest{};
}

}  // namespace wegwijzer
