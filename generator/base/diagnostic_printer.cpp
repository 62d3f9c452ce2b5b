#include "generator/base/diagnostic_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

constexpr std::size_t widest_line = 100;  // code points of a source line that are shown

std::string place_of(const Diagnostic& d) {
  if (!d.at.source) return "";
  if (d.at.source->line_starts.empty()) return fmt::format("{}: ", d.at.source->path);
  const LineColumn at = line_column(*d.at.source, d.at.range.begin);
  return fmt::format("{}:{}:{}: ", d.at.source->path, at.line, at.column);
}

// Tabs become one space so that the caret stays in its column.
std::string shown(std::string_view line, std::size_t from, std::size_t count) {
  std::string out;
  std::size_t seen = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (seen >= from && seen < from + count) append_utf8(out, c == U'\t' || c < 0x20 ? U' ' : c);
    ++seen;
  }
  return out;
}

std::string excerpt_of(const Diagnostic& d) {
  if (!d.at.source || d.at.source->line_starts.empty() || d.at.source->text.empty()) return "";
  const SourceText& source = *d.at.source;
  const LineColumn at = line_column(source, d.at.range.begin);
  const std::string_view line = line_text(source, at.line);
  const std::size_t column = at.column - 1;
  const std::size_t from = column > widest_line * 3 / 4 ? column - widest_line / 2 : 0;
  const std::size_t line_end = line_offset(source, at.line) + line.size();
  const std::size_t end = std::min<std::size_t>(d.at.range.end, line_end);
  const std::size_t begin = std::min<std::size_t>(d.at.range.begin, end);
  const std::size_t width = count_code_points(std::string_view(source.text).substr(begin, end - begin));
  const std::size_t carets =
      std::clamp<std::size_t>(width, 1, widest_line - std::min(widest_line - 1, column - from));
  const std::string number = std::to_string(at.line);
  return fmt::format("  {} | {}\n  {} | {}{}\n", number, shown(line, from, widest_line),
                     std::string(number.size(), ' '), std::string(column - from, ' '),
                     std::string(carets, '^'));
}

// What stands around a diagnostic.
struct Frame {
  const char* error;
  const char* errors;
  const char* warning;
  const char* warnings;
  const char* tip;
  const char* meant;
  const char* or_word;
};

const Frame& frame_of(Language language) {
  static constexpr Frame dutch = {"fout", "fouten",          "waarschuwing", "waarschuwingen",
                                  "tip",  "Bedoelde je {}?", " of "};
  static constexpr Frame english = {"error", "errors",           "warning", "warnings",
                                    "tip",   "Did you mean {}?", " or "};
  return language == Language::english ? english : dutch;
}

std::string meant_text(const std::vector<std::string>& candidates, const Frame& frame) {
  std::string list;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i > 0) list += i + 1 == candidates.size() ? frame.or_word : ", ";
    list += fmt::format("‘{}’", candidates[i]);
  }
  return fmt::format(fmt::runtime(frame.meant), list);
}

}  // namespace

std::string to_terminal_text(const Diagnostic& d, Language language) {
  const Frame& frame = frame_of(language);
  const char* word = d.severity == Severity::error ? frame.error : frame.warning;
  std::string out = fmt::format("{}{}: {} [{}]\n{}", place_of(d), word, message_of(d, language),
                                code_id(d.code), excerpt_of(d));
  if (!d.candidates.empty()) out += fmt::format("  {}: {}\n", frame.tip, meant_text(d.candidates, frame));
  const std::string advice = advice_of(d, language);
  if (!advice.empty()) out += fmt::format("  {}: {}\n", frame.tip, advice);
  return out;
}

std::string to_terminal_text(const Diagnostics& diagnostics, Language language) {
  if (diagnostics.empty()) return "";
  const Frame& frame = frame_of(language);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += to_terminal_text(d, language) + "\n";
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
  const auto warnings = static_cast<std::ptrdiff_t>(diagnostics.size()) - errors;
  out += fmt::format("{} {}, {} {}\n", errors, errors == 1 ? frame.error : frame.errors, warnings,
                     warnings == 1 ? frame.warning : frame.warnings);
  return out;
}

std::string to_json_text(const Diagnostics& diagnostics, Language language) {
  std::string out = "[";
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    const Diagnostic& d = diagnostics[i];
    nlohmann::ordered_json object;
    object["severity"] = d.severity == Severity::error ? "error" : "warning";
    object["code"] = code_id(d.code);
    object["file"] =
        d.at.source ? nlohmann::ordered_json(d.at.source->path) : nlohmann::ordered_json(nullptr);
    const bool has_place = d.at.source && !d.at.source->line_starts.empty();
    const LineColumn at = has_place ? line_column(*d.at.source, d.at.range.begin) : LineColumn{0, 0};
    object["line"] = at.line;
    object["column"] = at.column;
    object["message"] = message_of(d, language);
    object["advice"] = advice_of(d, language);
    object["candidates"] = d.candidates;
    out += i == 0 ? "\n" : ",\n";
    out += object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  }
  out += diagnostics.empty() ? "]\n" : "\n]\n";
  return out;
}

}  // namespace wegwijzer
