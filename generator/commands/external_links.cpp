// Through cpp-httplib, with the system's certificates.
#include "generator/commands/external_links.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <httplib.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "generator/base/parallel.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

constexpr int longest_wait = 10;  // seconds
constexpr int days_kept = 30;

using Days = std::map<std::string, std::string>;  // address -> day of a good answer

std::string day(int days_ago) {
  const auto then = std::chrono::system_clock::now() - std::chrono::hours(24 * days_ago);
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::system_clock::to_time_t(then)));
}

Days read_days(const fs::path& file) {
  Days days;
  std::ifstream in(file, std::ios::binary);
  const auto json = nlohmann::json::parse(in, nullptr, false);
  if (!json.is_object()) return days;
  for (const auto& [address, when] : json.items()) {
    if (when.is_string() && when.get<std::string>() >= day(days_kept))
      days[address] = when.get<std::string>();
  }
  return days;
}

void write_days(const fs::path& file, const Days& days) {
  std::ofstream(file, std::ios::binary) << nlohmann::json(days).dump(1) << '\n';
}

// "https://example.org" and "/a?b" of an address; the part behind # is not asked for.
struct Parts {
  std::string host;
  std::string path;
};

Parts parts_of(const std::string& address) {
  const std::string whole = address.substr(0, address.find('#'));
  const std::size_t start = whole.find("://") + 3;
  const std::size_t slash = std::min(whole.find_first_of("/?", start), whole.size());
  std::string path = whole.substr(slash);
  if (!path.starts_with('/')) path.insert(0, "/");
  return {whole.substr(0, slash), std::move(path)};
}

std::string reason_of(httplib::Error error) {
  switch (error) {
    case httplib::Error::SSLServerVerification:
      return "het certificaat van de site is niet te vertrouwen (verlopen, van een ander adres of "
             "zelfgemaakt)";
    case httplib::Error::SSLConnection: return "een beveiligde verbinding lukt niet";
    case httplib::Error::Connection: return "de site bestaat niet, of is niet bereikbaar";
    case httplib::Error::ConnectionTimeout: return "de site antwoordt niet op tijd";
    case httplib::Error::ExceedRedirectCount: return "de site leidt in een kring door";
    default: return "geen antwoord";
  }
}

// Empty when there is a page.
std::string problem_at(const Parts& parts) {
  httplib::Client client(parts.host);
  client.set_follow_location(true);
  client.set_connection_timeout(longest_wait);
  client.set_read_timeout(longest_wait);
  client.set_default_headers({{"User-Agent", "wegwijzer (link check)"}});
  auto answer = client.Head(parts.path);
  if (!answer || answer->status >= 400) {
    const auto stop = [](const char*, std::size_t) { return false; };  // that it comes is enough
    int status = 0;
    const auto note = [&](const httplib::Response& response) {
      status = response.status;
      return true;
    };
    auto whole = client.Get(parts.path, note, stop);
    if (status != 0 && status < 400) return "";
    if (!answer || whole) answer = std::move(whole);
    if (status != 0) return fmt::format("antwoord {}", status);
  }
  if (answer) return "";
  return reason_of(answer.error());
}

}  // namespace

void check_external(const std::string& site, const std::vector<ExternalUse>& uses, Diagnostics& diagnostics) {
  const fs::path file = fs::path(site) / external_cache;
  Days days = read_days(file);
  std::map<std::string, std::vector<const ExternalUse*>> by_host;
  for (const ExternalUse& use : uses) {
    if (!days.contains(use.address)) by_host[parts_of(use.address).host].push_back(&use);
  }
  const std::vector<std::pair<std::string, std::vector<const ExternalUse*>>> hosts(by_host.begin(),
                                                                                   by_host.end());
  std::vector<std::vector<std::string>> problems(hosts.size());
  parallel_for(hosts.size(), [&](std::size_t i) {
    for (const ExternalUse* use : hosts[i].second) problems[i].push_back(problem_at(parts_of(use->address)));
  });
  for (std::size_t i = 0; i < hosts.size(); ++i) {
    for (std::size_t k = 0; k < problems[i].size(); ++k) {
      const ExternalUse& use = *hosts[i].second[k];
      if (problems[i][k].empty())
        days[use.address] = day(0);
      else
        diagnostics.push_back(warning(Code::dead_external_link, use.at, {use.address, problems[i][k]}));
    }
  }
  write_days(file, days);
}

}  // namespace wegwijzer
