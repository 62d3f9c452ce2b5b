#include "generator/theme/template_blocks.h"

namespace wegwijzer {

BlockBindings with_blocks_of(const Template& child, std::uint32_t owner, std::uint32_t position,
                             BlockBindings outer) {
  const std::vector<Instruction>& program = child.program;
  for (std::uint32_t at = position + 1; at < program[position].end; at = program[at].end) {
    outer.emplace(program[at].name, TemplateBody{owner, at + 1, program[at].end});
  }
  return outer;
}

TemplateBody body_of_block(const Template& with_block, std::uint32_t owner, std::uint32_t position,
                           const BlockBindings& bindings) {
  const Instruction& block = with_block.program[position];
  const auto found = bindings.find(block.name);
  return found != bindings.end() ? found->second : TemplateBody{owner, position + 1, block.end};
}

}  // namespace wegwijzer
