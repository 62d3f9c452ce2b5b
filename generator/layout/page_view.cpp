#include "generator/layout/page_view.h"

#include <algorithm>
#include <array>

#include "generator/base/text.h"
#include "generator/layout/cards.h"
#include "generator/layout/change_views.h"
#include "generator/layout/edition_views.h"
#include "generator/layout/gone_views.h"
#include "generator/layout/lists.h"
#include "generator/layout/sentence.h"
#include "generator/layout/view_schema.h"
#include "generator/layout/ways.h"
#include "generator/model/labels.h"
#include "generator/model/output.h"

namespace wegwijzer {

namespace {

Value optional_card(const LayoutContext& context, std::optional<PageId> id) {
  return id ? context.card_value(*id) : Value(false);
}

// ---- about the page itself

std::string field_text(const Field& field, const FieldValue& value, const Strings& strings) {
  if (field.type == FieldType::date) return date_in_words(value.text, strings);
  for (const Named& choice : field.choices) {
    if (choice.id == value.text) return choice.label;
  }
  std::string text = value.text;
  for (const std::string& item : value.items) text += (text.empty() ? "" : " ") + item;
  return text;
}

Value facts_of(const Collection& rules, const Metadata& data, const Strings& strings) {
  List facts;
  for (const Field& field : rules.fields) {
    const FieldValue* value = find_field(data, field.key);
    const std::string text = value != nullptr ? field_text(field, *value, strings) : "";
    const bool is_choice = field.type == FieldType::choice;
    if (!field.label.empty() && !text.empty())
      facts.push_back({{"label", field.label}, {"value", text}, {"choice", is_choice ? value->text : ""}});
  }
  return facts;
}

}  // namespace

Value voice_of(const Config& config, const Metadata& data) {
  for (const Named& voice : config.voices) {
    if (voice.id == data.voice) return {{"id", voice.id}, {"label", voice.label}};
  }
  return false;
}

Value source_of(const Config& config, const Metadata& data) {
  for (const SourceWork& work : config.works) {
    if (work.id == data.source) return {{"title", work.title}, {"by", work.by}, {"year", work.year}};
  }
  return false;
}

namespace {

// Unique on the site: titles may return in another collection, numbers do not within one.
std::string document_title_of(const LayoutContext& context, const Page& page) {
  const Collection& rules = context.site.collection_of(page);
  const Metadata& data = page.document->metadata;
  std::string title = data.title;
  if (!data.subtitle.empty()) title += ": " + data.subtitle;
  if (rules.is_numbered && !page.document->is_index)
    title = page_label(context.site, page, context.texts()) + ": " + title;
  else if (!page.document->is_index && !rules.index_url.empty() && rules.singular != title)
    title += " (" + rules.singular + ")";
  const bool is_site = page.url == "/" && context.options.edition == nullptr;
  return is_site ? title : document_title(context, title);
}

// "Wegwijzer, thema 23, ‘Rol in strategie’".
std::string citation_of(const LayoutContext& context, const Page& page) {
  const bool is_numbered = context.site.collection_of(page).is_numbered && !page.document->is_index;
  return filled(context.texts(), is_numbered ? "citation_page" : "citation_plain",
                {{"site", context.site.config->site.short_title},
                 {"reference", page_label_in_text(context.site, page, context.texts())},
                 {"title", page.document->metadata.title}});
}

// "23/": the page's short address, as a path below the site.
Value short_path_of(const Collection& rules, const Page& page) {
  if (rules.short_url.empty() || page.document->is_index) return false;
  const std::string number = std::to_string(page.document->metadata.number.value_or(0));
  return path_of(replace_all(rules.short_url, "{number}", number));
}

Value collection_value(const Collection& rules) {
  return {{"name", rules.name},
          {"title", rules.title},
          {"singular", rules.singular},
          {"path", path_of(rules.index_url)}};
}

Value edition_path_of(const LayoutOptions& options, const Page& page) {
  const auto found = options.edition_paths.find(page.url);
  return found == options.edition_paths.end() ? Value(false) : Value(path_of(found->second));
}

std::string whole_path(const Site& site, const Page& page) {
  return pages_in_full(site, page).empty() ? "" : path_of(whole_url(site, page));
}

Value fields_of(const Collection& rules, const Metadata& data) {
  List fields;
  for (const Field& field : rules.fields) {
    const FieldValue* value = find_field(data, field.key);
    if (value == nullptr) continue;
    std::string text = value->text;
    for (const std::string& item : value->items) text += (text.empty() ? "" : " ") + item;
    fields.push_back({{"key", field.key}, {"value", text}});
  }
  return fields;
}

// "checklist-oud checklist-ouder": keys under which a device may still keep what belongs to this page.
std::string former_keys(const Site& site, const Page& page) {
  std::string keys;
  for (std::string reference : former_references(site, page)) {
    std::ranges::replace(reference, ':', '-');
    keys += (keys.empty() ? "" : " ") + reference;
  }
  return keys;
}

// "2026", or "2026, daarna gewijzigd": what someone who quotes the page should say of it.
std::string edition_of(const LayoutContext& context, const Page& page) {
  const std::string& edition = context.site.config->site.edition;
  if (edition.empty() || !is_changed_since_edition(context, page.url)) return edition;
  return filled(context.texts(), "edition_changed", {{"edition", edition}});
}

Value page_value(const LayoutContext& context, const Page& page) {
  const Metadata& data = page.document->metadata;
  const Config& config = *context.site.config;
  const Collection& rules = context.site.collection_of(page);
  List aliases;
  for (const std::string& alias : data.aliases) aliases.emplace_back(alias);
  const bool has_number = rules.is_numbered && !page.document->is_index;
  return {
      {"title", data.title},
      {"subtitle", data.subtitle},
      {"document_title", document_title_of(context, page)},
      {"summary", data.summary},
      {"number", has_number ? Value(data.number.value_or(0)) : Value(false)},
      {"reference", page_label(context.site, page, context.texts())},
      {"canonical", context.options.base_url.empty() ? "" : context.options.base_url + page.url},
      {"url", page.url},
      {"key", key_of(page)},
      {"former_keys", former_keys(context.site, page)},
      {"whole", whole_path(context.site, page)},
      {"citation", citation_of(context, page)},
      {"edition", edition_of(context, page)},
      {"is_changed", is_changed_since_edition(context, page.url)},
      {"short_path", context.options.edition == nullptr ? short_path_of(rules, page) : Value(false)},
      {"edition_path", edition_path_of(context.options, page)},
      {"is_home", page.url == "/"},
      {"is_coming", data.is_coming},
      {"is_text", true},
      {"minutes", reading_minutes(context.site, page)},
      {"collection", collection_value(rules)},
      {"facts", facts_of(rules, data, context.texts())},
      {"task_ids", *context.card_value(page.id).find("task_ids")},
      {"fields", fields_of(rules, data)},
      {"aliases", std::move(aliases)},
      {"voice", voice_of(config, data)},
      {"source", source_of(config, data)},
      {"reviewed", data.reviewed.empty() ? Value(false)
                                         : Value{{"iso", data.reviewed},
                                                 {"text", date_in_words(data.reviewed, context.texts())}}},
  };
}

// ---- where it stands

Value breadcrumbs_of(const LayoutContext& context, const Page& page) {
  std::vector<Value> steps;
  for (std::optional<PageId> id = page.parent; id; id = context.site[*id].parent) {
    const Page& above = context.site[*id];
    steps.push_back({{"title", above.document->metadata.title}, {"path", path_of(above.url)}});
  }
  const Collection& rules = context.site.collection_of(page);
  const bool has_overview = !rules.index_url.empty() && !page.document->is_index;
  if (steps.empty() && has_overview)
    steps.push_back({{"title", rules.title}, {"path", path_of(rules.index_url)}});
  std::reverse(steps.begin(), steps.end());
  return List(std::move(steps));
}

Value siblings_of(const LayoutContext& context, const Page& page) {
  List siblings;
  if (!page.parent) return siblings;
  bool is_before = true;
  for (const PageId id : context.site[*page.parent].children) {
    const bool is_current = id == page.id;
    if (is_current) is_before = false;
    siblings.push_back(with(context.card(id), {{"is_current", is_current}, {"is_before", is_before}}));
  }
  return siblings;
}

Value step_card(const LayoutContext& context, PageId id, PageId current, bool is_before) {
  return with(context.card(id), {{"is_current", id == current}, {"is_before", is_before}});
}

// The phases of a journey with their steps. Empty for a page that is no step.
Value journey_of(const LayoutContext& context, const Page& page) {
  List phases;
  const Collection& rules = context.site.collection_of(page);
  if (!rules.is_journey || !rules.parent || page.document->is_index) return phases;
  bool is_before = true;
  for (const PageId phase : context.site.by_collection[static_cast<std::size_t>(rules.parent->collection)]) {
    List steps;
    for (const PageId step : context.site[phase].children) {
      if (step == page.id) is_before = false;
      steps.push_back(step_card(context, step, page.id, is_before));
    }
    phases.push_back(
        with(context.card(phase), {{"is_current", page.parent == phase}, {"steps", std::move(steps)}}));
  }
  return phases;
}

// ---- what it is related to

// Lists under headings with the same key are one list.
Value lists_of(const LayoutContext& context, const Page& page) {
  const LinkLabels labels = link_labels(context.site, page, context.texts());
  Object lists;
  for (const std::string_view name : list_names(*context.site.config, context.theme)) {
    List items;
    for (const Section& section : page.document->sections) {
      if (section.key != name) continue;
      for (std::string& text : list_items(*page.document, section, labels))
        items.push_back({{"text", std::move(text)}, {"index", static_cast<int>(items.size()) + 1}});
    }
    lists.members.emplace_back(name, std::move(items));
  }
  return lists;
}

// As written, so that a choice is its id.
Value fields_of(const LayoutContext& context, const Page& page) {
  Object fields;
  for (const std::string_view name : field_names(*context.site.config, context.theme)) {
    const FieldValue* value = find_field(page.document->metadata, name);
    fields.members.emplace_back(name, value != nullptr ? value->text : "");
  }
  return fields;
}

Value related_card(const LayoutContext& context, const Related& related) {
  return with(context.card(related.page), {{"reason", related.reason}});
}

int minutes_of(const LayoutContext& context, const std::vector<Related>& pages) {
  std::vector<PageId> counted;
  int minutes = 0;
  for (const Related& related : pages) {
    if (std::ranges::find(counted, related.page) != counted.end()) continue;
    counted.push_back(related.page);
    minutes += reading_minutes(context.site, context.site[related.page]);
  }
  return minutes;
}

Value path_parts(const LayoutContext& context, const Page& path, const std::vector<Related>& pages) {
  List parts;
  for (std::size_t i = 0; i < pages.size();) {
    List cards;
    const std::string& heading = pages[i].heading;
    for (; i < pages.size() && pages[i].heading == heading; ++i)
      cards.push_back(stop_card(context, path, pages, i));
    parts.push_back({{"heading", heading}, {"pages", std::move(cards)}});
  }
  return parts;
}

Value relation_item(const LayoutContext& context, const Page& page, const RelationGroup& group) {
  const Relation& relation = (*context.site.config)[group.relation];
  List cards;
  for (const Related& related : group.pages) cards.push_back(related_card(context, related));
  const bool is_path = relation.is_path && !group.is_inverse;
  return {
      {"label", group.is_inverse ? relation.inverse_label : relation.label},
      {"is_path", is_path},
      {"parts", is_path ? path_parts(context, page, group.pages) : Value(List{})},
      {"minutes", minutes_of(context, group.pages)},
      {"count", static_cast<int>(group.pages.size())},
      {"pages", std::move(cards)},
  };
}

// Relations under their group's title, in the order in which groups first appear in wegwijzer.toml.
Value relations_of(const LayoutContext& context, const Page& page) {
  std::vector<std::string> titles;
  for (const Relation& relation : context.site.config->relations) {
    for (const std::string* title : {&relation.group, &relation.inverse_group}) {
      if (std::ranges::find(titles, *title) == titles.end()) titles.push_back(*title);
    }
  }
  List groups;
  for (const std::string& title : titles) {
    List items;
    for (const RelationGroup& group : page.relations) {
      const Relation& relation = (*context.site.config)[group.relation];
      if ((group.is_inverse ? relation.inverse_group : relation.group) == title)
        items.push_back(relation_item(context, page, group));
    }
    if (!items.empty()) groups.push_back({{"title", title}, {"items", std::move(items)}});
  }
  return groups;
}

// Every relation's key is there, with an empty list where this page has none: templates may ask for each.
template <typename MakeCard>
Object related_by_name(const LayoutContext& context, const Page& page, MakeCard make_card) {
  Object related;
  for (const std::string_view name : related_names(*context.site.config, context.theme)) {
    List cards;
    for (const RelationGroup& group : page.relations) {
      const Relation& relation = (*context.site.config)[group.relation];
      if (group.is_inverse || relation.view_name != name) continue;
      for (const Related& one : group.pages) cards.push_back(make_card(relation, one));
    }
    related.members.emplace_back(name, std::move(cards));
  }
  return related;
}

// The pages that such a page leads to are plain cards: contents go no further.
Value card_with_contents(const LayoutContext& context, const Related& related) {
  const Page& page = context.site[related.page];
  const auto plain = [&](const Relation&, const Related& one) { return related_card(context, one); };
  return with(context.card(related.page), {{"reason", related.reason},
                                           {"id", page.document->id},
                                           {"fields", fields_of(context, page)},
                                           {"lists", lists_of(context, page)},
                                           {"related", related_by_name(context, page, plain)}});
}

Value related_of(const LayoutContext& context, const Page& page) {
  return related_by_name(context, page, [&](const Relation& relation, const Related& one) {
    return relation.has_contents ? card_with_contents(context, one) : related_card(context, one);
  });
}

// ---- what uses the same terms

Value kindred_of(const LayoutContext& context, const Page& page) {
  List list;
  for (const Kindred& kindred : page.kindred) {
    std::string terms;
    for (const PageId term : kindred.terms)
      terms += (terms.empty() ? "" : ", ") + context.site[term].document->metadata.title;
    list.push_back(with(context.card(kindred.page),
                        {{"reason", filled(context.texts(), "kindred_terms", {{"terms", terms}})}}));
  }
  return list.empty() ? Value(false) : Value{{"pages", std::move(list)}};
}

// ---- who refers to it

const Point* meant_point(const LayoutContext& context, const Page& page, const Backlink& backlink) {
  const LinkTarget& target = context.site[backlink.from].links[backlink.link];
  return target.point >= 0 ? &page.document->points[static_cast<std::size_t>(target.point)] : nullptr;
}

// The address of the link: of the point in which it stands, if it stands in one.
std::string path_of_link(const Page& from, std::uint32_t link) {
  const std::uint32_t node = from.document->links[link].node;
  for (const Point& point : from.document->points) {
    if (node >= point.begin && node < point.end && !point.anchor.empty())
      return path_of(from.url) + "#" + point.anchor;
  }
  return path_of(from.url);
}

// Empty when the link stands alone, as "(3a)" at the end of a line: that says nothing.
std::string telling_sentence(const LayoutContext& context, const Page& from, std::uint32_t link) {
  std::string sentence = sentence_around(context.site, from, link, context.texts());
  const bool is_bare = std::ranges::count(sentence, ' ') < 2;
  return is_bare ? "" : sentence;
}

Value backlink_value(const LayoutContext& context, const Backlink& backlink, const std::string& to) {
  const Page& from = context.site[backlink.from];
  return {
      {"title", from.document->metadata.title},
      {"path", path_of_link(from, backlink.link)},
      {"reference", page_label(context.site, from, context.texts())},
      {"sentence", telling_sentence(context, from, backlink.link)},
      {"to", to},
  };
}

// Each page once, with the sentence of its first link and all points it means.
List backlinks_of(const LayoutContext& context, const Page& page) {
  List list;
  for (std::size_t i = 0; i < page.backlinks.size();) {
    const Backlink& first = page.backlinks[i];
    std::vector<std::string> meant;
    for (; i < page.backlinks.size() && page.backlinks[i].from == first.from; ++i) {
      const Point* point = meant_point(context, page, page.backlinks[i]);
      std::string label = point != nullptr ? point_label(context.site, page, *point, context.texts()) : "";
      if (!label.empty() && std::ranges::find(meant, label) == meant.end()) meant.push_back(std::move(label));
    }
    std::string to;
    for (const std::string& label : meant) to += (to.empty() ? "" : ", ") + label;
    list.push_back(backlink_value(context, first, to));
  }
  return list;
}

std::vector<Value> mentions_of(const LayoutContext& context, const Page& page) {
  std::vector<List> mentions(page.document->points.size());
  for (const Backlink& backlink : page.backlinks) {
    const Point* point = meant_point(context, page, backlink);
    if (point == nullptr) continue;
    const auto index = static_cast<std::size_t>(point - page.document->points.data());
    mentions[index].push_back(backlink_value(context, backlink, ""));
  }
  return {mentions.begin(), mentions.end()};
}

// Parts of the page that are gone; and those that were withdrawn from a page which this one replaced, since
// its address leads here with the part's anchor.
std::vector<GonePart> gone_parts_at(const LayoutContext& context, const Page& page) {
  std::vector<GonePart> parts = page.gone;
  for (const GonePage& gone : context.site.gone) {
    const bool is_here = gone.target.kind == LinkTarget::Kind::page && gone.target.page == page.id;
    if (!is_here) continue;
    for (const GonePart& part : gone.parts) {
      const bool is_taken = std::ranges::binary_search(page.document->anchors, part.anchor) ||
                            std::ranges::find(parts, part.anchor, &GonePart::anchor) != parts.end();
      if (part.target.kind == LinkTarget::Kind::broken && !is_taken) parts.push_back(part);
    }
  }
  return parts;
}

std::vector<Value> point_changes(const LayoutContext& context, const Page& page) {
  std::vector<Value> changes;
  for (const Point& point : page.document->points)
    changes.push_back(point.anchor.empty() ? Value(false)
                                           : change_mark(context, page.url + "#" + point.anchor));
  return changes;
}

// What someone makes there is theirs, and the texts are found on pages of their own: search engines are asked
// to stay away, by the templates too.
bool is_tool(std::string_view template_name) {
  static constexpr std::array<std::string_view, 4> tools = {"builder", "device", "scan", "sheet"};
  return std::ranges::find(tools, template_name) != tools.end();
}

}  // namespace

PagePlan plan_page(const LayoutContext& context, const Page& page) {
  PagePlan plan;
  plan.path = output_path_of(page.url);
  plan.url = page.url;
  plan.page = page.id;
  plan.template_name = template_of(context, page);
  plan.is_listed = !is_tool(plan.template_name);
  plan.view = frame_members(context, page.url, plan.is_listed);
  plan.point_mentions = mentions_of(context, page);
  plan.point_changes = point_changes(context, page);
  Value change = change_mark(context, page.url);
  Value boxes = box_changes(context, page);
  const bool has_changes =
      change.is_true() || boxes.is_true() || std::ranges::any_of(plan.point_changes, &Value::is_true);
  List backlinks = backlinks_of(context, page);
  const std::string count = backlinks.empty() ? "" : std::to_string(backlinks.size());  // "0" would be true
  const std::initializer_list<std::pair<std::string_view, Value>> own = {
      {"page", page_value(context, page)},
      {"breadcrumbs", breadcrumbs_of(context, page)},
      {"previous", optional_card(context, page.previous)},
      {"next", optional_card(context, page.next)},
      {"siblings", siblings_of(context, page)},
      {"children", children_of(context, page)},
      {"groups", page.document->is_index ? grouped_pages(context, page.collection) : Value(List{})},
      {"relations", relations_of(context, page)},
      {"related", related_of(context, page)},
      {"kindred", kindred_of(context, page)},
      {"backlinks", std::move(backlinks)},
      {"backlink_count", count},
      {"alphabet", List{}},
      {"journey", journey_of(context, page)},
      {"ways", ways_of(context, page)},
      {"parts", List{}},
      {"gone_parts", gone_parts(context, page.url, gone_parts_at(context, page))},
      {"gone", false},
      {"absent", false},
      {"editions", plan.is_listed ? editions_value(context, page.url) : Value(false)},
      {"page_change", std::move(change)},
      {"box_changes", std::move(boxes)},
      {"has_changes", has_changes},
      {"changes_list", false},
      {"comparison", false},
  };
  plan.view.members.insert(plan.view.members.end(), own);
  return plan;
}

}  // namespace wegwijzer
