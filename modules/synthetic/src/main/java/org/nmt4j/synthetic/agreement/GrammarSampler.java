package org.nmt4j.synthetic.agreement;

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

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.experiment.grammar.Grammar;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Draws sentences of the {@link Grammar} whose subject and verb are a given number of words apart.
 * Each part is drawn with a given number of words; every number is possible.
 */
final class GrammarSampler {

  /** The maximum depth of object clauses in object clauses. Nobody understands deeper ones. */
  private static final int DEEPEST = 2;

  private static final int PERCENT_WITH_ADVERB = 20;
  private static final int PERCENT_WITH_ADJECTIVE = 30;

  private final Dice dice;

  GrammarSampler(Dice dice) {
    this.dice = dice;
  }

  /**
   * Draws a sentence.
   *
   * @param many whether the subject is plural
   * @param distance the distance from the subject's noun to the verb; 1 if the verb is the next
   *     word
   */
  AgreementSentence draw(boolean many, int distance) {
    List<String> words = new ArrayList<>(List.of(THE));
    if (dice.percent(PERCENT_WITH_ADJECTIVE)) {
      words.add(dice.one(ADJECTIVES));
    }
    int noun = words.size();
    words.add(dice.one(NOUNS).form(many));
    boolean adverb = distance > 1 && dice.percent(PERCENT_WITH_ADVERB);
    addModifier(words, many, distance - (adverb ? 2 : 1), 0);
    if (adverb) {
      words.add(dice.one(ADVERBS));
    }
    int verb = words.size();
    addVerb(words, many, 1 + dice.weighted(30, 40, 20, 5, 3, 2), 0);
    return new AgreementSentence(words, noun, verb);
  }

  /** Adds a noun phrase of 2 or more words. */
  private void addPhrase(List<String> words, boolean many, int length, int depth) {
    words.add(THE);
    boolean adjective = length > 2 && dice.percent(PERCENT_WITH_ADJECTIVE);
    if (adjective) {
      words.add(dice.one(ADJECTIVES));
    }
    words.add(dice.one(NOUNS).form(many));
    addModifier(words, many, length - (adjective ? 3 : 2), depth);
  }

  /**
   * Adds a modifier of 0 or more words: nothing, a place for 1 word, or any modifier of the length.
   */
  private void addModifier(List<String> words, boolean many, int length, int depth) {
    if (length == 1) {
      words.add(dice.one(PLACES));
    } else if (length > 1) {
      boolean objectClause = length > 3 && depth < DEEPEST;
      switch (dice.weighted(1, length > 2 ? 1 : 0, objectClause ? 1 : 0)) {
        case 0 -> {
          words.add(dice.one(RELATIVES));
          addVerbal(words, many, length - 1, depth);
        }
        case 1 -> {
          words.add(dice.one(PREPOSITIONS));
          addPhrase(words, dice.percent(50), length - 1, depth);
        }
        default -> {
          words.add(dice.one(RELATIVES));
          addObjectClause(words, length - 1, depth + 1);
        }
      }
    }
  }

  private void addObjectClause(List<String> words, int length, int depth) {
    boolean many = dice.percent(50);
    boolean adverb = length > 3 && dice.percent(PERCENT_WITH_ADVERB);
    addPhrase(words, many, length - (adverb ? 2 : 1), depth);
    if (adverb) {
      words.add(dice.one(ADVERBS));
    }
    words.add(dice.one(WITH_OBJECT).form(many));
  }

  /** Adds a verb of 1 or more words, with or without an adverb before it. */
  private void addVerbal(List<String> words, boolean many, int length, int depth) {
    boolean adverb = length > 1 && dice.percent(PERCENT_WITH_ADVERB);
    if (adverb) {
      words.add(dice.one(ADVERBS));
    }
    addVerb(words, many, length - (adverb ? 1 : 0), depth);
  }

  /** Adds a verb of 1 or more words, with its adjective or its object. */
  private void addVerb(List<String> words, boolean many, int length, int depth) {
    switch (length) {
      case 1 -> words.add(dice.one(ALONE).form(many));
      case 2 -> {
        words.add(dice.one(BE).form(many));
        words.add(dice.one(ADJECTIVES));
      }
      default -> {
        words.add(dice.one(WITH_OBJECT).form(many));
        addPhrase(words, dice.percent(50), length - 1, depth);
      }
    }
  }
}
