#include "generator/model/edition_pages.h"

#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// "Thema 12", "thema 12" within a sentence; empty for a page without a number.
std::string numbered_label(const Config& config, const std::string& url, const Strings& strings,
                           bool is_in_sentence) {
  const std::string reference = reference_at(config, url);
  const std::size_t colon = reference.find(':');
  if (colon == std::string::npos) return "";
  const auto collection = find_collection(config, std::string_view(reference).substr(0, colon));
  if (!collection || !config[*collection].is_numbered) return "";
  std::string kind = config[*collection].singular;
  if (is_in_sentence && !kind.empty() && kind[0] >= 'A' && kind[0] <= 'Z')
    kind[0] = static_cast<char>(kind[0] - 'A' + 'a');
  return filled(strings, "page_numbered", {{"kind", kind}, {"number", reference.substr(colon + 1)}});
}

}  // namespace

std::string page_name_at(const Config& config, const std::string& url, const std::string& title,
                         const Strings& strings) {
  const std::string label = numbered_label(config, url, strings, false);
  return label.empty() ? title : label + ": " + title;
}

std::string presence_in_words(const PageInText& page, bool is_now, const Config& config,
                              const Strings& strings) {
  if (page.presence == Presence::here) return "";
  if (page.presence == Presence::absent)
    return text_of(strings, is_now ? "edition_absent_now" : "edition_absent");
  const std::string label = numbered_label(config, page.url, strings, true);
  if (label.empty() && page.has_same_title)
    return text_of(strings, is_now ? "edition_moved_now" : "edition_moved");
  const char* form = label.empty() ? "edition_page_plain" : "edition_page_numbered";
  const std::string name = filled(strings, form, {{"reference", label}, {"title", page.title}});
  return filled(strings, is_now ? "edition_elsewhere_now" : "edition_elsewhere", {{"page", name}});
}

}  // namespace wegwijzer
