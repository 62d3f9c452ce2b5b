// The only file that knows CLI11.
#include "generator/cli.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "generator/base/parallel.h"
#include "generator/commands/commands.h"
#include "generator/commands/texts_nl.h"
#include "generator/parse/markdown_cmark.h"
#include "search/index_command.h"
#include "serve/serve.h"

namespace wegwijzer {

namespace {

struct Arguments {
  BuildCommand build;
  ServeOptions serve;
  InitCommand init;
  NewCommand new_page;
  AnchorsCommand anchors;
  SearchCommand search;
  AddressesCommand addresses;
  EditionCommand edition;
  EditionDiffCommand edition_diff;
  search::IndexCommand index;
  int jobs = 0;
  std::string diagnostics = "text";
};

void add_check_options(CLI::App& command, Arguments& arguments) {
  command.add_option("site", arguments.build.site, texts::site_folder);
  command.add_option("--jobs", arguments.jobs, texts::jobs_option)->check(CLI::Range(0, 256));
  command.add_flag("--drafts", arguments.build.has_drafts, texts::drafts_option);
  command.add_flag("--timings", arguments.build.has_timings, texts::timings_option);
  command.add_option("--lang", arguments.build.language, texts::lang_option)
      ->check(CLI::IsMember({"nl", "en"}));
  command.add_option("--diagnostics", arguments.diagnostics, texts::diagnostics_option)
      ->check(CLI::IsMember({"text", "json"}));
}

void add_build(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("build", texts::build_about);
  add_check_options(*command, arguments);
  command->add_option("-o,--output", arguments.build.output, texts::output_option)->capture_default_str();
  command->add_option("--base-url", arguments.build.base_url, texts::base_url_option);
  command->add_flag("--explain", arguments.build.explains, texts::explain_option);
}

void add_check(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("check", texts::check_about);
  add_check_options(*command, arguments);
  command->add_flag("--external", arguments.build.asks_outside, texts::external_option);
  command->callback([&arguments] { arguments.build.is_check = true; });
}

void add_serve(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("serve", texts::serve_about);
  command->add_option("site", arguments.serve.site_folder, texts::site_folder);
  command->add_option("--port", arguments.serve.port, texts::port_option)
      ->capture_default_str()
      ->check(CLI::Range(0, 65535));
  command->add_option("--host", arguments.serve.host, texts::host_option)->capture_default_str();
  command->add_flag("--drafts", arguments.serve.has_drafts, texts::drafts_option);
}

void add_editing(CLI::App& app, Arguments& arguments) {
  CLI::App* init = app.add_subcommand("init", texts::init_about);
  init->add_option("folder", arguments.init.folder, texts::init_folder)->required();
  CLI::App* new_page = app.add_subcommand("new", texts::new_about);
  new_page->add_option("collection", arguments.new_page.collection, texts::new_collection)->required();
  new_page->add_option("title", arguments.new_page.title, texts::new_title)->required();
  new_page->add_option("site", arguments.new_page.site, texts::site_folder);
  CLI::App* anchors = app.add_subcommand("anchors", texts::anchors_about);
  anchors->add_option("site", arguments.anchors.site, texts::site_folder);
  anchors->add_flag("--write", arguments.anchors.writes, texts::write_option);
  CLI::App* addresses = app.add_subcommand("addresses", texts::addresses_about);
  addresses->add_option("site", arguments.addresses.site, texts::site_folder);
  addresses->add_flag("--write", arguments.addresses.writes, texts::addresses_write_option);
}

void add_edition(CLI::App& app, EditionCommand& edition, EditionDiffCommand& difference) {
  CLI::App* command = app.add_subcommand("edition", texts::edition_about)->require_subcommand(1);
  CLI::App* freeze = command->add_subcommand("freeze", texts::edition_freeze_about);
  freeze->add_option("name", edition.name, texts::edition_name)->required();
  freeze->add_option("site", edition.site, texts::site_folder);
  freeze->add_option("--title", edition.title, texts::edition_title)->required();
  freeze->add_option("--date", edition.date, texts::edition_date);
  freeze->add_option("--note", edition.note_path, texts::edition_note);
  CLI::App* list = command->add_subcommand("list", texts::edition_list_about);
  list->add_option("site", edition.site, texts::site_folder);
  CLI::App* diff = command->add_subcommand("diff", texts::edition_diff_about);
  diff->add_option("from", difference.from, texts::edition_diff_from)->required();
  diff->add_option("to", difference.to, texts::edition_diff_to)->required();
  diff->add_option("site", difference.site, texts::site_folder);
  diff->add_option("--format", difference.format, texts::edition_diff_format)
      ->check(CLI::IsMember({"text", "json"}));
  CLI::App* withdraw = command->add_subcommand("withdraw", texts::edition_withdraw_about);
  withdraw->add_option("name", edition.name, texts::edition_name)->required();
  withdraw->add_option("site", edition.site, texts::site_folder);
  withdraw->add_option("--reason", edition.reason, texts::edition_reason);
}

void add_search(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("search", texts::search_about);
  command->add_option("query", arguments.search.query, texts::search_query)->required();
  command->add_option("site", arguments.search.site, texts::site_folder);
  command->add_flag("--explain", arguments.search.explains, texts::search_explain);
}

void add_index(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("index", texts::index_about);
  command->add_option("documents", arguments.index.documents_path, "DOCS.json")->required();
  command->add_option("--ref", arguments.index.ref, "id")->capture_default_str();
  command->add_option("--field", arguments.index.fields, "NAAM of NAAM:GEWICHT")->required();
  command->add_option("--language", arguments.index.language, "en, nl of none")
      ->check(CLI::IsMember({"en", "nl", "none"}));
  command->add_option("--boost", arguments.index.boost, "sleutel met het gewicht van een document");
  command->add_flag("--positions", arguments.index.positions, "plaatsen van woorden opnemen");
}

bool is_usable_base_url(std::string& url) {
  while (url.ends_with('/')) url.pop_back();
  return url.empty() || url.starts_with("https://") || url.starts_with("http://");
}

// CLI11 explains a wrong command in English; `name` is what it is about.
std::string wrong_command(const CLI::App* /*app*/, const CLI::Error& problem) {
  const std::string what = problem.what();
  const int kind = problem.get_exit_code();
  const bool is_required = kind == static_cast<int>(CLI::ExitCodes::RequiredError);
  const bool is_extra = kind == static_cast<int>(CLI::ExitCodes::ExtrasError);
  const std::string name = what.substr(0, std::min(what.find(" is required"), what.find(':')));
  std::string said = texts::wrong_value;
  if (is_required) said = name == "A subcommand" ? texts::no_command : texts::missing_argument;
  if (is_extra) said = texts::unexpected_argument;
  const std::size_t colon = what.find(": ");
  const bool is_after_colon = is_extra && colon != std::string::npos;
  return fmt::format(fmt::runtime(said), is_after_colon ? what.substr(colon + 2) : name) + texts::see_help;
}

int run_edition(const CLI::App& command, const Arguments& arguments, std::ostream& out,
                std::ostream& messages) {
  if (command.got_subcommand("freeze")) return run_edition_freeze(arguments.edition, messages);
  if (command.got_subcommand("withdraw")) return run_edition_withdraw(arguments.edition, messages);
  if (command.got_subcommand("diff")) return run_edition_diff(arguments.edition_diff, out, messages);
  return run_edition_list(arguments.edition, out, messages);
}

int run(const CLI::App& app, Arguments& arguments, std::ostream& out, std::ostream& messages) {
  set_parallelism(arguments.jobs);
  prepare_markdown_parser();
  if (app.got_subcommand("serve")) return run_serve(arguments.serve, messages);
  if (app.got_subcommand("init")) return run_init(arguments.init, messages);
  if (app.got_subcommand("new")) return run_new(arguments.new_page, messages);
  if (app.got_subcommand("anchors")) return run_anchors(arguments.anchors, messages);
  if (app.got_subcommand("search")) return run_search(arguments.search, out, messages);
  if (app.got_subcommand("addresses")) return run_addresses(arguments.addresses, messages);
  if (app.got_subcommand("edition"))
    return run_edition(*app.get_subcommand("edition"), arguments, out, messages);
  if (app.got_subcommand("index")) return search::run_index_command(arguments.index, out, messages);
  arguments.build.is_json = arguments.diagnostics == "json";
  if (is_usable_base_url(arguments.build.base_url)) return run_build(arguments.build, out, messages);
  messages << texts::wrong_base_url;
  return exit_usage;
}

}  // namespace

int run_cli(int argc, const char* const* argv, std::ostream& out, std::ostream& messages) {
  Arguments arguments;
  CLI::App app(texts::about, "wegwijzer");
  app.footer(texts::exit_status);
  app.set_help_flag("-h,--help", texts::help_option);
  app.set_version_flag("--version", "wegwijzer " WEGWIJZER_VERSION, texts::version_option);
  app.failure_message(wrong_command);
  app.require_subcommand(1);
  add_build(app, arguments);
  add_check(app, arguments);
  add_serve(app, arguments);
  add_editing(app, arguments);
  add_search(app, arguments);
  add_index(app, arguments);
  add_edition(app, arguments.edition, arguments.edition_diff);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    const int status = app.exit(problem, out, messages);
    return status == 0 ? exit_fine : exit_usage;
  }
  return run(app, arguments, out, messages);
}

}  // namespace wegwijzer
