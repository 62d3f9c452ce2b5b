#include "generator/link/glossary.h"

#include <algorithm>
#include <map>

#include "generator/base/text.h"
#include "generator/link/inflections.h"

namespace wegwijzer {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// "OR", "Wgr", "SSC": short, and with a capital. As an ordinary word it would mean something else.
bool is_abbreviation(std::string_view name) {
  constexpr std::size_t longest = 5;
  return name.size() <= longest && std::ranges::any_of(name, is_upper) &&
         name.find(' ') == std::string_view::npos;
}

void add(Glossary& glossary, const std::string& form, const Glossary::Form& entry) {
  const auto words = static_cast<std::size_t>(std::ranges::count(form, ' ')) + 1;
  glossary.most_words = std::max(glossary.most_words, words);
  glossary.first_words.insert(form.substr(0, form.find(' ')));
  glossary.forms.emplace(form, entry);
}

void add_name(Glossary& glossary, const std::string& name, PageId term) {
  const std::string folded = fold(name);
  if (folded.size() < 2) return;
  if (is_abbreviation(name)) {
    add(glossary, folded, {term, name});
    add(glossary, folded + "'s", {term, name + "’s"});  // fold() straightens apostrophes, Markdown curls them
    return;
  }
  const std::size_t space = folded.rfind(' ');
  const std::string before = space == std::string::npos ? "" : folded.substr(0, space + 1);
  for (const std::string& form : dutch_forms(folded.substr(before.size())))
    add(glossary, before + form, {term, ""});
}

bool is_shown(const Site& site, const Page& page) {
  const FieldValue* tooltip = find_field(page.document->metadata, "tooltip");
  const bool is_off = tooltip != nullptr && tooltip->text == "false";
  return site.collection_of(page).is_glossary && !page.document->is_index && !is_off;
}

std::vector<std::string> other_names(const Document& document) {
  std::vector<std::string> names = document.metadata.aliases;
  if (const FieldValue* full = find_field(document.metadata, "full")) names.push_back(full->text);
  return names;
}

}  // namespace

void check_terms(const Site& site, Diagnostics& diagnostics) {
  std::map<std::string, const Page*> owners;
  const auto claim = [&](const Page& page, const std::string& name) {
    const auto [known, is_new] = owners.emplace(is_abbreviation(name) ? name : fold(name), &page);
    if (is_new || known->second == &page) return;
    const Document& document = *page.document;
    const std::size_t at = document.source->text.find(name);
    const auto begin = static_cast<std::uint32_t>(at < document.body_offset ? at : 0);
    diagnostics.push_back(warning(Code::same_term,
                                  {document.source, {begin, begin + static_cast<std::uint32_t>(name.size())}},
                                  {name, known->second->document->source->path}));
  };
  // As in the glossary itself: titles go before other names.
  for (const bool is_title : {true, false}) {
    for (const Page& page : site.pages) {
      if (!is_shown(site, page)) continue;
      const std::vector<std::string> names = other_names(*page.document);
      if (is_title)
        claim(page, page.document->metadata.title);
      else
        std::ranges::for_each(names, [&](const std::string& name) { claim(page, name); });
    }
  }
}

Glossary make_glossary(const Site& site) {
  Glossary glossary;
  std::string all;
  for (const Page& page : site.pages) {
    if (!is_shown(site, page)) continue;
    add_name(glossary, page.document->metadata.title, page.id);
    all += page.url + "\n" + page.document->metadata.title + "\n" + page.document->metadata.summary + "\n";
  }
  for (const Page& page : site.pages) {
    if (!is_shown(site, page)) continue;
    for (const std::string& name : other_names(*page.document)) {
      add_name(glossary, name, page.id);
      all += name + "\n";
    }
  }
  glossary.digest = digest_of(std::string_view(all));
  return glossary;
}

}  // namespace wegwijzer
