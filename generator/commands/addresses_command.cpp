#include <fmt/format.h>
#include <fmt/ostream.h>

#include <ostream>

#include "generator/base/diagnostic_printer.h"
#include "generator/build/build.h"
#include "generator/commands/commands.h"
#include "generator/commands/ledger_file.h"
#include "generator/commands/texts_nl.h"

namespace wegwijzer {

int run_addresses(const AddressesCommand& command, std::ostream& messages) {
  DiskFileSystem files(command.site);
  BuildCache cache;
  const BuildResult result = build(without_editions(), files, cache);
  if (!result.is_complete) {
    messages << to_terminal_text(result.diagnostics, language_of(result.language))
             << texts::addresses_refused;
    return exit_content;
  }
  const std::size_t count = count_new(read_ledger_file(command.site).entries, result.addresses);
  if (!command.writes) {
    fmt::print(messages, fmt::runtime(count == 0 ? texts::addresses_none : texts::addresses_found), count,
               texts::addresses(count));
    return exit_fine;
  }
  const std::string problem = record_addresses(command.site, result.addresses);
  if (!problem.empty()) {
    fmt::print(messages, texts::cannot_write, ledger_name, system_reason_nl(problem));
    return exit_disk;
  }
  fmt::print(messages, fmt::runtime(count == 0 ? texts::addresses_none : texts::addresses_written), count,
             texts::addresses(count));
  return exit_fine;
}

}  // namespace wegwijzer
