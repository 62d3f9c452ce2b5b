// The frozen editions of a site, read and found whole.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/digest.h"
#include "generator/base/file_system.h"
#include "generator/editions/edition_text.h"
#include "generator/model/config.h"
#include "generator/model/edition.h"
#include "generator/model/output.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

/// All editions in the site's folder, the oldest first. A name that cannot be one, a file that was altered,
/// lost or added, a newer form and two editions of one date are reported. Those whose facts cannot be read
/// are left out.
std::vector<Edition> load_editions(FileSystem& files, Diagnostics& diagnostics);

/// A text with the settings it was made with. Not to be moved: `site` refers to `config`.
struct LinkedText {
  Config config;
  Site site;
};

/// Links the text in `files`, of which the root is a site's folder or that of an edition. `folder` goes
/// before the path of its settings in reports: "" or "editions/2026/". Null, and a report, when the settings
/// cannot be used. Promised addresses are not looked at: this is for comparing texts, not for publishing
/// them.
std::unique_ptr<const LinkedText> link_text(FileSystem& files, const std::string& folder,
                                            Diagnostics& diagnostics);

/// All that is made of one frozen edition. Nothing in it depends on the text of now or on other editions.
struct MadeEdition {
  Digest key;       // of all that it was made from
  Digest source;    // of the edition's own files
  OutputSet files;  // its pages, search index, pictures and the theme's files, below `edition_url`
  EditionText text;
};

/// By the edition's name.
using MadeEditions = std::map<std::string, std::shared_ptr<const MadeEdition>>;

/// What an edition's pages are made with besides its own text.
struct EditionOptions {
  std::string base_url;
  bool is_preview = false;
  Digest program;        // of the program, when `cache` may come from another one
  std::size_t most = 0;  // editions that may be made anew
};

/// Makes all pages of each edition: those in `cache` that were made from the same are taken as they are. When
/// no more may be made, one of the same text in an older look is taken too, and one that is not there is left
/// out; `waiting` counts both. Afterwards `cache` is the result. `files` has the site's folder as its root.
/// Short addresses and the not-found page are those of the text of now.
MadeEditions make_editions(const std::vector<Edition>& editions, const Theme& theme,
                           const EditionOptions& options, FileSystem& files, MadeEditions& cache,
                           std::size_t& waiting, Diagnostics& diagnostics);

/// Where the addresses of the text of now stand in the newest edition that was not withdrawn, by address.
std::unordered_map<std::string, std::string> edition_paths_of(const std::vector<Edition>& editions,
                                                              FileSystem& files);

}  // namespace wegwijzer
