#include "generator/layout/lists.h"

#include <algorithm>
#include <map>

#include "generator/base/text.h"
#include "generator/layout/edition_views.h"
#include "generator/layout/view_schema.h"
#include "generator/model/output.h"

namespace wegwijzer {

namespace {

// A page's own members when nobody wrote it: all names are there, most are empty.
Value bare_page(const LayoutContext& context, const std::string& url, const std::string& title,
                const Collection* rules) {
  const std::string name = rules != nullptr ? rules->name : "";
  const std::string singular = rules != nullptr ? rules->singular : "";
  return {
      {"title", title},
      {"subtitle", ""},
      {"document_title", document_title(context, title)},
      {"summary", ""},
      {"number", false},
      {"reference", singular},
      {"canonical",
       context.options.base_url.empty() || url == "/404.html" ? "" : context.options.base_url + url},
      {"url", url},
      {"key", ""},
      {"former_keys", ""},
      {"whole", ""},
      {"citation", filled(context.texts(), "citation_plain",
                          {{"site", context.site.config->site.short_title}, {"title", title}})},
      {"edition", context.site.config->site.edition},
      {"is_changed", false},
      {"short_path", false},
      {"edition_path", false},
      {"is_home", url == "/"},
      {"is_coming", false},
      {"is_text", false},
      {"minutes", ""},
      {"collection", {{"name", name}, {"title", title}, {"singular", singular}, {"path", path_of(url)}}},
      {"facts", List{}},
      {"task_ids", ""},
      {"fields", List{}},
      {"aliases", List{}},
      {"voice", false},
      {"source", false},
      {"reviewed", false},
  };
}

void add(PagePlan& plan, std::string_view key, Value value) {
  plan.view.members.emplace_back(key, std::move(value));
}

void add_nothing_gone(PagePlan& plan) {
  add(plan, "gone_parts", false);
  add(plan, "gone", false);
  add(plan, "absent", false);
}

PagePlan plan_overview(const LayoutContext& context, std::size_t index) {
  const Collection& rules = context.site.config->collections[index];
  PagePlan plan = plan_bare(context, rules.index_url, rules.title, "list", &rules);
  add(plan, "children", card_list(context, context.site.by_collection[index]));
  add(plan, "groups", grouped_pages(context, CollectionIndex{index}));
  add(plan, "alphabet", List{});
  add_nothing_gone(plan);
  return plan;
}

// ---- the register

struct Entry {
  std::string sort_key;
  std::string title;
  std::string see;  // an alias: the title of the page it leads to
  PageId page{};
};

std::vector<Entry> register_entries(const Site& site) {
  std::vector<Entry> entries;
  for (const Page& page : site.pages) {
    const Metadata& data = page.document->metadata;
    if (page.reference.empty() || data.title.empty()) continue;
    const std::string title = data.subtitle.empty() ? data.title : data.title + ": " + data.subtitle;
    entries.push_back({fold(title), title, "", page.id});
    std::vector<std::string> others = data.aliases;
    if (const FieldValue* full = find_field(data, "full")) others.push_back(full->text);
    for (const std::string& other : others) {
      if (fold(other) != fold(data.title)) entries.push_back({fold(other), other, data.title, page.id});
    }
  }
  std::ranges::sort(entries, {}, [](const Entry& e) { return std::tuple(e.sort_key, e.see, e.page); });
  return entries;
}

std::string letter_of(const Entry& entry) {
  for (const char c : entry.sort_key) {
    if (c >= 'a' && c <= 'z') return std::string(1, static_cast<char>(c - 'a' + 'A'));
    if (c >= '0' && c <= '9') return "0–9";
  }
  return "0–9";
}

Value alphabet_of(const LayoutContext& context) {
  std::map<std::string, List> letters;
  for (const Entry& entry : register_entries(context.site)) {
    const Value& card = context.card_value(entry.page);
    letters[letter_of(entry)].push_back({{"title", entry.title},
                                         {"path", *card.find("path")},
                                         {"reference", *card.find("reference")},
                                         {"see", entry.see}});
  }
  List alphabet;
  for (auto& [letter, entries] : letters) {
    const std::string id = letter.size() == 1 ? "letter-" + fold(letter) : "cijfers";
    alphabet.push_back({{"letter", letter}, {"id", id}, {"entries", std::move(entries)}});
  }
  return alphabet;
}

PagePlan plan_special(const LayoutContext& context, const std::string& url, const char* title_key,
                      const char* template_name, Value alphabet) {
  PagePlan plan = plan_bare(context, url, text_of(context.texts(), title_key), template_name);
  add(plan, "children", List{});
  add(plan, "groups", List{});
  add(plan, "alphabet", std::move(alphabet));
  add_nothing_gone(plan);
  return plan;
}

}  // namespace

PagePlan plan_bare(const LayoutContext& context, const std::string& url, const std::string& title,
                   const std::string& template_name, const Collection* rules) {
  PagePlan plan;
  plan.url = url;
  plan.path = output_path_of(url);
  plan.template_name = template_name;
  const bool has_editions = template_name != "search" && template_name != "404";
  plan.view = frame_members(context, url, has_editions);
  Object related;
  for (const std::string_view name : related_names(*context.site.config, context.theme))
    related.members.emplace_back(name, List{});
  const std::initializer_list<std::pair<std::string_view, Value>> own = {
      {"page", bare_page(context, url, title, rules)},
      {"breadcrumbs", List{}},
      {"previous", false},
      {"next", false},
      {"siblings", List{}},
      {"relations", List{}},
      {"related", std::move(related)},
      {"kindred", false},
      {"backlinks", List{}},
      {"backlink_count", ""},
      {"journey", List{}},
      {"ways", List{}},
      {"parts", List{}},
      {"editions", has_editions ? editions_value(context, url) : Value(false)},
      {"page_change", false},
      {"box_changes", List{}},
      {"has_changes", false},
      {"changes_list", false},
      {"comparison", false},
  };
  plan.view.members.insert(plan.view.members.end(), own);
  return plan;
}

std::string template_of(const LayoutContext& context, const Page& page) {
  if (!page.document->metadata.template_name.empty()) return page.document->metadata.template_name;
  if (page.url == "/") return "home";
  return page.document->is_index ? "list" : context.site.collection_of(page).template_name;
}

Value children_of(const LayoutContext& context, const Page& page) {
  if (page.url == "/") return List{};
  if (!page.document->is_index) return card_list(context, page.children);
  return card_list(context, context.site.by_collection[static_cast<std::size_t>(page.collection)]);
}

PagePlans plan_lists(const LayoutContext& context) {
  PagePlans plans;
  for (std::size_t i = 0; i < context.site.config->collections.size(); ++i) {
    const std::string& url = context.site.config->collections[i].index_url;
    if (!url.empty() && !context.site.by_url.contains(url)) plans.push_back(plan_overview(context, i));
  }
  plans.push_back(plan_special(context, "/a-z/", "register_title", "register", alphabet_of(context)));
  plans.push_back(plan_special(context, "/zoeken/", "search_title", "search", List{}));
  plans.push_back(plan_special(context, "/404.html", "not_found_title", "404", List{}));
  return plans;
}

}  // namespace wegwijzer
