// What points are called and what their anchors look like: "{number}.{index}", "p-{number}-{index}".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wegwijzer {

/// "{number}.{index}" filled in for a point: {number} of the page, {index} from 1, {letter} a for the first.
/// With `is_padded` numbers have at least two digits, as in anchors.
std::string fill_point_pattern(const std::string& pattern, int number, int index, bool is_padded);

/// The index that fills `pattern` into `text` for page `number`: "p-23-04" is 4 for page 23. Nothing when the
/// pattern does not give this text, or has no index.
std::optional<int> index_in_pattern(const std::string& pattern, int number, std::string_view text);

/// The number that makes an address of a collection's pattern: 23 for "/thema/{number}/" and "/thema/23/".
/// Nothing when the address is not of that pattern.
std::optional<int> number_in_url(const std::string& pattern, std::string_view url);

}  // namespace wegwijzer
