// One Markdown file, read and understood by itself. Made by parse/, read by link/ and render/. A Document
// refers to its own text and to nothing else, so it can be kept between builds and serve several editions at
// once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"
#include "generator/model/config.h"

namespace wegwijzer {

// ---- front matter

/// A value as written: scalars stay text, so `no` and `1.10` stay what they were.
struct FieldValue {
  std::string key;
  std::string text;                // text, number, boolean, date, choice
  std::vector<std::string> items;  // list
};

/// One reference to another page in front matter, not yet resolved.
struct RelationUse {
  RelationIndex relation{};
  std::string target;   // as written: "19", "thema:19", "visie"
  std::string reason;   // why, or empty
  std::string heading;  // of the part of a path it stands under
  TextRange range;
};

struct ParentUse {
  std::string target;
  TextRange range;
};

/// An address that was published and has nothing of its own any more, and what became of it. Declared in the
/// front matter of its page or in content/redirects.toml.
struct GoneUse {
  std::string from;    // "/thema/23/#p-23-04"; in front matter the anchor, or empty for the page itself
  std::string by;      // replaced: where its text is now, as written; empty: withdrawn
  std::string since;   // withdrawn: ISO 8601 date, may be empty
  std::string reason;  // withdrawn: why, may be empty
  SourceSpan at;
};

struct Metadata {
  std::string title;
  std::string subtitle;
  std::string summary;
  std::optional<int> number;
  std::vector<std::string> keywords;
  std::vector<std::string> aliases;
  std::string voice;
  std::string source;
  std::string reviewed;     // ISO 8601 date
  std::string change_note;  // what readers should know of the latest change; one sentence
  std::string template_name;
  bool is_draft = false;
  bool is_coming = false;
  std::vector<FieldValue> fields;
  std::vector<RelationUse> relations;
  std::optional<ParentUse> parent;
  std::vector<GoneUse> gone;
  TextRange title_range;
  TextRange number_range;
  TextRange template_range;
};

/// Whether the page itself was withdrawn or replaced: its file only says so.
bool is_gone(const Metadata& metadata);

const FieldValue* find_field(const Metadata& metadata, std::string_view key);

// ---- body

enum class NodeKind : std::uint8_t {
  paragraph,
  heading,
  block_quote,
  callout,
  list,
  item,
  task_item,
  code_block,
  thematic_break,
  table,
  table_head,
  table_row,
  table_cell,
  footnote_definition,
  text,
  soft_break,
  line_break,
  code,
  emphasis,
  strong,
  strikethrough,
  link,
  image,
  footnote_reference,
};

/// A tree in one vector: a node is followed by its descendants, the last of which stands before `end`.
struct Node {
  NodeKind kind{};
  bool is_tight = false;        // list: no paragraphs around its items' texts
  bool is_ordered = false;      // list
  bool is_header = false;       // table_cell in the head row
  bool is_checked = false;      // task_item
  char align = 0;               // table_cell: l, c, r or 0
  std::uint16_t level = 0;      // heading: 1 to 6; list: first number; footnote: its number
  std::uint32_t end = 0;        // index after the last descendant
  std::uint32_t line = 0;       // 1-based line in the file
  std::uint32_t last_line = 0;  // of a block; equal to `line` for the rest
  TextRange text;               // in the document's pool: literal text, code, kind of a callout
  TextRange extra;  // in the pool: anchor of a heading, item or task; info of a code block; date of a callout
  std::uint32_t link = 0;  // link, image: index in Document::links
};

/// One piece of advice: an item of the ordered list, or a level-3 heading with what follows, under the
/// heading that the collection names. It has a number, an anchor that never changes and so an address of its
/// own.
struct Point {
  std::string anchor;         // empty when none was written
  std::string label;          // "23.4", "3a"
  int index = 0;              // from 1
  bool is_optional = false;   // need not be done, says the page's front matter
  std::uint32_t heading = 0;  // node of a heading point, else 0
  std::uint32_t begin = 0;    // nodes [begin, end) without the list item or heading itself
  std::uint32_t end = 0;
};

/// One line of a checklist.
struct Task {
  std::string anchor;  // empty when none was written
  std::uint32_t node = 0;
};

enum class LinkKind : std::uint8_t { wikilink, markdown, image };

/// A link as written; where it leads is worked out by link/.
struct LinkUse {
  LinkKind kind{};
  bool has_label = false;  // wikilink: the text is the author's own
  std::string target;      // "thema:23.4", "../a.md#x", "https://…"
  TextRange range;
  std::uint32_t node = 0;
  std::uint32_t block = 0;  // the paragraph, heading or cell it stands in
};

/// A part of the body: what a level-2 heading starts, or what stands before the first.
struct Section {
  SectionKind kind = SectionKind::plain;
  bool is_editorial = false;
  std::string key;           // the rule's, by which other pages know its lists, or empty
  bool has_heading = false;  // false: the part before the first heading
  std::uint32_t heading_node = 0;
  std::uint32_t begin = 0;  // nodes [begin, end) after the heading
  std::uint32_t end = 0;
  std::uint32_t first_point = 0, last_point = 0;  // [first, last) in Document::points
  std::uint32_t first_task = 0, last_task = 0;
};

struct Document {
  std::shared_ptr<const SourceText> source;
  CollectionIndex collection{};
  std::string id;         // the file's name without .md, or front matter's id
  bool is_index = false;  // index.md: the overview of its collection
  bool is_valid = false;  // the front matter could be used
  Metadata metadata;
  std::string pool;  // texts of the nodes, one after the other
  std::vector<Node> nodes;
  std::vector<Section> sections;
  std::vector<Point> points;
  std::vector<Task> tasks;
  std::vector<LinkUse> links;
  std::vector<std::string> anchors;  // every id on the page that may be linked to, sorted
  std::uint32_t words = 0;
  std::uint32_t body_offset = 0;  // byte of the file at which the body starts
  Diagnostics diagnostics;
};

using Documents = std::vector<std::shared_ptr<const Document>>;

std::string_view text_of(const Document& document, const Node& node);
std::string_view extra_of(const Document& document, const Node& node);

/// The id of box number `task` (from 0) in the page's HTML: its anchor, or "vinkje-3" when none was written.
std::string task_id(const Document& document, std::size_t task);

/// The words of a link that has none of its own: the title of the page it leads to.
using LinkLabels = std::function<std::string(std::uint32_t link)>;

/// Plain text of nodes [begin, end): blocks separated by a space, code and alternative texts included.
/// Callouts are left out: they are the editors' words, not the text's.
std::string plain_text(const Document& document, std::uint32_t begin, std::uint32_t end,
                       const LinkLabels& labels = {});

/// The items of the lists that stand directly in that section, in plain text.
std::vector<std::string> list_items(const Document& document, const Section& section,
                                    const LinkLabels& labels = {});

}  // namespace wegwijzer
