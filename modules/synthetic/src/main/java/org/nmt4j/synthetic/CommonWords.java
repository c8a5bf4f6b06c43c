package org.nmt4j.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The word forms that are frequent enough to be learned. This class counts words in sample
 * sentences. Sentences with rarer forms, such as the plural of "market", are then left out.
 */
final class CommonWords {

  /** The minimum count of a word, with upper and lower case counted together. */
  private static final int OFTEN = 35;

  /** The minimum count of a word as it is written, with or without a capital. */
  private static final int AS_WRITTEN = 8;

  private final Counts german;
  private final Counts english;

  /** Counts the words of the sentences. */
  CommonWords(List<BilingualSentence> sentences) {
    german = new Counts(sentences, BilingualSentence::german);
    english = new Counts(sentences, BilingualSentence::english);
  }

  /** Returns whether all words on both sides of a sentence are frequent. */
  boolean suffice(BilingualSentence sentence) {
    return german.suffice(sentence.german()) && english.suffice(sentence.english());
  }

  private static final class Counts {

    private final Map<String, Integer> folded = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();

    Counts(List<BilingualSentence> sentences, Function<BilingualSentence, String> side) {
      for (BilingualSentence sentence : sentences) {
        for (String word : Words.of(side.apply(sentence))) {
          written.merge(word, 1, Integer::sum);
          folded.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
    }

    boolean suffice(String line) {
      return Words.of(line).stream()
          .allMatch(
              word ->
                  written.getOrDefault(word, 0) >= AS_WRITTEN
                      && folded.getOrDefault(word.toLowerCase(Locale.ROOT), 0) >= OFTEN);
    }
  }
}
