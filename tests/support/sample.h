// A small site's settings and what tests make from them: a parsed text, a linked site, a build. Everything is
// in memory.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/build/build.h"
#include "generator/model/config.h"
#include "generator/model/document.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer::test {

/// Path and text of a file; paths are those of the site folder: "content/themas/001-a.md".
using Files = std::vector<std::pair<std::string, std::string>>;

/// wegwijzer.toml with a collection of each sort: pagina (plain), thema (points), deel and hoofdstuk (a
/// tree), begrip, situatie (a field of each type), route (a path), stap (points under headings, with
/// letters).
const std::string& sample_settings();

/// Reads settings that must be without problems.
Config config_of(const std::string& settings);

/// The sample settings, read once.
const Config& sample_config();

/// Front matter of a numbered page.
std::string numbered(int number, const std::string& title, const std::string& body = "");

/// Front matter with only a title.
std::string titled(const std::string& title, const std::string& body = "");

/// One file of the sample site.
std::shared_ptr<const Document> parsed(const std::string& path, const std::string& text);

/// A plain page with this body; its path is content/proef.md.
std::shared_ptr<const Document> parsed_body(const std::string& body);

/// A theme (number 23, content/themas/023-proef.md) with this body.
std::shared_ptr<const Document> parsed_theme(const std::string& body);

/// A site that is parsed and linked. Not to be moved: `site` refers to `config`.
struct LinkedSite {
  LinkedSite(const std::string& settings, const Files& files);
  explicit LinkedSite(const Files& files) : LinkedSite(sample_settings(), files) {}
  LinkedSite(const LinkedSite&) = delete;
  LinkedSite& operator=(const LinkedSite&) = delete;

  /// The page of that file: "themas/001-a.md".
  const Page& page(const std::string& path) const;

  const Config config;
  Diagnostics diagnostics;  // of parsing and linking, sorted
  Site site;
};

/// The default theme.
const Theme& default_theme();

/// All HTML pages of a linked site in the default theme, also when it has errors.
OutputSet pages_of(const LinkedSite& linked);

/// A page's `sections` as templates see them.
List sections_of(const Site& site, const Page& page, const std::vector<Value>& mentions,
                 const std::vector<Value>& changes = {});

/// The HTML of a page's whole body and its footnotes.
std::string body_html(const Site& site, const Page& page);

/// The HTML of a Markdown text on a page of its own on the sample site.
std::string html_of(const std::string& markdown);

/// A file system with the sample settings and these files.
void write_site(MemoryFileSystem& files, const Files& content,
                const std::string& settings = sample_settings());

/// A clean build of the sample settings with these files.
BuildResult built(const Files& files, const std::string& settings = sample_settings());

/// The bytes of one output file; fails the test when it is not there.
std::string output_text(const BuildResult& result, const std::string& path);

}  // namespace wegwijzer::test
