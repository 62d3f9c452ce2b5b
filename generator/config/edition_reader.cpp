#include "generator/config/edition_reader.h"

#include "generator/config/toml_table.h"

namespace wegwijzer {

std::optional<Edition> read_edition(const std::shared_ptr<const SourceText>& source, const std::string& name,
                                    Diagnostics& diagnostics) {
  const toml::parse_result parsed = toml::parse(source->text, source->path);
  if (!parsed) {
    diagnostics.push_back(invalid_toml(source, parsed.error()));
    return std::nullopt;
  }
  Diagnostics found;
  TableReader table(parsed.table(), source->path, source, found);
  const int form = table.number("form", 0);
  Edition edition;
  if (form > edition_form) {
    table.report(Code::newer_edition, table.span_of("form"),
                 {name, std::to_string(form), std::to_string(edition_form)});
  } else {
    edition.name = name;
    edition.title = table.text("title", true);
    edition.date = table.date("date");
    edition.withdrawn = table.date("withdrawn");
    edition.reason = table.text("reason");
    if (form == 0) table.report(Code::missing_setting, table.span_of("form"), {"form", source->path});
    if (edition.date.empty())
      table.report(Code::missing_setting, table.span_of("date"), {"date", source->path});
    table.finish();
  }
  diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  return has_errors(found) ? std::nullopt : std::optional(edition);
}

}  // namespace wegwijzer
