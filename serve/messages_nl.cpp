#include "serve/messages_nl.h"

#include <fmt/format.h>

namespace wegwijzer {

std::string address_message(std::string_view url) {
  return fmt::format("De site staat op {} – stop met Ctrl+C\n", url);
}

std::string open_network_message() {
  return "Let op: ook andere apparaten in het netwerk kunnen deze site zien.\n";
}

std::string built_message(std::size_t pages, double milliseconds) {
  return fmt::format("{} {} opgebouwd in {:.0f} ms\n", pages, pages == 1 ? "pagina" : "pagina's",
                     milliseconds);
}

std::string rebuilt_message(double milliseconds) {
  return fmt::format("opnieuw opgebouwd in {:.0f} ms\n", milliseconds);
}

std::string failed_message(double milliseconds) {
  return fmt::format("niet opgebouwd ({:.0f} ms): de site blijft zoals zij was tot de fouten weg zijn\n",
                     milliseconds);
}

std::string repaired_message() { return "de fouten zijn weg\n"; }

std::string stopped_message() { return "\ngestopt\n"; }

std::string polling_message() {
  return "Het systeem meldt veranderde bestanden niet; er wordt vier keer per seconde gekeken.\n";
}

std::string unexpected_message(std::string_view reason) {
  return fmt::format("onverwachte fout bij het opbouwen: {}; de site blijft zoals zij was\n", reason);
}

std::string no_folder_message(std::string_view folder) {
  return fmt::format("fout: er is geen map ‘{}’\n", folder);
}

std::string port_in_use_message(std::string_view host, int port) {
  return fmt::format(
      "fout: poort {0} op {1} is al in gebruik. Draait de voorvertoning al? Stop die, of kies een andere "
      "poort: "
      "--port {2}\n",
      port, host, port < 65535 ? port + 1 : 8080);
}

std::string cannot_listen_message(std::string_view host, int port, std::string_view reason) {
  return fmt::format("fout: kan niet luisteren op {} poort {}: {}\n", host, port, reason);
}

std::string listener_broken_message() { return "fout: de verbinding met het netwerk is weggevallen\n"; }

std::string_view refusal_message(int status) {
  switch (status) {
    case 301: return "Deze pagina staat op een ander adres.\n";
    case 400: return "Dit adres klopt niet.\n";
    case 403: return "Deze voorvertoning is alleen onder haar eigen adres te zien.\n";
    case 404: return "Deze pagina bestaat niet.\n";
    case 405: return "Hier kan alleen worden gelezen (GET en HEAD).\n";
    default: return "Dit verzoek kan niet worden beantwoord.\n";
  }
}

}  // namespace wegwijzer
