package org.nmt4j.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import org.nmt4j.documents.inline.CodedText;

/** The texts of one text unit of Okapi: one, or several if the document cuts it into segments. */
final class UnitTexts {
  /** Types of text units that are not for readers: preformatted code, keys and file names. */
  private static final Set<String> KEPT = Set.of("pre", "accesskey", "download", "srclang");

  private final TextContainer target;
  private final List<CodedFragment> segments = new ArrayList<>();

  private UnitTexts(ITextUnit unit, LocaleId language) {
    this.target = unit.getSource().clone();
    for (Segment segment : unit.getSource().getSegments()) {
      segments.add(new CodedFragment(segment.text));
    }
    unit.setTarget(language, target);
  }

  /**
   * Takes the texts out of a unit. The unit gets a copy of its source as its target.
   *
   * @param all whether a unit is taken that has a translation
   * @return the texts; empty if the unit stays as it is
   */
  static Optional<UnitTexts> of(ITextUnit unit, LocaleId language, boolean all) {
    boolean isTranslated = unit.hasTarget(language) && !unit.getTarget(language).isEmpty();
    if (!unit.isTranslatable()
        || isTranslated && !all
        || unit.getType() != null && KEPT.contains(unit.getType())) {
      return Optional.empty();
    }
    return Optional.of(new UnitTexts(unit, language));
  }

  /** Translates the texts of units together. */
  static void translate(List<UnitTexts> units, UnitTranslator translator) {
    List<CodedText> texts = new ArrayList<>();
    for (UnitTexts unit : units) {
      unit.segments.forEach(segment -> texts.add(segment.text()));
    }
    List<Optional<TranslatedUnit>> translations = translator.translate(texts);
    int next = 0;
    for (UnitTexts unit : units) {
      for (int i = 0; i < unit.segments.size(); i++) {
        Optional<TranslatedUnit> translation = translations.get(next++);
        if (translation.isPresent()) {
          Segment segment = unit.target.getSegments().get(i);
          segment.text = unit.segments.get(i).fragment(translation.get().text());
        }
      }
    }
  }
}
