#include "search/index_command.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

namespace wegwijzer::search {

namespace {

using Json = nlohmann::json;

struct WrongSettings : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct WrongDocuments : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// "title:10" -> title with boost 10. A name may hold colons itself when no number follows the last one.
FieldSettings field_of(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) return {text, 1, false};
  double boost = 0;
  const char* begin = text.data() + colon + 1;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(begin, end, boost);
  if (parsed.ec != std::errc() || parsed.ptr != end)
    throw WrongSettings("--field: geen getal na de dubbele punt: " + text);
  return {text.substr(0, colon), boost, false};
}

Language language_of(const std::string& name) {
  if (name.empty() || name == "en") return Language::english;
  if (name == "nl") return Language::dutch;
  if (name == "none") return Language::none;
  throw WrongSettings("--language: onbekende taal '" + name + "' (nl, en of none)");
}

IndexSettings settings_of(const IndexCommand& command) {
  IndexSettings settings;
  for (const std::string& field : command.fields) settings.fields.push_back(field_of(field));
  if (settings.fields.empty()) throw WrongSettings("--field: geef ten minste één veld");
  settings.language = language_of(command.language);
  settings.positions = command.positions;
  return settings;
}

std::string read_all(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();  // in blocks; a pipe has no size to ask for
  if (!file.is_open() || file.bad()) throw Unreadable("kan niet lezen: " + path);
  return std::move(text).str();
}

// As JavaScript's String(number): integers without a point.
std::string number_text(double number) {
  if (std::abs(number) < 1e15 && number == std::floor(number))
    return std::to_string(static_cast<long long>(number));
  return Json(number).dump();
}

std::string text_of(const Json& value, const std::string& where) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (value.is_number()) return number_text(value.get<double>());
  throw WrongDocuments(where + ": een tekst of getal verwacht");
}

const Json& member(const Json& object, const std::string& key) {
  static const Json nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

void add_field(Document& document, const Json& value, const std::string& where) {
  const std::size_t field = document.fields.size();
  document.fields.emplace_back();
  if (!value.is_array()) {
    document.fields.back() = text_of(value, where);
    return;
  }
  std::vector<std::string>& items = document.lists[field];
  for (const Json& item : value) items.push_back(text_of(item, where));
}

Document document_of(const Json& object, const IndexCommand& command, const IndexSettings& settings,
                     const std::string& where) {
  if (!object.is_object()) throw WrongDocuments(where + ": een object verwacht");
  Document document;
  const Json& ref = member(object, command.ref);
  if (ref.is_null()) throw WrongDocuments(where + ": geen '" + command.ref + "'");
  document.ref = text_of(ref, where + "." + command.ref);
  if (!command.boost.empty()) {
    const Json& boost = member(object, command.boost);
    if (boost.is_number()) document.boost = boost.get<double>();
  }
  for (const FieldSettings& field : settings.fields)
    add_field(document, member(object, field.name), where + "." + field.name);
  return document;
}

// Appends rather than adds: GCC 12 warns of `"[" + std::to_string(i)` at -O3, wrongly (its bug 105651).
std::string place_of(std::size_t i) {
  std::string place = "[";
  place.append(std::to_string(i)).append("]");
  return place;
}

std::vector<Document> documents_of(const IndexCommand& command, const IndexSettings& settings) {
  const std::string text = read_all(command.documents_path);
  Json array;
  try {
    array = Json::parse(text);
  } catch (const Json::exception& problem) {
    throw WrongDocuments(command.documents_path + ": " + problem.what());
  }
  if (!array.is_array()) throw WrongDocuments(command.documents_path + ": een lijst van objecten verwacht");
  std::vector<Document> documents;
  documents.reserve(array.size());
  for (std::size_t i = 0; i < array.size(); ++i) {
    documents.push_back(document_of(array[i], command, settings, place_of(i)));
    array[i] = nullptr;  // the texts are ours now: half the memory
  }
  return documents;
}

int failed(std::ostream& errors, int status, const std::exception& problem) {
  errors << "fout: " << problem.what() << "\n";
  return status;
}

}  // namespace

int run_index_command(const IndexCommand& command, std::ostream& out, std::ostream& errors) {
  try {
    const IndexSettings settings = settings_of(command);
    const std::vector<Document> documents = documents_of(command, settings);
    write_lunr_index(documents, settings, [&](std::string_view piece) {
      out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    });
    out.flush();
    if (!out) throw Unreadable("kan niet schrijven");
    return 0;
  } catch (const WrongSettings& problem) {
    return failed(errors, 2, problem);
  } catch (const Unreadable& problem) {
    return failed(errors, 3, problem);
  } catch (const std::exception& problem) {
    return failed(errors, 1, problem);
  }
}

}  // namespace wegwijzer::search
