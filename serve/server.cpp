#include "serve/server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "serve/answer.h"
#include "serve/event_stream.h"
#include "serve/host_check.h"

namespace wegwijzer {

namespace {

using httplib::Request;
using httplib::Response;
using Handled = httplib::Server::HandlerResponse;

// A stream holds a thread for as long as a page is open; the rest is always free for ordinary requests.
constexpr int most_streams = 64;
constexpr int threads_for_pages = 16;
constexpr std::size_t largest_request_body = std::size_t{64} * 1024;

bool is_reading(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

// The library would cut ranges out of an answer (without looking whether they are inside it) and compress at
// its highest level, at a tenth of a second a page. A preview needs neither. The handler's request is const,
// the object is not.
void take_off_what_we_do_not_do(const Request& request) {
  auto& changed = const_cast<Request&>(request);
  changed.ranges.clear();
  changed.headers.erase("Accept-Encoding");
}

// The bytes are not copied: the answer shares them with the snapshot until they are sent.
void set_body(Response& response, const std::shared_ptr<const std::string>& body,
              const std::string& media_type) {
  if (body->empty()) return response.set_content("", media_type);
  response.set_content_provider(
      body->size(), media_type, [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return sink.write(body->data() + offset, std::min(length, body->size() - offset));
      });
}

void send(const Answer& answer, Response& response) {
  response.status = answer.status;
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
  if (answer.body) set_body(response, answer.body, answer.media_type);
}

void refuse(int status, Response& response) {
  send(refusal(status), response);
  if (status == 405) response.set_header("Allow", "GET, HEAD");
}

// Debian's library sets SO_REUSEPORT, with which two servers share one port and each gets half of the
// requests.
void set_socket_options(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

std::string_view path_part(const std::string& target) {
  return std::string_view(target).substr(0, target.find('?'));
}

// What the browser last heard on an earlier stream goes before what the page said when it opened the first.
std::string tag_in(const Request& request) {
  return request.has_header("Last-Event-ID") ? request.get_header_value("Last-Event-ID")
                                             : request.get_param_value("since");
}

}  // namespace

struct PreviewServer::Impl {
  Impl(Display& shown, std::string given_host) : display(shown), host(std::move(given_host)) {
    httplib::Headers headers;
    for (const auto& [name, value] : security_headers()) headers.emplace(name, value);
    http.set_default_headers(headers);
    http.set_socket_options(set_socket_options);
    http.set_payload_max_length(largest_request_body);
    // One request a connection: an idle one would hold a thread, and a body nobody read cannot be taken for a
    // request.
    http.set_keep_alive_max_count(1);
    http.set_keep_alive_timeout(1);
    http.set_read_timeout(2);
    http.set_tcp_nodelay(true);
    http.new_task_queue = [] { return new httplib::ThreadPool(most_streams + threads_for_pages); };
    http.set_pre_routing_handler(
        [this](const Request& request, Response& response) { return handle(request, response); });
    http.set_error_handler(
        [](const Request& request, Response& response) { handle_error(request, response); });
  }

  Handled handle(const Request& request, Response& response) {
    take_off_what_we_do_not_do(request);
    if (request.get_header_value_count("Host") != 1 ||
        !is_allowed_host(request.get_header_value("Host"), host)) {
      refuse(403, response);
      return Handled::Handled;
    }
    if (!is_reading(request))
      return Handled::Unhandled;  // its body is read first, then it comes to handle_error
    if (path_part(request.target) == events_path) {
      open_stream(request, response);
    } else {
      send(answer(*display.current(), {request.target, request.get_header_value("If-None-Match")}), response);
    }
    return Handled::Handled;
  }

  // Also called by the library for every answer of ours from 400 up: those have a type by now, its own have
  // not.
  static void handle_error(const Request& request, Response& response) {
    if (response.has_header("Content-Type")) return;
    const bool is_other_method = !request.method.empty() && !is_reading(request);
    refuse(is_other_method ? 405 : response.status, response);
  }

  void open_stream(const Request& request, Response& response) {
    response.status = 200;
    if (request.method == "HEAD") return response.set_header("Content-Type", "text/event-stream");
    if (streams.fetch_add(1) >= most_streams) {
      --streams;
      return response.set_content("retry: 5000\n\n", "text/event-stream");
    }
    auto stream = std::make_shared<EventStream>(display, tag_in(request));
    const auto write_next = [stream](std::size_t, httplib::DataSink& sink) {
      const std::string piece = stream->next();
      if (!sink.write(piece.data(), piece.size())) return false;
      if (stream->is_over()) sink.done();
      return true;
    };
    response.set_chunked_content_provider("text/event-stream", write_next, [this](bool) { --streams; });
  }

  Display& display;
  std::string host;
  httplib::Server http;
  std::thread listener;
  std::atomic<int> streams = 0;
  std::atomic<bool> is_stopping = false;
  std::atomic<bool> has_ended = false;
  int port = 0;
};

PreviewServer::PreviewServer(Display& display, std::string_view host)
    : impl_(std::make_unique<Impl>(display, std::string(without_brackets(host)))) {}

PreviewServer::~PreviewServer() { stop(); }

std::error_code PreviewServer::bind(int port) {
  errno = 0;
  if (port == 0) {
    impl_->port = impl_->http.bind_to_any_port(impl_->host);
  } else {
    impl_->port = impl_->http.bind_to_port(impl_->host, port) ? port : -1;
  }
  if (impl_->port > 0) return {};
  return {errno != 0 ? errno : EADDRNOTAVAIL, std::generic_category()};
}

int PreviewServer::port() const { return impl_->port; }

void PreviewServer::start(std::function<void()> when_broken) {
  impl_->listener = std::thread([impl = impl_.get(), when_broken = std::move(when_broken)] {
    impl->http.listen_after_bind();
    impl->has_ended = true;
    if (!impl->is_stopping) when_broken();
  });
  // The library forgets a stop that comes before it listens.
  while (!impl_->http.is_running() && !impl_->has_ended) std::this_thread::yield();
}

void PreviewServer::stop() {
  impl_->is_stopping = true;
  impl_->display.close();
  if (!impl_->listener.joinable()) return;
  impl_->http.stop();
  impl_->listener.join();
}

}  // namespace wegwijzer
