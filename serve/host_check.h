// Protection against DNS rebinding: a name of a stranger's that is made to lead to this computer.
#pragma once

#include <string_view>

namespace wegwijzer {

/// Whether a request with this Host header (with or without a port) may be answered: it names this computer,
/// or it is `given`, the host the server was told to listen on.
bool is_allowed_host(std::string_view header, std::string_view given);

/// Whether only programs on this computer can reach that host.
bool is_loopback(std::string_view host);

/// "::1" for "[::1]"; other names as they are.
std::string_view without_brackets(std::string_view host);

}  // namespace wegwijzer
