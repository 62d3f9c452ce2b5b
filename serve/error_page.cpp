#include "serve/error_page.h"

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

constexpr std::string_view script =
    R"(const address = "/.wegwijzer/events?since=" + document.documentElement.dataset.tag;
const events = new EventSource(address);
for (const name of ["reload", "diagnostics"]) events.addEventListener(name, () => location.reload());
addEventListener("pagehide", () => events.close());
)";

constexpr std::string_view style = R"(:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 75rem; padding: 2rem 1.25rem; font: 1.0625rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
pre { overflow-x: auto; padding: 1rem; border: 1px solid; border-left-width: 0.375rem; font-size: 0.9375rem; }
)";

}  // namespace

std::string error_page(const Snapshot& snapshot) {
  return "<!doctype html>\n<html lang=\"nl\" data-tag=\"" + html_escaped(tag_of(snapshot)) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<title>Er staan fouten in de tekst</title>\n"
         "<link rel=\"stylesheet\" href=\"" +
         std::string(error_page_style_path) +
         "\">\n"
         "<script type=\"module\" src=\"" +
         std::string(error_page_script_path) +
         "\"></script>\n"
         "</head>\n<body>\n<main>\n<h1>Er staan fouten in de tekst</h1>\n"
         "<p>De site kan nog niet worden getoond. Verbeter wat hieronder staat en sla het op: "
         "deze pagina ververst zichzelf.</p>\n"
         "<pre tabindex=\"0\">" +
         html_escaped(snapshot.diagnostics_text) +
         "</pre>\n"
         "</main>\n</body>\n</html>\n";
}

std::string_view error_page_script() { return script; }

std::string_view error_page_style() { return style; }

}  // namespace wegwijzer
