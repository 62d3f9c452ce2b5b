// What a template sees: a tree of texts, truths, lists and objects. Stages build it; templates only read it.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "generator/base/digest.h"

namespace wegwijzer {

class Value;

/// Keys in the order they were set; small enough that a linear search wins. Keys are literals or outlive the
/// value.
struct Object {
  std::vector<std::pair<std::string_view, Value>> members;
};
using List = std::vector<Value>;

/// HTML that is safe by construction; {{{name}}} may print it, {{name}} may not.
struct Html {
  std::string text;
};

/// Lists and objects are shared and const: a navigation tree is built once and stands in every page's view.
class Value {
 public:
  Value() = default;  // false
  Value(bool truth) : data_(truth) {}
  Value(std::string text) : data_(std::move(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(int number) : data_(std::to_string(number)) {}
  Value(Html html) : data_(std::move(html)) {}
  Value(List list) : data_(std::make_shared<const List>(std::move(list))) {}
  Value(Object object) : data_(std::make_shared<const Object>(std::move(object))) {}
  Value(std::initializer_list<std::pair<std::string_view, Value>> members);

  /// As Mustache reads a section: false, an empty text, an empty list are false; the rest is true.
  bool is_true() const;

  const std::string* text() const { return std::get_if<std::string>(&data_); }
  const Html* html() const { return std::get_if<Html>(&data_); }
  const bool* truth() const { return std::get_if<bool>(&data_); }
  const List* list() const;
  const Object* object() const;

  /// The member of that name, or null when this is no object or has none.
  const Value* find(std::string_view key) const;

 private:
  std::variant<bool, std::string, Html, std::shared_ptr<const List>, std::shared_ptr<const Object>> data_ =
      false;
};

/// Everything in the tree, in order: equal trees have equal digests.
Digest value_digest(const Value& value);

}  // namespace wegwijzer
