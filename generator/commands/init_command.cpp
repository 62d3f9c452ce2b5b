#include <fmt/format.h>
#include <fmt/ostream.h>

#include <filesystem>
#include <fstream>
#include <ostream>

#include "generator/commands/commands.h"
#include "generator/commands/texts_nl.h"
#include "generator/theme/embedded.h"

namespace wegwijzer {

namespace fs = std::filesystem;

int run_init(const InitCommand& command, std::ostream& messages) {
  constexpr std::string_view folder = "starter/";
  const fs::path site = command.folder;
  std::error_code problem;
  if (fs::exists(site) && (!fs::is_directory(site) || !fs::is_empty(site, problem))) {
    fmt::print(messages, texts::folder_not_empty, command.folder);
    return exit_usage;
  }
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(folder)) continue;
    const fs::path path = site / file.path.substr(folder.size());
    fs::create_directories(path.parent_path(), problem);
    std::ofstream out(path, std::ios::binary);
    out << file.bytes;
    out.close();
    if (problem || !out) {
      fmt::print(messages, texts::cannot_write, path.string(),
                 problem ? problem.message() : std::string("?"));
      return exit_disk;
    }
  }
  fmt::print(messages, texts::site_made, command.folder);
  return exit_fine;
}

}  // namespace wegwijzer
