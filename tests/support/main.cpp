// The one entry point of the unit tests and the specification.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "generator/parse/markdown_cmark.h"

int main(int argc, char** argv) {
  wegwijzer::prepare_markdown_parser();  // as main() does, before the first thread
  doctest::Context context;
  context.applyCommandLine(argc, argv);
  return context.run();
}
