#include "generator/model/config.h"

namespace wegwijzer {

std::optional<CollectionIndex> find_collection(const Config& config, std::string_view name) {
  for (std::size_t i = 0; i < config.collections.size(); ++i) {
    if (config.collections[i].name == name) return CollectionIndex{i};
  }
  return std::nullopt;
}

std::optional<CollectionIndex> collection_of(const Config& config, std::string_view path) {
  std::optional<CollectionIndex> best;
  std::size_t best_length = 0;
  for (std::size_t i = 0; i < config.collections.size(); ++i) {
    const std::string& folder = config.collections[i].folder;
    const bool holds =
        folder.empty() || (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'));
    if (holds && (!best || folder.size() > best_length)) {
      best = CollectionIndex{i};
      best_length = folder.size();
    }
  }
  return best;
}

}  // namespace wegwijzer
