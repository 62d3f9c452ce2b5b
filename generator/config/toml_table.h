// A table of a TOML file with what is needed to report about it. Only for the readers of this folder.
#pragma once

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"
#include "generator/base/text.h"
#include "generator/model/config.h"

namespace wegwijzer {

using Keys = std::vector<std::string>;

class TableReader {
 public:
  TableReader(const toml::table& table, std::string name, const std::shared_ptr<const SourceText>& source,
              Diagnostics& diagnostics)
      : table_(table), name_(std::move(name)), source_(source), diagnostics_(diagnostics) {}

  std::string text(const char* key, bool is_required = false) {
    const toml::node* node = take(key, is_required);
    if (node == nullptr) return "";
    if (const auto* value = node->as_string()) return value->get();
    wrong(*node, key, "een tekst tussen aanhalingstekens");
    return "";
  }

  /// An ISO 8601 date, as text or as TOML's own; empty when there is none.
  std::string date(const char* key) {
    const toml::node* node = take(key, false);
    if (node == nullptr) return "";
    std::ostringstream written;
    if (const auto* date = node->as_date()) written << *date;
    if (const auto* text = node->as_string()) written << text->get();
    if (is_iso_date(written.str())) return written.str();
    report(Code::wrong_date, span(node->source()), {key, written.str()});
    return "";
  }

  bool truth(const char* key, bool otherwise = false) {
    const toml::node* node = take(key, false);
    if (node == nullptr) return otherwise;
    if (const auto* value = node->as_boolean()) return value->get();
    wrong(*node, key, "true of false");
    return otherwise;
  }

  int number(const char* key, int otherwise) {
    const toml::node* node = take(key, false);
    if (node == nullptr) return otherwise;
    const auto* value = node->as_integer();
    if (value != nullptr && value->get() >= 0 && value->get() <= 1'000'000)
      return static_cast<int>(value->get());
    wrong(*node, key, "een heel getal");
    return otherwise;
  }

  std::vector<int> numbers(const char* key) {
    std::vector<int> found;
    const toml::node* node = take(key, false);
    if (node == nullptr) return found;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      wrong(*node, key, "een lijst van getallen: [5, 4, …]");
      return found;
    }
    for (const toml::node& item : *array) {
      if (const auto* value = item.as_integer())
        found.push_back(static_cast<int>(value->get()));
      else
        wrong(item, key, "een lijst van getallen");
    }
    return found;
  }

  /// All keys of a table whose values are texts, in the order of the file.
  std::vector<Named> pairs() {
    std::vector<Named> found;
    for (const auto& [key, node] : table_) {
      asked_.insert(std::string(key.str()));
      if (const auto* value = node.as_string())
        found.push_back({std::string(key.str()), value->get()});
      else
        wrong(node, std::string(key.str()).c_str(), "een tekst tussen aanhalingstekens");
    }
    return found;
  }

  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> found;
    const toml::node* node = take(key, false);
    if (node == nullptr) return found;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      wrong(*node, key, "een lijst: [\"…\", \"…\"]");
      return found;
    }
    for (const toml::node& item : *array) {
      if (const auto* value = item.as_string())
        found.push_back(value->get());
      else
        wrong(item, key, "een lijst van teksten");
    }
    return found;
  }

  std::vector<std::vector<std::string>> groups(const char* key) {
    std::vector<std::vector<std::string>> found;
    const toml::node* node = take(key, false);
    if (node == nullptr) return found;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      wrong(*node, key, "een lijst van lijsten: [[\"…\", \"…\"], …]");
      return found;
    }
    for (const toml::node& group : *array) {
      found.emplace_back();
      const toml::array* words = group.as_array();
      if (words == nullptr) wrong(group, key, "een lijst van lijsten: [[\"…\", \"…\"], …]");
      for (std::size_t i = 0; words != nullptr && i < words->size(); ++i) {
        if (const auto* word = words->get(i)->as_string())
          found.back().push_back(word->get());
        else
          wrong(*words->get(i), key, "een lijst van teksten");
      }
    }
    return found;
  }

  // The tables of an array ([[key]] or key = [{…}]), each with a reader of its own.
  template <typename Use>
  void tables(const char* key, Use use) {
    const toml::node* node = take(key, false);
    if (node == nullptr) return;
    const toml::array* array = node->as_array();
    if (array == nullptr) return wrong(*node, key, "een lijst van blokken");
    for (const toml::node& item : *array) {
      const toml::table* table = item.as_table();
      if (table == nullptr) {
        wrong(item, key, "een blok met instellingen");
        continue;
      }
      TableReader reader(*table, key, source_, diagnostics_);
      use(reader);
      reader.finish();
    }
  }

  template <typename Use>
  bool table(const char* key, bool is_required, Use use) {
    const toml::node* node = take(key, is_required);
    if (node == nullptr) return false;
    const toml::table* table = node->as_table();
    if (table == nullptr) {
      wrong(*node, key, "een blok met instellingen");
      return false;
    }
    TableReader reader(*table, key, source_, diagnostics_);
    use(reader);
    reader.finish();
    return true;
  }

  SourceSpan span_of(const char* key) const {
    const toml::node* node = table_.get(key);
    return span(node != nullptr ? node->source() : table_.source());
  }

  void report(Code code, SourceSpan at, std::vector<std::string> arguments, Keys candidates = {}) {
    diagnostics_.push_back(error(code, std::move(at), std::move(arguments), std::move(candidates)));
  }

  /// Reports the keys nobody asked for.
  void finish() {
    for (const auto& [key, node] : table_) {
      const std::string name(key.str());
      if (asked_.contains(name)) continue;
      const Keys known(asked_.begin(), asked_.end());
      report(Code::unknown_setting, span(key.source()), {name, name_}, nearest_names(name, known));
    }
  }

 private:
  const toml::node* take(const char* key, bool is_required) {
    asked_.insert(key);
    const toml::node* node = table_.get(key);
    if (node == nullptr && is_required) report(Code::missing_setting, span(table_.source()), {key, name_});
    return node;
  }

  void wrong(const toml::node& node, const char* key, const char* wanted) {
    report(Code::wrong_setting, span(node.source()), {key, wanted});
  }

  SourceSpan span(const toml::source_region& region) const {
    const std::uint32_t line = line_offset(*source_, region.begin.line);
    std::size_t at = line;
    for (toml::source_index column = 1; column < region.begin.column && at < source_->text.size(); ++column) {
      next_code_point(source_->text, at);
    }
    std::size_t end = source_->text.find('\n', at);
    if (end == std::string::npos) end = source_->text.size();
    if (region.end.line == region.begin.line && region.end.column > region.begin.column) {
      std::size_t stop = at;
      for (toml::source_index column = region.begin.column; column < region.end.column && stop < end;
           ++column) {
        next_code_point(source_->text, stop);
      }
      end = stop;
    }
    return {source_, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}};
  }

  const toml::table& table_;
  std::string name_;
  const std::shared_ptr<const SourceText>& source_;
  Diagnostics& diagnostics_;
  std::set<std::string> asked_;
};

// A word of the file that stands for one of a few values.
template <typename Kind>
Kind one_of(TableReader& table, const char* key, std::initializer_list<std::pair<const char*, Kind>> known,
            Kind otherwise) {
  const std::string word = table.text(key);
  if (word.empty()) return otherwise;
  Keys names;
  for (const auto& [name, kind] : known) {
    if (word == name) return kind;
    names.emplace_back(name);
  }
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  table.report(Code::wrong_setting, table.span_of(key), {key, "een van: " + list},
               nearest_names(word, names));
  return otherwise;
}

/// Where and why a file is no TOML at all.
inline Diagnostic invalid_toml(const std::shared_ptr<const SourceText>& source,
                               const toml::parse_error& problem) {
  std::size_t at = line_offset(*source, problem.source().begin.line);
  for (toml::source_index column = 1; column < problem.source().begin.column && at < source->text.size();
       ++column) {
    next_code_point(source->text, at);
  }
  const auto place = static_cast<std::uint32_t>(at);
  return error(Code::invalid_toml, {source, {place, place}}, {toml_reason_nl(problem.description())});
}

}  // namespace wegwijzer
