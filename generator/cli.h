// From arguments to a command, from a command to an exit status.
#pragma once

#include <iosfwd>

namespace wegwijzer {

/// Runs the program. Returns its exit status (see commands.h).
int run_cli(int argc, const char* const* argv, std::ostream& out, std::ostream& messages);

}  // namespace wegwijzer
