package org.nmt4j.experiment.grammar;

import static org.nmt4j.experiment.grammar.GrammarVocabulary.ADJECTIVES;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.ADVERBS;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.ALONE;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.BE;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.NOUNS;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.PLACES;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.PREPOSITIONS;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.RELATIVES;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.THE;
import static org.nmt4j.experiment.grammar.GrammarVocabulary.WITH_OBJECT;

import java.util.List;
import java.util.Optional;

/**
 * Decides whether a line is a sentence. The letters n and m are grammatical numbers: all parts of a
 * rule with the same letter agree. Parts in square brackets are optional:
 *
 * <pre>
 *   sentence -> phrase(n) verbal(n)
 *   phrase(n) -> the [adjective] noun(n) [modifier(n)]
 *   modifier(n) -> place | preposition phrase(m)
 *                | relative verbal(n) | relative phrase(m) [adverb] verb-with-object(m)
 *   verbal(n) -> [adverb] verb-alone(n) | [adverb] verb-with-object(n) phrase(m)
 *              | [adverb] be(n) adjective
 * </pre>
 *
 * The next word always decides which rule applies, so each sentence has one parse. A line with more
 * than 500 nested phrases is not a sentence.
 */
public final class Grammar {

  private static final int DEEPEST = 500;

  /** The grammatical number of a phrase or verb, or no number if the line is not a sentence. */
  private enum Reading {
    ONE,
    MANY,
    WRONG;

    static Reading of(Optional<Inflected> word, String form) {
      return word.map(found -> found.isPlural(form) ? MANY : ONE).orElse(WRONG);
    }
  }

  private final List<String> words;
  private int place;
  private int depth;

  private Grammar(List<String> words) {
    this.words = words;
  }

  /** Returns whether a line is a sentence. Single spaces separate its words. */
  public static boolean accepts(String line) {
    List<String> words = List.of(line.split(" ", -1));
    Grammar reader = new Grammar(words);
    return reader.verbal(reader.phrase()) && reader.place == words.size();
  }

  private Reading phrase() {
    if (++depth > DEEPEST || !take(THE)) {
      return Reading.WRONG;
    }
    takeOne(ADJECTIVES);
    Reading number = number(NOUNS);
    boolean right = number != Reading.WRONG && modifier(number);
    depth--;
    return right ? number : Reading.WRONG;
  }

  /** Reads a modifier, if there is one. */
  private boolean modifier(Reading number) {
    if (takeOne(PLACES)) {
      return true;
    } else if (takeOne(PREPOSITIONS)) {
      return phrase() != Reading.WRONG;
    } else if (takeOne(RELATIVES)) {
      return THE.equals(next()) ? phraseAndVerb() : verbal(number);
    }
    return true;
  }

  private boolean phraseAndVerb() {
    Reading subject = phrase();
    takeOne(ADVERBS);
    return subject != Reading.WRONG && subject == number(WITH_OBJECT);
  }

  private boolean verbal(Reading subject) {
    if (subject == Reading.WRONG) {
      return false;
    }
    takeOne(ADVERBS);
    Reading verb = number(ALONE);
    if (verb == Reading.WRONG) {
      verb = number(WITH_OBJECT);
      if (verb != Reading.WRONG) {
        return verb == subject && phrase() != Reading.WRONG;
      }
      verb = number(BE);
      return verb == subject && takeOne(ADJECTIVES);
    }
    return verb == subject;
  }

  /** Reads the next word if it belongs to a list, and returns its number. */
  private Reading number(List<Inflected> these) {
    Optional<Inflected> word = GrammarVocabulary.find(these, next());
    Reading number = Reading.of(word, next());
    place += word.isPresent() ? 1 : 0;
    return number;
  }

  private boolean take(String word) {
    return takeOne(List.of(word));
  }

  private boolean takeOne(List<String> these) {
    boolean found = these.contains(next());
    place += found ? 1 : 0;
    return found;
  }

  /** Returns the next word; an empty text after the last word. */
  private String next() {
    return place < words.size() ? words.get(place) : "";
  }
}
