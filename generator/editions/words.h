// How two texts differ, word by word, and how much they are alike. Knows nothing of sites.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wegwijzer {

/// A run of words that both texts have, or only the first (removed), or only the second (added).
struct TextPiece {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string text;
};

/// The pieces in reading order; removed stands before added. The same and added pieces together are `after`,
/// the same and removed ones `before`, but for white space: any is one space, none at the ends. A longest
/// common subsequence in which a word counts by its length, so that words of content are what holds the texts
/// together. Above four million pairs of words (two texts of 2000) what differs is one piece removed and one
/// added.
std::vector<TextPiece> word_diff(std::string_view before, std::string_view after);

enum class Likeness {
  identical,        // but for white space
  lightly_changed,  // the same sentences with some other words
  heavily_changed,  // the same thing said otherwise
  part,             // the second text is a part of the first: what a split leaves
  whole,            // the first text is a part of the second: what a merger makes
  unrelated,
};

/// Compares by words without case, diacritics and endings (the first five letters count); a long word weighs
/// more than a short one.
Likeness likeness_of(std::string_view before, std::string_view after);

/// How much of `text` is said in `other` too, 0 to 1, weighed as for `likeness_of`. 0 for a text without
/// words.
double share_covered(std::string_view text, std::string_view other);

}  // namespace wegwijzer
