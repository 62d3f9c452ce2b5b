#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "generator/base/diagnostic_printer.h"
#include "generator/base/text.h"
#include "generator/commands/commands.h"
#include "generator/commands/site_reader.h"
#include "generator/commands/texts_nl.h"
#include "generator/model/point_pattern.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

int highest_number(const Documents& documents, CollectionIndex collection) {
  int highest = 0;
  for (const auto& document : documents) {
    if (document->collection == collection)
      highest = std::max(highest, document->metadata.number.value_or(0));
  }
  return highest;
}

// A title as a YAML value: in quotes when it could be read as something else.
std::string quoted(const std::string& text) {
  return "\"" + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

// Something that passes the check, so that the editor only has to improve it.
std::string placeholder_of(const Collection& rules, const std::string& key) {
  for (const Field& field : rules.fields) {
    if (field.key != key) continue;
    switch (field.type) {
      case FieldType::choice: return field.choices.empty() ? "\"\"" : field.choices.front().id;
      case FieldType::text: return texts::field_placeholder;
      case FieldType::number: return "0";
      case FieldType::boolean: return "false";
      case FieldType::date: return "2000-01-01";
      case FieldType::list: return "[]";
    }
  }
  return key == "summary" ? texts::summary_placeholder : "[]";
}

std::string front_matter(const ReadSite& site, const Collection& rules, const std::string& title,
                         int number) {
  std::string text = fmt::format("---\ntitle: {}\n", quoted(title));
  if (rules.is_numbered) text += fmt::format("number: {}\n", number);
  if (rules.parent)
    text +=
        fmt::format("{}: {}\n", rules.parent->key, highest_number(site.documents, rules.parent->collection));
  for (const std::string& key : rules.required)
    text += fmt::format("{}: {}\n", key, placeholder_of(rules, key));
  return text + "draft: true\n---\n\n";
}

std::string body_of(const Collection& rules, int number) {
  std::string text;
  for (const SectionRule& section : rules.sections) {
    text += fmt::format("## {}\n\n", section.heading);
    if (section.kind == SectionKind::points) {
      text += fmt::format("1. {} {{#{}}}\n\n", texts::point_placeholder,
                          fill_point_pattern(section.anchor, number, 1, true));
    }
  }
  return text;
}

int report_collections(const Config& config, const std::string& wrong, std::ostream& messages) {
  std::string names;
  for (const Collection& collection : config.collections)
    names += (names.empty() ? "" : ", ") + collection.name;
  fmt::print(messages, texts::unknown_collection, wrong, names);
  return exit_usage;
}

}  // namespace

int run_new(const NewCommand& command, std::ostream& messages) {
  const ReadSite site = read_site(command.site);
  if (site.config.collections.empty()) {
    messages << to_terminal_text(site.diagnostics, language_of(site.config.site.language));
    return exit_disk;
  }
  const auto collection = find_collection(site.config, command.collection);
  if (!collection) return report_collections(site.config, command.collection, messages);
  const std::string slug = slugify(command.title);
  if (slug.empty()) {
    messages << texts::title_without_letters;
    return exit_usage;
  }
  const Collection& rules = site.config[*collection];
  const int number =
      highest_number(site.documents, *collection) + 1;  // numbers of pages that went are not used again
  const std::string name = rules.is_numbered ? fmt::format("{:03}-{}.md", number, slug) : slug + ".md";
  const fs::path path = fs::path(command.site) / "content" / rules.folder / name;
  if (fs::exists(path)) {
    fmt::print(messages, texts::page_exists, path.string());
    return exit_usage;
  }
  std::error_code problem;
  fs::create_directories(path.parent_path(), problem);
  std::ofstream out(path, std::ios::binary);
  out << front_matter(site, rules, command.title, number) << body_of(rules, number);
  out.close();
  if (problem || !out) {
    fmt::print(messages, texts::cannot_write, path.string(), problem.message());
    return exit_disk;
  }
  fmt::print(messages, texts::page_made, path.string());
  return exit_fine;
}

}  // namespace wegwijzer
