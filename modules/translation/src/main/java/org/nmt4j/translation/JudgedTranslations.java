package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.confidence.ConfidenceQuality;
import org.nmt4j.evaluation.confidence.PlattScaling;
import org.nmt4j.evaluation.ter.WordMatches;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * Translations whose words are judged by references. A word is right if {@link WordMatches} finds
 * it in the reference. References are cut into words as translations are.
 */
public final class JudgedTranslations {
  /** The most lines whose translations are held at a time. */
  private static final int WINDOW = 1024;

  private static final TextMetric CHRF = new Chrf(ChrfOptions.DEFAULTS).ofSegments();

  private final int models;
  private final List<double[]> logProbabilities = new ArrayList<>();
  private final List<boolean[]> right = new ArrayList<>();
  private final double[] scores;

  private JudgedTranslations(int models, int lines) {
    this.models = models;
    this.scores = new double[lines];
  }

  /**
   * Translates the sources of pairs, and judges the words of the best translation of each.
   *
   * @param translator the translator, whose calibration does not matter here
   * @param pairs sources and their references
   */
  public static JudgedTranslations of(Translator translator, List<SentencePair> pairs) {
    JudgedTranslations judged =
        new JudgedTranslations(translator.confidences().models(), pairs.size());
    for (int from = 0; from < pairs.size(); from += WINDOW) {
      List<SentencePair> some = pairs.subList(from, Math.min(pairs.size(), from + WINDOW));
      List<Translation> translations =
          translator.translate(some.stream().map(SentencePair::source).toList());
      for (int i = 0; i < some.size(); i++) {
        judged.add(translator, translations.get(i), some.get(i).target());
      }
    }
    return judged;
  }

  private void add(Translator translator, Translation translation, String reference) {
    List<WordConfidence> words =
        translator.wordConfidences(translation, translation.candidates().get(0));
    OutputWords output = translator.confidences().words();
    List<String> found = words.stream().map(word -> output.normalize(word.text())).toList();
    List<String> wanted =
        output.of(reference).stream()
            .map(word -> output.normalize(word.span().in(reference)))
            .toList();
    scores[right.size()] = CHRF.score(CHRF.statistics(translation.text(), List.of(reference)));
    right.add(WordMatches.of(found, wanted));
    logProbabilities.add(words.stream().mapToDouble(WordConfidence::logProbability).toArray());
  }

  /** Returns the number of words of all translations. */
  public int words() {
    return right.stream().mapToInt(each -> each.length).sum();
  }

  /**
   * Fits a calibration to the words.
   *
   * @throws IllegalArgumentException if there are no words
   */
  public WordCalibration fit() {
    double[] all = logProbabilities.stream().flatMapToDouble(Arrays::stream).toArray();
    boolean[] judgements = new boolean[all.length];
    int next = 0;
    for (boolean[] line : right) {
      System.arraycopy(line, 0, judgements, next, line.length);
      next += line.length;
    }
    return new WordCalibration(PlattScaling.fit(all, judgements), models);
  }

  /**
   * Measures how well the confidence tells right words from wrong ones. The score of a line is its
   * chrF.
   *
   * @param calibration gives the confidence; empty for the probabilities of the models
   */
  public ConfidenceQuality quality(Optional<WordCalibration> calibration) {
    List<double[]> confidences =
        logProbabilities.stream()
            .map(
                line ->
                    Arrays.stream(line)
                        .map(each -> WordConfidences.confidence(each, calibration))
                        .toArray())
            .toList();
    return ConfidenceQuality.of(confidences, right, scores);
  }
}
