// What a request line asks for.
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer {

struct Target {
  bool is_valid = false;  // false: no server of ours could mean anything by it
  std::string path;   // starts with a slash; percent-decoded once, so "%252e" is the three characters "%2e"
  std::string query;  // as it came, with its question mark; empty when there is none
};

/// Takes the target of a request line apart. Not valid: anything but an absolute path, a percent sign without
/// two hexadecimal digits, control characters (NUL first of all) and backslashes, before or after decoding.
/// `..` and `//` are let through: paths are only compared with those of the output, which has none, so they
/// are simply not found.
Target parse_target(std::string_view raw);

/// The inverse of decoding, for an address in a header: letters, digits and "-._~/" stay, all else becomes
/// %XX.
std::string encode_path(std::string_view path);

}  // namespace wegwijzer
