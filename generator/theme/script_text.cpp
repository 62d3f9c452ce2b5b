#include "generator/theme/script_text.h"

#include <algorithm>
#include <vector>

namespace wegwijzer {

namespace {

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Where a comment of whole lines that begins at `first` ends, one past it; `first` when there is none.
std::size_t end_of_comment(const std::vector<std::string_view>& lines, std::size_t first) {
  const std::string_view line = trimmed(lines[first]);
  if (line.starts_with("//")) return first + 1;
  if (!line.starts_with("/*") || line.starts_with("/*!")) return first;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const std::size_t end = lines[i].find("*/", i == first ? lines[i].find("/*") + 2 : 0);
    if (end == std::string_view::npos) continue;
    return trimmed(lines[i].substr(end + 2)).empty() ? i + 1 : first;
  }
  return first;
}

}  // namespace

std::string without_comment_lines(std::string_view script) {
  const std::vector<std::string_view> lines = lines_of(script);
  std::string out;
  out.reserve(script.size());
  std::size_t comment_end = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i >= comment_end) comment_end = std::max(comment_end, end_of_comment(lines, i));
    if (i >= comment_end) {
      if (std::ranges::count(lines[i], '`') % 2 != 0) return std::string(script);
      out += lines[i];
    }
    out += '\n';
  }
  return out;
}

}  // namespace wegwijzer
