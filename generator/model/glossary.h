// Finding the terms of the glossary in running text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "generator/model/site.h"

namespace wegwijzer {

/// The end of the word that starts at `at`; `at` itself when none does. Curly quotes, dashes and no-break
/// spaces are no letters, though not ASCII.
std::size_t word_end(std::string_view text, std::size_t at);

struct TermMatch {
  std::size_t end = 0;  // byte after its last word
  PageId term{};
};

/// The longest term that starts at `at`, where a word starts.
std::optional<TermMatch> term_at(const Glossary& glossary, std::string_view text, std::size_t at);

}  // namespace wegwijzer
