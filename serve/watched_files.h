// Which files the two watchers look at.
#pragma once

#include <array>
#include <string_view>

namespace wegwijzer {

/// Names in the site folder that a site is made from. public/ and all else there can change without a
/// rebuild.
inline constexpr std::array<std::string_view, 3> watched_folders = {"content", "editions", "themes"};
inline constexpr std::string_view watched_file = "wegwijzer.toml";

}  // namespace wegwijzer
