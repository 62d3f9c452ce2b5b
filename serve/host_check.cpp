#include "serve/host_check.h"

#include <algorithm>

namespace wegwijzer {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

// "localhost:8080" -> "localhost", "[::1]:8080" -> "[::1]". What has a tail that is no port stays whole, and
// matches nothing.
std::string_view without_port(std::string_view header) {
  const std::size_t colon = header.rfind(':');
  if (colon == std::string_view::npos || header.ends_with(']')) return header;
  const std::string_view port = header.substr(colon + 1);
  return !port.empty() && port.size() <= 5 && std::ranges::all_of(port, is_digit) ? header.substr(0, colon)
                                                                                  : header;
}

}  // namespace

std::string_view without_brackets(std::string_view host) {
  return host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
}

bool is_loopback(std::string_view host) {
  const std::string_view name = without_brackets(host);
  return is_same_name(name, "localhost") || name == "127.0.0.1" || name == "::1";
}

bool is_allowed_host(std::string_view header, std::string_view given) {
  const std::string_view host = without_port(header);
  if (host.empty()) return false;
  return is_same_name(host, "localhost") || host == "127.0.0.1" || host == "[::1]" ||
         is_same_name(without_brackets(host), without_brackets(given));
}

}  // namespace wegwijzer
