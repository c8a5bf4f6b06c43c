package org.nmt4j.server.engine;

import java.util.List;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.TranslationStatus;
import org.nmt4j.translation.Translator;
import org.nmt4j.translation.WordAttention;
import org.nmt4j.translation.WordAttentions;
import org.nmt4j.translation.WordProbabilities;

/** A translated text. Attention is computed when it is asked for. */
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

  /** Returns the best translation; empty for an empty text. */
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
   * Returns the attention between words as the tokenizer cuts them. There are no rows if the model
   * has no attention.
   *
   * @param candidate one of the {@link #candidates}
   */
  public WordAttention attention(Candidate candidate) {
    return WordAttentions.of(translation, candidate);
  }

  /**
   * Returns the probability of each word of a candidate, given the words before it. The words are
   * those of {@link #attention} without the end mark.
   *
   * @param candidate one of the {@link #candidates}
   */
  public double[] confidence(Candidate candidate) {
    return WordProbabilities.of(translation, candidate);
  }
}
