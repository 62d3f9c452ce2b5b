#include "generator/publish/manifest.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace wegwijzer {

namespace {

constexpr int format_version = 1;

bool is_safe_path(std::string_view path) {
  if (path.empty() || path.starts_with('/') || path.find('\0') != std::string_view::npos) return false;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, slash - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = slash + 1;
  }
  return true;
}

}  // namespace

Manifest manifest_of(const OutputSet& output) {
  Manifest manifest;
  for (const OutputFile& file : output) manifest[file.path] = {file.size, file.digest};
  return manifest;
}

std::string to_json(const Manifest& manifest) {
  std::string json = fmt::format("{{\"wegwijzer\":{},\"files\":[", format_version);
  bool is_first = true;
  for (const auto& [path, entry] : manifest) {
    nlohmann::ordered_json line;
    line["path"] = path;
    line["size"] = entry.size;
    line["digest"] = to_hex(entry.digest);
    json += (is_first ? "\n" : ",\n") +
            line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    is_first = false;
  }
  return json + "\n]}\n";
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto version = json.find("wegwijzer");
  if (version == json.end() || !version->is_number_integer() || *version != format_version)
    return std::nullopt;
  const auto files = json.find("files");
  if (files == json.end() || !files->is_array()) return std::nullopt;
  Manifest manifest;
  for (const auto& file : *files) {
    const bool has_form = file.is_object() && file.contains("path") && file["path"].is_string() &&
                          file.contains("size") && file["size"].is_number_unsigned() &&
                          file.contains("digest") && file["digest"].is_string();
    if (!has_form || !is_safe_path(file["path"].get<std::string>())) return std::nullopt;
    manifest[file["path"].get<std::string>()] = {file["size"].get<std::uint64_t>(),
                                                 digest_from_hex(file["digest"].get<std::string>())};
  }
  return manifest;
}

}  // namespace wegwijzer
