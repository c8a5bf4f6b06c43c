package org.nmt4j.server.engine;

import java.util.List;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.TextPart;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Translates with one model and one length of n-best lists. */
final class EngineTranslator implements PartTranslator {
  /**
   * The number of hypotheses in a full batch. Larger batches are hardly faster, and smaller ones
   * let other requests begin sooner.
   */
  private static final int ENOUGH_ROWS = 80;

  /** The fewest parts of a full batch. */
  private static final int LEAST_PARTS = 8;

  private final Translator translator;
  private final int mostParts;

  /**
   * Creates a translator.
   *
   * @param options the options of the translator; their batch size limits the number of parts that
   *     are translated together
   */
  EngineTranslator(Translator translator, TranslationOptions options) {
    this.translator = translator;
    this.mostParts =
        Math.min(options.batchSize(), Math.max(LEAST_PARTS, ENOUGH_ROWS / options.beamSize()));
  }

  @Override
  public List<TextPart> cut(SourceText text) {
    return translator.cut(text);
  }

  @Override
  public List<Translation> translate(List<TextPart> parts) {
    return translator.translateParts(parts);
  }

  @Override
  public Translated join(String text, List<TextPart> parts, List<Translation> translations) {
    return new Translated(text, Translator.join(parts, translations), translator);
  }

  @Override
  public int mostParts() {
    return mostParts;
  }
}
