package org.nmt4j.tokenization.sentence;

import java.util.List;
import java.util.Optional;

/** Finds the sentences of a text. Implementations may be used by several threads at once. */
public interface SentenceSplitter {

  /**
   * Finds the sentences of a text.
   *
   * @param text any text
   * @return its sentences in order; none is empty or has white space at either end. Between them is
   *     nothing but white space. A text of white space has no sentences
   */
  List<Sentence> sentences(String text);

  /**
   * Splits a text into its sentences.
   *
   * @param text any text
   * @return the sentences in order
   */
  default List<String> split(String text) {
    return sentences(text).stream().map(each -> each.in(text)).toList();
  }

  /**
   * Returns the splitter of a language. It has rules, and asks a model of OpenNLP about full stops
   * that the rules cannot judge. There are models of German and English.
   *
   * @param language the language's code, such as {@code de}; {@code und} for an unknown one
   * @return the splitter; for a language without rules of its own, one with the rules of all
   *     languages
   */
  static SentenceSplitter of(String language) {
    String code = language.split("-", 2)[0];
    Optional<FullStopJudge> judge = OpenNlpJudge.of(code).map(each -> each);
    return new RuleSplitter(LanguageRules.of(code), judge.orElse(FullStopJudge.NEVER_AN_END));
  }
}
