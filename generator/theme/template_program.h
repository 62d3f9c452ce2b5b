// A parsed template: a flat list of instructions with jump targets. It refers to its source by offset and
// view, so printing text copies nothing but the output, and a mistake found later still has its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/source_text.h"

namespace wegwijzer {

/// Sections within sections in one template. Real themes need five; the limit keeps the walkers' stack
/// small: 50 sections in each of 50 calls fit in 2 MB, and in 4 MB with the address sanitizer (tried).
inline constexpr std::size_t max_template_nesting = 50;

/// Partials, parents and blocks within each other while rendering. A tree of that depth is a mistake in the
/// data.
inline constexpr std::size_t max_template_calls = 50;

inline constexpr std::uint32_t no_template = std::numeric_limits<std::uint32_t>::max();

enum class Operation : std::uint8_t {
  text,      // {at}
  escaped,   // {{name}}
  raw,       // {{{name}}}
  section,   // {{#name}} body
  inverted,  // {{^name}} body
  partial,   // {{> name}}
  parent,    // {{< name}} body: nothing but blocks
  block,     // {{$name}} body: in a parent the replacement, elsewhere the default
};

struct Instruction {
  Operation operation = Operation::text;
  TextRange at;           // the text to print, or the tag
  std::uint32_t end = 0;  // position behind the body, or behind this instruction when it has none
  std::uint32_t callee = no_template;  // of a partial or parent: its position in the set
  std::uint32_t head_size = 0;         // bytes of `name` before its first dot; 0 for {{.}}
  std::string_view name;               // as written, without white space around it
};

struct Template {
  std::string name;
  std::shared_ptr<const SourceText> source;
  std::vector<Instruction> program;
};

/// A body of instructions somewhere in a set: [begin, end) of templates[owner].
struct TemplateBody {
  std::uint32_t owner = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // clang-tidy 14 takes the 0 in a generated comparison for a pointer.
  auto operator<=>(const TemplateBody&) const = default;  // NOLINT(modernize-use-nullptr)
};

inline TemplateBody whole_body(const std::vector<Template>& templates, std::uint32_t owner) {
  return {owner, 0, static_cast<std::uint32_t>(templates[owner].program.size())};
}

}  // namespace wegwijzer
