package org.nmt4j.tokenization.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Finds the language of a text by OpenNLP's maximum entropy model of character n-grams, which knows
 * 103 languages. The artifact {@code opennlp-models-langdetect} holds the model. The first text
 * loads the model, which takes seconds. Any number of threads may use an identifier.
 */
public final class LanguageIdentifier {
  private static final String MODEL = "/langdetect-183.bin";

  /** The number of characters after which more text changes no answer. */
  private static final int ENOUGH = 1000;

  /**
   * The power of the model's probabilities. The model gives nearly the same probability to all
   * languages. This power gives German and English sentences of 1 to 15 words the highest
   * likelihood.
   */
  private static final double SHARPNESS = 32;

  /** The frequency of a language that is not expected, relative to one that is. */
  private static final double OTHERS = 0.001;

  /** The codes of the model that are not the ISO 639-3 codes that Java gives. */
  private static final Map<String, String> OTHER_CODES =
      Map.of(
          "zho", "cmn",
          "fas", "pes",
          "est", "ekk",
          "lav", "lvs",
          "nor", "nob",
          "mlg", "plt");

  private LanguageDetectorModel model;

  /**
   * Returns the probability that a text has a language, for each of some languages. Each of these
   * languages is assumed to be 1000 times as frequent as any other one.
   *
   * @param text any text; a long one is judged by its beginning
   * @param languages codes such as {@code de} or {@code pt-BR}
   * @return as many probabilities, which add up to at most 1; the rest is that of all other
   *     languages. All are 0 if the text has no letters. A language that the model does not know
   *     has probability 0. Codes that the model does not tell apart share a probability.
   */
  public double[] probabilities(String text, List<String> languages) {
    double[] probabilities = new double[languages.size()];
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return probabilities;
    }
    List<String> codes = languages.stream().map(LanguageIdentifier::code).toList();
    Map<String, Double> weights = weights(text, codes);
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < probabilities.length; i++) {
      String code = codes.get(i);
      long same = codes.stream().filter(code::equals).count();
      probabilities[i] = weights.getOrDefault(code, 0.0) / total / same;
    }
    return probabilities;
  }

  /** Returns a number for each language of the model, in proportion to its probability. */
  private Map<String, Double> weights(String text, List<String> expected) {
    String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    Language[] found = new LanguageDetectorME(model()).predictLanguages(start);
    double best = Arrays.stream(found).mapToDouble(Language::getConfidence).max().orElse(1);
    Map<String, Double> weights = new HashMap<>();
    for (Language each : found) {
      double frequency = expected.contains(each.getLang()) ? 1 : OTHERS;
      weights.put(each.getLang(), frequency * Math.pow(each.getConfidence() / best, SHARPNESS));
    }
    return weights;
  }

  private static String code(String language) {
    try {
      String code = Locale.forLanguageTag(language).getISO3Language();
      return OTHER_CODES.getOrDefault(code, code);
    } catch (MissingResourceException e) {
      return language;
    }
  }

  private synchronized LanguageDetectorModel model() {
    if (model == null) {
      try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "the class path has no model of languages; it is in the artifact"
                  + " org.apache.opennlp:opennlp-models-langdetect");
        }
        model = new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(MODEL + ": " + e.getMessage(), e);
      }
    }
    return model;
  }
}
