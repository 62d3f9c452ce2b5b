// Compounds: "bestuursstijl" is also found by "bestuur" and by "stijl".
#pragma once

#include <cstdint>
#include <vector>

#include "search/collector.h"

namespace wegwijzer::search {

/// For each term of `collection` the terms of its parts, without repeats; none for a word that is not a
/// compound. The lexicon is the collection itself: a part is one of its words or the stem of one ("vergader"
/// in "vergaderstructuur"), has at least four letters and is no stop word and no particle ("over", "voor");
/// s, e, n and en may link the parts. Of several ways the one with the longest last part is taken, which in
/// Dutch is what the thing is; parts that are compounds are cut in turn.
std::vector<std::vector<std::uint32_t>> parts_of_terms(const Collection& collection);

/// Adds a field behind the others: in it each document has the parts of the compounds of its fields for which
/// `splits` is true, as often as these occur. The collection must have no positions.
void add_parts_field(Collection& collection, const std::vector<bool>& splits);

}  // namespace wegwijzer::search
