// A 128-bit fingerprint of bytes (XXH3-128). It tells whether something changed; it is no security boundary.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wegwijzer {

struct Digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Digest&) const = default;
};

Digest digest_of(std::string_view bytes);

/// A digest of two digests, in order.
Digest combine(const Digest& first, const Digest& second);

/// 32 lower-case hexadecimal digits, high half first.
std::string to_hex(const Digest& digest);

/// The inverse of `to_hex`; a zero digest for anything else.
Digest digest_from_hex(std::string_view hex);

}  // namespace wegwijzer
