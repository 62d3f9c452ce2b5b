#include "generator/commands/site_reader.h"

#include "generator/config/config_reader.h"
#include "generator/load/load.h"
#include "generator/parse/parse.h"

namespace wegwijzer {

ReadSite read_site(const std::string& folder) {
  ReadSite site;
  DiskFileSystem files(folder);
  if (!files.find("wegwijzer.toml")) {
    site.diagnostics.push_back(error(Code::missing_configuration, {}));
    return site;
  }
  auto source = load_text(files, "wegwijzer.toml", site.diagnostics);
  if (source) site.config = read_config(source, site.diagnostics);
  if (has_errors(site.diagnostics)) return site;
  SourceCache sources;
  DocumentCache documents;
  const SourceSet set = load_sources(files, sources, site.diagnostics);
  site.documents = parse_documents(set, site.config, true, documents, site.diagnostics);
  sort_diagnostics(site.diagnostics);
  return site;
}

}  // namespace wegwijzer
