#include "generator/theme/template_renderer.h"

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

// Both chains live on the C++ stack, innermost first: a section or a call costs no allocation.
struct Context {
  const Value* value;
  const Context* outer;
};

// The blocks of one parent tag that is being rendered.
struct Replacements {
  const Template* owner;
  std::uint32_t position;  // of the parent instruction
  const Replacements* outer;
};

struct Body {
  const Template* owner;
  std::uint32_t begin;
  std::uint32_t end;
};

Body whole(const Template& called) { return {&called, 0, static_cast<std::uint32_t>(called.program.size())}; }

const Value* look_up(const Instruction& instruction, const Context& innermost) {
  if (instruction.head_size == 0) return innermost.value;
  const std::string_view head = instruction.name.substr(0, instruction.head_size);
  for (const Context* context = &innermost; context != nullptr; context = context->outer) {
    const Value* found = context->value->find(head);
    if (found != nullptr) return find_below(found, instruction.name.substr(instruction.head_size));
  }
  return nullptr;
}

// The outermost replacement, as in with_blocks_of, or the block's own body.
Body body_of(const Template& owner, std::uint32_t position, const Replacements* replacements) {
  const Instruction& block = owner.program[position];
  Body body{&owner, position + 1, block.end};
  for (; replacements != nullptr; replacements = replacements->outer) {
    const std::vector<Instruction>& program = replacements->owner->program;
    const std::uint32_t end = program[replacements->position].end;
    for (std::uint32_t at = replacements->position + 1; at < end; at = program[at].end) {
      if (program[at].name != block.name) continue;
      body = {replacements->owner, at + 1, program[at].end};
      break;
    }
  }
  return body;
}

class Renderer {
 public:
  Renderer(const std::vector<Template>& templates, std::string& out) : templates_(templates), out_(out) {}

  void run(const Body& body, const Context& context, const Replacements* replacements) {
    const std::vector<Instruction>& program = body.owner->program;
    for (std::uint32_t at = body.begin; at < body.end; at = program[at].end) {
      const Instruction& instruction = program[at];
      switch (instruction.operation) {
        case Operation::text:
          out_.append(body.owner->source->text, instruction.at.begin,
                      instruction.at.end - instruction.at.begin);
          break;
        case Operation::escaped: print_escaped(look_up(instruction, context)); break;
        case Operation::raw: print_raw(look_up(instruction, context)); break;
        case Operation::section:
          run_section({body.owner, at + 1, instruction.end}, look_up(instruction, context), context,
                      replacements);
          break;
        case Operation::inverted:
          if (!is_true(look_up(instruction, context))) {
            run({body.owner, at + 1, instruction.end}, context, replacements);
          }
          break;
        case Operation::partial: call(instruction, context, replacements); break;
        case Operation::parent: {
          const Replacements inner{body.owner, at, replacements};
          call(instruction, context, &inner);
          break;
        }
        case Operation::block: enter(body_of(*body.owner, at, replacements), context, replacements); break;
      }
    }
  }

 private:
  static bool is_true(const Value* value) { return value != nullptr && value->is_true(); }

  // A value of the other kind is escaped too: whatever slips past the checker, no text is ever printed raw.
  void print_escaped(const Value* value) {
    if (value == nullptr) return;
    if (const std::string* text = value->text()) {
      append_html_escaped(out_, *text);
    } else if (const Html* html = value->html()) {
      append_html_escaped(out_, html->text);
    }
  }

  void print_raw(const Value* value) {
    if (value == nullptr) return;
    if (const Html* html = value->html()) {
      out_ += html->text;
    } else {
      print_escaped(value);
    }
  }

  void run_section(const Body& body, const Value* value, const Context& context,
                   const Replacements* replacements) {
    if (!is_true(value)) return;
    if (const List* list = value->list()) {
      for (const Value& item : *list) run(body, {&item, &context}, replacements);
    } else if (value->truth() != nullptr) {
      run(body, context, replacements);  // a truth has nothing to say: {{.}} stays what it was
    } else {
      run(body, {value, &context}, replacements);
    }
  }

  void call(const Instruction& instruction, const Context& context, const Replacements* replacements) {
    if (instruction.callee != no_template)
      enter(whole(templates_[instruction.callee]), context, replacements);
  }

  // Once the limit is met no call is taken any more: a tree that branches would otherwise take for ever to
  // unwind.
  void enter(const Body& body, const Context& context, const Replacements* replacements) {
    if (calls_ == max_template_calls) is_too_deep_ = true;
    if (is_too_deep_) return;
    ++calls_;
    run(body, context, replacements);
    --calls_;
  }

  const std::vector<Template>& templates_;
  std::string& out_;
  std::size_t calls_ = 0;
  bool is_too_deep_ = false;
};

}  // namespace

const Value* find_below(const Value* value, std::string_view dotted_rest) {
  while (value != nullptr && !dotted_rest.empty()) {
    dotted_rest.remove_prefix(1);
    const std::string_view key = dotted_rest.substr(0, dotted_rest.find('.'));
    value = value->find(key);
    dotted_rest.remove_prefix(key.size());
  }
  return value;
}

void render_template(const std::vector<Template>& templates, std::uint32_t position, const Value& view,
                     std::string& out) {
  Renderer(templates, out).run(whole(templates[position]), {&view, nullptr}, nullptr);
}

}  // namespace wegwijzer
