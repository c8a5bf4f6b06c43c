package org.nmt4j.experiment.grammar;

import static org.nmt4j.experiment.grammar.Vocabulary.ADJECTIVES;
import static org.nmt4j.experiment.grammar.Vocabulary.ADVERBS;
import static org.nmt4j.experiment.grammar.Vocabulary.ALONE;
import static org.nmt4j.experiment.grammar.Vocabulary.BE;
import static org.nmt4j.experiment.grammar.Vocabulary.NOUNS;
import static org.nmt4j.experiment.grammar.Vocabulary.PLACES;
import static org.nmt4j.experiment.grammar.Vocabulary.PREPOSITIONS;
import static org.nmt4j.experiment.grammar.Vocabulary.RELATIVES;
import static org.nmt4j.experiment.grammar.Vocabulary.THE;
import static org.nmt4j.experiment.grammar.Vocabulary.WITH_OBJECT;

import java.util.List;
import java.util.Optional;

/**
 * Judges whether a line is a sentence. The number n of a noun phrase is that of its noun, and all
 * that carry the same n in a rule agree; square brackets may be left out:
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
 * The next word always tells which rule applies, so there is one way to read a sentence. One with
 * more than 500 phrases inside each other is refused.
 */
public final class Grammar {

  private static final int DEEPEST = 500;

  /** A phrase's or verb's number, or that there is none where one was read. */
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

  /** Whether a line of words, a single space between them, is a sentence. */
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

  /** The number of the next word, which is read if it is one of these. */
  private Reading number(List<Inflected> these) {
    Optional<Inflected> word = Vocabulary.find(these, next());
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

  /** The next word, empty behind the last one. */
  private String next() {
    return place < words.size() ? words.get(place) : "";
  }
}
