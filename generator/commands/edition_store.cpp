#include "generator/commands/edition_store.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <system_error>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/base/file_writing.h"
#include "generator/base/parallel.h"

namespace wegwijzer {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view extension = ".cbor";  // RFC 8949

// Raised when a file is kept in another way; the digest of the program sees to changes of what it says.
constexpr int store_form = 1;

nlohmann::json json_of(const MadeEdition& made) {
  auto files = nlohmann::json::array();
  for (const OutputFile& file : made.files) files.push_back({file.path, file.size, to_hex(file.digest)});
  auto passages = nlohmann::json::array();
  for (const Passage& one : made.text.passages)
    passages.push_back(
        {one.address, one.label, one.title, one.text, one.group, one.note, to_hex(one.identity), one.kind});
  auto departures = nlohmann::json::array();
  for (const Departure& one : made.text.departures)
    departures.push_back({one.from, one.to.value_or(""), one.to.has_value()});
  return {
      {"form", store_form},        {"key", to_hex(made.key)},         {"source", to_hex(made.source)},
      {"files", std::move(files)}, {"passages", std::move(passages)}, {"departures", std::move(departures)}};
}

// Throws what the library throws when something is not where it should be.
std::shared_ptr<const MadeEdition> made_edition(const nlohmann::json& json) {
  if (json.at("form") != store_form) return nullptr;
  auto made = std::make_shared<MadeEdition>();
  made->key = digest_from_hex(json.at("key").get_ref<const std::string&>());
  made->source = digest_from_hex(json.at("source").get_ref<const std::string&>());
  const auto text = [](const nlohmann::json& value) { return value.get_ref<const std::string&>(); };
  for (const auto& file : json.at("files"))
    made->files.push_back({text(file.at(0)), nullptr, digest_from_hex(text(file.at(2))), file.at(1)});
  for (const auto& one : json.at("passages"))
    made->text.passages.push_back({text(one.at(0)), text(one.at(1)), text(one.at(2)), text(one.at(3)),
                                   text(one.at(4)), text(one.at(5)), digest_from_hex(text(one.at(6))),
                                   one.at(7)});
  for (const auto& one : json.at("departures")) {
    const bool has_place = one.at(2);
    made->text.departures.push_back(
        {text(one.at(0)), has_place ? std::optional(text(one.at(1))) : std::nullopt});
  }
  return made;
}

std::shared_ptr<const MadeEdition> read_made_edition(const fs::path& path) {
  const ReadResult read = DiskFileSystem("").read(path.string());
  if (!read.problem.empty()) return nullptr;
  try {
    return made_edition(nlohmann::json::from_cbor(read.bytes));
  } catch (const nlohmann::json::exception&) {
    return nullptr;
  }
}

void write_made_edition(const fs::path& path, const MadeEdition& made) {
  const std::vector<std::uint8_t> bytes = nlohmann::json::to_cbor(json_of(made));
  try {
    replace_file(path, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  } catch (const DiskProblem&) {  // then it is made again at the next run
  }
}

std::vector<fs::path> files_in(const fs::path& store) {
  std::vector<fs::path> paths;
  std::error_code problem;
  for (fs::directory_iterator entry(store, problem), end; !problem && entry != end; entry.increment(problem))
    paths.push_back(entry->path());
  return paths;
}

}  // namespace

fs::path edition_store(const fs::path& output) {
  const fs::path folder = fs::weakly_canonical(fs::absolute(output));
  return folder.parent_path() / fmt::format(".{}.editions", folder.filename().string());
}

MadeEditions read_made_editions(const fs::path& store) {
  std::vector<fs::path> paths = files_in(store);
  std::erase_if(paths, [](const fs::path& path) { return path.extension() != extension; });
  std::vector<std::shared_ptr<const MadeEdition>> found(paths.size());
  parallel_for(paths.size(), [&](std::size_t i) { found[i] = read_made_edition(paths[i]); });
  MadeEditions made;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (found[i]) made.emplace(paths[i].stem().string(), std::move(found[i]));
  }
  return made;
}

void write_made_editions(const fs::path& store, const MadeEditions& kept, const MadeEditions& made) {
  if (made == kept) return;
  std::error_code ignored;
  fs::create_directories(store, ignored);
  for (const fs::path& path : files_in(store)) {
    const bool is_wanted = path.extension() == extension && made.contains(path.stem().string());
    if (!is_wanted) fs::remove(path, ignored);
  }
  for (const auto& [name, edition] : made) {
    const auto known = kept.find(name);
    if (known == kept.end() || known->second != edition)
      write_made_edition(store / (name + std::string(extension)), *edition);
  }
}

Digest program_digest() { return digest_of(DiskFileSystem("").read("/proc/self/exe").bytes); }

}  // namespace wegwijzer
