#include "generator/theme/value.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace wegwijzer {
namespace {

TEST_SUITE("theme/value") {
  TEST_CASE("each value is of one kind") {
    CHECK(*Value().truth() == false);
    CHECK(*Value(true).truth() == true);
    CHECK(*Value("tekst").text() == "tekst");
    CHECK(*Value(std::string_view("tekst")).text() == "tekst");
    CHECK(*Value(std::string("tekst")).text() == "tekst");
    CHECK(*Value(-7).text() == "-7");
    CHECK(Value(Html{"<b>"}).html()->text == "<b>");
    CHECK(Value(List{1, "a", true}).list()->size() == 3);
    CHECK(Value(Object{}).object()->members.empty());
    CHECK(Value("tekst").html() == nullptr);
    CHECK(Value("tekst").truth() == nullptr);
    CHECK(Value("tekst").list() == nullptr);
    CHECK(Value("tekst").object() == nullptr);
    CHECK(Value(Html{"<b>"}).text() == nullptr);
    CHECK(Value(List{}).object() == nullptr);
    CHECK(Value(Object{}).list() == nullptr);
  }

  TEST_CASE("what a section takes for true") {
    const std::vector<Value> all_true = {true,      "x",         " ",      "0",           0,
                                         Html{"x"}, List{false}, Object{}, {{"a", false}}};
    for (const Value& value : all_true) CHECK(value.is_true());
    const std::vector<Value> all_false = {Value(), false, "", Html{}, List{}};
    for (const Value& value : all_false) CHECK_FALSE(value.is_true());
  }

  TEST_CASE("members are found by name") {
    const Value value = {{"title", "t"}, {"page", {{"url", "/"}}}};
    REQUIRE(value.find("title") != nullptr);
    CHECK(*value.find("title")->text() == "t");
    CHECK(*value.find("page")->find("url")->text() == "/");
    CHECK(value.find("titel") == nullptr);
    CHECK(value.find("") == nullptr);
    CHECK(Value("title").find("title") == nullptr);
    CHECK(Value(List{value}).find("title") == nullptr);
  }

  TEST_CASE("of two members with one name the first counts") {
    const Value value = {{"a", "1"}, {"a", "2"}};
    CHECK(*value.find("a")->text() == "1");
  }

  TEST_CASE("copies share lists and objects") {
    const Value first = {{"list", List{1, 2}}};
    const Value second = first;
    CHECK(first.object() == second.object());
    CHECK(first.find("list")->list() == second.find("list")->list());
  }

  TEST_CASE("equal trees have equal digests, others differ") {
    const auto tree = [](const char* title) { return Value{{"title", title}, {"tags", List{"a", true}}}; };
    CHECK(value_digest(tree("t")) == value_digest(tree("t")));
    const std::vector<Value> different = {Value(),
                                          true,
                                          "",
                                          "T",
                                          Html{"T"},
                                          List{},
                                          List{"ab"},
                                          List{"a", "b"},
                                          List{List{}},
                                          Object{},
                                          {{"a", "b"}},
                                          {{"b", "a"}},
                                          tree("t"),
                                          tree("u"),
                                          "[]",
                                          "s1:T",
                                          List{{{"a", "b"}}},
                                          {{"a", "1"}, {"b", "2"}},
                                          {{"b", "2"}, {"a", "1"}}};
    for (std::size_t i = 0; i < different.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        CAPTURE(i);
        CAPTURE(j);
        CHECK(value_digest(different[i]) != value_digest(different[j]));
      }
    }
  }
}

}  // namespace
}  // namespace wegwijzer
