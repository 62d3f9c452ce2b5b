#include "generator/render/terms.h"

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&' || c == '-' ||
         c == '\'' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

// The end of the word that starts at `at`. Curly quotes, dashes and no-break spaces are no letters, though
// not ASCII.
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

struct Match {
  std::size_t end = 0;
  PageId term{};
};

// The longest term that starts at `at`, where a word starts.
std::optional<Match> match_at(const Glossary& glossary, std::string_view text, std::size_t at) {
  std::optional<Match> best;
  std::size_t end = word_end(text, at);
  for (std::size_t words = 1; words <= glossary.most_words && end > at; ++words) {
    const std::string_view written = text.substr(at, end - at);
    const auto form = glossary.forms.find(fold(written));
    const bool counts =
        form != glossary.forms.end() && (form->second.exact.empty() || form->second.exact == written);
    if (counts) best = Match{end, form->second.term};
    if (end >= text.size() || text[end] != ' ') break;
    const std::size_t next = word_end(text, end + 1);
    if (next == end + 1) break;
    end = next;
  }
  return best;
}

std::string definition_of(const Site& site, PageId term) {
  return " data-definition=\"" + html_escaped(site[term].document->metadata.summary) + "\"";
}

}  // namespace

PageTerms terms_of(const Site& site, const Page& page) {
  PageTerms terms;
  for (const LinkTarget& target : page.links) {
    const bool is_term =
        target.kind == LinkTarget::Kind::page && site.collection_of(site[target.page]).is_glossary;
    if (is_term) terms.linked.insert(target.page);
  }
  return terms;
}

void append_text_with_terms(std::string& out, std::string_view text, const Site& site, const Page& page,
                            const std::string& url, PageTerms& terms) {
  if (site.glossary.forms.empty()) return append_html_escaped(out, text);
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      next_code_point(text, at);
      continue;
    }
    const auto match = match_at(site.glossary, text, at);
    const bool is_skipped = !match || match->term == page.id || terms.linked.contains(match->term);
    if (is_skipped || !terms.explained.insert(match->term).second) {
      at = match ? match->end : end;
      continue;
    }
    append_html_escaped(out, text.substr(done, at - done));
    out += "<a href=\"" + html_escaped(relative_url(url, site[match->term].url)) + "\" class=\"term\"" +
           definition_of(site, match->term) + ">";
    append_html_escaped(out, text.substr(at, match->end - at));
    out += "</a>";
    done = at = match->end;
  }
  append_html_escaped(out, text.substr(done));
}

std::string definition_attribute(const Site& site, PageId target, PageTerms& terms) {
  if (!site.collection_of(site[target]).is_glossary || site[target].document->is_index) return "";
  return terms.explained.insert(target).second ? definition_of(site, target) : "";
}

}  // namespace wegwijzer
