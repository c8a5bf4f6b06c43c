package org.nmt4j.evaluation.bleu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.text.MtevalTokenizer;
import org.nmt4j.evaluation.text.Whitespace;

/** The tokenizers of BLEU, with the names of sacreBLEU. */
public enum BleuTokenizer {
  /** The rules of mteval-v13a.pl, the default for languages that separate words by spaces. */
  MTEVAL_13A("13a"),
  /** The rules of mteval-v14.pl: punctuation marks and symbols of all scripts are tokens. */
  INTERNATIONAL("intl"),
  /** Each character except white space is a token. */
  CHARACTER("char"),
  /** Each Chinese character is a token. Other text follows the rules of {@code 13a}. */
  CHINESE("zh"),
  /** The text is already tokenized: white space separates the tokens. */
  NONE("none");

  private final String label;

  BleuTokenizer(String label) {
    this.label = label;
  }

  /** Returns the name of the tokenizer in options and signatures. */
  public String label() {
    return label;
  }

  /**
   * Returns the tokenizer with this name.
   *
   * @throws EvaluationException if there is none
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

  /** Returns the tokens of a segment. White space at its end is ignored. */
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
