#include "tests/support/dump.h"

#include <string_view>

namespace wegwijzer::test {

namespace {

std::string place(const SourceSpan& span) {
  if (!span.source) return "";
  if (span.source->line_starts.empty()) return span.source->path + " ";
  const LineColumn begin = line_column(*span.source, span.range.begin);
  const LineColumn end = line_column(*span.source, span.range.end);
  std::string text =
      span.source->path + ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column) + "-";
  if (end.line != begin.line) text += std::to_string(end.line) + ":";
  return text + std::to_string(end.column) + " ";
}

std::string_view kind_name(const Node& node) {
  switch (node.kind) {
    case NodeKind::paragraph: return "p";
    case NodeKind::heading: return "h";
    case NodeKind::block_quote: return "quote";
    case NodeKind::callout: return "callout";
    case NodeKind::list: return node.is_ordered ? "ol" : "ul";
    case NodeKind::item: return "li";
    case NodeKind::task_item: return node.is_checked ? "done" : "task";
    case NodeKind::code_block: return "pre";
    case NodeKind::thematic_break: return "hr";
    case NodeKind::table: return "table";
    case NodeKind::table_head: return "head";
    case NodeKind::table_row: return "row";
    case NodeKind::table_cell: return node.is_header ? "th" : "td";
    case NodeKind::footnote_definition: return "note";
    case NodeKind::text: return "";
    case NodeKind::soft_break: return "soft";
    case NodeKind::line_break: return "br";
    case NodeKind::code: return "code";
    case NodeKind::emphasis: return "em";
    case NodeKind::strong: return "strong";
    case NodeKind::strikethrough: return "del";
    case NodeKind::link: return "a";
    case NodeKind::image: return "img";
    case NodeKind::footnote_reference: return "ref";
  }
  return "?";
}

void dump_range(const Document& document, std::uint32_t begin, std::uint32_t end, std::string& out) {
  for (std::uint32_t i = begin; i < end; i = document.nodes[i].end) {
    const Node& node = document.nodes[i];
    if (i > begin) out += ' ';
    if (node.kind == NodeKind::text) {
      out += '"' + std::string(text_of(document, node)) + '"';
      continue;
    }
    out += kind_name(node);
    const bool has_level = node.kind == NodeKind::heading || node.kind == NodeKind::footnote_definition ||
                           node.kind == NodeKind::footnote_reference;
    if (has_level || (node.kind == NodeKind::list && node.is_ordered && node.level != 1))
      out += std::to_string(node.level);
    if (node.align != 0) out += node.align;
    if (!extra_of(document, node).empty()) out += '{' + std::string(extra_of(document, node)) + '}';
    if (node.kind == NodeKind::link || node.kind == NodeKind::image)
      out += '<' + document.links[node.link].target + '>';
    if (!text_of(document, node).empty()) out += '"' + std::string(text_of(document, node)) + '"';
    if (node.end > i + 1) {
      out += '(';
      dump_range(document, i + 1, node.end, out);
      out += ')';
    }
  }
}

}  // namespace

std::string problems(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    if (!out.empty()) out += '\n';
    if (d.severity == Severity::warning) out += "warning ";
    out += place(d.at) + std::string(code_id(d.code));
    for (const std::string& argument : d.arguments) out += " " + argument;
    for (std::size_t i = 0; i < d.candidates.size(); ++i) out += (i == 0 ? " -> " : ", ") + d.candidates[i];
  }
  return out;
}

std::string codes(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) out += (out.empty() ? "" : " ") + std::string(code_id(d.code));
  return out;
}

std::string dump(const Document& document) {
  std::string out;
  dump_range(document, 0, static_cast<std::uint32_t>(document.nodes.size()), out);
  return out;
}

std::string text_at(const SourceSpan& span) {
  return span.source->text.substr(span.range.begin, span.range.end - span.range.begin);
}

std::string text_at(const Document& document, TextRange range) { return text_at({document.source, range}); }

}  // namespace wegwijzer::test
