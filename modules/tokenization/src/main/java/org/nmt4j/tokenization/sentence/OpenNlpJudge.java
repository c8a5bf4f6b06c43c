package org.nmt4j.tokenization.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Judges full stops by OpenNLP's maximum entropy model of sentences. The first question loads the
 * model.
 */
final class OpenNlpJudge implements FullStopJudge {
  private static final Map<String, String> MODELS =
      Map.of(
          "de", "opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin",
          "en", "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");

  private final String resource;
  private final ThreadLocal<SentenceDetectorME> detectors;
  private SentenceModel model;

  private OpenNlpJudge(String resource) {
    this.resource = resource;
    this.detectors = ThreadLocal.withInitial(() -> new SentenceDetectorME(model()));
  }

  /** Returns the judge of a language, or empty if the class path has no model of the language. */
  static Optional<OpenNlpJudge> of(String language) {
    return Optional.ofNullable(MODELS.get(language))
        .filter(name -> OpenNlpJudge.class.getResource("/" + name) != null)
        .map(OpenNlpJudge::new);
  }

  @Override
  public boolean endsSentence(String text, int position) {
    for (Span span : detectors.get().sentPosDetect(text)) {
      if (span.getEnd() > position) {
        // Quotes and brackets may stand between the full stop and the end of the span.
        return text.substring(position, span.getEnd()).codePoints().noneMatch(Character::isLetter);
      }
    }
    return true;
  }

  private synchronized SentenceModel model() {
    if (model == null) {
      try (InputStream in = OpenNlpJudge.class.getResourceAsStream("/" + resource)) {
        model = new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
      }
    }
    return model;
  }
}
