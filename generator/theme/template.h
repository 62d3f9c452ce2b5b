// The templates of a theme: the Mustache language, without lambdas and without a change of delimiters.
//
//   {{name}} {{a.b}} {{.}}          a text, escaped for HTML text and double-quoted attributes alike
//   {{{name}}}                      an Html value, as it is; nothing else may be printed raw
//   {{#x}}…{{/x}}  {{^x}}…{{/x}}    for each item, with the object, or once when true; and when not
//   {{> name}}                      another template in its place, in the same context, not indented
//   {{< base}}{{$b}}…{{/b}}{{/base}}  `base` with blocks replaced; there {{$b}}default{{/b}} marks the place
//   {{! remark }}
//
// How a page comes about:
//   1. template_parser.h   a text becomes a `Template`: a flat list of instructions (template_program.h)
//   2. template_linker.h   partials and parents become positions, or are reported
//   3. check_names()       every name is looked up in a sample view (template_checker.cpp)
//   4. render()            walks the instructions and appends to one string (template_renderer.h)
// Steps 1 to 3 report every mistake, so step 4 has none left to report and cannot fail.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"
#include "generator/theme/value.h"

namespace wegwijzer {

/// What {{> name}} and {{< name}} call a template, and its text.
using TemplateSources = std::map<std::string, std::shared_ptr<const SourceText>>;

struct Template;

/// The templates of one theme, parsed and joined to each other. Const after its making and cheap to copy; any
/// number of threads may render from it at once.
class TemplateSet {
 public:
  TemplateSet();

  /// Parses all sources and reports all mistakes in them (template_syntax, unknown_template,
  /// template_recursion). A set with mistakes can be rendered: what could not be understood is left out.
  TemplateSet(const TemplateSources& sources, Diagnostics& diagnostics);

  bool contains(std::string_view name) const;

  /// Sorted.
  std::vector<std::string> names() const;

  /// Appends the template to `out`. A name the view does not know renders as nothing, and so does an unknown
  /// template. Partials that call each other more than fifty deep are cut off.
  void render(std::string_view name, const Value& view, std::string& out) const;
  std::string render(std::string_view name, const Value& view) const;

  /// The programs, sorted by name: for the checker.
  const std::vector<Template>& templates() const { return *templates_; }

 private:
  std::shared_ptr<const std::vector<Template>> templates_;
};

/// Walks the template with its parents, blocks and partials against a sample view: a value in which every key
/// that may occur is present and every list has one element. Reports, once for each place:
/// - unknown_template_key: a name that no context there can resolve ({1} is the template the name stands in);
/// - template_syntax: a text that is printed raw, an Html value that is not, or something that is no text;
/// - template_recursion: a partial that the sample would repeat without end;
/// - unknown_template: the set has no template of this name.
/// The body of a section over an empty list is not looked at: nothing is known of its items. That is how the
/// sample of a tree ends: { title, children: [ { title, children: [] } ] }.
Diagnostics check_names(const TemplateSet& templates, std::string_view name, const Value& sample);

}  // namespace wegwijzer
