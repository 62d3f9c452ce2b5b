#include "generator/parse/parse.h"

#include <algorithm>

#include "generator/base/parallel.h"
#include "generator/base/text.h"
#include "generator/parse/front_matter.h"
#include "generator/parse/markdown_cmark.h"
#include "generator/parse/refine.h"
#include "generator/parse/structure.h"
#include "generator/parse/typography.h"

namespace wegwijzer {

namespace {

constexpr std::string_view content_folder = "content/";

std::string file_stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (name.ends_with(".md")) name.remove_suffix(3);
  return std::string(name);
}

// Front matter is typed; what readers see of it is set like the text below it.
void set_type(Metadata& metadata) {
  const auto set = [](std::string& text) { text = dutch_plain_typography(text); };
  for (std::string* text : {&metadata.title, &metadata.subtitle, &metadata.summary, &metadata.change_note})
    set(*text);
  for (std::string& alias : metadata.aliases) set(alias);
  for (FieldValue& field : metadata.fields) set(field.text);
  for (GoneUse& gone : metadata.gone) set(gone.reason);
  for (RelationUse& relation : metadata.relations) {
    set(relation.reason);
    set(relation.heading);
  }
}

}  // namespace

std::shared_ptr<const Document> DocumentCache::find(const SourceText& source, const Digest& config) const {
  const auto entry = entries_.find(source.path);
  const bool is_same =
      entry != entries_.end() && entry->second.text == source.digest && entry->second.config == config;
  return is_same ? entry->second.document : nullptr;
}

void DocumentCache::put(const Digest& config, std::shared_ptr<const Document> document) {
  const std::string path = document->source->path;
  const Digest text = document->source->digest;
  entries_[path] = {text, config, std::move(document)};
}

std::shared_ptr<const Document> parse_document(std::shared_ptr<const SourceText> source,
                                               const Config& config) {
  auto document = std::make_shared<Document>();
  document->source = std::move(source);
  const std::string_view path = std::string_view(document->source->path).substr(content_folder.size());
  const auto collection = collection_of(config, path);
  if (!collection) {
    document->diagnostics.push_back(error(Code::no_collection, {document->source, {0, 0}}));
    return document;
  }
  document->collection = *collection;
  const std::string stem = file_stem(path);
  const std::string& folder = config[*collection].folder;
  document->is_index = path == (folder.empty() ? "index.md" : folder + "/index.md");
  FrontMatter front =
      read_front_matter(document->source, config, *collection, document->is_index, document->diagnostics);
  document->metadata = std::move(front.metadata);
  set_type(document->metadata);
  document->is_valid = front.is_valid;
  document->body_offset = front.body_offset;
  document->id = !front.id.empty() ? front.id : slugify(stem);
  if (!document->is_valid) return document;
  parse_markdown(*document);
  refine(*document, config);
  find_structure(*document, config);
  return document;
}

std::shared_ptr<const Document> parse_note(std::shared_ptr<const SourceText> source, const Config& config) {
  auto note = std::make_shared<Document>();
  note->source = std::move(source);
  const auto has_points = [](const Collection& rules) {
    return std::ranges::find(rules.sections, SectionKind::points, &SectionRule::kind) != rules.sections.end();
  };
  const auto plain = std::ranges::find_if_not(config.collections, has_points);
  if (plain == config.collections.end()) return note;  // a site of which nobody can write a page
  note->collection = CollectionIndex{static_cast<std::size_t>(plain - config.collections.begin())};
  parse_markdown(*note);
  refine(*note, config);
  find_structure(*note, config);
  return note;
}

Documents parse_documents(const SourceSet& sources, const Config& config, bool has_drafts,
                          DocumentCache& cache, Diagnostics& diagnostics) {
  const Digest options = config.source ? config.source->digest : Digest{};
  Documents parsed(sources.pages.size());
  parallel_for(parsed.size(), [&](std::size_t i) {
    parsed[i] = cache.find(*sources.pages[i], options);
    if (!parsed[i]) parsed[i] = parse_document(sources.pages[i], config);
  });
  Documents kept;
  for (auto& document : parsed) {
    cache.put(options, document);
    if (document->metadata.is_draft && !has_drafts) continue;
    diagnostics.insert(diagnostics.end(), document->diagnostics.begin(), document->diagnostics.end());
    if (document->is_valid) kept.push_back(std::move(document));
  }
  return kept;
}

}  // namespace wegwijzer
