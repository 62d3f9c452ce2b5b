// What readers are told of the differences between all editions and the text of now.
#pragma once

#include <vector>

#include "generator/editions/compare.h"
#include "generator/editions/edition_text.h"
#include "generator/model/changes.h"

namespace wegwijzer {

/// A comparison page by page and in words for readers; `from` and `to` are the names of the texts.
TextChanges told_changes(const Comparison& comparison, const EditionText& before, const EditionText& after,
                         const std::string& from, const std::string& to);

/// Compares each two editions in a row, and every edition with the text of now. `texts` are those of
/// `editions`, the oldest first. Notes are the caller's to add.
ChangeLog make_change_log(const std::vector<Edition>& editions, const std::vector<const EditionText*>& texts,
                          const EditionText& now);

}  // namespace wegwijzer
