package org.nmt4j.synthetic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nmt4j.synthetic.english.EnglishRealizer;
import org.nmt4j.synthetic.german.GermanRealizer;
import org.nmt4j.synthetic.meaning.Sentence;
import org.nmt4j.synthetic.text.Alignment;
import org.nmt4j.synthetic.text.Token;

/**
 * A sentence in both languages.
 *
 * @param german German text
 * @param english English text
 * @param alignment which tokens between white space say the same, German first
 * @param nounVerbs the nouns and verbs that meet in it
 */
public record SentencePair(
    String german, String english, Alignment alignment, Set<NounVerb> nounVerbs) {

  /** Copies the noun-verb pairs. */
  public SentencePair {
    nounVerbs = Set.copyOf(nounVerbs);
  }

  /** Says a meaning in both languages. */
  public static SentencePair of(Sentence sentence) {
    List<Token> german = GermanRealizer.realize(sentence);
    List<Token> english = EnglishRealizer.realize(sentence);
    return new SentencePair(
        text(german), text(english), Alignment.of(german, english), NounVerb.in(sentence));
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
