package org.nmt4j.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.documents.inline.CodePlacement;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.translation.TranslationStatus;

/** Translates the texts of one document, with their codes, and counts them. */
final class UnitTranslator {
  private final TextTranslator translator;
  private long translated;
  private long kept;
  private long codes;
  private long problems;

  UnitTranslator(TextTranslator translator) {
    this.translator = translator;
  }

  /** Counts a text that stays as it is. */
  void keep() {
    kept++;
  }

  /**
   * Translates texts. A text that occurs twice is translated once.
   *
   * @return as many results as texts, in their order; empty for a text without letters
   */
  List<Optional<TranslatedUnit>> translate(List<CodedText> units) {
    Map<String, AlignedText> known = new LinkedHashMap<>();
    for (CodedText unit : units) {
      if (hasLetters(unit.text())) {
        known.put(unit.text(), null);
      }
    }
    List<String> texts = List.copyOf(known.keySet());
    List<AlignedText> translations = texts.isEmpty() ? List.of() : translated(texts);
    for (int i = 0; i < texts.size(); i++) {
      known.put(texts.get(i), translations.get(i));
    }
    List<Optional<TranslatedUnit>> results = new ArrayList<>();
    for (CodedText unit : units) {
      results.add(Optional.ofNullable(known.get(unit.text())).map(found -> placed(unit, found)));
      kept += known.containsKey(unit.text()) ? 0 : 1;
    }
    return results;
  }

  private List<AlignedText> translated(List<String> texts) {
    List<AlignedText> translations;
    try {
      translations = translator.translate(texts);
    } catch (RuntimeException e) {
      throw new DocumentErrors.TranslatorFailure(e);
    }
    if (translations.size() != texts.size()) {
      throw new DocumentErrors.TranslatorFailure(
          new IllegalStateException(
              "found "
                  + translations.size()
                  + " translations, expected "
                  + texts.size()
                  + ", one for each text"));
    }
    return translations;
  }

  private TranslatedUnit placed(CodedText unit, AlignedText found) {
    translated++;
    codes += unit.codes().size();
    problems += found.status() == TranslationStatus.OK ? 0 : 1;
    return new TranslatedUnit(CodePlacement.place(unit, found), found.score(), found.status());
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Returns the counts so far. */
  DocumentReport report() {
    return new DocumentReport(translated + kept, translated, kept, codes, problems);
  }
}
