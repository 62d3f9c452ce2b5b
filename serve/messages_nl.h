// Everything the preview says in words, in one place: on the terminal and in short answers. (Diagnostics have
// their own catalogue in generator/base; the page and the overlay for errors are in error_page.cpp and the
// theme's preview.js.)
#pragma once

#include <string>
#include <string_view>

namespace wegwijzer {

std::string address_message(std::string_view url);
std::string open_network_message();
std::string built_message(std::size_t pages, double milliseconds);
std::string rebuilt_message(double milliseconds);
std::string failed_message(double milliseconds);
std::string repaired_message();
std::string stopped_message();
std::string polling_message();
std::string unexpected_message(std::string_view reason);

std::string no_folder_message(std::string_view folder);
std::string port_in_use_message(std::string_view host, int port);
std::string cannot_listen_message(std::string_view host, int port, std::string_view reason);
std::string listener_broken_message();

/// The line for an HTTP status we answer ourselves.
std::string_view refusal_message(int status);

}  // namespace wegwijzer
