#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>

#include "generator/base/diagnostic_printer.h"
#include "generator/build/build.h"
#include "generator/commands/commands.h"
#include "generator/commands/texts_nl.h"
#include "generator/theme/embedded.h"
#include "search/script_engine.h"

namespace wegwijzer {

namespace {

using Json = nlohmann::ordered_json;

constexpr int most_results = 10;

std::string_view embedded(std::string_view path) {
  const auto file = std::ranges::find(embedded_files(), path, &EmbeddedFile::path);
  return file == embedded_files().end() ? std::string_view() : file->bytes;
}

std::string joined(const Json& words) {
  std::string out;
  for (const Json& word : words) out += (out.empty() ? "" : ", ") + word.get<std::string>();
  return out;
}

// "titel 8,3, trefwoorden 2,1"
std::string fields_text(const Json& fields) {
  std::string out;
  for (const auto& [name, score] : fields.items()) {
    const auto known = std::ranges::find(texts::search_fields, name, &texts::SearchWord::name);
    const std::string_view label = known == texts::search_fields.end() ? name : known->label;
    out += fmt::format("{}{} {:.1f}", out.empty() ? "" : ", ", label, score.get<double>());
  }
  return out;
}

std::string_view how_text(const std::string& how) {
  const auto known = std::ranges::find(texts::search_hows, how, &texts::SearchWord::name);
  return known == texts::search_hows.end() ? std::string_view(how) : known->label;
}

void print_reason(const Json& reason, std::ostream& out) {
  const std::string word = reason["word"];
  if (!reason.contains("term")) {
    fmt::print(out, texts::search_not_there, word);
    return;
  }
  std::string term = reason["term"];
  if (term.starts_with('~')) term = term.substr(1) + "…";  // a stem
  fmt::print(out, texts::search_reason, word, term, how_text(reason["how"]),
             reason["place"].get<std::string>(), fields_text(reason["fields"]),
             reason["rarity"].get<double>(), reason["score"].get<double>(),
             reason["isWeak"].get<bool>() ? texts::search_weak : "");
}

void print_pages(const Json& pages, bool explains, std::ostream& out) {
  int place = 0;
  for (const Json& page : pages) {
    fmt::print(out, texts::search_result, ++place, page["reference"].get<std::string>(),
               page["title"].get<std::string>(), page["url"].get<std::string>(), page["score"].get<double>());
    if (!page["points"].empty()) fmt::print(out, texts::search_points, joined(page["points"]));
    if (!explains) continue;
    if (!page["via"].empty()) fmt::print(out, texts::search_via, joined(page["via"]));
    for (const Json& reason : page["reasons"]) print_reason(reason, out);
    if (page["weight"] != 1) fmt::print(out, texts::search_weight, page["weight"].get<double>());
  }
}

void print_answer(const Json& answer, const SearchCommand& command, std::ostream& out) {
  fmt::print(out, texts::search_asked, command.query);
  if (!answer["unknown"].empty()) fmt::print(out, texts::search_unknown, joined(answer["unknown"]));
  if (answer["suggestion"].is_string())
    fmt::print(out, texts::search_suggestion, answer["suggestion"].get<std::string>());
  if (answer["results"].empty()) out << texts::search_nothing;
  print_pages(answer["results"], command.explains, out);
  if (answer["nearest"].empty()) return;
  out << texts::search_nearest;
  print_pages(answer["nearest"], command.explains, out);
}

}  // namespace

int run_search(const SearchCommand& command, std::ostream& out, std::ostream& messages) {
  DiskFileSystem files(command.site);
  BuildCache cache;
  const BuildResult result = build(without_editions(), files, cache);
  if (!result.is_complete) {
    messages << to_terminal_text(result.diagnostics) << texts::search_not_built;
    return exit_content;
  }
  const auto data = std::ranges::find(result.output, "search/index.js", &OutputFile::path);
  try {
    const std::string report =
        search::run_report(embedded("tools/search_report.js"), *data->bytes, command.query, most_results);
    print_answer(Json::parse(report), command, out);
  } catch (const search::ScriptError& problem) {
    fmt::print(messages, texts::search_failed, problem.what());
    return exit_disk;
  }
  return exit_fine;
}

}  // namespace wegwijzer
