#include "generator/theme/theme.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <map>

#include "generator/base/text.h"
#include "generator/theme/embedded.h"
#include "generator/theme/script_text.h"

namespace wegwijzer {

namespace {

// Path below the theme -> its text, where it comes from, and whether a site's own file took the default's
// place.
using ThemeFiles = std::map<std::string, std::shared_ptr<const SourceText>>;

void overlay(ThemeFiles& theme, FileSystem& files, const std::string& folder, const std::string& shown_as,
             Diagnostics& diagnostics) {
  for (const FileEntry& entry : files.list(folder)) {
    if (entry.kind != FileKind::regular) continue;
    const std::string path = entry.path.substr(folder.size() + 1);
    ReadResult read = files.read(entry.path);
    if (!read.problem.empty()) {
      auto source = std::make_shared<SourceText>();
      source->path = entry.path;
      diagnostics.push_back(
          error(Code::unreadable_file, {std::move(source), {}}, {system_reason_nl(read.problem)}));
      continue;
    }
    const bool is_text = path.ends_with(".html") || path.ends_with(".toml");
    if (is_text && read.bytes.starts_with("\xEF\xBB\xBF")) read.bytes.erase(0, 3);
    if (const auto bad = is_text ? find_invalid_utf8(read.bytes) : std::nullopt) {
      const auto at = static_cast<std::uint32_t>(*bad);
      auto readable = make_source_text(shown_as + path, read.bytes.substr(0, *bad));
      diagnostics.push_back(error(Code::invalid_utf8, {std::move(readable), {at, at}}));
      continue;
    }
    theme[path] = make_source_text(shown_as + path, std::move(read.bytes));
  }
}

std::optional<toml::table> parse_toml(const std::shared_ptr<const SourceText>& source,
                                      Diagnostics& diagnostics) {
  toml::parse_result parsed = toml::parse(source->text, source->path);
  if (parsed) return std::move(parsed).table();
  const std::uint32_t at = line_offset(*source, parsed.error().source().begin.line);
  diagnostics.push_back(
      error(Code::invalid_toml, {source, {at, at}}, {toml_reason_nl(parsed.error().description())}));
  return std::nullopt;
}

// Texts keep the order of the default's file; a site's own file replaces values and adds keys at the end.
void add_strings(Strings& strings, const std::shared_ptr<const SourceText>& source,
                 Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, diagnostics);
  if (!parsed) return;
  std::map<toml::source_index, std::pair<std::string, std::string>> in_order;
  for (const auto& [key, node] : *parsed) {
    if (const auto* text = node.as_string()) {
      in_order.emplace(key.source().begin.line, std::pair(std::string(key.str()), text->get()));
    } else {
      const std::uint32_t at = line_offset(*source, key.source().begin.line);
      diagnostics.push_back(error(Code::wrong_setting, {source, {at, at}},
                                  {std::string(key.str()), "een tekst tussen aanhalingstekens"}));
    }
  }
  for (auto& [line, text] : in_order) {
    const auto known =
        std::ranges::find(strings.texts, text.first, &std::pair<std::string, std::string>::first);
    if (known != strings.texts.end())
      known->second = std::move(text.second);
    else
      strings.texts.push_back(std::move(text));
  }
}

// The names in theme.toml under `key`.
std::vector<std::string> read_names(const toml::table& table, const char* key) {
  std::vector<std::string> names;
  if (const toml::array* array = table[key].as_array()) {
    for (const toml::node& name : *array) {
      if (const auto* text = name.as_string()) names.push_back(text->get());
    }
  }
  return names;
}

void read_theme_settings(Theme& theme, const std::shared_ptr<const SourceText>& source,
                         Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, diagnostics);
  if (!parsed) return;
  theme.collections = read_names(*parsed, "collections");
  theme.related = read_names(*parsed, "related");
  theme.lists = read_names(*parsed, "lists");
  theme.fields = read_names(*parsed, "fields");
}

// Texts that the program itself puts on pages.
void check_strings(const Strings& strings, const std::shared_ptr<const SourceText>& source,
                   Diagnostics& diagnostics) {
  for (const char* key : {"months",
                          "date",
                          "point_reference",
                          "point_link",
                          "citation",
                          "citation_page",
                          "citation_plain",
                          "kindred_terms",
                          "page_numbered",
                          "document_title",
                          "register_title",
                          "search_title",
                          "not_found_title",
                          "task_editorial",
                          "footnote_back",
                          "table_label",
                          "changes_title",
                          "changes_now",
                          "changes_none",
                          "changes_since",
                          "changes_between",
                          "changes_in",
                          "changes_page",
                          "changes_point",
                          "changes_point_of",
                          "changes_count_one",
                          "changes_count_many",
                          "changes_mark_in",
                          "changes_mark_since",
                          "changes_kind_added",
                          "changes_kind_changed",
                          "changes_kind_lightly",
                          "changes_kind_moved",
                          "changes_kind_split",
                          "changes_kind_merged",
                          "changes_kind_withdrawn",
                          "changes_counted_added",
                          "changes_counted_changed",
                          "changes_counted_lightly",
                          "changes_counted_moved",
                          "changes_counted_split",
                          "changes_counted_merged",
                          "changes_counted_withdrawn"}) {
    const auto known = std::ranges::find(strings.texts, key, &std::pair<std::string, std::string>::first);
    if (known == strings.texts.end())
      diagnostics.push_back(error(Code::missing_string, {source, {0, 0}}, {key}));
  }
}

std::string template_name_of(const std::string& path) {
  constexpr std::string_view folder = "templates/";
  constexpr std::string_view ending = ".html";
  return path.substr(folder.size(), path.size() - folder.size() - ending.size());
}

bool is_template(const std::string& path) {
  return path.starts_with("templates/") && path.ends_with(".html");
}

// Assets and the search client are published under their own paths.
bool is_asset(const std::string& path) { return path.starts_with("assets/") || path.starts_with("search/"); }

}  // namespace

const std::string& text_of(const Strings& strings, std::string_view key) {
  const auto known = std::ranges::find(strings.texts, key, &std::pair<std::string, std::string>::first);
  if (known != strings.texts.end()) return known->second;
  static const std::string none;
  return none;
}

std::string filled(const Strings& strings, std::string_view key,
                   const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string text = text_of(strings, key);
  for (const auto& [name, value] : values) {
    std::string placeholder = "{";
    placeholder += name;
    placeholder += '}';
    text = replace_all(text, placeholder, value);
  }
  return text;
}

namespace {

std::vector<std::string> theme_names(FileSystem& files) {
  std::vector<std::string> names = {"default"};
  constexpr std::string_view folder = "themes/";
  for (const FileEntry& entry : files.list("themes")) {
    const std::string name = entry.path.substr(folder.size());
    if (entry.kind == FileKind::folder && name.find('/') == std::string::npos) names.push_back(name);
  }
  return names;
}

}  // namespace

MemoryFileSystem& embedded_theme() {
  static MemoryFileSystem files = [] {
    MemoryFileSystem made;
    for (const EmbeddedFile& file : embedded_files())
      made.write("theme/" + std::string(file.path), std::string(file.bytes));
    return made;
  }();
  return files;
}

Theme load_theme(FileSystem& files, const std::string& name, const std::string& language,
                 Diagnostics& diagnostics, const SourceSpan& named_at) {
  ThemeFiles theme_files;
  overlay(theme_files, embedded_theme(), "theme", "themes/default/", diagnostics);
  const std::string strings_path = "i18n/" + language + ".toml";
  auto strings = std::make_shared<Strings>();
  if (const auto source = theme_files.find(strings_path); source != theme_files.end())
    add_strings(*strings, source->second, diagnostics);
  const auto default_strings = theme_files.find("i18n/nl.toml");
  if (strings->texts.empty() && default_strings != theme_files.end())
    add_strings(*strings, default_strings->second, diagnostics);

  const std::string own = "themes/" + name;
  if (files.find(own)) {
    ThemeFiles own_files;
    overlay(own_files, files, own, own + "/", diagnostics);
    if (const auto source = own_files.find(strings_path); source != own_files.end())
      add_strings(*strings, source->second, diagnostics);
    for (auto& [path, source] : own_files) theme_files[path] = std::move(source);
  } else if (name != "default") {
    diagnostics.push_back(
        error(Code::unknown_theme, named_at, {name}, nearest_names(name, theme_names(files))));
  }
  const auto strings_source = theme_files.find(strings_path);
  check_strings(*strings, strings_source != theme_files.end() ? strings_source->second : nullptr,
                diagnostics);

  Theme theme;
  if (const auto settings = theme_files.find("theme.toml"); settings != theme_files.end()) {
    read_theme_settings(theme, settings->second, diagnostics);
  }
  TemplateSources sources;
  Digest assets;
  for (const auto& [path, source] : theme_files) {
    if (is_template(path)) {
      sources.emplace(template_name_of(path), source);
      theme.digest = combine(theme.digest, combine(digest_of(std::string_view(path)), source->digest));
    } else if (is_asset(path)) {
      std::string text = path.ends_with(".js") ? without_comment_lines(source->text) : source->text;
      theme.assets.push_back({path, std::make_shared<const std::string>(std::move(text))});
      assets = combine(assets, combine(digest_of(std::string_view(path)), source->digest));
    }
  }
  for (const auto& [key, text] : strings->texts)
    theme.digest = combine(theme.digest, digest_of(std::string_view(key + '\n' + text)));
  theme.assets_version = to_hex(assets).substr(0, 8);
  theme.templates = TemplateSet(sources, diagnostics);
  theme.strings = std::move(strings);
  return theme;
}

}  // namespace wegwijzer
