#include "tests/support/sample.h"

#include <doctest/doctest.h>

#include "generator/config/config_reader.h"
#include "generator/layout/layout.h"
#include "generator/link/checks.h"
#include "generator/link/link.h"
#include "generator/load/load.h"
#include "generator/parse/parse.h"
#include "generator/render/body.h"
#include "generator/render/render.h"
#include "generator/render/sections.h"
#include "tests/support/dump.h"

namespace wegwijzer::test {

const std::string& sample_settings() {
  static const std::string settings = R"([site]
title = "Proefgids voor de secretaris"
short_title = "Proefgids"
description = "Een kleine gids om mee te proberen."
edition = "2026"
contact_url = "https://voorbeeld.nl/"

[checks.levels]
orphan = "off"

[[source]]
id = "gids"
title = "De gids"
by = "een schrijver"
year = "2020"

[[voice]]
id = "redactie"
label = "Van de redactie"

[[callout]]
id = "redactie"
label = "Redactie"

[[callout]]
id = "tip"
label = "Tip"

[[collection]]
name = "pagina"
title = "Pagina's"
singular = "Pagina"
folder = ""
url = "/{id}/"

[[collection]]
name = "deel"
title = "Delen"
singular = "Deel"
folder = "delen"
url = "/deel/{number}/"
index = "/deel/"
numbered = true
template = "section"

[[collection]]
name = "hoofdstuk"
title = "Hoofdstukken"
singular = "Hoofdstuk"
folder = "hoofdstukken"
url = "/hoofdstuk/{number}/"
numbered = true
template = "section"
parent = { collection = "deel", key = "part" }

[[collection]]
name = "thema"
title = "Thema's"
singular = "Thema"
folder = "themas"
url = "/thema/{number}/"
index = "/thema/"
numbered = true
template = "theme"
sections = [
  { heading = "Punten", kind = "points", label = "{number}.{index}", anchor = "p-{number}-{index}" },
  { heading = "Vragen voor intervisie", kind = "questions", editorial = true },
]

[[collection]]
name = "begrip"
title = "Begrippen"
singular = "Begrip"
folder = "begrippen"
url = "/begrip/{id}/"
index = "/begrip/"
template = "term"
fields = [{ key = "full", type = "text", label = "Voluit" }]

[[collection]]
name = "situatie"
title = "Situaties"
singular = "Situatie"
folder = "situaties"
url = "/situatie/{id}/"
index = "/situatie/"
template = "situation"
required = ["summary", "group"]
group_by = "group"
fields = [
  { key = "group", type = "choice", label = "Soort", choices = [
    { id = "bestuur", label = "Bestuur" },
    { id = "crisis", label = "Crisis" },
  ] },
  { key = "since", type = "date" },
  { key = "size", type = "number", label = "Omvang" },
  { key = "open", type = "boolean" },
  { key = "tags", type = "list" },
  { key = "note", type = "text" },
]

[[collection]]
name = "route"
title = "Leesroutes"
singular = "Leesroute"
folder = "routes"
url = "/route/{id}/"
index = "/route/"
template = "route"

[[collection]]
name = "stap"
title = "Stappen"
singular = "Stap"
folder = "stappen"
url = "/werving/stap/{number}/"
numbered = true
template = "step"
sections = [{ heading = "Deelstappen", kind = "points", label = "{number}{letter}", anchor = "{number}{letter}" }]

[[relation]]
from = "*"
key = "related"
to = "*"
label = "Zie ook"
group = "Lees verder"

[[relation]]
from = "situatie"
key = "themes.core"
to = "thema"
label = "Lees dit nu"
inverse = "Speelt bij"
inverse_group = "Wanneer"

[[relation]]
from = "situatie"
key = "themes.also"
to = "thema"
label = "Lees dit ook"
inverse = "Zijdelings bij"
inverse_group = "Wanneer"

[[relation]]
from = "route"
key = "sections"
to = "thema"
kind = "path"
label = "De route"
inverse = "Op deze routes"
inverse_group = "Lees verder"

[[menu]]
title = "Thema's"
url = "/thema/"

[[footer]]
title = "Register"
url = "/a-z/"
)";
  return settings;
}

Config config_of(const std::string& settings) {
  Diagnostics diagnostics;
  Config config = read_config(make_source_text("wegwijzer.toml", settings), diagnostics);
  REQUIRE_MESSAGE(diagnostics.empty(), problems(diagnostics));
  return config;
}

const Config& sample_config() {
  static const Config config = config_of(sample_settings());
  return config;
}

std::string numbered(int number, const std::string& title, const std::string& body) {
  return "---\ntitle: " + title + "\nnumber: " + std::to_string(number) + "\n---\n" + body;
}

std::string titled(const std::string& title, const std::string& body) {
  return "---\ntitle: " + title + "\n---\n" + body;
}

std::shared_ptr<const Document> parsed(const std::string& path, const std::string& text) {
  return parse_document(make_source_text(path, text), sample_config());
}

std::shared_ptr<const Document> parsed_body(const std::string& body) {
  return parsed("content/proef.md", titled("Proef", body));
}

std::shared_ptr<const Document> parsed_theme(const std::string& body) {
  return parsed("content/themas/023-proef.md", numbered(23, "Proef", body));
}

LinkedSite::LinkedSite(const std::string& settings, const Files& files) : config(config_of(settings)) {
  MemoryFileSystem memory;
  for (const auto& [path, text] : files) memory.write(path, text);
  SourceCache sources;
  SourceSet set = load_sources(memory, sources, diagnostics);
  DocumentCache cache;
  Documents documents = parse_documents(set, config, true, cache, diagnostics);
  site = link_site(config, std::move(documents), std::move(set.assets), diagnostics);
  apply_levels(config.checks, diagnostics);
  sort_diagnostics(diagnostics);
}

const Page& LinkedSite::page(const std::string& path) const {
  for (const Page& page : site.pages) {
    if (page.document->source->path == "content/" + path) return page;
  }
  FAIL("no page content/" << path << "; problems: " << problems(diagnostics));
  return site.pages.front();
}

const Theme& default_theme() {
  static const Theme theme = [] {
    MemoryFileSystem none;
    Diagnostics diagnostics;
    Theme loaded = load_theme(none, "default", "nl", diagnostics);
    REQUIRE_MESSAGE(diagnostics.empty(), problems(diagnostics));
    return loaded;
  }();
  return theme;
}

OutputSet pages_of(const LinkedSite& linked) {
  Diagnostics diagnostics;
  const PagePlans plans = plan_pages(linked.site, default_theme(), {}, diagnostics);
  CHECK_MESSAGE(!has_errors(diagnostics), problems(diagnostics));
  RenderCache cache;
  return render_pages(linked.site, default_theme(), plans, cache).files;
}

List sections_of(const Site& site, const Page& page, const std::vector<Value>& mentions,
                 const std::vector<Value>& changes) {
  PageTerms terms = terms_of(site, page);
  const Placement place{page.url, "", 0, nullptr};
  const BodyContext context{site, page, *default_theme().strings, terms, place};
  return *sections_value(context, mentions, changes).list();
}

std::string body_html(const Site& site, const Page& page) {
  PageTerms terms = terms_of(site, page);
  const Placement place{page.url, "", 0, nullptr};
  const BodyContext context{site, page, *default_theme().strings, terms, place};
  std::string html;
  append_body(html, context, 0, static_cast<std::uint32_t>(page.document->nodes.size()));
  return html + footnotes_html(context);
}

std::string html_of(const std::string& markdown) {
  const LinkedSite linked({{"content/proef.md", titled("Proef", markdown)}});
  return body_html(linked.site, linked.page("proef.md"));
}

void write_site(MemoryFileSystem& files, const Files& content, const std::string& settings) {
  files.write("wegwijzer.toml", settings);
  for (const auto& [path, text] : content) files.write(path, text);
}

BuildResult built(const Files& files, const std::string& settings) {
  MemoryFileSystem memory;
  write_site(memory, files, settings);
  BuildCache cache;
  return build({}, memory, cache);
}

std::string output_text(const BuildResult& result, const std::string& path) {
  const OutputFile* file = find_output(result.output, path);
  REQUIRE_MESSAGE(file != nullptr, "no output " << path << "; problems: " << problems(result.diagnostics));
  return *file->bytes;
}

}  // namespace wegwijzer::test
