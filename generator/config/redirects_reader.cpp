#include "generator/config/redirects_reader.h"

#include "generator/config/toml_table.h"

namespace wegwijzer {

namespace {

// An address as in addresses.txt.
bool is_good_address(TableReader& table, const std::string& address) {
  const bool is_good = address.starts_with('/') && address.find(' ') == std::string::npos;
  if (!is_good && !address.empty())
    table.report(Code::wrong_setting, table.span_of("from"),
                 {"from", "een adres als \"/begrip/wgr/\" of \"/thema/23/#p-23-04\""});
  return is_good;
}

GoneUse read_use(TableReader& table) {
  GoneUse use;
  use.from = table.text("from", true);
  use.at = table.span_of("from");
  return use;
}

}  // namespace

std::vector<GoneUse> read_redirects(const std::shared_ptr<const SourceText>& source,
                                    Diagnostics& diagnostics) {
  std::vector<GoneUse> uses;
  const toml::parse_result parsed = toml::parse(source->text, source->path);
  if (!parsed) {
    diagnostics.push_back(invalid_toml(source, parsed.error()));
    return uses;
  }
  TableReader root(parsed.table(), source->path, source, diagnostics);
  root.tables("replaced", [&](TableReader& table) {
    GoneUse use = read_use(table);
    use.by = table.text("by", true);
    if (is_good_address(table, use.from) && !use.by.empty()) uses.push_back(std::move(use));
  });
  root.tables("withdrawn", [&](TableReader& table) {
    GoneUse use = read_use(table);
    use.since = table.date("since");
    use.reason = table.text("reason");
    if (is_good_address(table, use.from)) uses.push_back(std::move(use));
  });
  root.finish();
  return uses;
}

}  // namespace wegwijzer
