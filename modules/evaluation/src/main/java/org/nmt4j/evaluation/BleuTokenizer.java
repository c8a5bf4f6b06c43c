package org.nmt4j.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways of cutting text into tokens that BLEU scores are reported with. */
public enum BleuTokenizer {
  /** The rules of mteval-v13a.pl, the default for languages written with spaces. */
  MTEVAL_13A("13a", MtevalTokenizer::tokenize),
  /** The rules of mteval-v14.pl: punctuation and symbols of all scripts stand alone. */
  INTERNATIONAL("intl", InternationalTokenizer::tokenize),
  /** Each character is a token; white space is not. */
  CHARACTER("char", BleuTokenizer::characters),
  /** Each Chinese character is a token, the rest follows {@code 13a}. */
  CHINESE("zh", ChineseTokenizer::tokenize),
  /** The text is tokenized already: tokens stand between white space. */
  NONE("none", Whitespace::split);

  private final String label;
  private final Function<String, List<String>> rules;

  BleuTokenizer(String label, Function<String, List<String>> rules) {
    this.label = label;
    this.rules = rules;
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
                    "tokenizer '%s', expected one of %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(BleuTokenizer::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** Cuts one segment into tokens; white space at its end does not count. */
  public List<String> tokenize(String segment) {
    return rules.apply(Whitespace.stripTrailing(segment));
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
