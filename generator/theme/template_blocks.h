// Which body a block has when templates inherit from each other, for the linker and the checker. The renderer
// finds the same one without making a map.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "generator/theme/template_program.h"

namespace wegwijzer {

/// The replacements in force, by block name.
using BlockBindings = std::map<std::string_view, TemplateBody>;

/// `outer` and the blocks of the parent instruction at `position`. What is bound already stays: the outermost
/// child, the page's own template, has the last word.
BlockBindings with_blocks_of(const Template& child, std::uint32_t owner, std::uint32_t position,
                             BlockBindings outer);

/// The replacement of the block at `position`, or its default body.
TemplateBody body_of_block(const Template& with_block, std::uint32_t owner, std::uint32_t position,
                           const BlockBindings& bindings);

}  // namespace wegwijzer
