#include "generator/build/changes.h"

#include <algorithm>

#include "generator/editions/change_log.h"
#include "generator/link/note.h"
#include "generator/load/load.h"
#include "generator/parse/parse.h"
#include "generator/render/body.h"

namespace wegwijzer {

namespace {

EditionNote note_of(const ChangeLog& log, const Edition& edition, const Site& site, const Strings& strings,
                    const std::string& base_url, FileSystem& files) {
  const std::string path = edition_path(edition.name, edition_note_name);
  Diagnostics ignored;  // whoever froze it was told; nobody can repair it now
  const auto source = files.find(path) ? load_text(files, path, ignored) : nullptr;
  if (!source) return {};
  const Page note = link_note(site, parse_note(source, *site.config), ignored);
  // Headings stand below that of the edition, or of the note itself.
  const auto html_at = [&](const std::string& url, const std::string& base) {
    return note_html(site, note, strings, {url, "notitie-" + edition.name + "--", 1, nullptr, base});
  };
  const TextChanges* led_to = changes_up_to(log, edition.name);
  return {html_at(std::string(changes_url), ""),
          led_to != nullptr ? html_at(changes_url_of(*led_to), "") : "",
          base_url.empty() ? "" : html_at("/", base_url)};
}

}  // namespace

ChangeLog change_log_of(const std::vector<Edition>& editions, const MadeEditions& made, const Site& site,
                        const EditionText& now, const Theme& theme, const std::string& base_url,
                        FileSystem& files) {
  std::vector<Edition> known;
  std::vector<const EditionText*> texts;
  for (const Edition& edition : editions) {
    const auto one = made.find(edition.name);
    if (one == made.end()) continue;
    known.push_back(edition);
    texts.push_back(&one->second->text);
  }
  if (known.empty()) return {};
  ChangeLog log = make_change_log(known, texts, now);
  for (const Edition& edition : known)
    log.notes.push_back(note_of(log, edition, site, *theme.strings, base_url, files));
  return log;
}

void check_note(const Site& site, std::shared_ptr<const SourceText> note, Diagnostics& diagnostics) {
  const auto document = parse_note(std::move(note), *site.config);
  Diagnostics found = document->diagnostics;
  link_note(site, document, found);
  for (Diagnostic& one : found) {
    if (one.severity == Severity::error) diagnostics.push_back(std::move(one));
  }
}

}  // namespace wegwijzer
