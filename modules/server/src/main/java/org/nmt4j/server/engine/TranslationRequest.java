package org.nmt4j.server.engine;

import java.util.List;
import java.util.function.Consumer;
import org.nmt4j.translation.SourceText;

/**
 * Texts to translate. Each {@code with} method returns a copy with one component changed.
 *
 * @param pair the languages
 * @param texts any texts with rules: sentences, paragraphs, or lines with line feeds between them.
 *     The terms of a text replace the same terms of the engine's glossary
 * @param nBest the most candidates of each text, at least 1; a text never has more candidates than
 *     the beam of the model has hypotheses
 * @param isOfDocument whether the texts are those of a document. Such texts have their own share of
 *     the queue. They may wait as long as their client does.
 * @param listener takes the translation of each part of a text as soon as the part is translated.
 *     Any thread may call it, several at a time. A call may come after the result.
 */
public record TranslationRequest(
    LanguagePair pair,
    List<SourceText> texts,
    int nBest,
    boolean isOfDocument,
    Consumer<TranslatedPart> listener) {
  private static final Consumer<TranslatedPart> NOBODY = part -> {};

  /**
   * Keeps an unmodifiable copy of the texts.
   *
   * @throws IllegalArgumentException if {@code nBest} is less than 1
   */
  public TranslationRequest {
    texts = List.copyOf(texts);
    if (nBest < 1) {
      throw new IllegalArgumentException("found n-best " + nBest + ", expected 1 or more");
    }
  }

  /** Creates a request for texts without rules, and without a listener. */
  public TranslationRequest(LanguagePair pair, List<String> texts, int nBest) {
    this(pair, texts.stream().map(SourceText::of).toList(), nBest, false, NOBODY);
  }

  /** Returns a request for texts with rules, without a listener. */
  public static TranslationRequest of(LanguagePair pair, List<SourceText> texts, int nBest) {
    return new TranslationRequest(pair, texts, nBest, false, NOBODY);
  }

  /** Returns this request as one for texts of a document. */
  public TranslationRequest ofDocument() {
    return new TranslationRequest(pair, texts, nBest, true, listener);
  }

  /** Returns this request with a listener that takes each translated part. */
  public TranslationRequest withListener(Consumer<TranslatedPart> taker) {
    return new TranslationRequest(pair, texts, nBest, isOfDocument, taker);
  }

  /** Returns whether this request has a listener. */
  boolean isHeard() {
    return listener != NOBODY;
  }
}
