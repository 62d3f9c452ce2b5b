// Scripts of a theme as they are published.
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer {

/// `script` (JavaScript, UTF-8) with each line that is only comment made empty: half of a well-explained
/// script is comment, which no reader needs to fetch. Lines keep their numbers, so that a browser's messages
/// lead to the source. Comments behind code, and those that begin with `/*!` (licences), stay. A script with
/// a template literal of more than one line is left as it is, for there a line that looks like comment may be
/// text.
std::string without_comment_lines(std::string_view script);

}  // namespace wegwijzer
