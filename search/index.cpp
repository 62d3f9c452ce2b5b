#include "search/index.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_set>

#include "generator/base/text.h"
#include "search/collector.h"
#include "search/compounds.h"
#include "search/json_text.h"
#include "search/packed.h"
#include "search/postings.h"
#include "search/scoring.h"
#include "search/stop_words.h"
#include "search/writer.h"

namespace wegwijzer::search {

namespace {

void check_references(std::span<const Document> documents) {
  std::unordered_set<std::string_view> seen;
  for (const Document& document : documents) {
    if (!seen.insert(document.ref).second)
      throw std::invalid_argument("reference occurs twice: " + document.ref);
  }
}

void check_texts(std::span<const Document> documents) {
  for (const Document& document : documents) {
    const auto is_broken = [](const std::string& text) { return find_invalid_utf8(text).has_value(); };
    const auto has_broken = [&](const auto& list) { return std::ranges::any_of(list.second, is_broken); };
    if (is_broken(document.ref) || std::ranges::any_of(document.fields, is_broken) ||
        std::ranges::any_of(document.lists, has_broken)) {
      throw std::invalid_argument("text is not valid UTF-8: " + document.ref);
    }
  }
}

void check_fields(const std::vector<FieldSettings>& fields) {
  for (const FieldSettings& field : fields) {
    if (field.name.find('/') == std::string::npos) continue;
    throw std::invalid_argument("field name contains '/': " + field.name);
  }
}

void check(std::span<const Document> documents, const std::vector<FieldSettings>& fields) {
  check_references(documents);
  check_texts(documents);
  check_fields(fields);
}

ScoreSettings score_settings(const std::vector<FieldSettings>& fields, double k1, double b) {
  ScoreSettings scores{{}, k1, b};
  scores.field_boosts.reserve(fields.size());
  for (const FieldSettings& field : fields) scores.field_boosts.push_back(field.boost);
  return scores;
}

std::vector<bool> flags(const std::vector<FieldSettings>& fields, bool FieldSettings::*flag) {
  std::vector<bool> values;
  values.reserve(fields.size());
  for (const FieldSettings& field : fields) values.push_back(field.*flag);
  return values;
}

std::vector<std::string> names(const std::vector<FieldSettings>& fields) {
  std::vector<std::string> values;
  values.reserve(fields.size());
  for (const FieldSettings& field : fields) values.push_back(field.name);
  return values;
}

// Only the search pipeline is named in an index: lunr runs it over the words of a query.
std::vector<std::string> search_pipeline(Language language) {
  switch (language) {
    case Language::none: return {};
    case Language::english: return {"stemmer"};
    case Language::dutch: return {"trimmer-nl", "stemmer-nl"};
  }
  return {};
}

// [["B&W","college van burgemeester en wethouders"],…]
std::string synonyms_json(const std::vector<std::vector<std::string>>& groups) {
  std::string out = "[";
  for (std::size_t i = 0; i < groups.size(); ++i) {
    out += i == 0 ? "[" : ",[";
    for (std::size_t j = 0; j < groups[i].size(); ++j) {
      if (j > 0) out += ',';
      out += json_quoted(groups[i][j]);
    }
    out += ']';
  }
  return out + "]";
}

std::string collected(const std::function<void(const Sink&)>& write) {
  std::string out;
  write([&](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace

void write_lunr_index(std::span<const Document> documents, const IndexSettings& settings, const Sink& sink) {
  check(documents, settings.fields);
  CollectorSettings collector;
  collector.keeps_stop_words = flags(settings.fields, &FieldSettings::keeps_stop_words);
  collector.positions = settings.positions;
  collector.make_analyzer = [&] { return make_classic_analyzer(settings.language); };
  WriterSettings writer;
  writer.field_names = names(settings.fields);
  writer.pipeline = search_pipeline(settings.language);
  writer.positions = settings.positions;
  const Collection collection = collect(documents, collector);
  const ScoreSettings scores = score_settings(settings.fields, settings.k1, settings.b);
  write_index(documents, collection, score_tables(collection), scores, writer, sink);
}

std::string build_lunr_index(std::span<const Document> documents, const IndexSettings& settings) {
  return collected([&](const Sink& sink) { write_lunr_index(documents, settings, sink); });
}

SiteIndex build_site_index(std::span<const Document> documents, const SiteIndexSettings& settings) {
  check(documents, settings.fields);
  CollectorSettings collector;
  collector.keeps_stop_words = flags(settings.fields, &FieldSettings::keeps_stop_words);
  collector.make_analyzer = make_site_analyzer;
  Collection collection = collect(documents, collector);
  add_parts_field(collection, flags(settings.fields, &FieldSettings::splits_compounds));

  std::vector<FieldSettings> fields = settings.fields;
  fields.push_back({"parts", settings.parts_boost});
  const ScoreTables tables = score_tables(collection);
  const ScoreSettings scores = score_settings(fields, settings.k1, settings.b);
  const std::string synonyms = synonyms_json(settings.synonyms);
  WriterSettings writer;
  writer.field_names = names(fields);
  writer.empty_vectors = false;
  writer.extra = ",\"synonyms\":" + synonyms + ",\"stopWords\":" + json_quoted(site_stop_words());
  return {
      collected([&](const Sink& sink) { write_index(documents, collection, tables, scores, writer, sink); }),
      pack_index(documents, collection, tables, scores, {names(fields), synonyms})};
}

}  // namespace wegwijzer::search
