#include "generator/base/digest.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace wegwijzer {
namespace {

TEST_SUITE("base/digest") {
  TEST_CASE("equal bytes have equal digests, others differ") {
    CHECK(digest_of("abc") == digest_of("abc"));
    CHECK(digest_of("abc") != digest_of("abd"));
    CHECK(digest_of("") != digest_of(std::string_view("\0", 1)));
  }

  TEST_CASE("the digest is XXH3-128, so that manifests stay readable to later versions") {
    CHECK(to_hex(digest_of("")) == "99aa06d3014798d86001c324468d497f");
    CHECK(to_hex(digest_of("abc")) == "06b05ab6733a618578af5f94892f3950");
  }

  TEST_CASE("hexadecimal there and back") {
    const Digest digest = digest_of("wegwijzer");
    CHECK(to_hex(digest).size() == 32);
    CHECK(digest_from_hex(to_hex(digest)) == digest);
    CHECK(to_hex(Digest{0, 1}) == "00000000000000000000000000000001");
  }

  TEST_CASE("what is no digest reads as zero") {
    const std::string good = to_hex(digest_of("x"));
    for (const std::string& bad : {std::string(), good.substr(1), good + "0", "g" + good.substr(1),
                                   "-" + good.substr(1), good.substr(0, 31) + " ", std::string(32, '.')}) {
      CAPTURE(bad);
      CHECK(digest_from_hex(bad) == Digest{});
    }
  }

  TEST_CASE("the order of two digests counts") {
    const Digest a = digest_of("a");
    const Digest b = digest_of("b");
    CHECK(combine(a, b) != combine(b, a));
    CHECK(combine(a, b) == combine(a, b));
    CHECK(combine(a, Digest{}) != a);
  }
}

}  // namespace
}  // namespace wegwijzer
