#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <set>

#include "generator/base/diagnostic_printer.h"
#include "generator/base/file_writing.h"
#include "generator/commands/commands.h"
#include "generator/commands/site_reader.h"
#include "generator/commands/texts_nl.h"
#include "generator/model/point_pattern.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

struct NewAnchor {
  std::uint32_t line = 0;  // the anchor goes at its end
  std::string what;
  std::string anchor;
};

// The first of a series that no anchor of the page has. Numbers below the highest in use are not handed out
// again: they may have been a point that is gone.
template <typename Make>
std::string next_free(std::set<std::string>& taken, int first, Make make) {
  int highest = 0;
  for (int i = 1; i < 1000; ++i) {
    if (taken.contains(make(i))) highest = i;
  }
  std::string anchor = make(std::max(first, highest + 1));
  taken.insert(anchor);
  return anchor;
}

std::uint32_t last_line_of(const Document& document, std::uint32_t node) {
  const Node& first = document.nodes[node];
  return first.kind == NodeKind::paragraph || first.kind == NodeKind::heading ? first.last_line : first.line;
}

// An anchor stands at the end of a point's first paragraph; a point that is empty or starts with a list has
// no place for one.
bool starts_with_words(const Document& document, std::uint32_t begin, std::uint32_t end) {
  return begin < end && document.nodes[begin].kind == NodeKind::paragraph;
}

std::vector<NewAnchor> missing_anchors(const Document& document, const Config& config) {
  std::vector<NewAnchor> missing;
  std::set<std::string> taken(document.anchors.begin(), document.anchors.end());
  const Collection& rules = config[document.collection];
  const auto rule = std::ranges::find(rules.sections, SectionKind::points, &SectionRule::kind);
  const int number = document.metadata.number.value_or(0);
  const bool has_any = std::ranges::any_of(document.points, [](const Point& p) { return !p.anchor.empty(); });
  for (const Point& point : document.points) {
    const bool has_place = point.heading != 0 || starts_with_words(document, point.begin, point.end);
    if (!point.anchor.empty() || !has_place || rule == rules.sections.end()) continue;
    const auto make = [&](int i) { return fill_point_pattern(rule->anchor, number, i, true); };
    const std::uint32_t node = point.heading != 0 ? point.heading : point.begin;
    missing.push_back(
        {last_line_of(document, node), point.label, next_free(taken, has_any ? 1 : point.index, make)});
  }
  for (const Task& task : document.tasks) {
    if (!task.anchor.empty() || !starts_with_words(document, task.node + 1, document.nodes[task.node].end))
      continue;
    const auto make = [](int i) { return fmt::format("v-{:02}", i); };
    missing.push_back({last_line_of(document, task.node + 1), "vinkje", next_free(taken, 1, make)});
  }
  return missing;
}

// The file's own bytes, so that its line ends stay what they were.
std::string with_anchors(const fs::path& path, const std::vector<NewAnchor>& anchors) {
  std::ifstream in(path, std::ios::binary);
  std::string out;
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    const bool has_end = !in.eof();
    const bool has_return = line.ends_with('\r');
    if (has_return) line.pop_back();
    for (const NewAnchor& anchor : anchors) {
      if (anchor.line != number) continue;
      while (line.ends_with(' ')) line.pop_back();
      line += " {#" + anchor.anchor + "}";
    }
    out += line + (has_return ? "\r" : "") + (has_end ? "\n" : "");
  }
  return out;
}

void print_missing(const Document& document, const std::vector<NewAnchor>& missing, std::ostream& messages) {
  for (const NewAnchor& one : missing) {
    fmt::print(messages, texts::anchor_missing, document.source->path, one.line, one.what, one.anchor);
  }
}

bool write_to_site(const std::string& site, const Document& document, const std::vector<NewAnchor>& missing,
                   std::ostream& messages) {
  const fs::path path = fs::path(site) / document.source->path;
  try {
    replace_file(path, with_anchors(path, missing));
    return true;
  } catch (const DiskProblem& problem) {
    fmt::print(messages, texts::cannot_write, path.string(), system_reason_nl(problem.reason));
    return false;
  }
}

}  // namespace

int run_anchors(const AnchorsCommand& command, std::ostream& messages) {
  const ReadSite site = read_site(command.site);
  if (has_errors(site.diagnostics)) {
    messages << to_terminal_text(site.diagnostics, language_of(site.config.site.language));
    return site.config.collections.empty() ? exit_disk : exit_content;
  }
  std::size_t count = 0;
  std::size_t changed = 0;
  for (const auto& document : site.documents) {
    const std::vector<NewAnchor> missing = missing_anchors(*document, site.config);
    if (missing.empty()) continue;
    count += missing.size();
    ++changed;
    print_missing(*document, missing, messages);
    if (command.writes && !write_to_site(command.site, *document, missing, messages)) return exit_disk;
  }
  if (count == 0)
    messages << texts::anchors_none;
  else if (command.writes)
    fmt::print(messages, texts::anchors_written, count, texts::anchors(count), changed,
               texts::files(changed));
  else
    fmt::print(messages, texts::anchors_found, count, texts::anchors(count), texts::lack(count));
  return exit_fine;
}

}  // namespace wegwijzer
