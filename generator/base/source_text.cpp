#include "generator/base/source_text.h"

#include <algorithm>

#include "generator/base/text.h"

namespace wegwijzer {

std::shared_ptr<const SourceText> make_source_text(std::string path, std::string text) {
  auto source = std::make_shared<SourceText>();
  source->path = std::move(path);
  source->text = std::move(text);
  source->line_starts.push_back(0);
  for (std::size_t at = source->text.find('\n'); at != std::string::npos;
       at = source->text.find('\n', at + 1)) {
    source->line_starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  source->digest = digest_of(source->text);
  return source;
}

LineColumn line_column(const SourceText& source, std::uint32_t offset) {
  if (source.line_starts.empty()) return {};
  const auto after = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - source.line_starts.begin());
  const std::uint32_t start = source.line_starts[line - 1];
  const std::size_t end = std::min<std::size_t>(offset, source.text.size());
  const auto before = std::string_view(source.text).substr(start, end - start);
  return {line, static_cast<std::uint32_t>(count_code_points(before)) + 1};
}

std::uint32_t line_offset(const SourceText& source, std::uint32_t line) {
  if (line == 0 || source.line_starts.empty()) return 0;
  const std::size_t index = std::min<std::size_t>(line, source.line_starts.size()) - 1;
  return source.line_starts[index];
}

std::string_view line_text(const SourceText& source, std::uint32_t line) {
  if (line == 0 || line > source.line_starts.size()) return {};
  const std::uint32_t start = source.line_starts[line - 1];
  const std::size_t end = source.text.find('\n', start);
  return std::string_view(source.text).substr(start, end == std::string::npos ? end : end - start);
}

}  // namespace wegwijzer
