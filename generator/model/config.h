// What wegwijzer.toml says. Made by config/, read by every stage, never changed after that.
//
// The program knows collections, numbered pages, points, steps, checklists, terms and paths. It does not know
// the word "thema": what a collection is called, where it lives and how its pages refer to each other is
// data.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/source_text.h"

namespace wegwijzer {

/// Positions in Config's vectors, each with a type of its own so that one cannot pass for the other.
enum class CollectionIndex : std::size_t {};
enum class RelationIndex : std::size_t {};

struct Named {
  std::string id;
  std::string label;
};

struct SourceWork {
  std::string id;
  std::string title;
  std::string by;
  std::string year;
};

enum class FieldType { text, number, boolean, date, choice, list };

/// A front-matter key of one collection. With a label it is shown on the page.
struct Field {
  std::string key;
  FieldType type = FieldType::text;
  std::string label;
  std::vector<Named> choices;  // type choice: the allowed values, in order
};

/// What a level-2 heading of that name starts.
enum class SectionKind { plain, points, questions };

struct SectionRule {
  std::string heading;
  SectionKind kind = SectionKind::plain;
  std::string label;     // points: how one is called, with {number}, {index} and {letter}: "{number}.{index}"
  std::string anchor;    // points: pattern of new anchors; {number} and {index} have two digits there
  std::string optional;  // points: the list field that names those that need not be done, by label; or empty
  std::string key;       // what templates of other pages call the items of its lists: "statements"; or empty
  bool is_editorial = false;
};

struct ParentRule {
  CollectionIndex collection{};
  std::string key;
};

struct Collection {
  std::string name;   // the prefix in [[name:…]]
  std::string title;  // plural, for lists
  std::string singular;
  std::string folder;     // below content/, empty for content/ itself
  std::string url;        // "/thema/{number}/" or "/begrip/{id}/"
  std::string index_url;  // empty: no overview page
  TextRange index_range;  // in wegwijzer.toml
  std::string whole;      // last part of the address of each page's continuous page: "alles"; empty: none
  std::string short_url;  // "/{number}/": short addresses of its pages and points, or empty
  std::string template_name;
  TextRange template_range;  // in wegwijzer.toml
  std::string group_by;      // a choice field by which lists are grouped, or empty
  bool is_numbered = false;
  std::optional<ParentRule> parent;
  std::vector<Field> fields;
  std::vector<std::string> required;  // keys that must be there besides title (and number)
  std::vector<SectionRule> sections;
  bool is_journey = false;          // its pages are the steps of one journey, its parents the phases
  bool is_glossary = false;         // its pages are terms that other pages explain at their first use
  bool has_sourced_tasks = false;   // a task that refers to nothing is marked as the editors' own
  int search_weight = 100;          // percent: how much sooner its pages are found than others
  bool is_searched_in_full = true;  // false: by title, keywords and summary only
  int kindred = 0;                  // how many pages with the same terms each page shows at most
  int count = 0;                    // how many pages it must have; 0: any number
  std::vector<int> point_counts;    // how many points page 1, 2, 3 … must have; empty: any number
  std::vector<std::string> needs;   // collections from which each page must be reached by a relation
  TextRange name_range;             // in wegwijzer.toml
};

/// What the checks of the text look for, and how serious it is.
struct CheckSettings {
  int longest_sentence = 30;                  // words
  int most_related = 7;                       // entries of one relation without a path
  std::vector<std::string> hard_words;        // officialese, as written: "teneinde"
  std::vector<std::string> empty_link_texts;  // link texts that say nothing: "klik hier"
  std::vector<Named> levels;                  // id of a warning, and off, warning or error
};

/// A named link between pages, written in the front matter of one side; the other side is made by the
/// program.
struct Relation {
  std::optional<CollectionIndex> from;  // nothing: every collection has this key
  std::string key;                      // "related", or with a dot "themes.core"
  std::optional<CollectionIndex> to;    // nothing: any collection, references need a prefix
  std::string view_name;                // the key as templates know it: "themes_core"
  bool is_path = false;                 // a list of {heading, pages}: an order with subheads
  bool has_contents = false;            // templates get the fields and lists of the pages it leads to
  std::string label;
  std::string group;
  std::string inverse_label;  // empty: not shown on the other side
  std::string inverse_group;
};

struct MenuItem {
  std::string title;
  std::string url;
  TextRange range;  // in wegwijzer.toml
};

struct SiteSettings {
  std::string title;
  std::string short_title;
  std::string description;
  std::string language = "nl";
  std::string edition;
  std::string theme = "default";
  TextRange theme_range;  // in wegwijzer.toml
  std::string contact_url;
};

struct Config {
  std::shared_ptr<const SourceText> source;
  SiteSettings site;
  std::vector<SourceWork> works;
  std::vector<Named> voices;
  std::vector<Named> callouts;
  std::vector<Collection> collections;
  std::vector<Relation> relations;
  std::vector<std::string> relation_names;  // the view names of all relations, each once
  std::vector<std::string> list_names;      // the keys of all sections that have one, each once
  std::vector<MenuItem> menu;
  std::vector<MenuItem> footer;
  CheckSettings checks;
  std::vector<std::vector<std::string>> synonyms;  // of the search: groups of words that mean the same

  const Collection& operator[](CollectionIndex index) const {
    return collections[static_cast<std::size_t>(index)];
  }
  const Relation& operator[](RelationIndex index) const { return relations[static_cast<std::size_t>(index)]; }
};

/// The collection of that name, or nothing.
std::optional<CollectionIndex> find_collection(const Config& config, std::string_view name);

/// The collection whose folder holds `path` (below content/), the deepest one; nothing when none does.
std::optional<CollectionIndex> collection_of(const Config& config, std::string_view path);

}  // namespace wegwijzer
