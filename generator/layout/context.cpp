#include "generator/layout/context.h"

#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// Editions and what changed between them stand beside the text of now, two folders above an edition's top.
std::string menu_path(const LayoutContext& context, const std::string& url) {
  const bool is_beside = url.starts_with(changes_url) || url.starts_with("/editie/");
  return (context.options.edition != nullptr && is_beside ? "../../" : "") + path_of(url);
}

Value menu_value(const LayoutContext& context, const std::vector<MenuItem>& items, const std::string& url) {
  List list;
  for (const MenuItem& item : items) {
    const bool is_current = item.url == "/" ? url == "/" : url.starts_with(item.url);
    list.push_back(
        {{"title", item.title}, {"path", menu_path(context, item.url)}, {"is_current", is_current}});
  }
  return list;
}

// The not-found page is shown at addresses we do not know, so its links cannot be relative.
std::string root_of(const LayoutContext& context, const std::string& url) {
  return url == "/404.html" ? context.options.base_url + "/" : relative_url(url, "/");
}

// A continuous page is made by settings of the day, and nobody promised it: of that the page itself.
std::string promised_url(const Site& site, const std::string& url) {
  if (site.by_url.contains(url) || url == "/") return url;
  const std::string above = url.substr(0, url.rfind('/', url.size() - 2) + 1);
  const auto page = site.by_url.find(above);
  return page != site.by_url.end() && whole_url(site, site[page->second]) == url ? above : url;
}

// The banner knows nothing of other editions, or their pages would change with each new one: the page of now
// lists them, and a script asks one file at the top of the site.
Value other_editions(const std::string& here, const std::string& url) {
  return {{"to", relative_url(here, url) + "#pagina--edities"},
          {"top", relative_url(here, "/")},
          {"path", path_of(url)}};
}

Value frozen_value(const LayoutContext& context, const std::string& url, bool has_editions) {
  if (context.options.edition == nullptr) return false;
  const Edition& edition = *context.options.edition;
  const std::string here = edition_url(edition.name) + path_of(url);
  const std::string promised = promised_url(context.site, url);
  return {
      {"name", edition.name},
      {"title", edition.title},
      {"date", date_in_words(edition.date, context.texts())},
      {"today", relative_url(here, promised)},
      {"others", has_editions ? other_editions(here, promised) : Value(false)},
      {"withdrawn",
       edition.withdrawn.empty() ? Value(false) : Value(date_in_words(edition.withdrawn, context.texts()))},
      {"reason", edition.reason},
  };
}

}  // namespace

Value with(Object members, std::initializer_list<std::pair<std::string_view, Value>> more) {
  members.members.insert(members.members.end(), more);
  return members;
}

std::string path_of(std::string_view url) { return std::string(url.starts_with('/') ? url.substr(1) : url); }

Object frame_members(const LayoutContext& context, const std::string& url, bool has_editions) {
  const Config& config = *context.site.config;
  return {{
      {"root", root_of(context, url)},
      {"t", context.strings},
      {"site", context.site_value},
      {"menu", menu_value(context, config.menu, url)},
      {"footer", menu_value(context, config.footer, url)},
      {"collections", context.collections},
      {"frozen", frozen_value(context, url, has_editions)},
  }};
}

std::string document_title(const LayoutContext& context, const std::string& title) {
  std::string site = context.site.config->site.short_title;
  if (context.options.edition != nullptr) site += ", " + context.options.edition->title;
  return filled(context.texts(), "document_title", {{"title", title}, {"site", site}});
}

Value card_list(const LayoutContext& context, const std::vector<PageId>& pages) {
  List list;
  for (const PageId id : pages) list.push_back(context.card_value(id));
  return list;
}

Value grouped_pages(const LayoutContext& context, CollectionIndex collection) {
  const Collection& rules = (*context.site.config)[collection];
  List groups;
  for (const Field& field : rules.fields) {
    if (field.key != rules.group_by) continue;
    for (const Named& choice : field.choices) {
      std::vector<PageId> members;
      for (const PageId id : context.site.by_collection[static_cast<std::size_t>(collection)]) {
        const FieldValue* value = find_field(context.site[id].document->metadata, rules.group_by);
        if (value != nullptr && value->text == choice.id) members.push_back(id);
      }
      if (!members.empty())
        groups.push_back(
            {{"id", choice.id}, {"title", choice.label}, {"pages", card_list(context, members)}});
    }
  }
  return groups;
}

}  // namespace wegwijzer
