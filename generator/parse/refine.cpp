#include "generator/parse/refine.h"

#include <algorithm>
#include <unordered_map>

#include "generator/base/text.h"
#include "generator/parse/typography.h"

namespace wegwijzer {

namespace {

bool is_anchor_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

// "… {#id}" at the end of a text.
struct WrittenAnchor {
  std::size_t begin = 0;  // where the text without it ends
  std::string_view id;
};

std::optional<WrittenAnchor> anchor_at_end(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::size_t open = text.rfind("{#");
  if (open == std::string_view::npos || !text.ends_with('}')) return std::nullopt;
  const std::string_view id = text.substr(open + 2, text.size() - open - 3);
  if (id.empty() || !std::ranges::all_of(id, is_anchor_character)) return std::nullopt;
  std::size_t begin = open;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  return WrittenAnchor{begin, id};
}

// "[!redactie 2026-11-22]" at the start of a text.
struct CalloutMark {
  std::string_view kind;
  std::string_view date;
  std::size_t length = 0;
};

std::optional<CalloutMark> callout_mark(std::string_view text) {
  const std::size_t close = text.find(']');
  if (!text.starts_with("[!") || close == std::string_view::npos) return std::nullopt;
  const std::string_view inner = trim(text.substr(2, close - 2));
  const std::size_t space = inner.find(' ');
  CalloutMark mark;
  mark.kind = inner.substr(0, space);
  mark.date = space == std::string_view::npos ? "" : trim(inner.substr(space));
  mark.length = close + 1;
  return mark;
}

class Refiner {
 public:
  Refiner(Document& document, const Config& config)
      : document_(document),
        config_(config),
        old_(std::move(document.nodes)),
        old_pool_(std::move(document.pool)),
        old_links_(std::move(document.links)),
        search_(document.body_offset) {
    document_.nodes.clear();
    document_.pool.clear();
    document_.links.clear();
    document_.nodes.reserve(old_.size() + 16);
    document_.pool.reserve(old_pool_.size() + 64);
  }

  void run() {
    for (std::uint32_t i = 0; i < old_.size(); i = old_[i].end) copy(i);
    report_unused_footnotes();
  }

 private:
  std::string_view old_text(const Node& node) const {
    return std::string_view(old_pool_).substr(node.text.begin, node.text.end - node.text.begin);
  }

  // Depth is bounded by deepest_nesting.
  void copy(std::uint32_t from) {
    const Node& node = old_[from];
    if (node.kind == NodeKind::text) return copy_text(from);
    const std::uint32_t index = add(node);
    Node& made = document_.nodes[index];
    if (node.kind == NodeKind::code || node.kind == NodeKind::code_block) {
      made.text = keep(old_text(node));
      made.extra =
          keep(std::string_view(old_pool_).substr(node.extra.begin, node.extra.end - node.extra.begin));
    }
    if (node.kind == NodeKind::link || node.kind == NodeKind::image) copy_link(node, index);
    if (node.kind == NodeKind::block_quote) make_callout(from, index);
    if (const auto anchor = written_anchor(from)) document_.nodes[index].extra = keep(*anchor);
    copy_children(from, index);
  }

  void copy_children(std::uint32_t from, std::uint32_t index) {
    const bool is_link = old_[from].kind == NodeKind::link;
    const std::uint32_t outer_block = block_;
    if (old_[from].kind < NodeKind::text) block_ = index;
    links_above_ += is_link ? 1 : 0;
    for (std::uint32_t i = from + 1; i < old_[from].end; i = old_[i].end) {
      if (i != dropped_break_) copy(i);
    }
    links_above_ -= is_link ? 1 : 0;
    block_ = outer_block;
    document_.nodes[index].end = static_cast<std::uint32_t>(document_.nodes.size());
  }

  std::uint32_t add(Node node) {
    const auto index = static_cast<std::uint32_t>(document_.nodes.size());
    node.end = index + 1;
    node.text = {};
    node.extra = {};
    document_.nodes.push_back(node);
    return index;
  }

  TextRange keep(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(document_.pool.size());
    document_.pool += text;
    return {begin, static_cast<std::uint32_t>(document_.pool.size())};
  }

  void copy_link(const Node& node, std::uint32_t index) {
    LinkUse use = old_links_[node.link];
    use.node = index;
    use.block = block_;
    document_.nodes[index].link = static_cast<std::uint32_t>(document_.links.size());
    document_.links.push_back(std::move(use));
  }

  // ---- anchors

  // The text node in which an anchor of this node would stand: the last of a heading, or of an item's first
  // paragraph.
  std::optional<std::uint32_t> anchor_place(std::uint32_t from) const {
    const Node& node = old_[from];
    std::uint32_t holder = from;
    if (node.kind == NodeKind::item || node.kind == NodeKind::task_item) {
      holder = from + 1;
      if (holder >= node.end || old_[holder].kind != NodeKind::paragraph) return std::nullopt;
    } else if (node.kind != NodeKind::heading) {
      return std::nullopt;
    }
    const std::uint32_t last = old_[holder].end - 1;
    if (last <= holder || old_[last].kind != NodeKind::text) return std::nullopt;
    return last;
  }

  std::optional<std::string_view> written_anchor(std::uint32_t from) {
    const auto place = anchor_place(from);
    if (!place) return std::nullopt;
    const auto anchor = anchor_at_end(old_text(old_[*place]));
    if (!anchor) return std::nullopt;
    cut_[*place] = anchor->begin;
    return anchor->id;
  }

  // ---- callouts

  void make_callout(std::uint32_t from, std::uint32_t index) {
    const std::uint32_t paragraph = from + 1;
    const std::uint32_t first = from + 2;
    const bool has_text = first < old_[from].end && old_[paragraph].kind == NodeKind::paragraph &&
                          old_[first].kind == NodeKind::text;
    const auto mark = has_text ? callout_mark(old_text(old_[first])) : std::nullopt;
    if (!mark) return;
    std::vector<std::string> known;
    for (const Named& callout : config_.callouts) known.push_back(callout.id);
    if (std::ranges::find(known, mark->kind) == known.end()) {
      std::string list;
      for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
      report(error(Code::unknown_callout, find_span(mark->kind, old_[first].line),
                   {std::string(mark->kind), list}, nearest_names(mark->kind, known)));
    }
    Node& made = document_.nodes[index];
    made.kind = NodeKind::callout;
    made.text = keep(mark->kind);
    made.extra = keep(mark->date);
    skip_[first] = mark->length;
    const std::uint32_t next = first + 1;
    if (next < old_[paragraph].end && old_[next].kind == NodeKind::soft_break) dropped_break_ = next;
  }

  // ---- texts and wikilinks

  void copy_text(std::uint32_t from) {
    std::string_view text = old_text(old_[from]);
    if (const auto cut = cut_.find(from); cut != cut_.end()) text = text.substr(0, cut->second);
    if (const auto skip = skip_.find(from); skip != skip_.end())
      text = trim(text.substr(std::min(skip->second, text.size())));
    while (!text.empty()) {
      const std::size_t open = links_above_ > 0 ? std::string_view::npos : text.find("[[");
      add_text(text.substr(0, open), old_[from]);
      if (open == std::string_view::npos) return;
      const std::size_t close = text.find("]]", open);
      if (close == std::string_view::npos) {
        report(error(Code::unclosed_wikilink, find_span("[[", old_[from].line)));
        return add_text(text.substr(open), old_[from]);
      }
      add_wikilink(text.substr(open + 2, close - open - 2), old_[from]);
      text = text.substr(close + 2);
    }
  }

  void add_text(std::string_view text, const Node& from) {
    if (text.empty()) return;
    report_stray_anchor(text, from);
    report_broken_footnotes(text, from);
    const std::uint32_t index = add(from);
    document_.nodes[index].text = keep(dutch_typography(text));
  }

  // The notes that the page defines: lines that start with "[^name]:", outside code.
  struct NoteLine {
    std::string_view mark;  // "[^name]"
    std::uint32_t line = 0;
  };
  std::vector<NoteLine> note_lines() const {
    std::vector<NoteLine> notes;
    const SourceText& source = *document_.source;
    const auto lines = static_cast<std::uint32_t>(source.line_starts.size());
    for (std::uint32_t line = line_column(source, document_.body_offset).line; line <= lines; ++line) {
      const std::string_view text = line_text(source, line);
      const std::size_t close = text.find("]:");
      if (!text.starts_with("[^") || close == std::string_view::npos) continue;
      const bool is_code = std::ranges::any_of(old_, [line](const Node& node) {
        return node.kind == NodeKind::code_block && node.line <= line && line <= node.last_line;
      });
      if (!is_code) notes.push_back({text.substr(0, close + 1), line});
    }
    return notes;
  }

  // References that Markdown left as text have no note.
  void report_broken_footnotes(std::string_view text, const Node& from) {
    for (std::size_t open = text.find("[^"); open != std::string_view::npos;
         open = text.find("[^", open + 2)) {
      const std::size_t close = text.find(']', open);
      if (close == std::string_view::npos) return;
      const std::string_view written = text.substr(open, close - open + 1);
      if (written.size() == 3 || written.find(' ') != std::string_view::npos) continue;
      std::vector<std::string> known;
      for (const NoteLine& note : note_lines()) known.emplace_back(note.mark);
      report(error(Code::broken_footnote, find_span(written, from.line), {std::string(written)},
                   nearest_names(written, known)));
    }
  }

  // Markdown drops a note that nothing refers to: its text would be lost.
  void report_unused_footnotes() {
    for (const NoteLine& note : note_lines()) {
      const std::string_view text = document_.source->text;
      std::size_t at = text.find(note.mark, document_.body_offset);
      const auto is_definition = [&] { return text.substr(at + note.mark.size()).starts_with(':'); };
      while (at != std::string_view::npos && is_definition()) at = text.find(note.mark, at + 1);
      if (at == std::string_view::npos)
        report(error(Code::unused_footnote, find_span(note.mark, note.line), {std::string(note.mark)}));
    }
  }

  void report_stray_anchor(std::string_view text, const Node& from) {
    const std::size_t open = text.find("{#");
    if (open == std::string_view::npos) return;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return;
    const std::string_view written = text.substr(open, close - open + 1);
    report(warning(Code::misplaced_anchor, find_span(written, from.line), {std::string(written)}));
  }

  void add_wikilink(std::string_view inner, const Node& from) {
    const std::size_t bar = inner.find('|');
    const std::string_view label = bar == std::string_view::npos ? "" : trim(inner.substr(bar + 1));
    LinkUse use;
    use.kind = LinkKind::wikilink;
    use.target = trim(inner.substr(0, bar));
    use.has_label = !label.empty();
    use.range = find_wikilink(use.target, from.line);
    Node link = from;
    link.kind = NodeKind::link;
    link.link = static_cast<std::uint32_t>(document_.links.size());
    const std::uint32_t index = add(link);
    use.node = index;
    use.block = block_;
    if (use.has_label) add_text(label, from);
    document_.nodes[index].end = static_cast<std::uint32_t>(document_.nodes.size());
    document_.links.push_back(std::move(use));
  }

  TextRange find_wikilink(const std::string& target, std::uint32_t line) {
    const std::string& text = document_.source->text;
    const std::size_t from = std::max(line_offset(*document_.source, line), search_);
    constexpr std::size_t longest_paragraph = 4000;
    const auto near = std::string_view(text).substr(std::min<std::size_t>(from, text.size()),
                                                    longest_paragraph + target.size());
    std::size_t found = near.find("[[" + target);
    std::size_t length = target.size();
    if (found != std::string::npos) {
      found += from;
    } else {  // written with spaces or characters that Markdown changed
      found = text.find("[[", from);
      length = 0;
    }
    if (found == std::string::npos)
      return {line_offset(*document_.source, line), line_offset(*document_.source, line)};
    search_ = static_cast<std::uint32_t>(found + 2 + length);
    return {static_cast<std::uint32_t>(found + 2), search_};
  }

  SourceSpan find_span(std::string_view written, std::uint32_t line) const {
    const std::uint32_t start = line_offset(*document_.source, line);
    const std::size_t found = document_.source->text.find(written, start);
    if (found == std::string::npos) return {document_.source, {start, start}};
    return {document_.source,
            {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + written.size())}};
  }

  void report(Diagnostic diagnostic) { document_.diagnostics.push_back(std::move(diagnostic)); }

  Document& document_;
  const Config& config_;
  const std::vector<Node> old_;
  const std::string old_pool_;
  const std::vector<LinkUse> old_links_;
  std::unordered_map<std::uint32_t, std::size_t> cut_;   // text node -> bytes of it that count
  std::unordered_map<std::uint32_t, std::size_t> skip_;  // text node -> bytes at its start that do not
  std::uint32_t dropped_break_ = 0;                      // the line break behind a callout's mark
  std::uint32_t search_;                                 // where to look for the next written wikilink
  std::uint32_t block_ = 0;
  int links_above_ = 0;
};

}  // namespace

void refine(Document& document, const Config& config) { Refiner(document, config).run(); }

}  // namespace wegwijzer
