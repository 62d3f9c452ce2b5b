#include "generator/render/body.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "generator/base/text.h"
#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// Writes a range of nodes: an opening tag for each, its inside, and the closing tag when its last descendant
// is done.
class BodyWriter {
 public:
  BodyWriter(std::string& out, const BodyContext& context, bool is_plain = false)
      : out_(out), context_(context), document_(*context.page.document), is_plain_(is_plain) {}

  // Depth is bounded by deepest_nesting.
  void write(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; i = document_.nodes[i].end) write_node(i);
  }

  void write_inside(std::uint32_t index) { write(index + 1, document_.nodes[index].end); }

 private:
  void write_node(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    switch (node.kind) {
      case NodeKind::paragraph: return write_paragraph(i);
      case NodeKind::heading: return write_heading(i);
      case NodeKind::block_quote: return wrap(i, "<blockquote>\n", "</blockquote>\n");
      case NodeKind::callout: return write_callout(i);
      case NodeKind::list: return write_list(i);
      case NodeKind::item: return write_item(i);
      case NodeKind::task_item: return write_task(i);
      case NodeKind::code_block: return write_code_block(node);
      case NodeKind::thematic_break: out_ += "<hr>\n"; return;
      case NodeKind::table: return write_table(i);
      case NodeKind::table_head:
      case NodeKind::table_row: return wrap(i, "<tr>", "</tr>\n");
      case NodeKind::table_cell: return write_cell(i);
      case NodeKind::footnote_definition: return;
      case NodeKind::text: return write_text(node);
      case NodeKind::soft_break: out_ += '\n'; return;
      case NodeKind::line_break: out_ += "<br>\n"; return;
      case NodeKind::code:
        out_ += "<code>";
        append_html_escaped(out_, text_of(document_, node));
        out_ += "</code>";
        return;
      case NodeKind::emphasis: return wrap(i, "<em>", "</em>");
      case NodeKind::strong: return wrap(i, "<strong>", "</strong>");
      case NodeKind::strikethrough: return wrap(i, "<del>", "</del>");
      case NodeKind::link: return write_link(i);
      case NodeKind::image: return write_image(i);
      case NodeKind::footnote_reference: return write_footnote_reference(i);
    }
  }

  // No term inside a link or a heading: a link in a link is none, and a heading names things itself.
  void write_text(const Node& node) {
    const std::string_view text = text_of(document_, node);
    if (is_plain_)
      append_html_escaped(out_, text);
    else
      append_text_with_terms(out_, text, context_.site, context_.page, context_.place.url, context_.terms);
  }

  void write_plain(std::uint32_t i) {
    const bool outer = is_plain_;
    is_plain_ = true;
    write_inside(i);
    is_plain_ = outer;
  }

  void wrap(std::uint32_t i, std::string_view open, std::string_view close) {
    out_ += open;
    write_inside(i);
    out_ += close;
  }

  void write_paragraph(std::uint32_t i) {
    if (is_tight_) return wrap(i, "", "");
    wrap(i, "<p>", "</p>\n");
  }

  void write_heading(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    const int level = std::min(node.level + context_.place.deeper, 6);
    fmt::format_to(std::back_inserter(out_), "<h{} id=\"{}\">", level, id_of(extra_of(document_, node)));
    write_plain(i);
    fmt::format_to(std::back_inserter(out_), "</h{}>\n", level);
  }

  void write_callout(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    const std::string kind(text_of(document_, node));
    const std::string_view date = extra_of(document_, node);
    std::string label = kind;
    for (const Named& callout : context_.site.config->callouts) {
      if (callout.id == kind) label = callout.label;
    }
    out_ += "<div class=\"note note-" + html_escaped(kind) + "\" role=\"note\">\n<p class=\"note-label\">" +
            html_escaped(label);
    if (!date.empty()) {
      out_ += " <time datetime=\"" + html_escaped(date) + "\">" +
              html_escaped(date_in_words(date, context_.strings)) + "</time>";
    }
    out_ += "</p>\n";
    write_inside(i);
    out_ += "</div>\n";
  }

  bool has_tasks(std::uint32_t i) const {
    return i + 1 < document_.nodes[i].end && document_.nodes[i + 1].kind == NodeKind::task_item;
  }

  void write_list(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    const bool outer = is_tight_;
    is_tight_ = node.is_tight;
    const char* tag = node.is_ordered ? "ol" : "ul";
    out_ += '<';
    out_ += tag;
    if (has_tasks(i)) out_ += " class=\"tasks\"";
    if (node.is_ordered && node.level != 1) out_ += fmt::format(" start=\"{}\"", node.level);
    out_ += ">\n";
    write_inside(i);
    fmt::format_to(std::back_inserter(out_), "</{}>\n", tag);
    is_tight_ = outer;
  }

  void write_item(std::uint32_t i) {
    const std::string_view anchor = extra_of(document_, document_.nodes[i]);
    out_ += anchor.empty() ? "<li>" : "<li id=\"" + id_of(anchor) + "\">";
    write_inside(i);
    out_ += "</li>\n";
  }

  // A real, labelled checkbox: the first paragraph is its name, what follows stands beside it.
  void write_task(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    const std::string safe = id_of(task_id(document_, task_number(i)));
    out_ += "<li class=\"task\"><input type=\"checkbox\" class=\"task-box\" id=\"" + safe + '"';
    if (node.is_checked) out_ += " checked";
    out_ += "><label class=\"task-text\" for=\"" + safe + "\">";
    std::uint32_t rest = i + 1;
    if (rest < node.end && document_.nodes[rest].kind == NodeKind::paragraph) {
      write_plain(rest);  // a label is there to be clicked: no links but the author's own
      if (is_editors_own(rest)) {
        out_ += " <span class=\"task-mark\">(" + html_escaped(text_of(context_.strings, "task_editorial")) +
                ")</span>";
      }
      rest = document_.nodes[rest].end;
    }
    out_ += "</label>";
    if (rest < node.end) {
      out_ += "\n<div class=\"task-more\">";
      write(rest, node.end);
      out_ += "</div>";
    }
    out_ += "</li>\n";
  }

  // Where tasks come from a source, each refers to it; what refers to nothing was added by the editors.
  bool is_editors_own(std::uint32_t paragraph) const {
    if (!context_.site.collection_of(context_.page).has_sourced_tasks) return false;
    const auto begin = document_.nodes.begin();
    return std::none_of(begin + paragraph, begin + document_.nodes[paragraph].end,
                        [](const Node& node) { return node.kind == NodeKind::link; });
  }

  std::size_t task_number(std::uint32_t i) const {
    const auto task = std::ranges::find(document_.tasks, i, &Task::node);
    return static_cast<std::size_t>(task - document_.tasks.begin());
  }

  void write_code_block(const Node& node) {
    out_ += "<pre tabindex=\"0\"><code>";
    append_html_escaped(out_, text_of(document_, node));
    out_ += "</code></pre>\n";
  }

  void write_table(std::uint32_t i) {
    out_ += "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"";
    append_html_escaped(out_, text_of(context_.strings, "table_label"));
    out_ += "\"><table>\n";
    const std::uint32_t head = i + 1;
    if (head < document_.nodes[i].end && document_.nodes[head].kind == NodeKind::table_head) {
      out_ += "<thead>";
      write_node(head);
      out_ += "</thead>\n<tbody>\n";
      write(document_.nodes[head].end, document_.nodes[i].end);
      out_ += "</tbody>\n";
    } else {
      write_inside(i);
    }
    out_ += "</table></div>\n";
  }

  void write_cell(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    const char* tag = node.is_header ? "th" : "td";
    out_ += '<';
    out_ += tag;
    if (node.is_header) out_ += " scope=\"col\"";
    if (node.align == 'r') out_ += " class=\"right\"";
    if (node.align == 'c') out_ += " class=\"center\"";
    out_ += '>';
    write_inside(i);
    fmt::format_to(std::back_inserter(out_), "</{}>", tag);
  }

  void write_link(std::uint32_t i) {
    const LinkTarget& target = context_.page.links[document_.nodes[i].link];
    if (target.kind == LinkTarget::Kind::broken) return write_broken(i);
    out_ += "<a href=\"";
    append_html_escaped(out_, address_of(target));
    if (target.kind == LinkTarget::Kind::page) {
      out_ += "\" class=\"link-" + context_.site.collection_of(context_.site[target.page]).name + '"';
      if (!is_plain_ && context_.place.base.empty()) out_ += attributes_of(i, target);
      out_ += '>';
    } else {
      out_ += target.kind == LinkTarget::Kind::external ? "\" rel=\"noreferrer\" class=\"external\">" : "\">";
    }
    const bool has_own_words = document_.nodes[i].end > i + 1;
    if (has_own_words)
      write_plain(i);
    else
      append_html_escaped(out_, link_label(context_.site, target, context_.strings));
    out_ += "</a>";
  }

  // Reported, or in a frozen text that nobody can repair: what was written, leading nowhere.
  void write_broken(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    const bool has_own_words = node.end > i + 1;
    if (has_own_words)
      write_inside(i);
    else
      append_html_escaped(out_, document_.links[node.link].target);
  }

  // A term is explained, any other page is shown in short.
  std::string attributes_of(std::uint32_t i, const LinkTarget& target) {
    const Page& page = context_.site[target.page];
    if (context_.site.collection_of(page).is_glossary && !page.document->is_index)
      return definition_attribute(context_.site, target.page, context_.terms);
    const std::string label = document_.nodes[i].end > i + 1
                                  ? plain_text(document_, i + 1, document_.nodes[i].end)
                                  : link_label(context_.site, target, context_.strings);
    return preview_attributes(context_.site, context_.page, target, label, context_.strings);
  }

  std::string address_of(const LinkTarget& target) const {
    std::string fragment = target.fragment.empty() ? "" : "#" + target.fragment;
    switch (target.kind) {
      case LinkTarget::Kind::external: return target.address;
      case LinkTarget::Kind::file: return way_to("/" + percent_encoded_path(target.address)) + fragment;
      case LinkTarget::Kind::page: {
        const Page& page = context_.site[target.page];
        const bool is_here = context_.place.others != nullptr && context_.place.others->contains(target.page);
        if (is_here) return "#" + (fragment.empty() ? key_of(page) : id_prefix(page) + target.fragment);
        if (target.page == context_.page.id && !fragment.empty()) return fragment;
        return way_to(page.url) + fragment;
      }
      case LinkTarget::Kind::broken: break;
    }
    return "";
  }

  std::string way_to(const std::string& url) const {
    const Placement& place = context_.place;
    return place.base.empty() ? relative_url(place.url, url) : place.base + url;
  }

  void write_image(std::uint32_t i) {
    const LinkTarget& target = context_.page.links[document_.nodes[i].link];
    const std::string alternative = plain_text(document_, i + 1, document_.nodes[i].end);
    if (target.kind == LinkTarget::Kind::broken) return append_html_escaped(out_, alternative);
    out_ += "<img src=\"" + html_escaped(address_of(target)) + "\" alt=\"" + html_escaped(alternative) +
            "\" loading=\"lazy\">";
  }

  // A note may be referred to more than once; the way back leads to the first time.
  void write_footnote_reference(std::uint32_t i) {
    const Node& node = document_.nodes[i];
    const auto first = std::ranges::find_if(document_.nodes, [&](const Node& other) {
      return other.kind == NodeKind::footnote_reference && other.level == node.level;
    });
    const bool is_first = &*first == &node;
    fmt::format_to(std::back_inserter(out_),
                   "<sup class=\"footnote\"><a href=\"#{2}noot-{0}\"{1} role=\"doc-noteref\">{0}</a></sup>",
                   node.level,
                   is_first ? fmt::format(" id=\"{}\"", id_of(fmt::format("noot-terug-{}", node.level))) : "",
                   html_escaped(context_.place.prefix));
  }

  std::string id_of(std::string_view id) const {
    return html_escaped(context_.place.prefix) + html_escaped(id);
  }

  std::string& out_;
  const BodyContext& context_;
  const Document& document_;
  bool is_plain_;  // inside a link or a heading
  bool is_tight_ = false;
};

}  // namespace

std::string id_prefix(const Page& page) { return key_of(page) + "--"; }

void append_body(std::string& out, const BodyContext& context, std::uint32_t begin, std::uint32_t end) {
  BodyWriter(out, context).write(begin, end);
}

std::string footnotes_html(const BodyContext& context) {
  const Document& document = *context.page.document;
  std::string out;
  for (std::uint32_t i = 0; i < document.nodes.size(); i = document.nodes[i].end) {
    if (document.nodes[i].kind != NodeKind::footnote_definition) continue;
    if (out.empty()) out = "<ol class=\"footnotes\">\n";
    const std::string prefix = html_escaped(context.place.prefix);
    fmt::format_to(std::back_inserter(out), "<li id=\"{}noot-{}\">", prefix, document.nodes[i].level);
    BodyWriter(out, context).write_inside(i);
    fmt::format_to(std::back_inserter(out),
                   "<a href=\"#{}noot-terug-{}\" role=\"doc-backlink\">{}</a></li>\n", prefix,
                   document.nodes[i].level, html_escaped(text_of(context.strings, "footnote_back")));
  }
  return out.empty() ? out : out + "</ol>\n";
}

std::string note_html(const Site& site, const Page& note, const Strings& strings, const Placement& place) {
  PageTerms terms;
  for (const auto& [form, term] : site.glossary.forms) terms.linked.insert(term.term);
  const BodyContext context{site, note, strings, terms, place};
  std::string html;
  append_body(html, context, 0, static_cast<std::uint32_t>(note.document->nodes.size()));
  return html + footnotes_html(context);
}

std::string inline_html(const BodyContext& context, std::uint32_t node) {
  std::string out;
  BodyWriter(out, context, true).write_inside(node);
  return out;
}

}  // namespace wegwijzer
