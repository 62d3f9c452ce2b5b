// `wegwijzer index` on its own, for the tests beside it: the same options, and nothing of the generator
// linked in.
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "generator/base/parallel.h"
#include "search/index_command.h"

int main(int count, char** arguments) {
  wegwijzer::search::IndexCommand command;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    const auto value = [&] { return std::string(i + 1 < count ? arguments[++i] : ""); };
    if (argument == "--ref")
      command.ref = value();
    else if (argument == "--field")
      command.fields.push_back(value());
    else if (argument == "--language")
      command.language = value();
    else if (argument == "--boost")
      command.boost = value();
    else if (argument == "--positions")
      command.positions = true;
    else if (argument == "--jobs")
      wegwijzer::set_parallelism(std::atoi(value().c_str()));
    else
      command.documents_path = argument;
  }
  std::ios::sync_with_stdio(false);
  return wegwijzer::search::run_index_command(command, std::cout, std::cerr);
}
