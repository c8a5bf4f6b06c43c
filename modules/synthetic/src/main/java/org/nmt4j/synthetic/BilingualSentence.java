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
 * @param germanTokens German tokens, with the parts of the meaning they express
 * @param englishTokens English tokens, with the same
 * @param german German text
 * @param english English text
 * @param nounVerbs the nouns and verbs that meet in it
 */
public record BilingualSentence(
    List<Token> germanTokens,
    List<Token> englishTokens,
    String german,
    String english,
    Set<NounVerb> nounVerbs) {

  /** Copies lists and set. */
  public BilingualSentence {
    germanTokens = List.copyOf(germanTokens);
    englishTokens = List.copyOf(englishTokens);
    nounVerbs = Set.copyOf(nounVerbs);
  }

  /** Says a meaning in both languages. */
  public static BilingualSentence of(SentenceMeaning sentence) {
    List<Token> german = GermanRealizer.realize(sentence);
    List<Token> english = EnglishRealizer.realize(sentence);
    return new BilingualSentence(
        german, english, text(german), text(english), NounVerb.in(sentence));
  }

  /** Which tokens say the same, German first. */
  public Alignment alignment() {
    return Alignment.of(germanTokens, englishTokens);
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
