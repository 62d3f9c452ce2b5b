#include "generator/theme/template_linker.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "generator/base/text.h"
#include "generator/theme/template_blocks.h"
#include "generator/theme/template_messages.h"

namespace wegwijzer {

namespace {

bool is_call(const Instruction& instruction) {
  return instruction.operation == Operation::partial || instruction.operation == Operation::parent;
}

void resolve_calls(std::vector<Template>& templates, Diagnostics& diagnostics) {
  for (Template& made : templates) {
    for (Instruction& instruction : made.program) {
      if (!is_call(instruction)) continue;
      instruction.callee = position_of_template(templates, instruction.name);
      if (instruction.callee != no_template) continue;
      diagnostics.push_back(error(Code::unknown_template, {made.source, instruction.at},
                                  {std::string(instruction.name)},
                                  nearest_names(instruction.name, names_of_templates(templates))));
    }
  }
}

// All blocks in the template and in what it calls: a child may replace any of them.
void gather_blocks(const std::vector<Template>& templates, std::uint32_t owner, std::set<std::uint32_t>& seen,
                   std::set<std::string>& blocks) {
  std::vector<std::uint32_t> waiting{owner};
  while (!waiting.empty()) {
    const std::uint32_t next = waiting.back();
    waiting.pop_back();
    if (!seen.insert(next).second) continue;
    for (const Instruction& instruction : templates[next].program) {
      if (instruction.operation == Operation::block) blocks.emplace(instruction.name);
      if (instruction.callee != no_template) waiting.push_back(instruction.callee);
    }
  }
}

void check_blocks_of_parent(const std::vector<Template>& templates, const Template& child,
                            std::uint32_t position, Diagnostics& diagnostics) {
  const Instruction& parent = child.program[position];
  std::set<std::uint32_t> seen;
  std::set<std::string> blocks;
  gather_blocks(templates, parent.callee, seen, blocks);
  for (std::uint32_t at = position + 1; at < parent.end; at = child.program[at].end) {
    const Instruction& block = child.program[at];
    const std::string name(block.name);
    if (blocks.contains(name)) continue;
    diagnostics.push_back(error(Code::template_syntax, {child.source, block.at},
                                {template_messages::unknown_block(block.name, parent.name)},
                                nearest_names(name, {blocks.begin(), blocks.end()})));
  }
}

void check_blocks(const std::vector<Template>& templates, Diagnostics& diagnostics) {
  for (const Template& child : templates) {
    for (std::uint32_t at = 0; at < child.program.size(); ++at) {
      const Instruction& instruction = child.program[at];
      const bool is_known_parent =
          instruction.operation == Operation::parent && instruction.callee != no_template;
      if (is_known_parent) check_blocks_of_parent(templates, child, at, diagnostics);
    }
  }
}

// Follows what is rendered whatever the view: calls and blocks that stand in no section. A body that is
// reached from within itself with the same blocks in force never ends.
class RecursionFinder {
 public:
  RecursionFinder(const std::vector<Template>& templates, Diagnostics& diagnostics)
      : templates_(templates), diagnostics_(diagnostics) {}

  void find() {
    for (std::uint32_t owner = 0; owner < templates_.size(); ++owner)
      visit(whole_body(templates_, owner), {}, 0);
  }

 private:
  // False when the body is being visited already, or lies deeper than the renderer goes.
  bool visit(const TemplateBody& body, const BlockBindings& bindings, std::size_t calls) {
    if (calls > max_template_calls) return false;
    const auto [state, is_new] = states_.try_emplace({body, bindings}, State::active);
    if (!is_new) return state->second == State::done;
    follow(body, bindings, calls);
    state->second = State::done;
    return true;
  }

  void follow(const TemplateBody& body, const BlockBindings& bindings, std::size_t calls) {
    const Template& owner = templates_[body.owner];
    for (std::uint32_t at = body.begin; at < body.end; at = owner.program[at].end) {
      if (follow_instruction(body.owner, at, bindings, calls + 1)) continue;
      const Instruction& instruction = owner.program[at];
      diagnostics_.push_back(
          error(Code::template_recursion, {owner.source, instruction.at}, {std::string(instruction.name)}));
    }
  }

  bool follow_instruction(std::uint32_t owner, std::uint32_t at, const BlockBindings& bindings,
                          std::size_t calls) {
    const Template& made = templates_[owner];
    const Instruction& instruction = made.program[at];
    if (instruction.operation == Operation::block) {
      return visit(body_of_block(made, owner, at, bindings), bindings, calls);
    }
    if (instruction.callee == no_template) return true;
    const TemplateBody called = whole_body(templates_, instruction.callee);
    if (instruction.operation == Operation::partial) return visit(called, bindings, calls);
    return visit(called, with_blocks_of(made, owner, at, bindings), calls);
  }

  enum class State { active, done };
  const std::vector<Template>& templates_;
  Diagnostics& diagnostics_;
  std::map<std::pair<TemplateBody, BlockBindings>, State> states_;
};

}  // namespace

std::uint32_t position_of_template(const std::vector<Template>& templates, std::string_view name) {
  const auto found = std::ranges::lower_bound(templates, name, {},
                                              [](const Template& t) -> std::string_view { return t.name; });
  if (found == templates.end() || found->name != name) return no_template;
  return static_cast<std::uint32_t>(found - templates.begin());
}

std::vector<std::string> names_of_templates(const std::vector<Template>& templates) {
  std::vector<std::string> names;
  names.reserve(templates.size());
  for (const Template& made : templates) names.push_back(made.name);
  return names;
}

void link_templates(std::vector<Template>& templates, Diagnostics& diagnostics) {
  resolve_calls(templates, diagnostics);
  check_blocks(templates, diagnostics);
  RecursionFinder(templates, diagnostics).find();
}

}  // namespace wegwijzer
