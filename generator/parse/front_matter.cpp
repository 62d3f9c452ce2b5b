#include "generator/parse/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

using Source = std::shared_ptr<const SourceText>;

// Where the YAML stands in the file.
struct Fence {
  std::uint32_t begin = 0;  // first byte after the opening line
  std::uint32_t end = 0;    // first byte of the closing line
  std::uint32_t body = 0;   // first byte after the closing line
};

bool is_fence_line(std::string_view line) { return line.starts_with("---") && trim(line.substr(3)).empty(); }

std::optional<Fence> find_fence(const Source& source, Diagnostics& diagnostics) {
  const auto lines = static_cast<std::uint32_t>(source->line_starts.size());
  if (trim(source->text).empty()) {
    diagnostics.push_back(error(Code::empty_file, {source, {0, 0}}));
    return std::nullopt;
  }
  if (!is_fence_line(line_text(*source, 1))) {
    diagnostics.push_back(error(Code::missing_front_matter, {source, {0, 0}}));
    return std::nullopt;
  }
  for (std::uint32_t line = 2; line <= lines; ++line) {
    if (!is_fence_line(line_text(*source, line))) continue;
    const auto size = static_cast<std::uint32_t>(source->text.size());
    const std::uint32_t after = line < lines ? line_offset(*source, line + 1) : size;
    return Fence{line_offset(*source, 2), line_offset(*source, line), after};
  }
  diagnostics.push_back(error(Code::unclosed_front_matter, {source, {0, 3}}));
  return std::nullopt;
}

bool has_tabs(const Source& source, const Fence& fence, Diagnostics& diagnostics) {
  const auto yaml = std::string_view(source->text).substr(fence.begin, fence.end - fence.begin);
  bool at_indent = true;
  for (std::uint32_t i = 0; i < yaml.size(); ++i) {
    if (yaml[i] == '\t' && at_indent) {
      diagnostics.push_back(
          error(Code::tab_in_front_matter, {source, {fence.begin + i, fence.begin + i + 1}}));
      return true;
    }
    if (yaml[i] == '\n')
      at_indent = true;
    else if (yaml[i] != ' ')
      at_indent = false;
  }
  return false;
}

// One key of the whole front matter, "competencies.core" for a nested one, as the schema knows it.
struct KnownKey {
  std::string name;
  enum class Use { text, number, list, truth, date, voice, source, field, relation, parent, id, gone } use;
  std::size_t index = 0;  // of the field or relation
};

std::vector<KnownKey> known_keys(const Config& config, CollectionIndex collection) {
  using Use = KnownKey::Use;
  std::vector<KnownKey> keys = {
      {"title", Use::text},     {"subtitle", Use::text},
      {"summary", Use::text},   {"number", Use::number},
      {"keywords", Use::list},  {"aliases", Use::list},
      {"voice", Use::voice},    {"source", Use::source},
      {"reviewed", Use::date},  {"draft", Use::truth},
      {"coming", Use::truth},   {"template", Use::text},
      {"id", Use::id},          {"replaced-by", Use::gone},
      {"withdrawn", Use::gone}, {"change-note", Use::text},
  };
  const Collection& rules = config[collection];
  for (std::size_t i = 0; i < rules.fields.size(); ++i) keys.push_back({rules.fields[i].key, Use::field, i});
  for (std::size_t i = 0; i < config.relations.size(); ++i) {
    const auto& from = config.relations[i].from;
    if (!from || *from == collection) keys.push_back({config.relations[i].key, Use::relation, i});
  }
  if (rules.parent) keys.push_back({rules.parent->key, Use::parent});
  return keys;
}

class Reader {
 public:
  Reader(const Source& source, const Fence& fence, const Config& config, CollectionIndex collection,
         FrontMatter& out, Diagnostics& diagnostics)
      : source_(source),
        fence_(fence),
        config_(config),
        rules_(config[collection]),
        keys_(known_keys(config, collection)),
        out_(out),
        diagnostics_(diagnostics) {}

  void read(const YAML::Node& root, bool is_index) {
    if (!root.IsMap()) {
      report(Code::invalid_yaml, range_of(root), {"hier wordt per regel ‘sleutel: waarde’ verwacht"});
      return;
    }
    out_.is_valid = true;
    read_map(root, "");
    check_required(is_index);
  }

 private:
  void read_map(const YAML::Node& map, const std::string& prefix) {
    std::set<std::string> seen;
    for (const auto& member : map) {
      if (!member.first.IsScalar()) {
        report(Code::invalid_yaml, range_of(member.first), {"een sleutel moet één woord zijn"});
        continue;
      }
      const std::string name = prefix + member.first.Scalar();
      if (!seen.insert(name).second) {
        report(Code::duplicate_key, range_of(member.first), {name});
        continue;
      }
      read_member(name, member.first, member.second);
    }
  }

  void read_member(const std::string& name, const YAML::Node& key, const YAML::Node& value) {
    const auto known = std::ranges::find(keys_, name, &KnownKey::name);
    if (known != keys_.end()) {
      seen_.insert(name);
      read_value(*known, value, range_of(key));
      return;
    }
    const bool is_outer =
        std::ranges::any_of(keys_, [&](const KnownKey& k) { return k.name.starts_with(name + "."); });
    if (is_outer && value.IsMap()) return read_map(value, name + ".");
    if (is_outer) return wrong(value, name, "ingesprongen regels met een eigen sleutel");
    report(Code::unknown_key, range_of(key), {name, rules_.singular}, nearest_names(name, key_names()));
  }

  std::vector<std::string> key_names() const {
    std::vector<std::string> names;
    for (const KnownKey& key : keys_) names.push_back(key.name);
    return names;
  }

  void read_value(const KnownKey& key, const YAML::Node& value, TextRange key_range) {
    Metadata& data = out_.metadata;
    switch (key.use) {
      case KnownKey::Use::text: return read_text(key.name, value);
      case KnownKey::Use::id: out_.id = read_id(key.name, value); return;
      case KnownKey::Use::number: read_number(key.name, value); return;
      case KnownKey::Use::list:
        (key.name == "keywords" ? data.keywords : data.aliases) = texts(key.name, value);
        return;
      case KnownKey::Use::truth:
        (key.name == "draft" ? data.is_draft : data.is_coming) = truth(key.name, value);
        return;
      case KnownKey::Use::date: data.reviewed = date(key.name, value); return;
      case KnownKey::Use::voice: data.voice = choice(key.name, value, ids_of(config_.voices)); return;
      case KnownKey::Use::source: data.source = choice(key.name, value, work_ids()); return;
      case KnownKey::Use::field: read_field(rules_.fields[key.index], value); return;
      case KnownKey::Use::relation: read_relation(RelationIndex{key.index}, value); return;
      case KnownKey::Use::parent:
        data.parent = ParentUse{scalar(key.name, value), value.IsScalar() ? range_of(value) : key_range};
        return;
      case KnownKey::Use::gone: read_gone(key.name, value); return;
    }
  }

  void read_text(const std::string& name, const YAML::Node& value) {
    Metadata& data = out_.metadata;
    std::string text = scalar(name, value);
    if (name == "title") {
      data.title_range = range_of(value);
      data.title = std::move(text);
    } else if (name == "subtitle") {
      data.subtitle = std::move(text);
    } else if (name == "summary") {
      data.summary = std::move(text);
    } else if (name == "change-note") {
      data.change_note = std::move(text);
    } else {
      data.template_range = range_of(value);
      data.template_name = std::move(text);
    }
  }

  std::string read_id(const std::string& name, const YAML::Node& value) {
    std::string id = scalar(name, value);
    if (!id.empty() && slugify(id) == id) return id;
    wrong(value, name, "kleine letters, cijfers en koppeltekens");
    return "";
  }

  void read_number(const std::string& name, const YAML::Node& value) {
    out_.metadata.number_range = range_of(value);
    out_.metadata.number = parse_number(scalar(name, value));
    const bool is_good = out_.metadata.number && *out_.metadata.number > 0;
    if (!is_good) wrong(value, name, "een heel getal vanaf 1");
  }

  void read_field(const Field& field, const YAML::Node& value) {
    FieldValue read{field.key, "", {}};
    switch (field.type) {
      case FieldType::text: read.text = scalar(field.key, value); break;
      case FieldType::list: read.items = texts(field.key, value); break;
      case FieldType::boolean: read.text = truth(field.key, value) ? "true" : "false"; break;
      case FieldType::date: read.text = date(field.key, value); break;
      case FieldType::choice: read.text = choice(field.key, value, ids_of(field.choices)); break;
      case FieldType::number:
        read.text = scalar(field.key, value);
        if (!parse_number(read.text)) wrong(value, field.key, "een heel getal");
        break;
    }
    out_.metadata.fields.push_back(std::move(read));
  }

  void read_relation(RelationIndex relation, const YAML::Node& value) {
    const std::string& name = config_[relation].key;
    if (config_[relation].is_path) return read_path(relation, value);
    if (value.IsScalar()) return add_relation(relation, value, "", "");
    if (!value.IsSequence()) return wrong(value, name, "een lijst met verwijzingen: [12, 15]");
    for (const YAML::Node& item : value) read_relation_item(relation, item, "");
  }

  // "- 12" or "- 12: waarom"
  void read_relation_item(RelationIndex relation, const YAML::Node& item, const std::string& heading) {
    if (item.IsScalar()) return add_relation(relation, item, "", heading);
    if (item.IsMap() && item.size() == 1 && item.begin()->second.IsScalar()) {
      return add_relation(relation, item.begin()->first, item.begin()->second.Scalar(), heading);
    }
    wrong(item, config_[relation].key, "een verwijzing, eventueel met een reden: ‘- 12: waarom’");
  }

  void read_path(RelationIndex relation, const YAML::Node& value) {
    const std::string& name = config_[relation].key;
    if (!value.IsSequence()) return wrong(value, name, "een lijst van delen met heading en pages");
    for (const YAML::Node& part : value) {
      if (!part.IsMap() || !part["pages"] || !part["pages"].IsSequence()) {
        wrong(part, name, "een deel met heading (tussenkop) en pages (lijst van verwijzingen)");
        continue;
      }
      for (const auto& member : part) {
        const std::string key = member.first.IsScalar() ? member.first.Scalar() : "";
        if (key != "heading" && key != "pages") {
          report(Code::unknown_key, range_of(member.first), {name + "." + key, rules_.singular},
                 nearest_names(key, {"heading", "pages"}));
        }
      }
      const std::string heading =
          part["heading"] && part["heading"].IsScalar() ? part["heading"].Scalar() : "";
      for (const YAML::Node& item : part["pages"]) read_relation_item(relation, item, heading);
    }
  }

  void add_relation(RelationIndex relation, const YAML::Node& target, std::string reason,
                    std::string heading) {
    out_.metadata.relations.push_back({relation, std::string(trim(target.IsScalar() ? target.Scalar() : "")),
                                       std::move(reason), std::move(heading), range_of(target)});
  }

  // "replaced-by: thema:24" for the page, "replaced-by: {p-23-04: thema:24#p-24-01}" for parts of it.
  void read_gone(const std::string& name, const YAML::Node& value) {
    if (value.IsScalar()) return add_gone(name, "", value, value);
    if (!value.IsMap()) return wrong(value, name, wanted_gone(name));
    for (const auto& member : value) {
      const bool is_pair = member.first.IsScalar() && member.second.IsScalar();
      if (is_pair)
        add_gone(name, std::string(trim(member.first.Scalar())), member.first, member.second);
      else
        wrong(member.first, name, wanted_gone(name));
    }
  }

  static const char* wanted_gone(const std::string& name) {
    return name == "withdrawn" ? "een datum, of per anker een datum en de reden: ‘p-23-04: 2026-11-22 waarom’"
                               : "een verwijzing, of een verwijzing per anker: ‘p-23-04: thema:24#p-24-01’";
  }

  void add_gone(const std::string& name, std::string anchor, const YAML::Node& place,
                const YAML::Node& value) {
    GoneUse use;
    use.from = std::move(anchor);
    use.at = {source_, range_of(place)};
    const std::string text = scalar(name, value);
    if (text.empty()) return wrong(place, name, wanted_gone(name));
    if (name == "replaced-by") {
      use.by = text;
    } else {
      use.since = text.substr(0, text.find(' '));
      use.reason = trim(std::string_view(text).substr(use.since.size()));
      if (!is_iso_date(use.since)) return report(Code::wrong_date, range_of(value), {name, use.since});
    }
    out_.metadata.gone.push_back(std::move(use));
  }

  // ---- scalars

  std::string scalar(const std::string& name, const YAML::Node& value) {
    if (value.IsScalar()) {
      check_quote(value);
      return std::string(trim(value.Scalar()));
    }
    if (!value.IsNull()) wrong(value, name, "één waarde");
    return "";
  }

  // yaml-cpp closes a quote that was left open at the end of the block, so that it swallows all lines below.
  void check_quote(const YAML::Node& value) {
    const std::string& text = source_->text;
    const TextRange range = range_of(value);
    const char quote = text[range.begin];
    if (quote != '"' && quote != '\'') return;
    for (std::uint32_t i = range.begin + 1; i < fence_.end; ++i) {
      if (text[i] == '\\' && quote == '"')
        ++i;
      else if (text[i] == quote)
        return;
    }
    report(Code::invalid_yaml, {range.begin, range.begin + 1},
           {"een aanhalingsteken of haak is niet gesloten"});
  }

  std::vector<std::string> texts(const std::string& name, const YAML::Node& value) {
    std::vector<std::string> found;
    if (value.IsNull()) return found;
    if (!value.IsSequence()) {
      wrong(value, name, "een lijst: elke regel begint met ‘- ’");
      return found;
    }
    for (const YAML::Node& item : value) {
      if (item.IsScalar()) check_quote(item);
      if (item.IsScalar() && !trim(item.Scalar()).empty())
        found.emplace_back(trim(item.Scalar()));
      else
        wrong(item, name,
              "een lijst van teksten (zet een tekst met een dubbelepunt tussen aanhalingstekens)");
    }
    return found;
  }

  bool truth(const std::string& name, const YAML::Node& value) {
    const std::string text = scalar(name, value);
    if (text != "true" && text != "false") wrong(value, name, "true of false");
    return text == "true";
  }

  std::string date(const std::string& name, const YAML::Node& value) {
    std::string text = scalar(name, value);
    if (is_iso_date(text)) return text;
    report(Code::wrong_date, range_of(value), {name, text});
    return "";
  }

  std::string choice(const std::string& name, const YAML::Node& value,
                     const std::vector<std::string>& allowed) {
    std::string text = scalar(name, value);
    if (std::ranges::find(allowed, text) != allowed.end()) return text;
    std::string list;
    for (const std::string& one : allowed) list += (list.empty() ? "" : ", ") + one;
    report(Code::wrong_choice, range_of(value), {name, text, list}, nearest_names(text, allowed));
    return "";
  }

  static std::vector<std::string> ids_of(const std::vector<Named>& named) {
    std::vector<std::string> ids;
    ids.reserve(named.size());
    for (const Named& one : named) ids.push_back(one.id);
    return ids;
  }

  std::vector<std::string> work_ids() const {
    std::vector<std::string> ids;
    for (const SourceWork& work : config_.works) ids.push_back(work.id);
    return ids;
  }

  // ---- checks and places

  void check_required(bool is_index) {
    const TextRange top{0, 3};
    if (out_.metadata.title.empty() && !reported_.contains("title"))
      report(Code::missing_key, top, {"title", rules_.singular});
    if (is_index) return;
    if (rules_.is_numbered && !seen_.contains("number"))
      report(Code::missing_key, top, {"number", rules_.singular});
    if (rules_.parent && !seen_.contains(rules_.parent->key))
      report(Code::missing_key, top, {rules_.parent->key, rules_.singular});
    for (const std::string& key : rules_.required) {
      if (!seen_.contains(key) || (is_empty(key) && !reported_.contains(key)))
        report(Code::missing_key, top, {key, rules_.singular});
    }
  }

  // A required text or list that was left blank; a wrong choice or date has been reported as such.
  bool is_empty(const std::string& key) const {
    if (key == "summary") return out_.metadata.summary.empty();
    const auto field = std::ranges::find(rules_.fields, key, &Field::key);
    const FieldValue* value = find_field(out_.metadata, key);
    if (field == rules_.fields.end() || value == nullptr) return false;
    const bool is_free = field->type == FieldType::text || field->type == FieldType::list;
    return is_free && value->text.empty() && value->items.empty();
  }

  void wrong(const YAML::Node& value, const std::string& name, const std::string& wanted) {
    report(Code::wrong_type, range_of(value), {name, wanted});
  }

  void report(Code code, TextRange range, std::vector<std::string> arguments,
              std::vector<std::string> candidates = {}) {
    reported_.insert(arguments.front());
    diagnostics_.push_back(error(code, {source_, range}, std::move(arguments), std::move(candidates)));
  }

  // yaml-cpp counts bytes within the YAML; a scalar is marked to the end of its line at most.
  TextRange range_of(const YAML::Node& node) const {
    const YAML::Mark mark = node.Mark();
    if (mark.pos < 0 || mark.is_null()) return {0, 3};
    const std::uint32_t begin = std::min(fence_.begin + static_cast<std::uint32_t>(mark.pos), fence_.end);
    std::size_t end = source_->text.find('\n', begin);
    if (end == std::string::npos) end = source_->text.size();
    const bool is_scalar = node.IsScalar();
    if (is_scalar) {
      const std::string_view rest = std::string_view(source_->text).substr(begin, end - begin);
      const std::size_t quotes = rest.starts_with('"') || rest.starts_with('\'') ? 2 : 0;
      end = std::min(end, begin + node.Scalar().size() + quotes);
    }
    return {begin, static_cast<std::uint32_t>(std::max<std::size_t>(end, begin))};
  }

  const Source& source_;
  const Fence& fence_;
  const Config& config_;
  const Collection& rules_;
  std::vector<KnownKey> keys_;
  std::set<std::string> seen_;
  std::set<std::string> reported_;  // keys with a mistake: that they are empty then is not another one
  FrontMatter& out_;
  Diagnostics& diagnostics_;
};

// yaml-cpp's English reasons, for those an editor can run into.
std::string reason_in_dutch(std::string_view reason) {
  if (reason.find("illegal map value") != reason.npos)
    return "een waarde met een dubbelepunt moet tussen aanhalingstekens";
  if (reason.find("end of map") != reason.npos)
    return "hier klopt het inspringen of een aanhalingsteken niet";
  if (reason.find("end of sequence") != reason.npos)
    return "een lijst is niet afgesloten of springt verkeerd in";
  if (reason.find("end of stream") != reason.npos || reason.find("EOF") != reason.npos)
    return "een aanhalingsteken of haak is niet gesloten";
  if (reason.find("unknown escape") != reason.npos)
    return "een \\ tussen dubbele aanhalingstekens heeft een eigen betekenis; gebruik enkele "
           "aanhalingstekens";
  if (reason.find("alias") != reason.npos || reason.find("anchor") != reason.npos ||
      reason.find("tag") != reason.npos) {
    return "een waarde die met *, & of ! begint, moet tussen aanhalingstekens";
  }
  return "dit is geen geldige YAML";
}

TextRange place_of(const YAML::Exception& problem, const Source& source, const Fence& fence) {
  if (problem.mark.is_null() || problem.mark.pos < 0) return {fence.begin, fence.begin};
  const auto at = std::min(fence.begin + static_cast<std::uint32_t>(problem.mark.pos),
                           static_cast<std::uint32_t>(source->text.size()));
  return {at, at};
}

// yaml-cpp calls itself once a level, so a hostile file could exhaust the stack.
bool is_nested_too_deep(std::string_view yaml) {
  int depth = 0;
  for (const char c : yaml) {
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (depth > 50) return true;
  }
  constexpr std::size_t deepest_indent = 200;
  return yaml.find("\n" + std::string(deepest_indent, ' ')) != yaml.npos ||
         yaml.find("- - - - - - - - - - ") != yaml.npos;
}

}  // namespace

FrontMatter read_front_matter(const Source& source, const Config& config, CollectionIndex collection,
                              bool is_index, Diagnostics& diagnostics) {
  FrontMatter out;
  const auto fence = find_fence(source, diagnostics);
  if (!fence) return out;
  out.body_offset = fence->body;
  if (has_tabs(source, *fence, diagnostics)) return out;
  const std::string yaml = source->text.substr(fence->begin, fence->end - fence->begin);
  if (is_nested_too_deep(yaml)) {
    diagnostics.push_back(error(Code::invalid_yaml, {source, {fence->begin, fence->begin}},
                                {"de waarden zijn te diep genest"}));
    return out;
  }
  try {
    const YAML::Node root = YAML::Load(yaml);
    Reader(source, *fence, config, collection, out, diagnostics).read(root, is_index);
  } catch (const YAML::Exception& problem) {
    diagnostics.push_back(error(Code::invalid_yaml, {source, place_of(problem, source, *fence)},
                                {reason_in_dutch(problem.msg)}));
  }
  return out;
}

}  // namespace wegwijzer
