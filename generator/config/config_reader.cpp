#include "generator/config/config_reader.h"

#include <algorithm>
#include <utility>

#include "generator/config/toml_table.h"

namespace wegwijzer {

namespace {

// Something that other parts of the file will name, and where it was said.
struct NamedUse {
  std::string name;
  SourceSpan at;
};

struct Unresolved {
  std::size_t item;  // index in collections or relations
  NamedUse collection;
  std::string key;
};

struct Reading {
  Config config;
  std::vector<Unresolved> parents;
  std::vector<Unresolved> relation_from;
  std::vector<Unresolved> relation_to;
};

void add_once(Keys& names, const std::string& name) {
  if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
}

SiteSettings read_site(TableReader& table) {
  SiteSettings site;
  site.title = table.text("title", true);
  site.short_title = table.text("short_title");
  site.description = table.text("description");
  site.language = table.text("language");
  site.edition = table.text("edition");
  site.theme = table.text("theme");
  site.theme_range = table.span_of("theme").range;
  site.contact_url = table.text("contact_url");
  if (site.short_title.empty()) site.short_title = site.title;
  if (site.language.empty()) site.language = "nl";
  if (site.theme.empty()) site.theme = "default";
  return site;
}

std::vector<Named> read_named(TableReader& root, const char* key) {
  std::vector<Named> found;
  root.tables(key, [&](TableReader& table) {
    found.push_back({table.text("id", true), table.text("label", true)});
  });
  return found;
}

Field read_field(TableReader& table) {
  Field field;
  field.key = table.text("key", true);
  field.type = one_of<FieldType>(table, "type",
                                 {{"text", FieldType::text},
                                  {"number", FieldType::number},
                                  {"boolean", FieldType::boolean},
                                  {"date", FieldType::date},
                                  {"choice", FieldType::choice},
                                  {"list", FieldType::list}},
                                 FieldType::text);
  field.label = table.text("label");
  field.choices = read_named(table, "choices");
  return field;
}

SectionRule read_section(TableReader& table) {
  SectionRule rule;
  rule.heading = table.text("heading", true);
  rule.kind = one_of<SectionKind>(
      table, "kind",
      {{"plain", SectionKind::plain}, {"points", SectionKind::points}, {"questions", SectionKind::questions}},
      SectionKind::plain);
  rule.label = table.text("label");
  rule.anchor = table.text("anchor");
  rule.is_editorial = table.truth("editorial");
  rule.optional = table.text("optional");
  rule.key = table.text("key");
  if (rule.label.empty()) rule.label = "{number}.{index}";
  if (rule.anchor.empty()) rule.anchor = "p-{number}-{index}";
  return rule;
}

// "/a/{id}/" must name what tells its pages apart, and an address is a folder so that it works on every host.
void check_url(TableReader& table, const char* key, const std::string& url, const char* placeholder) {
  const bool has_form = url.starts_with('/') && url.ends_with('/');
  const bool has_placeholder = placeholder == nullptr || url.find(placeholder) != std::string::npos;
  if (has_form && has_placeholder) return;
  const std::string wanted = placeholder == nullptr
                                 ? "een adres als \"/naam/\""
                                 : std::string("een adres als \"/naam/") + placeholder + "/\"";
  table.report(Code::wrong_setting, table.span_of(key), {key, wanted});
}

void read_collection(TableReader& table, Reading& reading) {
  Collection collection;
  collection.name = table.text("name", true);
  collection.title = table.text("title", true);
  collection.singular = table.text("singular");
  collection.folder = table.text("folder");
  collection.url = table.text("url", true);
  collection.index_url = table.text("index");
  collection.index_range = table.span_of("index").range;
  collection.whole = table.text("whole");
  collection.short_url = table.text("short");
  collection.template_name = table.text("template");
  collection.template_range = table.span_of("template").range;
  collection.group_by = table.text("group_by");
  collection.is_numbered = table.truth("numbered");
  collection.required = table.texts("required");
  collection.is_glossary = table.truth("glossary");
  collection.has_sourced_tasks = table.truth("sourced_tasks");
  collection.search_weight = table.number("search_weight", collection.search_weight);
  collection.is_searched_in_full = table.truth("search_body", collection.is_searched_in_full);
  collection.is_journey = table.truth("journey");
  collection.kindred = table.number("kindred", 0);
  collection.count = table.number("count", 0);
  collection.point_counts = table.numbers("point_counts");
  collection.needs = table.texts("needs");
  collection.name_range = table.span_of("name").range;
  table.tables("fields", [&](TableReader& field) { collection.fields.push_back(read_field(field)); });
  table.tables("sections",
               [&](TableReader& section) { collection.sections.push_back(read_section(section)); });
  for (const SectionRule& rule : collection.sections) add_once(reading.config.list_names, rule.key);
  if (collection.singular.empty()) collection.singular = collection.title;
  if (collection.template_name.empty()) collection.template_name = "page";
  while (collection.folder.ends_with('/')) collection.folder.pop_back();
  check_url(table, "url", collection.url, collection.is_numbered ? "{number}" : "{id}");
  if (!collection.index_url.empty()) check_url(table, "index", collection.index_url, nullptr);
  if (collection.whole != slugify(collection.whole))
    table.report(Code::wrong_setting, table.span_of("whole"), {"whole", "een woord als \"alles\""});
  if (!collection.short_url.empty()) check_url(table, "short", collection.short_url, "{number}");
  const bool has_parent = table.table("parent", false, [&](TableReader& parent) {
    const std::string name = parent.text("collection", true);
    reading.parents.push_back(
        {reading.config.collections.size(), {name, parent.span_of("collection")}, parent.text("key", true)});
  });
  if (collection.is_journey && !has_parent)
    table.report(Code::missing_setting, table.span_of("journey"), {"parent", collection.name});
  for (const Collection& other : reading.config.collections) {
    if (other.name == collection.name)
      table.report(Code::duplicate_setting, table.span_of("name"), {"name", collection.name});
    if (other.folder == collection.folder)
      table.report(Code::duplicate_setting, table.span_of("folder"), {"folder", collection.folder});
    if (!collection.index_url.empty() && other.index_url == collection.index_url) {
      table.report(Code::duplicate_setting, table.span_of("index"), {"index", collection.index_url});
    }
    if (!collection.short_url.empty() && other.short_url == collection.short_url) {
      table.report(Code::duplicate_setting, table.span_of("short"), {"short", collection.short_url});
    }
  }
  reading.config.collections.push_back(std::move(collection));
}

void read_relation(TableReader& table, Reading& reading) {
  Relation relation;
  const std::size_t index = reading.config.relations.size();
  const std::string from = table.text("from", true);
  if (from != "*") reading.relation_from.push_back({index, {from, table.span_of("from")}, ""});
  relation.key = table.text("key", true);
  const std::string to = table.text("to", true);
  if (to != "*") reading.relation_to.push_back({index, {to, table.span_of("to")}, ""});
  relation.is_path = one_of<bool>(table, "kind", {{"path", true}, {"list", false}}, false);
  relation.label = table.text("label", true);
  relation.group = table.text("group");
  relation.inverse_label = table.text("inverse");
  relation.inverse_group = table.text("inverse_group");
  relation.view_name = relation.key;
  std::ranges::replace(relation.view_name, '.', '_');
  relation.has_contents = table.truth("contents");
  add_once(reading.config.relation_names, relation.view_name);
  reading.config.relations.push_back(std::move(relation));
}

CheckSettings read_checks(TableReader& table) {
  CheckSettings checks;
  checks.longest_sentence = table.number("longest_sentence", checks.longest_sentence);
  checks.most_related = table.number("most_related", checks.most_related);
  checks.hard_words = table.texts("hard_words");
  checks.empty_link_texts = table.texts("empty_link_texts");
  table.table("levels", false, [&](TableReader& levels) {
    for (Named& level : levels.pairs()) {
      const bool is_known = level.label == "off" || level.label == "warning" || level.label == "error";
      if (!is_known)
        levels.report(Code::wrong_setting, levels.span_of(level.id.c_str()),
                      {level.id, "een van: off, warning, error"});
      const auto code = code_of(level.id);
      if (!code)
        levels.report(Code::unknown_setting, levels.span_of(level.id.c_str()), {level.id, "checks.levels"},
                      nearest_names(level.id, code_ids()));
      checks.levels.push_back(std::move(level));
    }
  });
  return checks;
}

std::vector<MenuItem> read_menu(TableReader& root, const char* key) {
  std::vector<MenuItem> items;
  root.tables(key, [&](TableReader& table) {
    items.push_back({table.text("title", true), table.text("url", true), table.span_of("url").range});
  });
  return items;
}

std::optional<CollectionIndex> resolve(const Reading& reading, const NamedUse& use,
                                       Diagnostics& diagnostics) {
  const auto found = find_collection(reading.config, use.name);
  if (found || use.name.empty()) return found;
  Keys names;
  for (const Collection& collection : reading.config.collections) names.push_back(collection.name);
  diagnostics.push_back(error(Code::wrong_setting, use.at,
                              {use.name, "de naam van een soort pagina's (name van een [[collection]])"},
                              nearest_names(use.name, names)));
  return std::nullopt;
}

void check_needs(const Reading& reading, Diagnostics& diagnostics) {
  for (const Collection& collection : reading.config.collections) {
    for (const std::string& name : collection.needs) {
      resolve(reading, {name, {reading.config.source, collection.name_range}}, diagnostics);
    }
  }
}

void resolve_names(Reading& reading, Diagnostics& diagnostics) {
  for (const Unresolved& parent : reading.parents) {
    if (const auto found = resolve(reading, parent.collection, diagnostics)) {
      reading.config.collections[parent.item].parent = ParentRule{*found, parent.key};
    }
  }
  for (const Unresolved& from : reading.relation_from) {
    reading.config.relations[from.item].from = resolve(reading, from.collection, diagnostics);
  }
  for (const Unresolved& to : reading.relation_to) {
    if (const auto found = resolve(reading, to.collection, diagnostics))
      reading.config.relations[to.item].to = *found;
  }
}

}  // namespace

Config read_config(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics) {
  Reading reading;
  const toml::parse_result parsed = toml::parse(source->text, source->path);
  if (!parsed) {
    diagnostics.push_back(invalid_toml(source, parsed.error()));
    return reading.config;
  }
  TableReader root(parsed.table(), source->path, source, diagnostics);
  root.table("site", true, [&](TableReader& table) { reading.config.site = read_site(table); });
  root.tables("source", [&](TableReader& table) {
    reading.config.works.push_back(
        {table.text("id", true), table.text("title", true), table.text("by"), table.text("year")});
  });
  reading.config.voices = read_named(root, "voice");
  reading.config.callouts = read_named(root, "callout");
  root.tables("collection", [&](TableReader& table) { read_collection(table, reading); });
  root.tables("relation", [&](TableReader& table) { read_relation(table, reading); });
  reading.config.menu = read_menu(root, "menu");
  reading.config.footer = read_menu(root, "footer");
  root.table("checks", false, [&](TableReader& table) { reading.config.checks = read_checks(table); });
  root.table("search", false,
             [&](TableReader& table) { reading.config.synonyms = table.groups("synonyms"); });
  root.finish();
  reading.config.source = source;
  resolve_names(reading, diagnostics);
  check_needs(reading, diagnostics);
  return reading.config;
}

}  // namespace wegwijzer
