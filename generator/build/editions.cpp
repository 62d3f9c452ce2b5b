#include "generator/build/editions.h"

#include <algorithm>
#include <map>
#include <optional>

#include "generator/config/config_reader.h"
#include "generator/config/edition_reader.h"
#include "generator/config/redirects_reader.h"
#include "generator/editions/digests.h"
#include "generator/layout/layout.h"
#include "generator/link/link.h"
#include "generator/load/load.h"
#include "generator/model/ledger.h"
#include "generator/parse/parse.h"
#include "generator/render/point_files.h"
#include "generator/render/render.h"
#include "generator/render/search_files.h"
#include "generator/render/site_files.h"

namespace wegwijzer {

namespace {

SourceSpan place(const std::string& path) {
  auto source = std::make_shared<SourceText>();
  source->path = path;
  return {std::move(source), {}};
}

// The files below each edition's folder, by its name. Files beside those folders are nobody's business.
std::map<std::string, std::vector<std::string>> files_by_edition(FileSystem& files) {
  std::map<std::string, std::vector<std::string>> found;
  for (const FileEntry& entry : files.list(std::string(editions_folder))) {
    const std::string path = entry.path.substr(editions_folder.size() + 1);
    const std::size_t slash = path.find('/');
    if (slash == std::string::npos && entry.kind == FileKind::folder) found[path];
    if (slash != std::string::npos && entry.kind != FileKind::folder)
      found[path.substr(0, slash)].push_back(entry.path);
  }
  return found;
}

std::optional<Edition> load_edition(FileSystem& files, const std::string& name,
                                    const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  const auto text_of = [&](std::string_view file) -> std::shared_ptr<const SourceText> {
    const std::string path = edition_path(name, file);
    if (files.find(path)) return load_text(files, path, diagnostics);
    diagnostics.push_back(error(Code::missing_edition_file, place(path), {name}));
    return nullptr;
  };
  const auto facts = text_of(edition_facts_name);
  auto edition = facts ? read_edition(facts, name, diagnostics) : std::nullopt;
  if (!edition) return std::nullopt;  // a newer form may keep other files
  if (const auto source = text_of(edition_digests_name)) {
    check_digests(files, paths, name, read_digests(source, name, diagnostics), diagnostics);
    edition->digest = combine(facts->digest, source->digest);
  }
  return edition;
}

// A folder of another file system as one of its own: an edition's texts have the paths they had.
class Subfolder : public FileSystem {
 public:
  Subfolder(FileSystem& whole, std::string folder) : whole_(whole), folder_(std::move(folder)) {}

  std::vector<FileEntry> list(const std::string& folder) override {
    std::vector<FileEntry> entries = whole_.list(folder_ + folder);
    for (FileEntry& entry : entries) entry.path.erase(0, folder_.size());
    return entries;
  }

  std::optional<FileEntry> find(const std::string& path) override {
    auto entry = whole_.find(folder_ + path);
    if (entry) entry->path = path;
    return entry;
  }

  ReadResult read(const std::string& path) override { return whole_.read(folder_ + path); }

 private:
  FileSystem& whole_;
  std::string folder_;
};

std::shared_ptr<MadeEdition> make_edition(const Edition& edition, const Theme& theme,
                                          const EditionOptions& options, FileSystem& files,
                                          Diagnostics& diagnostics) {
  Subfolder own(files, edition_path(edition.name, ""));
  Diagnostics found;
  const auto text = link_text(own, edition_path(edition.name, ""), found);
  if (!text) {
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return nullptr;
  }
  // What else is wrong in a frozen text by today's checks can no longer be repaired.
  LayoutOptions layout{options.base_url, options.is_preview, &edition};
  PagePlans plans = plan_pages(text->site, theme, layout, diagnostics);
  std::erase_if(plans, [](const PagePlan& plan) { return plan.url == "/404.html"; });
  if (has_errors(diagnostics)) return nullptr;  // a template that is not there
  auto made = std::make_shared<MadeEdition>();
  RenderCache cache;
  made->files = render_pages(text->site, theme, plans, cache).files;
  append_search_files(made->files, text->site, theme);
  append_point_files(made->files, text->site, *theme.strings, {});
  append_site_files(made->files, text->site, theme, plans, {"", options.is_preview}, own, diagnostics);
  for (OutputFile& file : made->files) file.path = edition_url(edition.name).substr(1) + file.path;
  made->text = text_of(text->site, *theme.strings);
  return made;
}

}  // namespace

std::vector<Edition> load_editions(FileSystem& files, Diagnostics& diagnostics) {
  std::vector<Edition> editions;
  for (const auto& [name, paths] : files_by_edition(files)) {
    if (!is_edition_name(name)) {
      diagnostics.push_back(
          error(Code::wrong_edition_name, place(std::string(editions_folder) + "/" + name), {name}));
      continue;
    }
    if (auto edition = load_edition(files, name, paths, diagnostics)) editions.push_back(std::move(*edition));
  }
  std::ranges::stable_sort(editions, {}, &Edition::date);
  for (std::size_t i = 1; i < editions.size(); ++i) {
    const Edition& before = editions[i - 1];
    const Edition& edition = editions[i];
    if (edition.date == before.date)
      diagnostics.push_back(error(Code::same_edition_date,
                                  place(edition_path(edition.name, edition_facts_name)),
                                  {edition.name, before.name, edition.date}));
  }
  return editions;
}

std::unique_ptr<const LinkedText> link_text(FileSystem& files, const std::string& folder,
                                            Diagnostics& diagnostics) {
  auto text = std::make_unique<LinkedText>();
  Diagnostics found;
  if (const auto settings = load_text(files, "wegwijzer.toml", found))
    text->config = read_config(make_source_text(folder + settings->path, settings->text), found);
  diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  if (has_errors(found)) return nullptr;  // without settings nothing makes sense
  AddressHistory history;
  if (files.find(redirects_file)) {
    if (const auto source = load_text(files, redirects_file, diagnostics))
      history.redirects = read_redirects(source, diagnostics);
  }
  SourceCache sources;
  DocumentCache documents;
  SourceSet set = load_sources(files, sources, diagnostics);
  Documents parsed = parse_documents(set, text->config, false, documents, diagnostics);
  text->site = link_site(text->config, std::move(parsed), std::move(set.assets), diagnostics, history);
  text->site.short_addresses.clear();  // they mean the text of now
  return text;
}

namespace {

Digest key_of(const Edition& edition, const Theme& theme, const EditionOptions& options) {
  Digest key = combine(edition.digest, digest_of(edition_url(edition.name)));
  key = combine(key, combine(theme.digest, digest_of(theme.assets_version)));
  key = combine(key, combine(options.program, digest_of(options.base_url)));
  return combine(key, digest_of(options.is_preview ? "preview" : "site"));
}

}  // namespace

MadeEditions make_editions(const std::vector<Edition>& editions, const Theme& theme,
                           const EditionOptions& options, FileSystem& files, MadeEditions& cache,
                           std::size_t& waiting, Diagnostics& diagnostics) {
  MadeEditions made;
  std::size_t count = 0;
  waiting = 0;
  for (const Edition& edition : editions) {
    const Digest key = key_of(edition, theme, options);
    const auto known = cache.find(edition.name);
    if (known != cache.end() && known->second->key == key) {
      made.insert(*known);
    } else if (count < options.most) {
      ++count;
      if (auto one = make_edition(edition, theme, options, files, diagnostics)) {
        one->key = key;
        one->source = edition.digest;
        made.emplace(edition.name, std::move(one));
      }
    } else {
      ++waiting;
      if (known != cache.end() && known->second->source == edition.digest) made.insert(*known);
    }
  }
  if (!has_errors(diagnostics)) cache = made;
  return made;
}

std::unordered_map<std::string, std::string> edition_paths_of(const std::vector<Edition>& editions,
                                                              FileSystem& files) {
  std::unordered_map<std::string, std::string> paths;
  const auto newest = std::find_if(editions.rbegin(), editions.rend(),
                                   [](const Edition& edition) { return edition.withdrawn.empty(); });
  if (newest == editions.rend()) return paths;
  Diagnostics ignored;  // reported with the history
  const auto source = load_text(files, edition_path(newest->name, ledger_name), ignored);
  if (!source) return paths;
  for (const LedgerEntry& entry : read_ledger(source, ignored).entries) {
    if (entry.address.ends_with('/'))
      paths.emplace(entry.address, edition_url(newest->name) + entry.address.substr(1));
  }
  return paths;
}

}  // namespace wegwijzer
