#include <algorithm>

#include "generator/base/text.h"
#include "generator/link/checks.h"

namespace wegwijzer {

namespace {

SourceSpan line_span(const Page& page, const Node& node) {
  const SourceText& source = *page.document->source;
  const std::uint32_t start = line_offset(source, node.line);
  return {page.document->source,
          {start, start + static_cast<std::uint32_t>(line_text(source, node.line).size())}};
}

// The place of some words on the node's lines, or the whole first line.
SourceSpan words_span(const Page& page, const Node& node, std::string_view words) {
  const SourceText& source = *page.document->source;
  const std::uint32_t start = line_offset(source, node.line);
  const std::size_t found = source.text.find(words, start);
  constexpr std::size_t near = 5000;
  if (found == std::string::npos || found - start > near) return line_span(page, node);
  return {page.document->source,
          {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + words.size())}};
}

// ---- links and pictures

void check_links(const Site& site, const Page& page, Diagnostics& diagnostics) {
  const Document& document = *page.document;
  for (const LinkUse& use : document.links) {
    const std::string text(trim(plain_text(document, use.node + 1, document.nodes[use.node].end)));
    if (use.kind == LinkKind::image) {
      if (text.empty())
        diagnostics.push_back(warning(Code::missing_alternative, {document.source, use.range}));
      continue;
    }
    const std::string folded = fold(text);
    const bool is_empty =
        std::ranges::any_of(site.config->checks.empty_link_texts,
                            [&](const std::string& empty) { return fold(empty) == folded; });
    if (use.has_label && (is_empty || text.empty()))
      diagnostics.push_back(warning(Code::empty_link_text, {document.source, use.range}, {text}));
  }
}

// ---- personal data

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "naam@voorbeeld.nl": an at sign with a word before it and a dotted one behind.
std::optional<std::string> find_mail_address(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && (is_word_character(text[begin - 1]) || text[begin - 1] == '.' ||
                         text[begin - 1] == '-' || text[begin - 1] == '_'))
      --begin;
    std::size_t end = at + 1;
    while (end < text.size() && (is_word_character(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
    const std::string_view host = text.substr(at + 1, end - at - 1);
    if (begin < at && host.find('.') != std::string_view::npos && !host.starts_with('.'))
      return std::string(text.substr(begin, end - begin));
  }
  return std::nullopt;
}

// A Dutch number: ten digits from 0, or +31 and nine, with spaces, hyphens or brackets between.
std::optional<std::string> find_phone_number(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    const bool starts = text[begin] == '0' || text.substr(begin).starts_with("+31");
    if (!starts || (begin > 0 &&
                    (is_word_character(text[begin - 1]) || text[begin - 1] == '-' || text[begin - 1] == '.')))
      continue;
    int digits = 0;
    std::size_t end = begin;
    for (; end < text.size(); ++end) {
      const char c = text[end];
      if (c >= '0' && c <= '9')
        ++digits;
      else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '+')
        break;
    }
    while (end > begin && !is_word_character(text[end - 1])) --end;
    const int wanted = text[begin] == '+' ? 11 : 10;
    if (digits == wanted) return std::string(text.substr(begin, end - begin));
  }
  return std::nullopt;
}

void check_personal_data(const Page& page, const Node& block, std::string_view text,
                         Diagnostics& diagnostics) {
  for (const auto& found : {find_mail_address(text), find_phone_number(text)}) {
    if (found) diagnostics.push_back(error(Code::personal_data, words_span(page, block, *found), {*found}));
  }
}

// ---- language

struct Sentence {
  std::string_view text;
  int words = 0;
};

// Sentences end at . ! ? or a colon or semicolon before a space; an abbreviation goes on with a small letter.
std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<Sentence> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool is_end = at == text.size();
    const bool is_mark = !is_end && std::string_view(".!?:;").find(text[at]) != std::string_view::npos;
    if (!is_end && !(is_mark && (at + 1 == text.size() || text[at + 1] == ' '))) continue;
    const bool goes_on =
        !is_end && text[at] == '.' && at + 2 < text.size() && text[at + 2] >= 'a' && text[at + 2] <= 'z';
    if (goes_on) continue;
    Sentence sentence;
    sentence.text = trim(text.substr(begin, std::min(at + 1, text.size()) - begin));
    bool is_inside = false;
    for (const char c : sentence.text) {
      if (c != ' ' && !is_inside) ++sentence.words;
      is_inside = c != ' ';
    }
    if (sentence.words > 0) sentences.push_back(sentence);
    begin = at + 1;
  }
  return sentences;
}

void check_sentences(const Site& site, const Page& page, const Node& block, std::string_view text,
                     Diagnostics& diagnostics) {
  const int most = site.config->checks.longest_sentence;
  for (const Sentence& sentence : sentences_of(text)) {
    if (sentence.words <= most) continue;
    const std::string_view start =
        sentence.text.substr(0, std::min<std::size_t>(sentence.text.find(' ', 25), sentence.text.size()));
    diagnostics.push_back(warning(Code::long_sentence, words_span(page, block, start),
                                  {std::to_string(sentence.words), std::to_string(most)}));
  }
}

void check_hard_words(const Site& site, const Page& page, const Node& block, std::string_view text,
                      Diagnostics& diagnostics) {
  if (site.config->checks.hard_words.empty()) return;
  const std::string folded = fold(text);
  for (const std::string& word : site.config->checks.hard_words) {
    const std::string wanted = fold(word);
    for (std::size_t at = folded.find(wanted); at != std::string::npos; at = folded.find(wanted, at + 1)) {
      const bool starts = at == 0 || !is_word_character(folded[at - 1]);
      const bool ends = at + wanted.size() == folded.size() || !is_word_character(folded[at + wanted.size()]);
      if (!starts || !ends) continue;
      diagnostics.push_back(warning(Code::hard_word, words_span(page, block, word), {word}));
      break;
    }
  }
}

bool holds_text(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::table_cell;
}

}  // namespace

void check_text(const Site& site, const Page& page, Diagnostics& diagnostics) {
  const Document& document = *page.document;
  check_links(site, page, diagnostics);
  const LinkLabels labels = [&](std::uint32_t link) -> std::string {
    const LinkTarget& target = page.links[link];
    return target.kind == LinkTarget::Kind::page ? site[target.page].document->metadata.title
                                                 : target.address;
  };
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    const Node& block = document.nodes[i];
    if (!holds_text(block.kind)) continue;
    const std::string text = plain_text(document, i, block.end, labels);
    check_personal_data(page, block, text, diagnostics);
    check_sentences(site, page, block, text, diagnostics);
    check_hard_words(site, page, block, text, diagnostics);
  }
}

}  // namespace wegwijzer
