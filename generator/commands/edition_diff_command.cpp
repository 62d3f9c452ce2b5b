#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "generator/base/diagnostic_printer.h"
#include "generator/build/editions.h"
#include "generator/commands/commands.h"
#include "generator/commands/texts_nl.h"
#include "generator/editions/compare.h"

namespace wegwijzer {

namespace {

// ---- reading

// The text of that name; null, and a report, when it cannot be read.
std::unique_ptr<const LinkedText> text_named(const std::string& site, const std::string& name,
                                             Diagnostics& diagnostics) {
  const bool is_current = name == current_text_name;
  const std::string folder = is_current ? "" : edition_path(name, "");
  DiskFileSystem files((std::filesystem::path(site) / folder).string());
  Diagnostics found;
  auto text = link_text(files, folder, found);
  // What is wrong in a frozen text by today's checks can no longer be repaired, and compares as well.
  if (is_current || !text) diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  return text;
}

bool is_known(const std::vector<Edition>& editions, const std::string& name) {
  return name == current_text_name || std::ranges::find(editions, name, &Edition::name) != editions.end();
}

std::string names_of(const std::vector<Edition>& editions) {
  std::string names;
  for (const Edition& edition : editions) names += edition.name + ", ";
  return names + std::string(current_text_name);
}

// ---- as JSON

const char* name_of(Likeness likeness) {
  switch (likeness) {
    case Likeness::identical: return "identical";
    case Likeness::lightly_changed: return "light";
    default: return "heavy";
  }
}

const char* name_of(TextPiece::Kind kind) {
  switch (kind) {
    case TextPiece::Kind::same: return "same";
    case TextPiece::Kind::removed: return "removed";
    case TextPiece::Kind::added: return "added";
  }
  return "";
}

nlohmann::ordered_json json_of(const std::vector<Passage>& passages) {
  auto list = nlohmann::ordered_json::array();
  for (const Passage& passage : passages) {
    list.push_back({{"address", passage.address},
                    {"label", passage.label},
                    {"title", passage.title},
                    {"text", passage.text}});
  }
  return list;
}

nlohmann::ordered_json json_of(const Change& change) {
  nlohmann::ordered_json json;
  json["kind"] = name_of(change.kind);
  if (!change.from.empty() && !change.to.empty()) json["likeness"] = name_of(change.likeness);
  json["from"] = json_of(change.from);
  json["to"] = json_of(change.to);
  auto words = nlohmann::ordered_json::array();
  for (const TextPiece& piece : change.words) words.push_back({{name_of(piece.kind), piece.text}});
  json["words"] = std::move(words);
  return json;
}

void print_json(const EditionDiffCommand& command, const Comparison& comparison, std::ostream& out) {
  nlohmann::ordered_json json;
  json["from"] = command.from;
  json["to"] = command.to;
  json["unchanged"] = comparison.unchanged;
  json["changes"] = nlohmann::ordered_json::array();
  for (const Change& change : comparison.changes) json["changes"].push_back(json_of(change));
  out << json.dump(1) << '\n';
}

// ---- as text

// Of a long run that stayed the same only both ends.
std::string shortened(const std::string& text) {
  constexpr std::size_t kept = 60;
  if (text.size() <= 3 * kept) return text;
  const std::size_t head = text.rfind(' ', kept);
  const std::size_t tail = text.find(' ', text.size() - kept);
  const bool can_cut = head != std::string::npos && tail != std::string::npos;
  return can_cut ? text.substr(0, head) + " …" + text.substr(tail) : text;
}

// In the notation of wdiff: [-removed-] and {+added+}.
std::string marked_words(const std::vector<TextPiece>& words) {
  std::string line;
  for (const TextPiece& piece : words) {
    const bool has_space = piece.text.starts_with(' ');
    const std::string text = piece.text.substr(has_space ? 1 : 0);
    if (has_space) line += ' ';
    if (piece.kind == TextPiece::Kind::same) line += shortened(text);
    if (piece.kind == TextPiece::Kind::removed) line += "[-" + text + "-]";
    if (piece.kind == TextPiece::Kind::added) line += "{+" + text + "+}";
  }
  return line;
}

std::string name_of(const Passage& passage) {
  switch (passage.kind) {
    case PassageKind::page: return passage.title;
    case PassageKind::point: return fmt::format(texts::edition_diff_point, passage.title, passage.label);
    case PassageKind::box: return fmt::format(texts::edition_diff_box, passage.title, passage.label);
  }
  return "";
}

void print_change(const Change& change, std::ostream& out) {
  std::string kind = texts::edition_diff_kinds[static_cast<std::size_t>(change.kind)];
  const bool is_light = change.kind == ChangeKind::changed && change.likeness == Likeness::lightly_changed;
  if (is_light) kind += texts::edition_diff_lightly;
  fmt::print(out, texts::edition_diff_line, kind,
             name_of(change.to.empty() ? change.from.front() : change.to.front()));
  const bool has_moved = change.kind != ChangeKind::changed;
  if (has_moved) {
    for (const Passage& passage : change.from)
      fmt::print(out, texts::edition_diff_place, "-", passage.address);
  }
  for (const Passage& passage : change.to)
    fmt::print(out, texts::edition_diff_place, has_moved ? "+" : " ", passage.address);
  fmt::print(out, texts::edition_diff_words, marked_words(change.words));
}

void print_text(const EditionDiffCommand& command, const Comparison& comparison, std::ostream& out) {
  std::array<std::size_t, 6> counts{};
  for (const Change& change : comparison.changes) ++counts[static_cast<std::size_t>(change.kind)];
  const auto count = [&](ChangeKind kind) { return counts[static_cast<std::size_t>(kind)]; };
  fmt::print(out, texts::edition_diff_head, command.from, command.to, count(ChangeKind::added),
             count(ChangeKind::changed), count(ChangeKind::moved), count(ChangeKind::split),
             count(ChangeKind::merged), count(ChangeKind::withdrawn), comparison.unchanged);
  for (const Change& change : comparison.changes) print_change(change, out);
}

}  // namespace

int run_edition_diff(const EditionDiffCommand& command, std::ostream& out, std::ostream& messages) {
  DiskFileSystem files(command.site);
  Diagnostics diagnostics;
  const std::vector<Edition> editions = load_editions(files, diagnostics);
  for (const std::string& name : {command.from, command.to}) {
    if (has_errors(diagnostics) || is_known(editions, name)) continue;
    fmt::print(messages, texts::edition_unknown, name, names_of(editions));
    return exit_usage;
  }
  const auto refuse = [&] {
    sort_diagnostics(diagnostics);
    messages << to_terminal_text(diagnostics) << texts::edition_diff_refused;
    return exit_content;
  };
  if (has_errors(diagnostics)) return refuse();
  const auto from = text_named(command.site, command.from, diagnostics);
  const auto to = text_named(command.site, command.to, diagnostics);
  if (has_errors(diagnostics)) return refuse();
  Diagnostics ignored;  // a broken theme shows when the site is built
  const Theme theme = load_theme(files, to->config.site.theme, to->config.site.language, ignored, {});
  const Comparison comparison =
      compare_editions(text_of(from->site, *theme.strings), text_of(to->site, *theme.strings));
  if (command.format == "json")
    print_json(command, comparison, out);
  else
    print_text(command, comparison, out);
  return exit_fine;
}

}  // namespace wegwijzer
