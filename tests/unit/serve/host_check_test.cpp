#include "serve/host_check.h"

#include <doctest/doctest.h>

namespace wegwijzer {
namespace {

TEST_CASE("names of this computer are allowed, with any port") {
  for (const char* host : {"localhost", "localhost:8080", "LocalHost:1", "127.0.0.1", "127.0.0.1:65535",
                           "[::1]", "[::1]:8080"}) {
    CAPTURE(host);
    CHECK(is_allowed_host(host, "127.0.0.1"));
  }
}

TEST_CASE("other names are not, however much they look like it") {
  for (const char* host : {"",
                           ":8080",
                           "evil.example",
                           "evil.example:8080",
                           "localhost.evil.example",
                           "evil-localhost",
                           "127.0.0.1.evil.example",
                           "127.0.0.2",
                           "localhost:",
                           "localhost:80a",
                           "localhost:123456",
                           "localhost:80:80",
                           "localhost@evil.example",
                           "::1",
                           "[::1].evil.example",
                           "[::2]",
                           "localhost.",
                           " localhost",
                           "0.0.0.0",
                           "192.168.1.5:8080"}) {
    CAPTURE(host);
    CHECK_FALSE(is_allowed_host(host, "127.0.0.1"));
  }
}

TEST_CASE("the host that was given is allowed too") {
  CHECK(is_allowed_host("192.168.1.5:8080", "192.168.1.5"));
  CHECK(is_allowed_host("Mijn-Pc:8080", "mijn-pc"));
  CHECK(is_allowed_host("[fe80::1]:8080", "fe80::1"));
  CHECK_FALSE(is_allowed_host("192.168.1.6", "192.168.1.5"));
  CHECK_FALSE(is_allowed_host("", ""));
}

TEST_CASE("loopback is what others cannot reach") {
  for (const char* host : {"localhost", "127.0.0.1", "::1", "[::1]"}) CHECK(is_loopback(host));
  for (const char* host : {"0.0.0.0", "::", "192.168.1.5", "mijn-pc", ""}) CHECK_FALSE(is_loopback(host));
}

}  // namespace
}  // namespace wegwijzer
