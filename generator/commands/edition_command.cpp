#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <optional>
#include <ostream>

#include "generator/base/diagnostic_printer.h"
#include "generator/base/text.h"
#include "generator/build/build.h"
#include "generator/build/editions.h"
#include "generator/commands/commands.h"
#include "generator/commands/texts_nl.h"
#include "generator/editions/freeze.h"
#include "generator/load/load.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

std::string today() { return fmt::format("{:%Y-%m-%d}", fmt::localtime(std::time(nullptr))); }

// What an editor typed wrong, before anything is read; empty when it is in order.
std::string wrong_in(const EditionCommand& command, const Edition& edition) {
  if (!is_edition_name(edition.name)) return fmt::format(texts::edition_wrong_name, edition.name);
  const bool is_title = !trim(edition.title).empty() && edition.title.find('\n') == std::string::npos &&
                        !find_invalid_utf8(edition.title);
  if (!is_title) return texts::edition_wrong_title;
  if (!is_iso_date(edition.date)) return fmt::format(texts::edition_wrong_date, edition.date);
  std::error_code ignored;
  const fs::path folder = fs::path(command.site) / editions_folder / edition.name;
  return fs::exists(folder, ignored) ? fmt::format(texts::edition_exists, edition.name) : "";
}

// The note is text that pages will show. Null after a report.
std::shared_ptr<const SourceText> read_note(const std::string& path, std::ostream& messages) {
  if (path.empty()) return make_source_text("", "");
  DiskFileSystem files("");
  Diagnostics diagnostics;
  auto source = load_text(files, path, diagnostics);
  messages << to_terminal_text(diagnostics);
  return source;
}

int write_failed(const DiskOutcome& outcome, std::ostream& messages) {
  fmt::print(messages, texts::edition_failed, outcome.path, system_reason_nl(outcome.problem));
  return exit_disk;
}

std::string names_of(const std::vector<Edition>& editions) {
  std::string names;
  for (const Edition& edition : editions) names += (names.empty() ? "" : ", ") + edition.name;
  return names;
}

}  // namespace

int run_edition_freeze(const EditionCommand& command, std::ostream& messages) {
  Edition edition;
  edition.name = command.name;
  edition.title = trim(command.title);
  edition.date = command.date.empty() ? today() : command.date;
  if (const std::string wrong = wrong_in(command, edition); !wrong.empty()) {
    messages << wrong;
    return exit_usage;
  }
  const auto note = read_note(command.note_path, messages);
  if (!note) return exit_disk;

  DiskFileSystem files(command.site);
  BuildCache cache;
  BuildRequest request = without_editions();
  request.freezes = NewEdition{edition, note};
  const BuildResult result = build(request, files, cache);
  if (!result.is_complete) {
    messages << to_terminal_text(result.diagnostics, language_of(result.language)) << texts::edition_refused;
    return exit_content;
  }
  const auto same_day = std::ranges::find(result.editions, edition.date, &Edition::date);
  if (same_day != result.editions.end()) {
    fmt::print(messages, texts::edition_date_taken, edition.date, same_day->name);
    return exit_usage;
  }
  const bool is_older = !result.editions.empty() && edition.date < result.editions.back().date;
  if (is_older) {
    fmt::print(messages, texts::edition_date_older, edition.date, result.editions.back().name,
               result.editions.back().date);
    return exit_usage;
  }
  const DiskOutcome outcome = freeze_edition(command.site, edition, note->text, result.addresses);
  if (!outcome.problem.empty()) return write_failed(outcome, messages);
  fmt::print(messages, texts::edition_frozen, edition.name, edition_path(edition.name, ""), outcome.files);
  return exit_fine;
}

int run_edition_list(const EditionCommand& command, std::ostream& out, std::ostream& messages) {
  DiskFileSystem files(command.site);
  Diagnostics diagnostics;
  const std::vector<Edition> editions = load_editions(files, diagnostics);
  sort_diagnostics(diagnostics);
  messages << to_terminal_text(diagnostics);
  if (editions.empty() && diagnostics.empty()) messages << texts::edition_none;
  for (const Edition& edition : editions) {
    fmt::print(out,
               fmt::runtime(edition.withdrawn.empty() ? texts::edition_line : texts::edition_line_withdrawn),
               edition.name, edition.date, edition.title, edition.withdrawn);
  }
  return has_errors(diagnostics) ? exit_content : exit_fine;
}

int run_edition_withdraw(const EditionCommand& command, std::ostream& messages) {
  DiskFileSystem files(command.site);
  Diagnostics diagnostics;
  const std::vector<Edition> editions = load_editions(files, diagnostics);
  const auto found = std::ranges::find(editions, command.name, &Edition::name);
  if (found == editions.end()) {
    sort_diagnostics(diagnostics);
    messages << to_terminal_text(diagnostics);
    if (editions.empty())
      messages << texts::edition_none;
    else
      fmt::print(messages, texts::edition_unknown, command.name, names_of(editions));
    return exit_usage;
  }
  if (!found->withdrawn.empty()) {
    fmt::print(messages, texts::edition_withdrawn_before, found->name, found->withdrawn);
    return exit_usage;
  }
  Edition edition = *found;
  edition.withdrawn = today();
  edition.reason = trim(command.reason);
  const DiskOutcome outcome = rewrite_edition_facts(command.site, edition);
  if (!outcome.problem.empty()) return write_failed(outcome, messages);
  fmt::print(messages, texts::edition_withdrawn, edition.name,
             edition_path(edition.name, edition_facts_name));
  return exit_fine;
}

}  // namespace wegwijzer
