#include "serve/snapshot.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "generator/base/diagnostic_printer.h"
#include "generator/base/text.h"

namespace wegwijzer {

namespace {

struct Changes {
  bool has_styles = false;
  bool has_others = false;
};

bool is_stylesheet(const OutputFile& file) { return file.path.ends_with(".css"); }

bool is_page(const OutputFile& file) { return file.path.ends_with(".html"); }

// Addresses of assets carry a version (style.css?v=0a1b2c3d) that changes with every asset. A page in which
// nothing else changed needs no reload, so `a` and `b` are compared without it.
bool is_same_but_for_asset_versions(std::string_view a, std::string_view b) {
  constexpr std::string_view mark = "?v=";
  for (;;) {
    const std::size_t at_a = a.find(mark);
    const std::size_t at_b = b.find(mark);
    if (a.substr(0, at_a) != b.substr(0, at_b)) return false;
    if (at_a == std::string_view::npos || at_b == std::string_view::npos) return at_a == at_b;
    const auto after_version = [&](std::string_view text, std::size_t at) {
      return text.substr(std::min(text.find_first_not_of("0123456789abcdef", at + mark.size()), text.size()));
    };
    a = after_version(a, at_a);
    b = after_version(b, at_b);
  }
}

void note_difference(Changes& changes, const OutputFile& before, const OutputFile& after) {
  if (before.digest == after.digest) return;
  if (is_stylesheet(after)) {
    changes.has_styles = true;
  } else if (!is_page(after) || !is_same_but_for_asset_versions(*before.bytes, *after.bytes)) {
    changes.has_others = true;
  }
}

// Both are sorted by path, so one walk finds what came, went and differs.
Changes changes_between(const OutputSet& before, const OutputSet& after) {
  Changes changes;
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() && b != after.end()) {
    if (a->path == b->path) {
      note_difference(changes, *a++, *b++);
    } else {
      changes.has_others = true;  // a file came or went, stylesheets too: pages must say so to matter
      ++(a->path < b->path ? a : b);
    }
  }
  if (a != before.end() || b != after.end()) changes.has_others = true;
  return changes;
}

bool is_different_in_bytes(const OutputSet& before, const OutputSet& after) {
  return !std::ranges::equal(before, after, [](const OutputFile& a, const OutputFile& b) {
    return a.digest == b.digest && a.path == b.path;
  });
}

}  // namespace

Snapshot next_snapshot(const Snapshot& before, BuildResult made) {
  Snapshot after = before;
  after.has_errors = !made.is_complete;
  after.diagnostics_text = to_terminal_text(made.diagnostics, language_of(made.language));
  after.diagnostics_json = to_json_text(made.diagnostics, language_of(made.language));
  const bool has_other_diagnostics = after.version == 0 || after.has_errors != before.has_errors ||
                                     after.diagnostics_text != before.diagnostics_text;
  const bool has_other_output = made.is_complete && is_different_in_bytes(before.output, made.output);
  if (!has_other_diagnostics && !has_other_output) return before;

  ++after.version;
  if (has_other_diagnostics) after.diagnostics_version = after.version;
  if (!has_other_output) return after;
  const Changes changes = changes_between(before.output, made.output);
  if (changes.has_others) after.pages_version = after.version;
  if (changes.has_styles) after.styles_version = after.version;
  after.output = std::move(made.output);
  return after;
}

std::string tag_of(const Snapshot& snapshot) {
  return snapshot.series + "-" + std::to_string(snapshot.version);
}

std::uint64_t version_of_tag(const Snapshot& snapshot, std::string_view tag) {
  const std::string prefix = snapshot.series + "-";
  if (!tag.starts_with(prefix)) return 0;
  std::uint64_t version = 0;
  const char* const end = tag.data() + tag.size();
  const auto read = std::from_chars(tag.data() + prefix.size(), end, version);
  return read.ec == std::errc() && read.ptr == end && version <= snapshot.version ? version : 0;
}

std::string status_json(const Snapshot& snapshot) {
  const nlohmann::json text = snapshot.diagnostics_text;
  const std::string diagnostics = snapshot.diagnostics_json.empty() ? "[]" : snapshot.diagnostics_json;
  return "{\"tag\":\"" + tag_of(snapshot) + "\",\"version\":" + std::to_string(snapshot.version) +
         ",\"has_errors\":" + (snapshot.has_errors ? "true" : "false") +
         ",\"text\":" + text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) +
         ",\"diagnostics\":" + replace_all(diagnostics, "\n", "") + "}";
}

}  // namespace wegwijzer
