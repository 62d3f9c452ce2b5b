#include "generator/render/terms.h"

#include "generator/base/text.h"
#include "generator/model/glossary.h"
#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

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
    const auto match = term_at(site.glossary, text, at);
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

std::string preview_attributes(const Site& site, const Page& page, const LinkTarget& target,
                               std::string_view label, const Strings& strings) {
  const LinkPreview preview = preview_of(site, target, strings);
  if (target.page == page.id || preview.text.empty()) return "";
  std::string out = " data-preview=\"" + html_escaped(preview.text) + "\"";
  if (preview.title != label) out += " data-title=\"" + html_escaped(preview.title) + "\"";
  return out;
}

std::string definition_attribute(const Site& site, PageId target, PageTerms& terms) {
  if (!site.collection_of(site[target]).is_glossary || site[target].document->is_index) return "";
  return terms.explained.insert(target).second ? definition_of(site, target) : "";
}

}  // namespace wegwijzer
