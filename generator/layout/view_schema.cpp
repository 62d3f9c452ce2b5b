#include "generator/layout/view_schema.h"

#include <algorithm>

namespace wegwijzer {

namespace {

// A page as it stands in a list. `path` is the address below the site: href="{{root}}{{path}}".
Object card_members() {
  return {{
      {"title", "Rol in strategie"},
      {"subtitle", "alleen als twee pagina's dezelfde titel hebben"},
      {"path", "thema/23/"},
      {"key", "thema-23"},        // its name on the whole site, for ids and for what a device keeps
      {"number", "23"},           // false when the collection has no numbers
      {"reference", "Thema 23"},  // or the name of the kind: "Begrip"
      {"collection", "thema"},    // for a class name
      {"summary", "Eén zin."},
      {"minutes", "2"},                           // reading time, at least 1; of a chapter that of its themes
      {"is_coming", true},                        // announced, not written yet
      {"group", "loopbaan"},                      // id of its group in a grouped list, or false
      {"search_text", "rol in strategie koers"},  // lower case, for filters in the page
      {"task_ids", "v-01 v-02"},                  // ids of its boxes, or nothing
  }};
}

Value card() { return card_members(); }

Value card_with(std::initializer_list<std::pair<std::string_view, Value>> more) {
  Object members = card_members();
  members.members.insert(members.members.end(), more);
  return members;
}

// A stop of a path: its address says by what way the reader came there.
Value stop() { return card_with({{"reason", "waarom"}, {"place", "3"}, {"query", "?route=kern"}}); }

Value place() { return {{"title", "De kern van het vak"}, {"path", "deel/1/"}}; }

Value menu_item() { return {{"title", "Thema's"}, {"path", "thema/"}, {"is_current", true}}; }

Value sample_site(const Config& config) {
  return {
      {"title", config.site.title},
      {"short_title", config.site.short_title},
      {"description", "Eén zin."},
      {"language", config.site.language},
      {"edition", "2026"},
      {"contact_url", "https://…"},
      {"device_path", "apparaat/"},      // of the page with template "device", or nothing
      {"changes_path", "wijzigingen/"},  // of the list of editions and what changed; nothing without them
      {"feed_path", "wijzigingen/feed.xml"},  // only with --base-url
      {"assets_version", "0a1b2c"},           // behind ?v= of assets
      {"is_preview", true},                   // served by `wegwijzer serve`: the page may load preview.js
  };
}

Value sample_page() {
  return {
      {"title", "Rol in strategie"},
      {"subtitle", "…"},
      {"document_title", "23 Rol in strategie – Wegwijzer"},  // for <title>: unique on the site
      {"summary", "Eén zin."},
      {"number", "23"},
      {"reference", "Thema 23"},
      {"canonical", "https://…/thema/23/"},  // only with --base-url
      {"url", "/thema/23/"},
      {"key", "thema-23"},
      {"former_keys", "thema-12"},      // of pages that it replaced, with spaces between
      {"whole", "hoofdstuk/3/alles/"},  // its continuous page, or nothing
      {"citation", "Wegwijzer, thema 23, ‘Rol in strategie’"},
      {"short_path", "23/"},                      // or false
      {"edition", "2026, daarna gewijzigd"},      // for who quotes it; empty when the site names no edition
      {"is_changed", true},                       // since the newest edition
      {"edition_path", "editie/2026/thema/23/"},  // of the same page in an edition that stays as it is; false
                                                  // in the current text
      {"is_home", true},
      {"is_coming", true},
      {"is_text", true},  // has a text of its own (false: a list made by the program)
      {"minutes", "2"},
      {"collection", {{"name", "thema"}, {"title", "Thema's"}, {"singular", "Thema"}, {"path", "thema/"}}},
      {"facts", List{{{"label", "Soort lijst"},
                      {"value", "Doen en dan nalopen"},
                      {"choice", "doen-bevestigen"}}}},  // id of the choice, for a class name; or empty
      {"task_ids", "v-01 v-02"},
      {"fields", List{{{"key", "day"}, {"value", "Dag van de verkiezingen"}}}},  // as written, for scripts
      {"aliases", List{"BenW"}},
      {"voice", {{"id", "bewerking"}, {"label", "Advies uit de bron, in eigen woorden"}}},
      {"source", {{"title", "Wegwijzer"}, {"by", "…"}, {"year", "2020"}}},
      {"reviewed", {{"iso", "2026-11-22"}, {"text", "22 november 2026"}}},
  };
}

// ---- what changed since an edition

Value sample_place() {
  return {{"comma", ", "},  // before it; nothing before the first
          {"name", "punt 3.2 (Bodem en water)"},
          {"path", "editie/2026/thema/3/#p-03-02"}};
}

// What is shown of a change: where it stood, and its words when they are not all new or gone.
Object change_members() {
  return {{
      {"from_title", "In Editie 2025"},
      {"from", List{sample_place()}},  // empty: new
      {"has_from", true},
      {"keeps_words", true},           // it only moved
      {"has_words", true},             // there are some below
      {"words", List{{{"space", " "},  // before it, or nothing
                      {"is_removed", true},
                      {"is_added", true},
                      {"is_same", true},
                      {"text", "zorg dat …"}}}},
  }};
}

// The latest change of a point or page, or false.
Value sample_mark() {
  Object change = change_members();
  const std::initializer_list<std::pair<std::string_view, Value>> more = {
      {"label", "Gewijzigd in Editie 2026"},
      {"is_new", true},
      {"is_earlier", true},  // not the latest
      {"path", "wijzigingen/2025..2026/#wijziging/thema/23/p-23-04"}};
  change.members.insert(change.members.end(), more);
  return {{"label", "Gewijzigd in Editie 2026"},
          {"about", "punt 23.4"},
          {"path", "wijzigingen/2025..2026/#wijziging/thema/23/p-23-04"},
          {"is_new", true},
          {"history", List{change}}};  // the latest first; when that only moved it, the one before too
}

// The list of editions.
Value sample_changes_list() {
  const Value pair = {{"path", "wijzigingen/2025..2026/"}, {"counts", "3 nieuw, 2 gewijzigd"}};
  return {{"editions", List{{{"id", "editie-2026"},
                             {"title", "Editie 2026"},
                             {"date", {{"iso", "2026-01-01"}, {"text", "1 januari 2026"}}},
                             {"withdrawn", "1 mei 2026"},  // or false
                             {"reason", "Punt 4 was onjuist."},
                             {"note", Html{"<p>…</p>"}},  // what the editors say of it, or nothing
                             {"path", "editie/2026/"},
                             {"before", "Editie 2025"},  // the edition before; false of the first
                             {"brought", pair},          // since the edition before; false of the first
                             {"since", pair}}}}};        // from then to now
}

// What changed between two texts.
Value sample_comparison() {
  Object change = change_members();
  const std::initializer_list<std::pair<std::string_view, Value>> more = {
      {"id", "wijziging/thema/23/p-23-04"},
      {"kind", "Gewijzigd"},
      {"to", List{sample_place()}},  // empty: withdrawn
      {"lines", List{"…"}},          // the text of what is wholly new or gone
      {"name", "punt 23.4"},         // of what was withdrawn, else nothing
      {"reason", "De wet is vervallen."}};
  change.members.insert(change.members.end(), more);
  return {{"from", {{"title", "Editie 2025"}, {"path", "editie/2025/"}}},
          {"to", {{"title", "Editie 2026"}, {"path", "editie/2026/"}}},  // path: nothing for the text of now
          {"note", Html{"<p>…</p>"}},
          {"total", "12 wijzigingen"},  // nothing when nothing changed
          {"counts", "3 nieuw, 2 gewijzigd, 7 licht gewijzigd"},
          {"groups", List{{{"id", "deel-1"},
                           {"title", "Hoofdstuk 3: Het jaar rond"},
                           {"count", "3 wijzigingen"},
                           {"pages", List{{{"title", "Zaaien"},
                                           {"path", "thema/8/"},  // in the later text; gone: in the earlier
                                           {"note", "…"},
                                           {"changes", List{change}}}}}}}}};
}

// A part of the text: what a level-2 heading starts, or what stands before the first (has_heading false).
Value sample_section() {
  return {
      {"id", "punten"},
      {"heading", Html{"Punten"}},
      {"has_heading", true},
      {"is_points", true},
      {"is_questions", true},
      {"is_editorial", true},
      {"has_tasks", true},
      {"task_count", "9"},
      {"html", Html{"<p>…</p>"}},  // of a section with points: what stands before the first
      {"points", List{{
                     {"id", "p-23-04"},
                     {"anchor", "p-23-04"},  // the id it has on its own page
                     {"label", "23.4"},
                     {"index", "4"},
                     {"is_optional", true},
                     {"title", Html{"Planning maken"}},  // of a point that is a heading, else empty
                     {"html", Html{"<p>…</p>"}},
                     {"link_label", "Kopieer de link naar thema 23, punt 4"},
                     {"citation", "Wegwijzer, thema 23, punt 4"},
                     {"mentions", List{{{"title", "…"},
                                        {"path", "…"},
                                        {"reference", "Thema 22"},
                                        {"sentence", "…"},
                                        {"to", "punt 4"}}}},
                     {"mention_count", "2"},  // empty when there are none
                     {"change", sample_mark()},
                 }}},
  };
}

// A path on which this page stands, for the one who came that way: shown by script when the address has
// `query`.
Value sample_way() {
  return {
      {"title", "De kern in een kwartier"},
      {"path", "route/kern/"},
      {"reference", "Leesroute"},
      {"parameter", "route"},
      {"id", "kern"},
      {"former_ids", "basis"},  // of paths that it replaced, with spaces between
      {"place", "3"},
      {"total", "9"},
      {"previous", stop()},  // false at the begin
      {"next", stop()},      // false at the end
  };
}

// A page that stands in full on a continuous page; ids in it start with its own.
Value sample_part() {
  return card_with({
      {"id", "thema-23"},
      {"voice", {{"id", "bewerking"}, {"label", "…"}}},  // where it is another than before, else false
      {"source", {{"title", "Wegwijzer"}, {"by", "…"}, {"year", "2020"}}},
      {"heading", "Week 1"},  // where a part of the path starts, else nothing
      {"sections", List{sample_section()}},
      {"footnotes", Html{"<ol>…</ol>"}},
  });
}

Value sample_relations() {
  return List{{
      {"title", "Lees verder"},
      {"items", List{{
                    {"label", "Zie ook"},
                    {"is_path", false},
                    {"pages", List{card_with({{"reason", "waarom"}})}},
                    {"parts", List{{{"heading", "Week 1"}, {"pages", List{stop()}}}}},  // of a path
                    {"minutes", "12"},
                    {"count", "3"},
                }}},
  }};
}

Value sample_collection() {
  return {
      {"title", "Thema's"},
      {"path", "thema/"},
      {"count", "100"},
      {"groups", List{{{"id", "loopbaan"}, {"title", "Loopbaan"}, {"pages", List{card()}}}}},
      {"pages",
       List{card_with(
           {{"children", List{card_with({{"children", List{card_with({{"children", List{}}})}}})}}})}},
  };
}

// Collections by name. One that only the theme knows is false in a view.
Value sample_collections(const Config& config, const Theme& theme) {
  Object collections;
  for (const Collection& collection : config.collections)
    collections.members.emplace_back(collection.name, sample_collection());
  for (const std::string& name : theme.collections) {
    if (!find_collection(config, name)) collections.members.emplace_back(name, sample_collection());
  }
  return collections;
}

// What a relation with `contents = true` adds to a card: the page's name in addresses, its own fields, the
// items of the lists under headings that have a key, and the pages it leads to in turn.
Value sample_contents(const Config& config, const Theme& theme) {
  Object fields;
  for (const std::string_view name : field_names(config, theme)) fields.members.emplace_back(name, "60");
  Object lists;
  for (const std::string_view name : list_names(config, theme))
    lists.members.emplace_back(name, List{{{"text", "Eén zin."}, {"index", "1"}}});
  Object related;
  for (const std::string_view name : related_names(config, theme))
    related.members.emplace_back(name, List{card_with({{"reason", "waarom"}})});
  return card_with(
      {{"reason", "waarom"}, {"id", "balint"}, {"fields", fields}, {"lists", lists}, {"related", related}});
}

// Relations by key, for templates that place one of them themselves: {{#related.tiles}}; themes.core is
// related.themes_core. One that only the theme knows may have contents.
Value sample_related(const Config& config, const Theme& theme) {
  const auto is_plain = [&](std::string_view name) {
    bool is_known = false;
    for (const Relation& relation : config.relations) {
      if (relation.view_name != name) continue;
      if (relation.has_contents) return false;
      is_known = true;
    }
    return is_known;
  };
  Object related;
  for (const std::string_view name : related_names(config, theme))
    related.members.emplace_back(
        name, List{is_plain(name) ? card_with({{"reason", "waarom"}}) : sample_contents(config, theme)});
  return related;
}

}  // namespace

namespace {

std::vector<std::string_view> joined(const std::vector<std::string>& own,
                                     const std::vector<std::string>& more) {
  std::vector<std::string_view> names(own.begin(), own.end());
  for (const std::string& name : more) {
    if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
  }
  return names;
}

}  // namespace

std::vector<std::string_view> related_names(const Config& config, const Theme& theme) {
  return joined(config.relation_names, theme.related);
}

std::vector<std::string_view> list_names(const Config& config, const Theme& theme) {
  return joined(config.list_names, theme.lists);
}

std::vector<std::string_view> field_names(const Config& config, const Theme& theme) {
  std::vector<std::string_view> names = joined({}, theme.fields);
  for (const Collection& collection : config.collections) {
    for (const Field& field : collection.fields) {
      if (std::ranges::find(names, field.key) == names.end()) names.emplace_back(field.key);
    }
  }
  return names;
}

Value strings_value(const Strings& strings) {
  Object object;
  for (const auto& [key, text] : strings.texts) object.members.emplace_back(key, text);
  return object;
}

Value sample_moved_view(const Config& config, const Theme& theme) {
  return {
      {"root", "../../"},
      {"t", strings_value(*theme.strings)},
      {"site", sample_site(config)},
      {"moved",
       {{"title", "Thema 23: Rol in strategie"},
        {"to", "../thema/23/#p-23-04"},  // from this page
        {"canonical", "https://…/thema/23/"},
        {"is_frozen", true},                          // it is in an edition
        {"parts", "p-24-01=../thema/25/#p-25-02"}}},  // for a script: parts that went elsewhere
  };
}

Value sample_view(const Config& config, const Theme& theme) {
  return {
      {"root", "../../"},  // the way to the site's top
      {"t", strings_value(*theme.strings)},
      {"site", sample_site(config)},
      {"menu", List{menu_item()}},
      {"footer", List{menu_item()}},
      {"frozen",
       {{"name", "2026"},  // false in the current text
        {"title", "Editie 2026"},
        {"date", "1 januari 2026"},
        {"today", "../../../../thema/23/"},  // the same address in the current text, from this page
        {"others",  // the way to other editions of this page; false when its kind has no list of them
         {{"to", "../../../../thema/23/#pagina--edities"},  // from this page
          {"top", "../../../../"},                          // of the site
          {"path", "thema/23/"}}},
        {"withdrawn", "1 mei 2026"},  // or false
        {"reason", "Punt 4 was onjuist."}}},
      {"page", sample_page()},
      {"breadcrumbs", List{place()}},
      {"sections", List{sample_section()}},
      {"footnotes", Html{"<ol>…</ol>"}},
      {"previous", card()},
      {"next", card()},
      {"siblings",
       List{card_with({{"is_current", true},
                       {"is_before", true}})}},  // the pages beside this one, with a parent in common
      {"children", List{card()}},
      {"groups",
       List{{{"id", "loopbaan"}, {"title", "Loopbaan"}, {"pages", List{card()}}}}},  // of a list page
      {"relations", sample_relations()},
      {"related", sample_related(config, theme)},
      {"kindred", {{"pages", List{card_with({{"reason", "Ook over: raad, griffier"}})}}}},  // or false
      {"backlinks", List{{{"title", "…"},
                          {"path", "thema/22/#p-22-01"},
                          {"reference", "Thema 22"},
                          {"sentence", "…"},
                          {"to", "punt 4"}}}},
      {"backlink_count", "3"},
      {"journey", List{card_with({{"is_current", true},  // phases, of a step
                                  {"steps", List{card_with({{"is_current", true}, {"is_before", true}})}}})}},
      {"ways", List{sample_way()}},
      {"parts", List{sample_part()}},
      {"collections", sample_collections(config, theme)},
      {"gone_parts",
       {{"items", List{{{"id", "p-23-04"},
                        {"text", "Zorg dat …"},    // what stood there
                        {"to", "../24/#p-24-01"},  // from this page; false: withdrawn
                        {"label", "thema 24, punt 1"},
                        {"since", {{"iso", "2026-11-22"}, {"text", "22 november 2026"}}},
                        {"reason", "De wet is vervallen."}}}}}},
      {"page_change", sample_mark()},  // of what is no point of the page, or false
      {"box_changes", List{{{"id", "v-02"}, {"mark", sample_mark()}}}},  // of boxes that have one
      {"has_changes", true},                                             // something here needs changes.css
      {"changes_list", sample_changes_list()},  // of the list of editions, else false
      {"comparison", sample_comparison()},      // of the page of two texts, else false
      {"gone",                                  // of a page that was withdrawn
       {{"since", {{"iso", "2026-11-22"}, {"text", "22 november 2026"}}}, {"reason", "…"}}},
      {"editions",          // of a page of now: where it stands in each edition, the newest first; or false
       {{"is_gone", true},  // these are the editions that still have it
        {"items", List{{{"title", "Editie 2026"},
                        {"date", {{"iso", "2026-01-01"}, {"text", "1 januari 2026"}}},
                        {"path", "editie/2026/thema/23/"},
                        {"withdrawn", "1 mei 2026"},  // or false
                        {"note", "toen thema 3, ‘Bodem en water’"}}}}}},
      {"absent",  // of a page of an edition that it came after
       {{"text", "In Editie 2024 stond deze pagina nog niet."},
        {"is_now", true},  // the text of now has it; `frozen.today` leads there
        {"newest", {{"to", "../../../2025/thema/11/"}, {"text", "Lees deze pagina in Editie 2025"}}},
        {"start", "Ga naar het begin van Editie 2024"},
        {"parts",  // that stood elsewhere in that edition, or false
         {{"items", List{{{"id", "p-11-01"},
                          {"to", "../5/#p-05-03"},  // from this page
                          {"title", "Thema 5: Taken verdelen"},
                          {"label", "5.3"}}}}}}}},
      {"alphabet", List{{{"letter", "A"},
                         {"id", "a"},
                         {"entries", List{{{"title", "…"},
                                           {"path", "…"},
                                           {"reference", "Begrip"},
                                           {"see", "…"}}}}}}},  // of the register
  };
}

}  // namespace wegwijzer
