#include "generator/theme/template_scanner.h"

#include <algorithm>
#include <utility>

#include "generator/base/text.h"
#include "generator/theme/template_messages.h"

namespace wegwijzer {

namespace {

namespace messages = template_messages;

constexpr auto npos = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool is_name_character(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

// Parts with a dot between them, or a dot alone.
bool is_key(std::string_view name) {
  if (name == ".") return true;
  if (name.empty() || name.front() == '.' || name.back() == '.' || name.find("..") != npos) return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return c == '.' || is_name_character(c); });
}

bool is_template_name(std::string_view name) {
  const auto allowed = [](char c) { return c == '.' || c == '/' || is_name_character(c); };
  return !name.empty() && std::all_of(name.begin(), name.end(), allowed);
}

TokenKind kind_of(char sigil) {
  switch (sigil) {
    case '#': return TokenKind::section;
    case '^': return TokenKind::inverted;
    case '/': return TokenKind::close;
    case '!': return TokenKind::comment;
    case '>': return TokenKind::partial;
    case '<': return TokenKind::parent;
    case '$': return TokenKind::block;
    case '{': return TokenKind::raw;
    case '&':
    case '=': return TokenKind::broken;
    default: return TokenKind::escaped;
  }
}

bool may_stand_alone(TokenKind kind) {
  return kind != TokenKind::text && kind != TokenKind::escaped && kind != TokenKind::raw &&
         kind != TokenKind::broken;
}

class Scanner {
 public:
  Scanner(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics)
      : source_(source), text_(source->text), diagnostics_(diagnostics) {}

  std::vector<Token> scan() {
    for (std::size_t open = text_.find("{{"); open != npos; open = text_.find("{{", at_)) {
      add_tag(read_tag(open));
    }
    add_text(text_.size());
    return std::move(tokens_);
  }

 private:
  void report(std::size_t begin, std::size_t end, std::string what) {
    diagnostics_.push_back(error(Code::template_syntax, {source_, range(begin, end)}, {std::move(what)}));
  }

  static TextRange range(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void add_text(std::size_t end) {
    if (at_ < end) tokens_.push_back({TokenKind::text, range(at_, end), {}});
  }

  void add_tag(const Token& tag) {
    const TextRange line = may_stand_alone(tag.kind) ? whole_line(tag.at) : tag.at;
    add_text(line.begin);
    at_ = line.end;
    if (tag.kind != TokenKind::comment && tag.kind != TokenKind::broken) tokens_.push_back(tag);
  }

  // The lines of a tag with their end when there is nothing else on them, else the tag.
  TextRange whole_line(TextRange tag) const {
    std::size_t begin = tag.begin;
    while (begin > 0 && is_blank(text_[begin - 1])) --begin;
    if (begin > 0 && text_[begin - 1] != '\n') return tag;
    std::size_t end = tag.end;
    while (end < text_.size() && is_blank(text_[end])) ++end;
    if (end < text_.size() && text_[end] != '\n') return tag;
    return range(begin, std::min(end + 1, text_.size()));
  }

  Token read_tag(std::size_t open) {
    std::size_t inside = open + 2;
    while (inside < text_.size() && (is_blank(text_[inside]) || text_[inside] == '\n')) ++inside;
    const TokenKind kind = inside < text_.size() ? kind_of(text_[inside]) : TokenKind::escaped;
    if (kind != TokenKind::escaped) ++inside;
    const std::size_t close = text_.find("}}", inside);
    if (kind == TokenKind::comment) return read_comment(open, close);
    if (close == npos || text_.find("{{", inside) < close) return unclosed(open);
    const Token tag{kind, range(open, close + 2), trim(text_.substr(inside, close - inside))};
    if (kind == TokenKind::raw) return closed_raw(tag);
    return checked(tag);
  }

  Token read_comment(std::size_t open, std::size_t close) {
    if (close != npos) return {TokenKind::comment, range(open, close + 2), {}};
    report(open, open + 3, messages::unclosed_comment());
    return {TokenKind::broken, range(open, text_.size()), {}};
  }

  // Only the braces are taken, so that the tag that follows is read as itself.
  Token unclosed(std::size_t open) {
    report(open, open + 2, messages::unclosed_tag());
    return {TokenKind::broken, range(open, open + 2), {}};
  }

  Token closed_raw(Token tag) {
    const bool is_closed = tag.at.end < text_.size() && text_[tag.at.end] == '}';
    if (is_closed) {
      ++tag.at.end;
    } else {
      report(tag.at.begin, tag.at.end, messages::unclosed_raw(tag.name));
    }
    return checked(tag);
  }

  // A tag that opens or closes something is kept whatever its name, or its other half would be reported too.
  Token checked(Token tag) {
    const std::string problem = problem_of(tag);
    if (problem.empty()) return tag;
    report(tag.at.begin, tag.at.end, problem);
    const bool is_half = tag.kind == TokenKind::section || tag.kind == TokenKind::inverted ||
                         tag.kind == TokenKind::parent || tag.kind == TokenKind::block;
    if (!is_half) tag.kind = TokenKind::broken;
    return tag;
  }

  std::string problem_of(const Token& tag) const {
    if (tag.kind == TokenKind::broken) {
      const bool is_ampersand = text_[text_.find_first_of("&=", tag.at.begin)] == '&';
      return is_ampersand ? messages::ampersand(tag.name) : messages::delimiters();
    }
    if (tag.kind == TokenKind::close) return {};
    if (tag.name.empty()) return messages::empty_name();
    const bool is_call = tag.kind == TokenKind::partial || tag.kind == TokenKind::parent;
    const bool fits = is_call ? is_template_name(tag.name) : is_key(tag.name);
    return fits ? std::string() : messages::wrong_name(tag.name);
  }

  std::shared_ptr<const SourceText> source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;  // first byte that is in no token yet
};

}  // namespace

std::vector<Token> scan_template(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics) {
  return Scanner(source, diagnostics).scan();
}

}  // namespace wegwijzer
