// publish: puts a built site on disk so that a reader sees the old site or the new one, never something
// between, and so that files that did not change are not written again.
//
// Both at once, with two folders side by side: `public`, which is read, and `.public.next` beside it, the
// build before.
//   1. compare with the manifest in `public`: when nothing changed, nothing is touched
//   2. bring `.public.next` up to date: files it has stay, files that `public` has get a second name there (a
//   hard link: no byte is
//      copied), only the rest is written; files that are ours and no longer wanted go. Nobody reads this
//      folder
//   3. let the two names change places (renameat2 with RENAME_EXCHANGE: one step, there is no moment between)
// A build that is killed or runs out of disk before step 3 leaves `public` as it was; the half-made folder is
// thrown away next time. No file is ever written in place, so the hard links are safe. Files in `public` that
// we did not make move along.
#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/model/output.h"

namespace wegwijzer {

struct PublishResult {
  bool is_done = false;
  bool lacks_bytes = false;  // a file without bytes is not in `folder` any more; nothing was touched
  std::size_t written = 0;   // files whose bytes were written
  std::size_t removed = 0;   // files of ours that are gone
  std::size_t unchanged = 0;
};

/// Publishes `output` (sorted by path) to `folder` (absolute or relative to the working folder; made when it
/// is not there). A file without bytes must be there already as it is. Refuses a folder that holds files but
/// no manifest of ours. Problems are diagnostics (foreign_output, unwritable_output).
PublishResult publish(const OutputSet& output, const std::string& folder, Diagnostics& diagnostics);

}  // namespace wegwijzer
