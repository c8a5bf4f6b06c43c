package org.nmt4j.documents.okapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.unit.TranslatedUnit;
import org.nmt4j.documents.unit.UnitTranslator;

/** The texts of a text unit of Okapi, one for each segment. Most units have one segment. */
final class UnitTexts {
  /**
   * Types of text units that are not translated: preformatted text, access keys, file names,
   * language codes, and the names of sheets, which formulas use.
   */
  private static final Set<String> KEPT =
      Set.of("pre", "accesskey", "download", "srclang", "x-table:name");

  /** The states of XLIFF 1.2 that a target has before it is translated. */
  private static final Set<String> OPEN_STATES = Set.of("new", "needs-translation");

  private final ITextUnit unit;
  private final LocaleId language;
  private final OkapiFormat format;
  private final TextContainer before;
  private final TextContainer target;
  private final List<CodedFragment> segments = new ArrayList<>();

  private UnitTexts(ITextUnit unit, LocaleId language, OkapiFormat format) {
    this.unit = unit;
    this.language = language;
    this.format = format;
    this.before = isTranslated(unit, language) ? unit.getTarget(language) : null;
    this.target = unit.getSource().clone();
    boolean keepsLines = unit.preserveWhitespaces() && format != OkapiFormat.MARKDOWN;
    for (Segment segment : target.getSegments()) {
      if (format == OkapiFormat.PROPERTIES) {
        LineStarts.joinProperties(segment.text);
      }
      segments.add(new CodedFragment(segment.text, keepsLines));
    }
    unit.setTarget(language, target);
  }

  /**
   * Takes the texts out of a unit. The unit gets a copy of its source as its target.
   *
   * @param language the target language
   * @param format the format of the document
   * @param all whether to take a unit that has a translation
   * @return the texts; empty if the unit stays as it is
   */
  static Optional<UnitTexts> of(
      ITextUnit unit, LocaleId language, OkapiFormat format, boolean all) {
    if (!unit.isTranslatable()
        || isTranslated(unit, language) && !all
        || unit.getType() != null && KEPT.contains(unit.getType())) {
      return Optional.empty();
    }
    return Optional.of(new UnitTexts(unit, language, format));
  }

  private static boolean isTranslated(ITextUnit unit, LocaleId language) {
    TextContainer target = unit.getTarget(language);
    if (target == null || target.isEmpty()) {
      return false;
    }
    Property state = target.getProperty(Property.STATE);
    return state == null || !OPEN_STATES.contains(state.getValue());
  }

  /**
   * Translates the texts of units together.
   *
   * @param done receives each unit with the translations of its texts; texts without letters have
   *     none
   */
  static void translate(
      List<UnitTexts> units,
      UnitTranslator translator,
      BiConsumer<ITextUnit, List<TranslatedUnit>> done) {
    List<CodedText> texts = new ArrayList<>();
    for (UnitTexts unit : units) {
      unit.segments.forEach(segment -> texts.add(segment.text()));
    }
    List<Optional<TranslatedUnit>> translations = translator.translate(texts);
    int next = 0;
    for (UnitTexts unit : units) {
      List<TranslatedUnit> translated = new ArrayList<>();
      for (int i = 0; i < unit.segments.size(); i++) {
        Optional<TranslatedUnit> translation = translations.get(next++);
        if (translation.isPresent()) {
          Segment segment = unit.target.getSegments().get(i);
          TextFragment source = segment.text;
          segment.text = unit.segments.get(i).fragment(translation.get().text());
          if (unit.format == OkapiFormat.MARKDOWN) {
            LineStarts.escapeMarkdown(source, segment.text);
          } else if (unit.format == OkapiFormat.PROPERTIES) {
            LineStarts.escapeProperties(segment.text);
          }
          translated.add(translation.get());
        }
      }
      if (translated.isEmpty() && unit.before != null) {
        unit.unit.setTarget(unit.language, unit.before);
      }
      done.accept(unit.unit, translated);
    }
  }
}
