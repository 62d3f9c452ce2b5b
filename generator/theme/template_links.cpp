#include "generator/theme/template_links.h"

#include "generator/theme/template_program.h"

namespace wegwijzer {

namespace {

// The address that `text` starts with, when it stands there to its end.
std::string_view address_in(std::string_view text) {
  const std::size_t end = text.find_first_of("\"'?# \n>");
  return end == std::string_view::npos ? "" : text.substr(0, end);
}

}  // namespace

std::vector<TemplateLink> template_links(const TemplateSet& templates) {
  std::vector<TemplateLink> links;
  for (const Template& one : templates.templates()) {
    std::vector<const Instruction*> around;
    for (std::uint32_t i = 0; i + 1 < one.program.size(); ++i) {
      while (!around.empty() && around.back()->end <= i) around.pop_back();
      const Instruction& here = one.program[i];
      if (here.operation == Operation::section) around.push_back(&here);
      const Instruction& next = one.program[i + 1];
      const bool is_root = here.operation == Operation::escaped && here.name == "root";
      if (!is_root || next.operation != Operation::text) continue;
      const std::string_view path =
          address_in(std::string_view(one.source->text).substr(next.at.begin, next.at.end - next.at.begin));
      if (path.empty()) continue;
      const std::uint32_t end = next.at.begin + static_cast<std::uint32_t>(path.size());
      TemplateLink link{std::string(path), {one.source, {next.at.begin, end}}, {}};
      for (const Instruction* section : around) link.sections.emplace_back(section->name);
      links.push_back(std::move(link));
    }
  }
  return links;
}

}  // namespace wegwijzer
