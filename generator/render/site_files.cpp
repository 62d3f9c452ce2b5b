#include "generator/render/site_files.h"

#include <algorithm>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

std::string sitemap_xml(const Site& site, const PagePlans& plans, const std::string& base_url) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const PagePlan& plan : plans) {
    const bool is_repetition = !plan.parts.empty();  // search engines are to find the pages themselves
    if (!plan.is_listed || is_repetition || plan.url == "/404.html" || plan.url == "/zoeken/") continue;
    xml += "<url><loc>" + html_escaped(base_url + plan.url) + "</loc>";
    const std::string reviewed = plan.page ? site[*plan.page].document->metadata.reviewed : "";
    if (!reviewed.empty()) xml += "<lastmod>" + reviewed + "</lastmod>";
    xml += "</url>\n";
  }
  return xml + "</urlset>\n";
}

}  // namespace

void append_site_files(OutputSet& output, const Site& site, const Theme& theme, const PagePlans& plans,
                       const SiteFileOptions& options, FileSystem& files, Diagnostics& diagnostics) {
  const auto is_own = [&](const std::string& path) {
    return std::ranges::binary_search(site.assets, "content/" + path);
  };
  for (const ThemeAsset& asset : theme.assets) {
    const bool is_for_preview = asset.path.starts_with("assets/preview.");
    if (is_own(asset.path) || (is_for_preview && !options.is_preview)) continue;
    output.push_back({asset.path, asset.bytes, digest_of(*asset.bytes), asset.bytes->size()});
  }
  for (const std::string& path : site.assets) {
    ReadResult read = files.read(path);
    if (read.problem.empty()) {
      output.push_back(make_output(path.substr(std::string_view("content/").size()), std::move(read.bytes)));
      continue;
    }
    auto source = std::make_shared<SourceText>();
    source->path = path;
    diagnostics.push_back(
        error(Code::unreadable_file, {std::move(source), {}}, {system_reason_nl(read.problem)}));
  }
  if (options.base_url.empty()) return;
  output.push_back(make_output("sitemap.xml", sitemap_xml(site, plans, options.base_url)));
  if (is_own("robots.txt")) return;
  output.push_back(
      make_output("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + options.base_url + "/sitemap.xml\n"));
}

}  // namespace wegwijzer
