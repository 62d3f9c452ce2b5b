// The files that travel inside the program, so that the binary alone can build a site. The list is made when
// the program is built (cmake/embed_files.cmake).
#pragma once

#include <string_view>
#include <vector>

namespace wegwijzer {

struct EmbeddedFile {
  std::string_view path;  // "templates/page.html"
  std::string_view bytes;
};

const std::vector<EmbeddedFile>& embedded_files();

}  // namespace wegwijzer
