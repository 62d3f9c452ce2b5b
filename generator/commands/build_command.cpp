#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>

#include "generator/base/diagnostic_printer.h"
#include "generator/build/build.h"
#include "generator/commands/commands.h"
#include "generator/commands/edition_store.h"
#include "generator/commands/external_links.h"
#include "generator/commands/ledger_file.h"
#include "generator/commands/texts_nl.h"
#include "generator/publish/publish.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

// ---- --explain: what pages were made from last time, kept beside the output folder

fs::path inputs_file(const fs::path& output) {
  const fs::path folder = fs::weakly_canonical(fs::absolute(output));
  return folder.parent_path() / fmt::format(".{}.inputs", folder.filename().string());
}

void load_inputs(const fs::path& file, RenderCache& cache) {
  std::ifstream in(file, std::ios::binary);
  const auto json = nlohmann::json::parse(in, nullptr, false);
  if (!json.is_object()) return;
  std::vector<RenderCache::Entry> entries;
  for (const auto& [path, inputs] : json.items()) {
    RenderCache::Entry entry;
    entry.file.path = path;
    for (const auto& input : inputs) {
      if (input.is_array() && input.size() == 2 && input[0].is_string() && input[1].is_string()) {
        entry.inputs.push_back({input[0].get<std::string>(), digest_from_hex(input[1].get<std::string>())});
      }
    }
    entries.push_back(std::move(entry));
  }
  cache.replace(std::move(entries));
}

void save_inputs(const fs::path& file, const RenderCache& cache) {
  auto json = nlohmann::json::object();
  for (const auto& [path, entry] : cache.entries()) {
    auto inputs = nlohmann::json::array();
    for (const PlanInput& input : entry.inputs) inputs.push_back({input.name, to_hex(input.digest)});
    json[path] = std::move(inputs);
  }
  std::ofstream(file, std::ios::binary) << json.dump() << '\n';
}

// ---- what is said

void print_timings(const Timings& timings, std::ostream& out) {
  double total = 0;
  for (const Timing& timing : timings) {
    fmt::print(out, texts::timing_line, timing.stage, timing.milliseconds);
    total += timing.milliseconds;
  }
  fmt::print(out, texts::timing_line, texts::timing_total, total);
}

void print_diagnostics(const BuildCommand& command, const BuildResult& result, std::ostream& out,
                       std::ostream& messages) {
  const Language language = language_of(command.language.empty() ? result.language : command.language);
  if (command.is_json)
    out << to_json_text(result.diagnostics, language);
  else
    messages << to_terminal_text(result.diagnostics, language);
}

PublishResult timed_publish(BuildResult& result, const fs::path& output) {
  const StageTimer timer(result.timings, texts::timing_publish);
  return publish(result.output, output.string(), result.diagnostics);
}

bool is_disk_problem(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& d) {
    return d.code == Code::foreign_output || d.code == Code::unwritable_output ||
           d.code == Code::missing_content || d.code == Code::missing_configuration;
  });
}

// Once a site has a ledger, each build says what that lacks. It does not write it: what is built to be looked
// at promises nothing yet.
void remind_of_ledger(const BuildCommand& command, const BuildResult& result, std::ostream& messages) {
  const LedgerFile ledger = read_ledger_file(command.site);
  const std::size_t count = count_new(ledger.entries, result.addresses);
  if (ledger.is_there && count > 0 && !command.has_drafts)
    fmt::print(messages, texts::addresses_found, count, texts::addresses(count));
}

}  // namespace

int run_build(const BuildCommand& command, std::ostream& out, std::ostream& messages) {
  DiskFileSystem files(command.site);
  const fs::path output = fs::path(command.output).is_absolute() ? fs::path(command.output)
                                                                 : fs::path(command.site) / command.output;
  const MadeEditions kept = read_made_editions(edition_store(output));
  BuildCache cache;
  cache.editions = kept;
  if (command.explains) load_inputs(inputs_file(output), cache.pages);

  BuildRequest request;
  request.base_url = command.base_url;
  request.has_drafts = command.has_drafts;
  request.program = program_digest();
  BuildResult result = build(request, files, cache);

  if (command.asks_outside) {
    check_external(command.site, result.external, result.diagnostics);
    sort_diagnostics(result.diagnostics);
  }
  PublishResult published;
  if (result.is_complete && !command.is_check) {
    published = timed_publish(result, output);
    if (published.lacks_bytes) {  // someone tidied the folder: make the editions anew
      cache.editions.clear();
      result = build(request, files, cache);
      published = timed_publish(result, output);
    }
    write_made_editions(edition_store(output), kept, cache.editions);
  }
  print_diagnostics(command, result, out, messages);
  if (command.explains) {
    for (const Explanation& one : result.explanations)
      fmt::print(messages, texts::explained, one.path, one.reason);
    if (result.is_complete) save_inputs(inputs_file(output), cache.pages);
  }
  if (command.has_timings) print_timings(result.timings, messages);
  if (is_disk_problem(result.diagnostics)) return exit_disk;
  if (!result.is_complete) {
    if (!command.is_check) messages << texts::not_published;
    return exit_content;
  }
  if (command.is_check)
    fmt::print(messages, texts::checked, result.page_count);
  else
    fmt::print(messages, texts::built, result.page_count, result.output.size(), published.written,
               published.unchanged, published.removed, output.string());
  remind_of_ledger(command, result, messages);
  return exit_fine;
}

}  // namespace wegwijzer
