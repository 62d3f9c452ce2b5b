// A theme: templates, texts in the site's language and assets. The default theme is embedded in the program;
// files of the site's themes/<name>/ take the place of single ones.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/digest.h"
#include "generator/base/file_system.h"
#include "generator/theme/template.h"
#include "generator/theme/value.h"

namespace wegwijzer {

/// A file of the theme that is published as it is.
struct ThemeAsset {
  std::string path;  // below the site: "assets/style.css"
  std::shared_ptr<const std::string> bytes;
};

/// All texts of the theme in one language, by key, in the order of the file.
struct Strings {
  std::vector<std::pair<std::string, std::string>> texts;
};

/// The text of that key; empty when there is none (load_theme has reported it).
const std::string& text_of(const Strings& strings, std::string_view key);

/// `text_of` with {name} replaced by each given value.
std::string filled(const Strings& strings, std::string_view key,
                   const std::vector<std::pair<std::string_view, std::string>>& values);

struct Theme {
  TemplateSet templates;
  std::shared_ptr<const Strings> strings;
  std::vector<ThemeAsset> assets;  // sorted by path
  std::vector<std::string>
      collections;                   // names that the templates mention (theme.toml); a site may lack them
  std::vector<std::string> related;  // the same for relations
  std::vector<std::string> lists;    // the same for lists of related pages (key of a section)
  std::vector<std::string> fields;   // the same for fields of related pages
  Digest digest;                     // of templates and strings: when it changes, every page may change
  std::string assets_version;        // changes when any asset does; for the address of a stylesheet
};

/// The embedded files of the default theme and of the search client, by path: "templates/page.html",
/// "assets/style.css", "i18n/nl.toml", "search/engine.js".
MemoryFileSystem& embedded_theme();

/// Loads theme `name` in `language`. The texts that templates and the program need are those of the default
/// theme's i18n file: a key that a site's own file lacks falls back to it. `named_at` is where the site asks
/// for it.
Theme load_theme(FileSystem& files, const std::string& name, const std::string& language,
                 Diagnostics& diagnostics, const SourceSpan& named_at = {});

}  // namespace wegwijzer
