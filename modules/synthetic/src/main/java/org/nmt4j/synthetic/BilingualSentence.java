package org.nmt4j.synthetic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nmt4j.synthetic.english.EnglishRealizer;
import org.nmt4j.synthetic.german.GermanRealizer;
import org.nmt4j.synthetic.meaning.SentenceMeaning;
import org.nmt4j.synthetic.text.Alignment;
import org.nmt4j.synthetic.text.Token;

/**
 * A sentence in both languages.
 *
 * @param germanTokens the German tokens, each with the parts of the meaning that it expresses
 * @param englishTokens the English tokens, each with the parts of the meaning that it expresses
 * @param german the German text
 * @param english the English text
 * @param nounVerbs the pairs of a noun and a verb in the sentence
 */
public record BilingualSentence(
    List<Token> germanTokens,
    List<Token> englishTokens,
    String german,
    String english,
    Set<NounVerb> nounVerbs) {

  /** Copies the lists and the set. */
  public BilingualSentence {
    germanTokens = List.copyOf(germanTokens);
    englishTokens = List.copyOf(englishTokens);
    nounVerbs = Set.copyOf(nounVerbs);
  }

  /** Realizes a meaning in both languages. */
  public static BilingualSentence of(SentenceMeaning sentence) {
    List<Token> german = GermanRealizer.realize(sentence);
    List<Token> english = EnglishRealizer.realize(sentence);
    return new BilingualSentence(
        german, english, text(german), text(english), NounVerb.in(sentence));
  }

  /** Returns the links between German and English tokens that express a common part. */
  public Alignment alignment() {
    return Alignment.of(germanTokens, englishTokens);
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
