// Dutch typography that Markdown's smart punctuation does not know.
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer {

/// `text` (UTF-8, after smart punctuation) with an apostrophe where a word starts with one (’s avonds, ’t,
/// ’90), and a no-break space in `art. 103`, `€ 5`, `thema 23` and the like.
std::string dutch_typography(std::string_view text);

/// The same for text that is not Markdown, such as a title in front matter: first its straight quotes become
/// curly ones.
std::string dutch_plain_typography(std::string_view text);

}  // namespace wegwijzer
