package org.nmt4j.tokenization.sentence;

import java.util.List;
import java.util.Optional;

/** Finds the sentences of a text. Several threads may use an implementation at the same time. */
public interface SentenceSplitter {

  /**
   * Finds the sentences of a text.
   *
   * @param text any text
   * @return the sentences in order; none is empty or has white space at an end. There is only white
   *     space between them. A text of white space has no sentences
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
   * Returns the splitter of a language. The splitter follows rules. It asks a model of OpenNLP
   * about full stops that the rules cannot judge. There are models for German and English.
   *
   * @param language the code of the language, such as {@code de}; {@code und} for an unknown
   *     language
   * @return the splitter; a language without rules gets the rules of all languages
   */
  static SentenceSplitter of(String language) {
    String code = language.split("-", 2)[0];
    Optional<FullStopJudge> judge = OpenNlpJudge.of(code).map(each -> each);
    return new RuleSplitter(LanguageRules.of(code), judge.orElse(FullStopJudge.NEVER_AN_END));
  }
}
