#include "generator/editions/words.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>

namespace wegwijzer {
namespace {

// "same [-removed-] {+added+}"
std::string marked(std::string_view before, std::string_view after) {
  std::string out;
  for (const TextPiece& piece : word_diff(before, after)) {
    if (piece.kind == TextPiece::Kind::same) out += piece.text;
    if (piece.kind == TextPiece::Kind::removed) out += "[-" + piece.text + "-]";
    if (piece.kind == TextPiece::Kind::added) out += "{+" + piece.text + "+}";
  }
  return out;
}

std::string side(std::string_view before, std::string_view after, TextPiece::Kind left_out) {
  std::string out;
  for (const TextPiece& piece : word_diff(before, after)) {
    if (piece.kind != left_out) out += piece.text;
  }
  return out;
}

const std::map<Likeness, std::string>& label_of() {
  static const std::map<Likeness, std::string> labels = {
      {Likeness::identical, "identical"},   {Likeness::lightly_changed, "light"},
      {Likeness::heavily_changed, "heavy"}, {Likeness::part, "split"},
      {Likeness::whole, "merged"},          {Likeness::unrelated, "new"}};
  return labels;
}

TEST_SUITE("editions/words") {
  TEST_CASE("a word that is replaced, added or removed") {
    CHECK(marked("Bel elke week de griffier.", "Bel elke maand de griffier.") ==
          "Bel elke[- week-]{+ maand+} de griffier.");
    CHECK(marked("Bel de griffier.", "Bel zelf de griffier.") == "Bel{+ zelf+} de griffier.");
    CHECK(marked("Bel zelf de griffier.", "Bel de griffier.") == "Bel[- zelf-] de griffier.");
  }

  TEST_CASE("texts that are equal, empty or wholly different") {
    CHECK(marked("Bel de griffier.", "Bel de griffier.") == "Bel de griffier.");
    CHECK(marked("", "").empty());
    CHECK(marked("", "Nieuw.") == "{+Nieuw.+}");
    CHECK(marked("Oud", "") == "[-Oud-]");
    CHECK(marked("Oud", "Nieuw") == "[-Oud-]{+Nieuw+}");
  }

  TEST_CASE("white space is no difference") {
    CHECK(marked("Bel  de\ngriffier.\n", "Bel de griffier.") == "Bel de griffier.");
  }

  TEST_CASE("punctuation is a word of its own, an apostrophe within a word is not") {
    CHECK(marked("Bel de griffier.", "Bel de griffier!") == "Bel de griffier[-.-]{+!+}");
    CHECK(marked("collega’s en ik", "collega’s of ik") == "collega’s[- en-]{+ of+} ik");
    CHECK(marked("“Ga”", "“Kom”") == "“[-Ga-]{+Kom+}”");
  }

  TEST_CASE("both texts can be read from the pieces") {
    const std::string before = "Spreek elke week met de burgemeester over wat eraan komt, en luister.";
    const std::string after = "Luister, en spreek eens per maand over wat eraan komt met de wethouder.";
    CHECK(side(before, after, TextPiece::Kind::removed) == after);
    CHECK(side(before, after, TextPiece::Kind::added) == before);
  }

  TEST_CASE("very long texts end in one piece removed and one added") {
    std::string before;
    std::string after;
    for (int i = 0; i < 3000; ++i) {
      before += "oud" + std::to_string(i) + " ";
      after += "nieuw" + std::to_string(i) + " ";
    }
    CHECK(word_diff("Begin " + before + "eind", "Begin " + after + "eind").size() == 4);
  }

  TEST_CASE("what an editor calls it is what we call it, for at least 98 of 100 pairs") {
    std::ifstream file(std::string(WEGWIJZER_SPEC_FOLDER) + "/../unit/editions/point_pairs.txt");
    std::string label;
    std::string before;
    int count = 0;
    int agreed = 0;
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line.starts_with('#')) continue;
      if (line.starts_with("- ")) {
        before = line.substr(2);
      } else if (line.starts_with("+ ")) {
        const std::string found = label_of().at(likeness_of(before, line.substr(2)));
        ++count;
        agreed += found == label ? 1 : 0;
        if (found != label) MESSAGE(label << " was taken for " << found << ": " << before);
      } else {
        label = line;
      }
    }
    CHECK(count >= 100);
    CHECK(agreed * 100 >= count * 98);
  }

  TEST_CASE("texts without words are unrelated, unless they are the same") {
    CHECK(likeness_of("", "") == Likeness::identical);
    CHECK(likeness_of("", "Nieuw.") == Likeness::unrelated);
    CHECK(likeness_of("…", "Nieuw.") == Likeness::unrelated);
  }
}

}  // namespace
}  // namespace wegwijzer
