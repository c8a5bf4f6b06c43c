package org.nmt4j.evaluation.bleu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.text.MtevalTokenizer;
import org.nmt4j.evaluation.text.Whitespace;

/** The ways of cutting text into tokens that BLEU scores are reported with. */
public enum BleuTokenizer {
  /** The rules of mteval-v13a.pl, the default for languages written with spaces. */
  MTEVAL_13A("13a"),
  /** The rules of mteval-v14.pl: punctuation and symbols of all scripts stand alone. */
  INTERNATIONAL("intl"),
  /** Each character is a token; white space is not. */
  CHARACTER("char"),
  /** Each Chinese character is a token, the rest follows {@code 13a}. */
  CHINESE("zh"),
  /** The text is tokenized already: tokens stand between white space. */
  NONE("none");

  private final String label;

  BleuTokenizer(String label) {
    this.label = label;
  }

  /** The name of the tokenizer in options and signatures. */
  public String label() {
    return label;
  }

  /**
   * Returns the tokenizer of a name.
   *
   * @throws EvaluationException when there is none
   */
  public static BleuTokenizer named(String label) {
    return Arrays.stream(values())
        .filter(tokenizer -> tokenizer.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new EvaluationException(
                    String.format(
                        Locale.ROOT,
                        "tokenizer '%s', expected one of %s",
                        label,
                        Arrays.stream(values())
                            .map(BleuTokenizer::label)
                            .collect(Collectors.joining(", ")))));
  }

  /** Cuts one segment into tokens; white space at its end does not count. */
  public List<String> tokenize(String segment) {
    String text = Whitespace.stripTrailing(segment);
    return switch (this) {
      case MTEVAL_13A -> MtevalTokenizer.tokenize(text);
      case INTERNATIONAL -> InternationalTokenizer.tokenize(text);
      case CHARACTER -> characters(text);
      case CHINESE -> ChineseTokenizer.tokenize(text);
      case NONE -> Whitespace.split(text);
    };
  }

  private static List<String> characters(String segment) {
    List<String> tokens = new ArrayList<>(segment.length());
    segment
        .codePoints()
        .filter(c -> !Whitespace.is(c))
        .forEach(c -> tokens.add(Character.toString(c)));
    return tokens;
  }
}
