#include "generator/theme/template.h"

#include <utility>

#include "generator/theme/template_linker.h"
#include "generator/theme/template_parser.h"
#include "generator/theme/template_program.h"
#include "generator/theme/template_renderer.h"

namespace wegwijzer {

TemplateSet::TemplateSet() : templates_(std::make_shared<const std::vector<Template>>()) {}

TemplateSet::TemplateSet(const TemplateSources& sources, Diagnostics& diagnostics) {
  std::vector<Template> templates;
  templates.reserve(sources.size());
  for (const auto& [name, source] : sources) templates.push_back(parse_template(name, source, diagnostics));
  link_templates(templates, diagnostics);
  templates_ = std::make_shared<const std::vector<Template>>(std::move(templates));
}

bool TemplateSet::contains(std::string_view name) const {
  return position_of_template(*templates_, name) != no_template;
}

std::vector<std::string> TemplateSet::names() const { return names_of_templates(*templates_); }

void TemplateSet::render(std::string_view name, const Value& view, std::string& out) const {
  const std::uint32_t position = position_of_template(*templates_, name);
  if (position != no_template) render_template(*templates_, position, view, out);
}

std::string TemplateSet::render(std::string_view name, const Value& view) const {
  std::string out;
  render(name, view, out);
  return out;
}

}  // namespace wegwijzer
