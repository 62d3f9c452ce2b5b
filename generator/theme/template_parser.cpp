#include "generator/theme/template_parser.h"

#include <algorithm>
#include <utility>

#include "generator/base/text.h"
#include "generator/theme/template_messages.h"
#include "generator/theme/template_scanner.h"

namespace wegwijzer {

namespace {

namespace messages = template_messages;

Operation operation_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::escaped: return Operation::escaped;
    case TokenKind::raw: return Operation::raw;
    case TokenKind::section: return Operation::section;
    case TokenKind::inverted: return Operation::inverted;
    case TokenKind::partial: return Operation::partial;
    case TokenKind::parent: return Operation::parent;
    case TokenKind::block: return Operation::block;
    case TokenKind::text:
    case TokenKind::close:
    case TokenKind::comment:
    case TokenKind::broken: break;
  }
  return Operation::text;
}

bool has_body(TokenKind kind) {
  return kind == TokenKind::section || kind == TokenKind::inverted || kind == TokenKind::parent ||
         kind == TokenKind::block;
}

// How a message shows a tag: ‘#pages’.
std::string shown(const Token& tag) {
  switch (tag.kind) {
    case TokenKind::section: return "#" + std::string(tag.name);
    case TokenKind::inverted: return "^" + std::string(tag.name);
    case TokenKind::parent: return "<" + std::string(tag.name);
    case TokenKind::block: return "$" + std::string(tag.name);
    case TokenKind::close: return "/" + std::string(tag.name);
    default: return std::string(tag.name);
  }
}

class Parser {
 public:
  Parser(std::string name, std::shared_ptr<const SourceText> source, Diagnostics& diagnostics)
      : made_{std::move(name), std::move(source), {}}, diagnostics_(diagnostics) {}

  Template parse() {
    for (const Token& token : scan_template(made_.source, diagnostics_)) {
      if (has_body(token.kind) && open_.size() == max_template_nesting) return give_up(token);
      add(token);
    }
    while (!open_.empty()) {
      const Token& tag = open_.back().tag;
      report(tag.at, messages::never_closed(shown(tag), line_of(tag)));
      close_innermost();
    }
    return std::move(made_);
  }

 private:
  struct Open {
    Token tag;
    std::uint32_t position;    // of its instruction
    bool is_dropped;           // stands in a parent but is no block
    bool has_reported_inside;  // a parent reports what it drops once
  };

  void report(TextRange at, std::string what) {
    diagnostics_.push_back(error(Code::template_syntax, {made_.source, at}, {std::move(what)}));
  }

  std::uint32_t line_of(const Token& tag) const { return line_column(*made_.source, tag.at.begin).line; }

  std::uint32_t position() const { return static_cast<std::uint32_t>(made_.program.size()); }

  // What follows is likely as deep: one report will do, and half a template is worse than none.
  Template give_up(const Token& tag) {
    report(tag.at, messages::too_deep(shown(tag)));
    made_.program.clear();
    return std::move(made_);
  }

  void add(const Token& token) {
    if (token.kind == TokenKind::close) return close(token);
    const bool is_dropped = is_outside_blocks(token);
    if (is_dropped) report_outside_blocks(token);
    if (has_body(token.kind)) open_.push_back({token, position(), is_dropped, false});
    if (!is_dropped || has_body(token.kind)) add_instruction(token);
  }

  void add_instruction(const Token& token) {
    const std::size_t dot = token.name.find('.');
    const auto head_size = static_cast<std::uint32_t>(std::min(dot, token.name.size()));
    made_.program.push_back(
        {operation_of(token.kind), token.at, position() + 1, no_template, head_size, token.name});
  }

  bool is_outside_blocks(const Token& token) const {
    return !open_.empty() && open_.back().tag.kind == TokenKind::parent && token.kind != TokenKind::block;
  }

  void report_outside_blocks(const Token& token) {
    const std::string_view text =
        std::string_view(made_.source->text).substr(token.at.begin, token.at.end - token.at.begin);
    Open& parent = open_.back();
    const bool is_layout = token.kind == TokenKind::text && trim(text).empty();
    if (is_layout || parent.has_reported_inside) return;
    parent.has_reported_inside = true;
    report(token.at, messages::outside_blocks(shown(parent.tag), line_of(parent.tag)));
  }

  void close(const Token& closing) {
    const auto is_opening = [&](const Open& open) { return open.tag.name == closing.name; };
    if (open_.empty()) return report(closing.at, messages::closes_nothing(shown(closing)));
    if (std::none_of(open_.begin(), open_.end(), is_opening)) {
      const Token& tag = open_.back().tag;
      return report(closing.at, messages::closes_other(shown(closing), shown(tag), line_of(tag)));
    }
    while (!is_opening(open_.back())) {
      const Token& tag = open_.back().tag;
      report(tag.at, messages::closed_too_late(shown(tag), line_of(tag), shown(closing), line_of(closing)));
      close_innermost();
    }
    close_innermost();
  }

  void close_innermost() {
    const Open& open = open_.back();
    if (open.is_dropped) {
      made_.program.resize(open.position);
    } else {
      made_.program[open.position].end = position();
    }
    open_.pop_back();
  }

  Template made_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
};

}  // namespace

Template parse_template(std::string name, std::shared_ptr<const SourceText> source,
                        Diagnostics& diagnostics) {
  return Parser(std::move(name), std::move(source), diagnostics).parse();
}

}  // namespace wegwijzer
