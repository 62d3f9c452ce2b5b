#include "generator/model/document.h"

#include <algorithm>

namespace wegwijzer {

namespace {

bool is_block(NodeKind kind) { return kind < NodeKind::text; }

std::string_view slice(const std::string& pool, TextRange range) {
  return std::string_view(pool).substr(range.begin, range.end - range.begin);
}

}  // namespace

bool is_gone(const Metadata& metadata) {
  return std::ranges::any_of(metadata.gone, [](const GoneUse& use) { return use.from.empty(); });
}

const FieldValue* find_field(const Metadata& metadata, std::string_view key) {
  for (const FieldValue& field : metadata.fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

std::string_view text_of(const Document& document, const Node& node) {
  return slice(document.pool, node.text);
}
std::string_view extra_of(const Document& document, const Node& node) {
  return slice(document.pool, node.extra);
}

std::string task_id(const Document& document, std::size_t task) {
  const std::string& anchor = document.tasks[task].anchor;
  return anchor.empty() ? "vinkje-" + std::to_string(task + 1) : anchor;
}

std::string plain_text(const Document& document, std::uint32_t begin, std::uint32_t end,
                       const LinkLabels& labels) {
  std::string out;
  const auto add_space = [&out] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::uint32_t i = begin; i < end; ++i) {
    const Node& node = document.nodes[i];
    if (is_block(node.kind)) add_space();
    switch (node.kind) {
      case NodeKind::text:
      case NodeKind::code:
      case NodeKind::code_block: out += text_of(document, node); break;
      case NodeKind::soft_break:
      case NodeKind::line_break: add_space(); break;
      case NodeKind::callout: i = node.end - 1; break;
      case NodeKind::link:
        if (node.end == i + 1 && labels) out += labels(node.link);
        break;
      default: break;
    }
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

std::vector<std::string> list_items(const Document& document, const Section& section,
                                    const LinkLabels& labels) {
  std::vector<std::string> items;
  for (std::uint32_t i = section.begin; i < section.end; i = document.nodes[i].end) {
    if (document.nodes[i].kind != NodeKind::list) continue;
    for (std::uint32_t item = i + 1; item < document.nodes[i].end; item = document.nodes[item].end)
      items.push_back(plain_text(document, item, document.nodes[item].end, labels));
  }
  return items;
}

}  // namespace wegwijzer
