package org.nmt4j.server.engine;

import java.util.List;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.TranslationStatus;
import org.nmt4j.translation.Translator;
import org.nmt4j.translation.WordConfidence;

/**
 * A translated text. The alignment and the confidence are computed by each call that asks for them.
 */
public final class Translated {
  private final String source;
  private final Translation translation;
  private final Translator translator;

  Translated(String source, Translation translation, Translator translator) {
    this.source = source;
    this.translation = translation;
    this.translator = translator;
  }

  /** Returns the text as the client sent it. */
  public String source() {
    return source;
  }

  /** Returns the best translation; it is empty for an empty text. */
  public String text() {
    return translation.text();
  }

  /** Returns the translation with its tokens and parts. */
  public Translation translation() {
    return translation;
  }

  /** Returns the candidates, best first, with texts and scores. */
  public List<Candidate> candidates() {
    return translation.candidates();
  }

  /** Returns the most important problem of the translation, if any. */
  public TranslationStatus status() {
    return translation.status();
  }

  /**
   * Returns which characters of the source and of a candidate belong together. All weights are 0 if
   * the model has no attention.
   *
   * @param candidate one of the {@link #candidates}
   */
  public TextAlignment alignment(Candidate candidate) {
    return translator.alignment(source, translation, candidate);
  }

  /**
   * Returns the confidence in each target word of the {@link #alignment}: the probability that it
   * is right, or, if the model is not calibrated, its probability given the words before it.
   *
   * @param candidate one of the {@link #candidates}
   */
  public double[] confidence(Candidate candidate) {
    return translator.wordConfidences(translation, candidate).stream()
        .mapToDouble(WordConfidence::confidence)
        .toArray();
  }
}
