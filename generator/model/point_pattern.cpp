#include "generator/model/point_pattern.h"

#include <fmt/format.h>

#include "generator/base/text.h"

namespace wegwijzer {

std::string fill_point_pattern(const std::string& pattern, int number, int index, bool is_padded) {
  const auto digits = [is_padded](int value) {
    return is_padded ? fmt::format("{:02}", value) : std::to_string(value);
  };
  // After z come aa, ab …: no step has that many, and no number is ever used twice.
  std::string letters;
  for (int rest = index; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
  std::string filled = replace_all(
      pattern, "{number}", is_padded && pattern.starts_with('{') ? std::to_string(number) : digits(number));
  filled = replace_all(filled, "{index}", digits(index));
  return replace_all(filled, "{letter}", letters);
}

std::optional<int> index_in_pattern(const std::string& pattern, int number, std::string_view text) {
  const bool has_letter = pattern.find("{letter}") != std::string::npos;
  const std::string mark = has_letter ? "{letter}" : "{index}";
  const std::size_t place = pattern.find(mark);
  if (place == std::string::npos) return std::nullopt;
  const std::string before = fill_point_pattern(pattern.substr(0, place), number, 1, true);
  const std::string after = fill_point_pattern(pattern.substr(place + mark.size()), number, 1, true);
  if (text.size() <= before.size() + after.size() || !text.starts_with(before) || !text.ends_with(after))
    return std::nullopt;
  const std::string_view middle = text.substr(before.size(), text.size() - before.size() - after.size());
  int index = has_letter ? 0 : parse_number(middle).value_or(0);
  for (const char c : has_letter ? middle : std::string_view()) {
    if (c < 'a' || c > 'z' || index > 1000) return std::nullopt;
    index = index * 26 + (c - 'a' + 1);
  }
  if (index < 1 || fill_point_pattern(pattern, number, index, true) != text) return std::nullopt;
  return index;
}

std::optional<int> number_in_url(const std::string& pattern, std::string_view url) {
  const std::size_t place = pattern.find("{number}");
  if (place == std::string::npos) return std::nullopt;
  const std::string_view before = std::string_view(pattern).substr(0, place);
  const std::string_view after = std::string_view(pattern).substr(place + 8);
  const bool fits =
      url.size() > before.size() + after.size() && url.starts_with(before) && url.ends_with(after);
  if (!fits) return std::nullopt;
  return parse_number(url.substr(before.size(), url.size() - before.size() - after.size()));
}

}  // namespace wegwijzer
