#include "generator/layout/cards.h"

#include <algorithm>

#include "generator/base/text.h"
#include "generator/layout/view_schema.h"
#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// The ids of the page's boxes, as they stand in its HTML, with a space between.
std::string task_ids(const Document& document) {
  std::string ids;
  for (std::size_t i = 0; i < document.tasks.size(); ++i)
    ids += (ids.empty() ? "" : " ") + task_id(document, i);
  return ids;
}

Object make_card(const Site& site, const Page& page, const Strings& strings) {
  const Metadata& data = page.document->metadata;
  const Collection& rules = site.collection_of(page);
  const bool has_number = rules.is_numbered && !page.document->is_index;
  const FieldValue* group = find_field(data, rules.group_by);
  std::string words = data.title + " " + data.subtitle;
  for (const std::string& keyword : data.keywords) words += " " + keyword;
  for (const std::string& alias : data.aliases) words += " " + alias;
  return {{
      {"title", data.title},
      {"subtitle", data.subtitle},
      {"path", path_of(page.url)},
      {"key", key_of(page)},
      {"number", has_number ? Value(data.number.value_or(0)) : Value(false)},
      {"reference", page_label(site, page, strings)},
      {"collection", rules.name},
      {"summary", data.summary},
      {"minutes", reading_minutes(site, page)},
      {"is_coming", data.is_coming},
      {"group", group != nullptr ? Value(group->text) : Value(false)},
      {"search_text", fold(words)},
      {"task_ids", task_ids(*page.document)},
  }};
}

// A card with those of the pages below it, two levels deep at most: part, chapter, theme.
Value tree_value(const LayoutContext& context, PageId id, int levels) {
  List children;
  if (levels > 0) {
    for (const PageId child : context.site[id].children)
      children.push_back(tree_value(context, child, levels - 1));
  }
  return with(context.card(id), {{"children", std::move(children)}});
}

Value collections_value(const LayoutContext& context) {
  Object collections;
  for (std::size_t i = 0; i < context.site.config->collections.size(); ++i) {
    const Collection& rules = context.site.config->collections[i];
    List pages;
    for (const PageId id : context.site.by_collection[i]) pages.push_back(tree_value(context, id, 2));
    const std::string count = std::to_string(pages.size());
    collections.members.emplace_back(rules.name, Value{{"title", rules.title},
                                                       {"path", path_of(rules.index_url)},
                                                       {"count", count},
                                                       {"groups", grouped_pages(context, CollectionIndex{i})},
                                                       {"pages", std::move(pages)}});
  }
  for (const std::string& name : context.theme.collections) {
    if (!find_collection(*context.site.config, name)) collections.members.emplace_back(name, false);
  }
  return collections;
}

// The page that shows what the reader's device keeps; a site may have none.
Value device_path(const Site& site) {
  for (const Page& page : site.pages) {
    if (page.document->metadata.template_name == "device") return path_of(page.url);
  }
  return "";
}

}  // namespace

Value site_value(const Site& whole, const Theme& theme, const LayoutOptions& options) {
  const SiteSettings& site = whole.config->site;
  const bool has_changes = options.changes != nullptr;
  const bool has_feed = has_changes && !options.base_url.empty();  // a feed needs whole addresses
  return {
      {"title", site.title},
      {"short_title", site.short_title},
      {"description", site.description},
      {"language", site.language},
      {"edition", site.edition},
      {"contact_url", site.contact_url},
      {"device_path", device_path(whole)},
      {"changes_path", has_changes ? path_of(changes_url) : ""},
      {"feed_path", has_feed ? std::string(feed_path) : ""},
      {"assets_version", theme.assets_version},
      {"is_preview", options.is_preview},
  };
}

int reading_minutes(std::uint32_t words) {
  constexpr std::uint32_t words_a_minute = 200;
  return static_cast<int>(std::max<std::uint32_t>(1, (words + words_a_minute / 2) / words_a_minute));
}

int reading_minutes(const Site& site, const Page& page) {
  if (page.children.empty()) return reading_minutes(page.document->words);
  int minutes = 0;
  for (const PageId child : page.children) minutes += reading_minutes(site, site[child]);
  return minutes;
}

LayoutContext make_context(const Site& site, const Theme& theme, const LayoutOptions& options) {
  LayoutContext context{site, theme, options, {}, {}, {}, {}, {}};
  context.cards.reserve(site.pages.size());
  for (const Page& page : site.pages) context.cards.push_back(make_card(site, page, *theme.strings));
  for (const Object& card : context.cards) context.card_values.emplace_back(card);
  context.strings = Value(strings_value(*theme.strings));
  context.site_value = site_value(site, theme, options);
  context.collections = collections_value(context);
  return context;
}

}  // namespace wegwijzer
