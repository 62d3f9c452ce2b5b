// What was made of frozen editions, kept between runs of the program: their texts, and of their pages path,
// size and digest. The pages themselves are in the folder that was published.
#pragma once

#include <filesystem>

#include "generator/base/digest.h"
#include "generator/build/editions.h"

namespace wegwijzer {

/// The folder beside the output folder in which it is kept: ".public.editions" beside "public". Whoever
/// removes it loses time only.
std::filesystem::path edition_store(const std::filesystem::path& output);

/// All that is there. A file that cannot be read or understood is left out: then that edition is made anew.
MadeEditions read_made_editions(const std::filesystem::path& store);

/// Makes the folder hold `made` and nothing else; `kept` is what was read from it. What was made anew is
/// written. A disk that does not take it costs time at the next run, no more.
void write_made_editions(const std::filesystem::path& store, const MadeEditions& kept,
                         const MadeEditions& made);

/// Of the program that runs: another one may make other pages of the same edition.
Digest program_digest();

}  // namespace wegwijzer
