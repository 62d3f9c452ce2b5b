#include "generator/build/build.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "generator/base/text.h"
#include "generator/build/changes.h"
#include "generator/build/edition_pages.h"
#include "generator/config/config_reader.h"
#include "generator/config/redirects_reader.h"
#include "generator/layout/layout.h"
#include "generator/link/checks.h"
#include "generator/link/link.h"
#include "generator/link/published.h"
#include "generator/render/edition_files.h"
#include "generator/render/feed.h"
#include "generator/render/point_files.h"
#include "generator/render/search_files.h"
#include "generator/render/site_files.h"
#include "generator/theme/template_links.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

namespace {

template <typename Work>
auto timed(Timings& timings, const char* stage, Work work) {
  const StageTimer timer(timings, stage);
  return work();
}

Config load_config(FileSystem& files, Diagnostics& diagnostics) {
  if (!files.find("wegwijzer.toml")) {
    diagnostics.push_back(error(Code::missing_configuration, {}));
    return {};
  }
  auto source = load_text(files, "wegwijzer.toml", diagnostics);
  return source ? read_config(source, diagnostics) : Config{};
}

std::vector<std::string> names_of(std::vector<Edition> editions, const std::optional<NewEdition>& fresh) {
  if (fresh) editions.push_back(fresh->edition);
  std::ranges::stable_sort(editions, {}, &Edition::date);
  std::vector<std::string> names;
  for (const Edition& edition : editions) names.push_back(edition.name);
  return names;
}

// What readers were given before: the ledger of the current text and those of all editions.
AddressHistory load_history(FileSystem& files, const std::vector<Edition>& editions,
                            Diagnostics& diagnostics) {
  AddressHistory history;
  const auto add_ledger = [&](const std::string& path, const std::string& edition) {
    auto source = load_text(files, path, diagnostics);
    if (!source) return;
    history.ledgers.push_back(read_ledger(std::move(source), diagnostics));
    history.ledgers.back().edition = edition;
  };
  if (files.find(std::string(ledger_name))) add_ledger(std::string(ledger_name), "");
  for (const Edition& edition : editions) {
    const std::string path = edition_path(edition.name, ledger_name);
    if (files.find(path)) add_ledger(path, edition.name);  // a lost one was reported
  }
  if (files.find(redirects_file)) {
    if (const auto source = load_text(files, redirects_file, diagnostics))
      history.redirects = read_redirects(source, diagnostics);
  }
  return history;
}

std::vector<ExternalUse> external_links(const Site& site) {
  std::vector<ExternalUse> uses;
  for (const Page& page : site.pages) {
    for (std::size_t i = 0; i < page.links.size(); ++i) {
      const LinkTarget& target = page.links[i];
      const bool is_web = target.kind == LinkTarget::Kind::external && target.address.starts_with("http");
      if (is_web) uses.push_back({target.address, {page.document->source, page.document->links[i].range}});
    }
  }
  if (!site.config->site.contact_url.empty())
    uses.push_back({site.config->site.contact_url, {site.config->source, {0, 0}}});
  std::ranges::stable_sort(uses, {}, &ExternalUse::address);
  const auto same = std::ranges::unique(uses, {}, &ExternalUse::address);
  uses.erase(same.begin(), same.end());
  return uses;
}

// A theme may know more than a site has: what stands there for a kind of page that the site lacks, or for a
// preview only, is not shown. Data files come with the pages that use them.
bool is_shown(const TemplateLink& link, const Config& config, bool is_preview) {
  if (link.path.starts_with("data/") || link.path.starts_with("search/")) return false;
  return std::ranges::all_of(link.sections, [&](std::string_view section) {
    constexpr std::string_view kind = "collections.";
    if (section.starts_with(kind)) return find_collection(config, section.substr(kind.size())).has_value();
    return section != "site.is_preview" || is_preview;
  });
}

// What a template spells out must be among the files of the site, whatever page shows it.
void check_template_links(const BuildResult& result, const Theme& theme, const Config& config,
                          bool is_preview, Diagnostics& diagnostics) {
  std::set<std::string, std::less<>> paths;
  for (const OutputFile& file : result.output) paths.insert(file.path);
  for (const TemplateLink& link : template_links(theme.templates)) {
    const bool is_folder = link.path.ends_with('/');
    if (!is_shown(link, config, is_preview) ||
        paths.contains(is_folder ? link.path + "index.html" : link.path))
      continue;
    std::vector<std::string> known;
    for (const std::string& path : paths) {
      const bool is_page = path.ends_with("/index.html");
      known.push_back(is_page ? path.substr(0, path.size() - std::string_view("index.html").size()) : path);
    }
    diagnostics.push_back(error(Code::broken_link, link.at, {link.path}, nearest_names(link.path, known)));
  }
}

EditionOptions edition_options(const BuildRequest& request) {
  return {request.base_url, request.is_preview, request.program, request.most_editions};
}

// Which editions are not those of `before`, for --explain.
std::vector<Explanation> made_anew(const MadeEditions& before, const MadeEditions& editions) {
  std::vector<Explanation> explanations;
  for (const auto& [name, edition] : editions) {
    const auto known = before.find(name);
    const bool is_new = known == before.end();
    if (is_new || known->second != edition)
      explanations.push_back({edition_url(name).substr(1), is_new ? "nieuw" : "editie of vormgeving"});
  }
  return explanations;
}

BuildResult finished(BuildResult result, bool is_complete) {
  result.is_complete = is_complete;
  if (!is_complete) result.output.clear();
  sort_diagnostics(result.diagnostics);
  return result;
}

}  // namespace

BuildRequest without_editions() {
  BuildRequest request;
  request.most_editions = 0;
  return request;
}

BuildResult build(const BuildRequest& request, FileSystem& files, BuildCache& cache) {
  BuildResult result;
  Diagnostics& diagnostics = result.diagnostics;
  Timings& timings = result.timings;

  const Config config = load_config(files, diagnostics);
  result.language = config.site.language;
  if (has_errors(diagnostics))
    return finished(std::move(result), false);  // without settings nothing makes sense

  SourceSet sources =
      timed(timings, "lezen", [&] { return load_sources(files, cache.sources, diagnostics); });
  Documents documents = timed(timings, "ontleden", [&] {
    return parse_documents(sources, config, request.has_drafts, cache.documents, diagnostics);
  });
  // From here on the set of pages and their text is final.

  result.editions = timed(timings, "edities", [&] { return load_editions(files, diagnostics); });
  AddressHistory history = load_history(files, result.editions, diagnostics);
  history.editions = names_of(result.editions, request.freezes);
  const Site site = timed(timings, "koppelen", [&] {
    return link_site(config, std::move(documents), std::move(sources.assets), diagnostics, history);
  });
  result.page_count = site.pages.size();
  result.addresses = published_addresses(site);
  result.external = external_links(site);
  if (request.freezes && request.freezes->note) check_note(site, request.freezes->note, diagnostics);
  // From here on every address is final and every link is resolved or reported.

  const Theme theme = load_theme(files, config.site.theme, config.site.language, diagnostics,
                                 {config.source, config.site.theme_range});
  const MadeEditions editions_before = cache.editions;
  const MadeEditions editions = timed(timings, "edities", [&] {
    return has_errors(diagnostics) ? MadeEditions{}
                                   : make_editions(result.editions, theme, edition_options(request), files,
                                                   cache.editions, result.editions_waiting, diagnostics);
  });
  const EditionText now = editions.empty() ? EditionText{} : text_of(site, *theme.strings);
  const ChangeLog changes = timed(timings, "wijzigingen", [&] {
    return change_log_of(result.editions, editions, site, now, theme, request.base_url, files);
  });
  const EditionPages in_editions = timed(timings, "edities", [&] {
    return edition_pages(site, now, result.addresses, result.editions, editions, history.ledgers);
  });
  LayoutOptions options{request.base_url, request.is_preview, nullptr,
                        edition_paths_of(result.editions, files)};
  options.in_editions = &in_editions;
  options.changes = result.editions.empty() ? nullptr : &changes;
  const PagePlans plans =
      timed(timings, "indelen", [&] { return plan_pages(site, theme, options, diagnostics); });
  // From here on every output path is final.

  apply_levels(config.checks, diagnostics);
  if (has_errors(diagnostics)) return finished(std::move(result), false);  // the one checkpoint

  Rendered rendered =
      timed(timings, "opmaken", [&] { return render_pages(site, theme, plans, cache.pages); });
  result.output = std::move(rendered.files);
  result.explanations = std::move(rendered.explanations);
  std::ranges::move(made_anew(editions_before, editions), std::back_inserter(result.explanations));
  timed(timings, "zoekindex", [&] { return append_search_files(result.output, site, theme); });
  append_point_files(result.output, site, *theme.strings, history.ledgers);
  append_edition_file(result.output, site, *theme.strings, in_editions);
  append_site_files(result.output, site, theme, plans, {request.base_url, request.is_preview}, files,
                    diagnostics);
  append_feed(result.output, site, changes, *theme.strings, request.base_url);
  for (const auto& [name, edition] : editions)
    result.output.insert(result.output.end(), edition->files.begin(), edition->files.end());
  sort_output(result.output);
  check_template_links(result, theme, config, request.is_preview, diagnostics);
  return finished(std::move(result), !has_errors(diagnostics));
}

}  // namespace wegwijzer
