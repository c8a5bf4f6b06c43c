package org.nmt4j.experiment.grammar;

import java.util.List;
import java.util.Optional;

/** The words of the grammar. No word belongs to two classes. */
public final class GrammarVocabulary {

  public static final String THE = "the";

  public static final List<Inflected> NOUNS =
      Inflected.of(
          "cat/cats",
          "dog/dogs",
          "boy/boys",
          "girl/girls",
          "bird/birds",
          "cow/cows",
          "king/kings",
          "queen/queens",
          "duke/dukes",
          "nurse/nurses",
          "fox/foxes",
          "pig/pigs",
          "lamb/lambs",
          "man/men",
          "woman/women",
          "child/children",
          "mouse/mice",
          "goose/geese",
          "lady/ladies",
          "wolf/wolves");

  /** Verbs without an object. */
  public static final List<Inflected> ALONE =
      Inflected.of(
          "sleeps/sleep",
          "laughs/laugh",
          "swims/swim",
          "sings/sing",
          "cries/cry",
          "runs/run",
          "smiles/smile",
          "dances/dance");

  /** Verbs with an object. */
  public static final List<Inflected> WITH_OBJECT =
      Inflected.of(
          "sees/see",
          "hears/hear",
          "likes/like",
          "knows/know",
          "meets/meet",
          "helps/help",
          "fears/fear",
          "finds/find",
          "misses/miss",
          "calls/call");

  public static final List<Inflected> BE = Inflected.of("is/are", "was/were");

  public static final List<String> ADJECTIVES =
      List.of("old", "young", "big", "small", "glad", "sad", "tired", "ill", "rich", "poor");

  public static final List<String> ADVERBS = List.of("often", "never", "now", "still", "always");

  /** Adverbs of place that follow a noun. */
  public static final List<String> PLACES = List.of("here", "there", "inside", "outside");

  public static final List<String> PREPOSITIONS = List.of("near", "by", "with", "under", "behind");

  public static final List<String> RELATIVES = List.of("which", "that");

  private GrammarVocabulary() {}

  /** Returns the word of a list that has the form. */
  public static Optional<Inflected> find(List<Inflected> words, String form) {
    return words.stream()
        .filter(word -> word.singular().equals(form) || word.plural().equals(form))
        .findFirst();
  }
}
