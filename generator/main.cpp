#include <csignal>
#include <exception>
#include <iostream>

#include "generator/cli.h"

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow further is a problem to report, not the end
  try {
    return wegwijzer::run_cli(argc, argv, std::cout, std::cerr);
  } catch (
      const std::exception& problem) {  // out of memory and the like: nothing an editor can do, but say it
    std::cerr << "wegwijzer: " << problem.what() << '\n';
    return 3;
  }
}
