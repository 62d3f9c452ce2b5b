// check_names(): renders, as it were, with a sample view, and takes every way that some view could take.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "generator/base/text.h"
#include "generator/theme/template.h"
#include "generator/theme/template_blocks.h"
#include "generator/theme/template_linker.h"
#include "generator/theme/template_messages.h"
#include "generator/theme/template_program.h"
#include "generator/theme/template_renderer.h"

namespace wegwijzer {

namespace {

namespace messages = template_messages;

// Outermost first and each value once, in its innermost place: that is all a lookup can see, and it makes the
// number of different stacks finite, so a recursive partial comes back to one that was walked before.
using ContextStack = std::vector<const Value*>;

ContextStack pushed(ContextStack contexts, const Value& value) {
  std::erase(contexts, &value);
  contexts.push_back(&value);
  return contexts;
}

// A set this large comes from templates made to blow up; the names in them have long been seen by then.
constexpr std::size_t most_visits = 20'000;

struct Scope {
  ContextStack contexts;
  BlockBindings bindings;
  std::size_t calls = 0;         // that are open
  std::size_t certain_from = 0;  // calls opened before this one are left by a section that may be skipped
};

struct LookUp {
  const Value* value = nullptr;
  std::vector<std::string> known;  // when there is no value: the names that would have been found
};

void add_keys(const Value& value, const std::string& prefix, std::vector<std::string>& names) {
  const Object* object = value.object();
  if (object == nullptr) return;
  for (const auto& [key, member] : object->members) names.push_back(prefix + std::string(key));
}

LookUp look_up_members(const Value* value, std::string_view name, std::size_t at) {
  while (at < name.size()) {
    const std::size_t end = std::min(name.find('.', at + 1), name.size());
    const Value* member = value->find(name.substr(at + 1, end - at - 1));
    if (member == nullptr) {
      LookUp failed;
      add_keys(*value, std::string(name.substr(0, at + 1)), failed.known);
      return failed;
    }
    value = member;
    at = end;
  }
  return {value, {}};
}

LookUp look_up(const Instruction& instruction, const ContextStack& contexts) {
  if (instruction.head_size == 0) return {contexts.back(), {}};
  const std::string_view head = instruction.name.substr(0, instruction.head_size);
  LookUp failed;
  for (std::size_t at = contexts.size(); at > 0; --at) {
    const Value& context = *contexts[at - 1];
    if (const Value* found = context.find(head)) return look_up_members(found, instruction.name, head.size());
    add_keys(context, {}, failed.known);
  }
  return failed;
}

// What is wrong with printing this value, or nothing.
std::string printing_problem(const Instruction& instruction, const Value& value) {
  if (value.list() != nullptr) return messages::not_printable(instruction.name, "een lijst");
  if (value.object() != nullptr) return messages::not_printable(instruction.name, "een groep gegevens");
  if (value.truth() != nullptr) return messages::not_printable(instruction.name, "waar of onwaar");
  const bool is_raw = instruction.operation == Operation::raw;
  if (is_raw && value.html() == nullptr) return messages::raw_text(instruction.name);
  if (!is_raw && value.html() != nullptr) return messages::escaped_html(instruction.name);
  return {};
}

class Checker {
 public:
  explicit Checker(const std::vector<Template>& templates) : templates_(templates) {}

  Diagnostics check(std::uint32_t position, const Value& sample) {
    enter(whole_body(templates_, position), {{&sample}, {}, 0, 0});
    return std::move(diagnostics_);
  }

 private:
  using Visit = std::tuple<TemplateBody, BlockBindings, ContextStack>;

  // False when rendering this would not end: the same body is open already with nothing changed.
  bool enter(const TemplateBody& body, const Scope& scope) {
    if (scope.calls > max_template_calls) return false;
    if (visits_.size() == most_visits) return true;
    const auto [visit, is_new] = visits_.try_emplace({body, scope.bindings, scope.contexts}, scope.calls);
    if (!is_new) return visit->second == is_done || visit->second < scope.certain_from;
    Scope inner = scope;
    ++inner.calls;
    walk(body, inner);
    visit->second = is_done;
    return true;
  }

  void walk(const TemplateBody& body, const Scope& scope) {
    const std::vector<Instruction>& program = templates_[body.owner].program;
    for (std::uint32_t at = body.begin; at < body.end; at = program[at].end)
      check_instruction(body.owner, at, scope);
  }

  void check_instruction(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    switch (templates_[owner].program[at].operation) {
      case Operation::text: break;
      case Operation::escaped:
      case Operation::raw: check_print(owner, at, scope); break;
      case Operation::section: check_section(owner, at, scope); break;
      case Operation::inverted: check_inverted(owner, at, scope); break;
      case Operation::partial:
      case Operation::parent:
      case Operation::block: check_call(owner, at, scope); break;
    }
  }

  void check_print(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    const Value* value = find(owner, at, scope);
    if (value == nullptr) return;
    const std::string problem = printing_problem(templates_[owner].program[at], *value);
    if (!problem.empty()) report(Code::template_syntax, owner, at, {problem});
  }

  void check_section(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    const Value* value = find(owner, at, scope);
    if (value == nullptr) return;  // its body is about something unknown: every name in it would be reported
    Scope inner = scope;
    if (!value->is_true()) inner.certain_from = scope.calls;
    if (const List* list = value->list()) {
      for (const Value& item : *list)
        walk_body(owner, at, {pushed(scope.contexts, item), inner.bindings, inner.calls, inner.certain_from});
      return;
    }
    if (value->truth() == nullptr) inner.contexts = pushed(scope.contexts, *value);
    walk_body(owner, at, inner);
  }

  void check_inverted(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    find(owner, at, scope);
    Scope inner = scope;
    inner.certain_from = scope.calls;
    walk_body(owner, at, inner);
  }

  void walk_body(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    walk({owner, at + 1, templates_[owner].program[at].end}, scope);
  }

  void check_call(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    if (follow(owner, at, scope)) return;
    report(Code::template_recursion, owner, at, {std::string(templates_[owner].program[at].name)});
  }

  bool follow(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    const Template& made = templates_[owner];
    const Instruction& instruction = made.program[at];
    if (instruction.operation == Operation::block)
      return enter(body_of_block(made, owner, at, scope.bindings), scope);
    if (instruction.callee == no_template) return true;
    const TemplateBody called = whole_body(templates_, instruction.callee);
    if (instruction.operation == Operation::partial) return enter(called, scope);
    Scope inner = scope;
    inner.bindings = with_blocks_of(made, owner, at, scope.bindings);
    return enter(called, inner);
  }

  // The value a tag names; null and a report when there is none.
  const Value* find(std::uint32_t owner, std::uint32_t at, const Scope& scope) {
    const Template& made = templates_[owner];
    const Instruction& instruction = made.program[at];
    const LookUp found = look_up(instruction, scope.contexts);
    if (found.value == nullptr) {
      report(Code::unknown_template_key, owner, at, {std::string(instruction.name), made.name},
             nearest_names(instruction.name, found.known));
    }
    return found.value;
  }

  void report(Code code, std::uint32_t owner, std::uint32_t at, std::vector<std::string> arguments,
              std::vector<std::string> candidates = {}) {
    if (!reported_.emplace(owner, at).second) return;
    const Template& made = templates_[owner];
    diagnostics_.push_back(
        error(code, {made.source, made.program[at].at}, std::move(arguments), std::move(candidates)));
  }

  static constexpr std::size_t is_done = static_cast<std::size_t>(-1);
  const std::vector<Template>& templates_;
  Diagnostics diagnostics_;
  std::map<Visit, std::size_t> visits_;  // how many calls were open, or is_done
  std::set<std::pair<std::uint32_t, std::uint32_t>> reported_;
};

}  // namespace

Diagnostics check_names(const TemplateSet& templates, std::string_view name, const Value& sample) {
  const std::uint32_t position = position_of_template(templates.templates(), name);
  if (position == no_template) {
    return {error(Code::unknown_template, {}, {std::string(name)}, nearest_names(name, templates.names()))};
  }
  Diagnostics diagnostics = Checker(templates.templates()).check(position, sample);
  sort_diagnostics(diagnostics);
  return diagnostics;
}

}  // namespace wegwijzer
