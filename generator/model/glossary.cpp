#include "generator/model/glossary.h"

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&' || c == '-' ||
         c == '\'' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

}  // namespace

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    const bool is_apostrophe = c == U'’' && next < text.size() && is_word_byte(text[next]);
    const bool is_mark = c == 0xA0 || (c >= 0x2000 && c <= 0x206F && !is_apostrophe);
    if (is_mark) break;
    at = next;
  }
  return at;
}

std::optional<TermMatch> term_at(const Glossary& glossary, std::string_view text, std::size_t at) {
  std::optional<TermMatch> best;
  std::size_t end = word_end(text, at);
  for (std::size_t words = 1; words <= glossary.most_words && end > at; ++words) {
    const std::string_view written = text.substr(at, end - at);
    const std::string folded = fold(written);
    if (words == 1 && !glossary.first_words.contains(folded)) return std::nullopt;
    const auto form = glossary.forms.find(folded);
    const bool counts =
        form != glossary.forms.end() && (form->second.exact.empty() || form->second.exact == written);
    if (counts) best = TermMatch{end, form->second.term};
    if (end >= text.size() || text[end] != ' ') break;
    const std::size_t next = word_end(text, end + 1);
    if (next == end + 1) break;
    end = next;
  }
  return best;
}

}  // namespace wegwijzer
