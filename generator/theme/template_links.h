// The addresses that templates themselves lead to: href="{{root}}a-z/".
#pragma once

#include <string>
#include <vector>

#include "generator/base/source_text.h"
#include "generator/theme/template.h"

namespace wegwijzer {

struct TemplateLink {
  std::string path;  // below the site, without query and fragment: "a-z/", "assets/style.css"
  SourceSpan at;     // of the path
  std::vector<std::string> sections;  // {{#names}} within which it stands, the outermost first
};

/// Every address behind {{root}} that a template spells out to its end, in the order of the templates. One
/// that goes on with a value of the view ({{root}}{{path}}) comes from the site and is right by making.
std::vector<TemplateLink> template_links(const TemplateSet& templates);

}  // namespace wegwijzer
