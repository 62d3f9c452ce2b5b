#include "generator/model/point_pattern.h"

#include <doctest/doctest.h>

namespace wegwijzer {
namespace {

TEST_SUITE("model/point_pattern") {
  TEST_CASE("labels and anchors are made from patterns") {
    CHECK(fill_point_pattern("{number}.{index}", 23, 4, false) == "23.4");
    CHECK(fill_point_pattern("p-{number}-{index}", 3, 4, true) == "p-03-04");
    CHECK(fill_point_pattern("p-{number}-{index}", 100, 12, true) == "p-100-12");
    CHECK(fill_point_pattern("{number}{letter}", 3, 1, false) == "3a");
    CHECK(fill_point_pattern("{number}{letter}", 3, 1, true) == "3a");
    CHECK(fill_point_pattern("{letter}", 1, 26, false) == "z");
    CHECK(fill_point_pattern("{letter}", 1, 27, false) == "aa");
    CHECK(fill_point_pattern("{letter}", 1, 52, false) == "az");
    CHECK(fill_point_pattern("{letter}", 1, 53, false) == "ba");
  }

  TEST_CASE("the index of an anchor is found back") {
    for (const std::string pattern : {"p-{number}-{index}", "{number}{letter}", "{index}"}) {
      for (const int index : {1, 4, 26, 27, 99, 100}) {
        CAPTURE(pattern);
        CHECK(index_in_pattern(pattern, 23, fill_point_pattern(pattern, 23, index, true)) == index);
      }
    }
  }

  TEST_CASE("an anchor of another page, another form or another spelling has none") {
    CHECK_FALSE(index_in_pattern("p-{number}-{index}", 23, "p-24-01"));
    CHECK_FALSE(index_in_pattern("p-{number}-{index}", 23, "p-23-1"));
    CHECK_FALSE(index_in_pattern("p-{number}-{index}", 23, "p-23-"));
    CHECK_FALSE(index_in_pattern("p-{number}-{index}", 23, "p-23-00"));
    CHECK_FALSE(index_in_pattern("{number}{letter}", 3, "3A"));
    CHECK_FALSE(index_in_pattern("punt-{number}", 3, "punt-03"));
  }
}

}  // namespace
}  // namespace wegwijzer
