#include "generator/theme/value.h"

namespace wegwijzer {

namespace {

// One letter for the kind and a length before each text, so that no two trees flatten to the same bytes.
void flatten(const Value& value, std::string& out) {
  const auto add_text = [&out](char kind, std::string_view text) {
    out += kind;
    out += std::to_string(text.size());
    out += ':';
    out += text;
  };
  if (const bool* truth = value.truth()) {
    out += *truth ? 'T' : 'F';
  } else if (const std::string* text = value.text()) {
    add_text('s', *text);
  } else if (const Html* html = value.html()) {
    add_text('h', html->text);
  } else if (const List* list = value.list()) {
    out += '[';
    for (const Value& item : *list) flatten(item, out);
    out += ']';
  } else if (const Object* object = value.object()) {
    out += '{';
    for (const auto& [key, member] : object->members) {
      add_text('k', key);
      flatten(member, out);
    }
    out += '}';
  }
}

}  // namespace

Value::Value(std::initializer_list<std::pair<std::string_view, Value>> members)
    : data_(std::make_shared<const Object>(Object{{members.begin(), members.end()}})) {}

bool Value::is_true() const {
  if (const bool* value = truth()) return *value;
  if (const std::string* value = text()) return !value->empty();
  if (const Html* value = html()) return !value->text.empty();
  if (const List* value = list()) return !value->empty();
  return true;
}

const List* Value::list() const {
  const auto* shared = std::get_if<std::shared_ptr<const List>>(&data_);
  return shared != nullptr ? shared->get() : nullptr;
}

const Object* Value::object() const {
  const auto* shared = std::get_if<std::shared_ptr<const Object>>(&data_);
  return shared != nullptr ? shared->get() : nullptr;
}

const Value* Value::find(std::string_view key) const {
  const Object* members = object();
  if (members == nullptr) return nullptr;
  for (const auto& [name, member] : members->members) {
    if (name == key) return &member;
  }
  return nullptr;
}

Digest value_digest(const Value& value) {
  std::string flat;
  flatten(value, flat);
  return digest_of(flat);
}

}  // namespace wegwijzer
