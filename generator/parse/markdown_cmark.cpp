#include "generator/parse/markdown_cmark.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "generator/base/text.h"

// cmark-gfm keeps the characters that start an inline extension in process-wide tables, which every parse
// fills and empties again: two threads then disturb each other (github/cmark-gfm, pull request 176). We fill
// the tables once, before any thread starts, and the linker's --wrap turns both functions off after that: the
// tables are constant from then on.
namespace {
bool special_characters_are_final = false;
}

// The names are the linker's.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {
void __real_cmark_inlines_add_special_character(unsigned char c, bool is_emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char c, bool is_emphasis);
void __wrap_cmark_inlines_remove_special_character(unsigned char c, bool is_emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char c, bool is_emphasis) {
  if (!special_characters_are_final) __real_cmark_inlines_add_special_character(c, is_emphasis);
}
void __wrap_cmark_inlines_remove_special_character(unsigned char /*c*/, bool /*is_emphasis*/) {}
}
// NOLINTEND(bugprone-reserved-identifier)

namespace wegwijzer {

namespace {

// SOURCEPOS is for the parser: without it a code span with a line break shifts the lines of what follows.
constexpr int parse_options =
    CMARK_OPT_SOURCEPOS | CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;

void attach_extensions(cmark_parser* parser) {
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name)) {
      cmark_parser_attach_syntax_extension(parser, extension);
    }
  }
}

struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Tree = std::unique_ptr<cmark_node, NodeDeleter>;

Tree parse_tree(std::string_view body) {
  const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(parse_options));
  attach_extensions(parser.get());
  cmark_parser_feed(parser.get(), body.data(), body.size());
  Tree tree(cmark_parser_finish(parser.get()));
  cmark_consolidate_text_nodes(tree.get());
  return tree;
}

std::string_view view(const char* text) {
  return text != nullptr ? std::string_view(text) : std::string_view();
}

bool is_named(cmark_node* node, const char* name) {
  return std::strcmp(cmark_node_get_type_string(node), name) == 0;
}

// cmark-gfm fills every row up to the width of the table's head, so that a wide head and many short rows, a
// few kilobytes, make millions of cells. The place of the first table that would have more than `most` cells,
// or nothing.
std::optional<std::size_t> find_large_table(std::string_view body, std::size_t most) {
  std::size_t columns = 0;  // of the table we may be in; a blank line ends it
  std::size_t rows = 0;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = trim(body.substr(at, end - at));
    const bool is_delimiter = line.find('-') != line.npos && line.find_first_not_of("|:->\t ") == line.npos;
    if (line.empty())
      columns = rows = 0;
    else
      ++rows;
    if (is_delimiter)
      columns = std::max<std::size_t>(columns, static_cast<std::size_t>(std::ranges::count(line, '|')) + 1);
    if (columns * rows > most) return at;
    at = end + 1;
  }
  return std::nullopt;
}

// Walks cmark's tree once and writes our flat one.
class Converter {
 public:
  explicit Converter(Document& document) : document_(document) {
    first_line_ = line_column(*document.source, document.body_offset).line - 1;
    link_search_ = document.body_offset;
  }

  void convert(cmark_node* root) {
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (node == root) continue;
      if (event == CMARK_EVENT_EXIT) {
        leave(node);
      } else {
        enter(node);
      }
    }
    while (!open_.empty()) close_last();
  }

 private:
  struct Open {
    cmark_node* from;
    std::uint32_t node;
  };

  void enter(cmark_node* from) {
    const auto kind = kind_of(from);
    const bool is_too_deep = open_.size() >= static_cast<std::size_t>(deepest_nesting);
    if (!kind || is_too_deep) {
      if (kind)
        report_depth(from);
      else
        report_html(from);
      return;
    }
    const auto index = static_cast<std::uint32_t>(document_.nodes.size());
    Node node;
    node.kind = *kind;
    node.end = index + 1;
    node.line = line_of(from);
    node.last_line = std::max(
        node.line, first_line_ + static_cast<std::uint32_t>(std::max(cmark_node_get_end_line(from), 0)));
    fill(node, from);
    document_.nodes.push_back(node);
    if (*kind == NodeKind::link || *kind == NodeKind::image) add_link(from, index);
    if (!is_leaf(from)) open_.push_back({from, index});
  }

  // cmark's iterator gives these one event only.
  static bool is_leaf(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_THEMATIC_BREAK:
      case CMARK_NODE_CODE_BLOCK:
      case CMARK_NODE_TEXT:
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
      case CMARK_NODE_CODE:
      case CMARK_NODE_HTML_INLINE: return true;
      default: return false;
    }
  }

  void leave(cmark_node* from) {
    if (!open_.empty() && open_.back().from == from) close_last();
  }

  void close_last() {
    document_.nodes[open_.back().node].end = static_cast<std::uint32_t>(document_.nodes.size());
    open_.pop_back();
  }

  static std::optional<NodeKind> kind_of(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE) return NodeKind::block_quote;
    if (type == CMARK_NODE_LIST) return NodeKind::list;
    if (type == CMARK_NODE_CODE_BLOCK) return NodeKind::code_block;
    if (type == CMARK_NODE_PARAGRAPH) return NodeKind::paragraph;
    if (type == CMARK_NODE_HEADING) return NodeKind::heading;
    if (type == CMARK_NODE_THEMATIC_BREAK) return NodeKind::thematic_break;
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) return NodeKind::footnote_definition;
    if (type == CMARK_NODE_TEXT) return NodeKind::text;
    if (type == CMARK_NODE_SOFTBREAK) return NodeKind::soft_break;
    if (type == CMARK_NODE_LINEBREAK) return NodeKind::line_break;
    if (type == CMARK_NODE_CODE) return NodeKind::code;
    if (type == CMARK_NODE_EMPH) return NodeKind::emphasis;
    if (type == CMARK_NODE_STRONG) return NodeKind::strong;
    if (type == CMARK_NODE_LINK) return NodeKind::link;
    if (type == CMARK_NODE_IMAGE) return NodeKind::image;
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return NodeKind::footnote_reference;
    if (is_named(node, "tasklist")) return NodeKind::task_item;
    if (type == CMARK_NODE_ITEM) return NodeKind::item;
    if (is_named(node, "table")) return NodeKind::table;
    if (is_named(node, "table_header")) return NodeKind::table_head;
    if (is_named(node, "table_row")) return NodeKind::table_row;
    if (is_named(node, "table_cell")) return NodeKind::table_cell;
    if (is_named(node, "strikethrough")) return NodeKind::strikethrough;
    return std::nullopt;  // raw HTML
  }

  void fill(Node& node, cmark_node* from) {
    switch (node.kind) {
      case NodeKind::text:
      case NodeKind::code: node.text = keep(view(cmark_node_get_literal(from))); break;
      case NodeKind::code_block:
        node.text = keep(view(cmark_node_get_literal(from)));
        node.extra = keep(view(cmark_node_get_fence_info(from)));
        break;
      case NodeKind::heading:
        node.level = static_cast<std::uint16_t>(cmark_node_get_heading_level(from));
        break;
      case NodeKind::list:
        node.is_ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
        node.is_tight = cmark_node_get_list_tight(from) != 0;
        node.level = static_cast<std::uint16_t>(std::min(cmark_node_get_list_start(from), 60'000));
        break;
      case NodeKind::task_item: node.is_checked = cmark_gfm_extensions_get_tasklist_item_checked(from); break;
      case NodeKind::table_cell: fill_cell(node, from); break;
      case NodeKind::footnote_definition: node.level = static_cast<std::uint16_t>(++footnotes_); break;
      case NodeKind::footnote_reference:
        node.level = static_cast<std::uint16_t>(parse_number(view(cmark_node_get_literal(from))).value_or(0));
        break;
      default: break;
    }
  }

  void fill_cell(Node& node, cmark_node* from) {
    cmark_node* row = cmark_node_parent(from);
    cmark_node* table = cmark_node_parent(row);
    std::uint16_t column = 0;
    for (cmark_node* cell = cmark_node_previous(from); cell != nullptr; cell = cmark_node_previous(cell))
      ++column;
    const std::uint16_t columns = cmark_gfm_extensions_get_table_columns(table);
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(table);
    if (column < columns && alignments != nullptr) node.align = static_cast<char>(alignments[column]);
    node.is_header = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
  }

  TextRange keep(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(document_.pool.size());
    document_.pool += text;
    return {begin, static_cast<std::uint32_t>(document_.pool.size())};
  }

  // Inline nodes have a true line only; a node without one stands where its block does.
  std::uint32_t line_of(cmark_node* node) const {
    for (; node != nullptr; node = cmark_node_parent(node)) {
      const int line = cmark_node_get_start_line(node);
      if (line > 0) return first_line_ + static_cast<std::uint32_t>(line);
    }
    return first_line_ + 1;
  }

  void add_link(cmark_node* from, std::uint32_t index) {
    LinkUse use;
    use.kind = cmark_node_get_type(from) == CMARK_NODE_IMAGE ? LinkKind::image : LinkKind::markdown;
    use.has_label = true;
    use.target = view(cmark_node_get_url(from));
    use.node = index;
    use.range = find_written(use.target, line_of(from));
    document_.nodes[index].link = static_cast<std::uint32_t>(document_.links.size());
    document_.links.push_back(std::move(use));
  }

  // cmark's columns are not to be trusted (leading blanks, quotes, autolinks), so the destination is looked
  // for from its line on, behind the link before it.
  TextRange find_written(const std::string& target, std::uint32_t line) {
    const std::string& text = document_.source->text;
    const std::size_t from = std::max(line_offset(*document_.source, line), link_search_);
    constexpr std::size_t longest_paragraph = 4000;
    const auto near =
        std::string_view(text).substr(std::min(from, text.size()), longest_paragraph + target.size());
    std::string_view written = target;
    for (const std::string_view scheme : {"mailto:", "http://"}) {  // autolinks gain these
      if (near.find(written) == near.npos && written.starts_with(scheme))
        written.remove_prefix(scheme.size());
    }
    const std::size_t found = written.empty() ? near.npos : near.find(written);
    if (found == near.npos) {
      const std::uint32_t start = line_offset(*document_.source, line);
      return {start, start + static_cast<std::uint32_t>(line_text(*document_.source, line).size())};
    }
    link_search_ = static_cast<std::uint32_t>(from + found + written.size());
    return {static_cast<std::uint32_t>(from + found), link_search_};
  }

  void report_html(cmark_node* from) {
    const std::string_view html = trim(view(cmark_node_get_literal(from)));
    if (html.starts_with("<!--")) return;  // an editor's note to self
    const std::string_view first = html.substr(0, std::min<std::size_t>(html.find('\n'), 40));
    const std::uint32_t start = line_offset(*document_.source, line_of(from));
    const std::size_t found = document_.source->text.find(first, start);
    const auto at = found == std::string::npos ? start : static_cast<std::uint32_t>(found);
    document_.diagnostics.push_back(
        error(Code::raw_html, {document_.source, {at, at + static_cast<std::uint32_t>(first.size())}},
              {std::string(first)}));
  }

  void report_depth(cmark_node* from) {
    if (has_reported_depth_) return;
    has_reported_depth_ = true;
    const std::uint32_t at = line_offset(*document_.source, line_of(from));
    document_.diagnostics.push_back(
        error(Code::too_deep, {document_.source, {at, at}}, {std::to_string(deepest_nesting)}));
  }

  Document& document_;
  std::vector<Open> open_;
  std::uint32_t first_line_ = 0;   // lines before the body
  std::uint32_t link_search_ = 0;  // where to look for the next written link
  int footnotes_ = 0;
  bool has_reported_depth_ = false;
};

}  // namespace

void prepare_markdown_parser() {
  if (special_characters_are_final) return;
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(parse_options);
  attach_extensions(parser);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  special_characters_are_final = true;
}

void parse_markdown(Document& document) {
  const std::string_view body = std::string_view(document.source->text).substr(document.body_offset);
  constexpr std::size_t most_cells = 500'000;
  if (const auto table = find_large_table(body, most_cells)) {
    const auto at = document.body_offset + static_cast<std::uint32_t>(*table);
    document.diagnostics.push_back(
        error(Code::large_table, {document.source, {at, at}}, {std::to_string(most_cells)}));
    return;
  }
  document.pool.reserve(body.size());
  const Tree tree = parse_tree(body);
  Converter(document).convert(tree.get());
}

}  // namespace wegwijzer
