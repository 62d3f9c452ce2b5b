// The exact words of every message, in both languages: messages.expected beside this file. UPDATE_GOLDEN=1
// rewrites it; read the difference before you keep it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "generator/base/diagnostic.h"

namespace wegwijzer {
namespace {

std::string told(Code code, Language language) {
  const Diagnostic d = error(code, {}, {"EEN", "TWEE", "DRIE"});
  return message_of(d, language) + "\n  " + advice_of(d, language) + "\n";
}

std::string all_messages() {
  std::string all;
  for (const std::string& id : code_ids()) {
    const Code code = *code_of(id);
    all += id + "\n  " + told(code, Language::dutch) + "  " + told(code, Language::english);
  }
  return all;
}

TEST_SUITE("base/messages") {
  TEST_CASE("every message says what it said, in both languages") {
    const std::string file = std::string(WEGWIJZER_SPEC_FOLDER) + "/../unit/base/messages.expected";
    const char* update = std::getenv("UPDATE_GOLDEN");
    if (update != nullptr && std::string_view(update) == "1") std::ofstream(file) << all_messages();
    std::ostringstream expected;
    expected << std::ifstream(file).rdbuf();
    CHECK(all_messages() == expected.str());
  }
}

}  // namespace
}  // namespace wegwijzer
