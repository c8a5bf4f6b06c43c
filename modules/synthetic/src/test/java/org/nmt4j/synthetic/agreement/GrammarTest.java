package org.nmt4j.synthetic.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.experiment.grammar.Grammar;
import org.nmt4j.experiment.grammar.GrammarVocabulary;
import org.nmt4j.experiment.grammar.Inflected;
import org.nmt4j.synthetic.sample.Dice;

class GrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the cat sleeps",
        "the mice are poor",
        "the old cats which the dog near the cows sees were ill",
        "the cat here often sees the dogs which never help the king",
        "the cat that was old never cries",
      })
  void sentencesAreAccepted(String line) {
    assertThat(Grammar.accepts(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "the",
        "the cat",
        "the cat sleep",
        "the cats is ill",
        "cat sleeps",
        "the cat  sleeps",
        "the cat sleeps ",
        " the cat sleeps",
        "the cat sleeps the dog",
        "the cat sees",
        "the cat is",
        "the cat often often sleeps",
        "the cat sleeps often",
        "the old big cat sleeps",
        "the cat which the dog sees the bird sleeps",
        "the cats which the dog near the cows see were ill",
        "the cats which sees the dog were ill",
        "the cats which the dog sees was ill",
        "the cat sleeps the",
        "the cat sleeps <unk>",
        "the cat here near the dog sleeps",
      })
  void whatIsNoSentenceIsNot(String line) {
    assertThat(Grammar.accepts(line)).isFalse();
  }

  @Test
  void noWordIsInTwoClasses() {
    List<String> words =
        Stream.concat(
                Stream.of(
                        GrammarVocabulary.NOUNS,
                        GrammarVocabulary.ALONE,
                        GrammarVocabulary.WITH_OBJECT,
                        GrammarVocabulary.BE)
                    .flatMap(List::stream)
                    .flatMap(word -> Stream.of(word.singular(), word.plural())),
                Stream.of(
                        GrammarVocabulary.ADJECTIVES,
                        GrammarVocabulary.ADVERBS,
                        GrammarVocabulary.PLACES,
                        GrammarVocabulary.PREPOSITIONS,
                        GrammarVocabulary.RELATIVES,
                        List.of(GrammarVocabulary.THE))
                    .flatMap(List::stream))
            .toList();
    assertThat(words).doesNotHaveDuplicates();
  }

  @Test
  void endlessSentencesAreAnsweredToo() {
    String chain = "the cat" + " near the cat".repeat(100_000);
    assertThat(Grammar.accepts(chain + " sleeps")).isFalse();
    assertThat(Grammar.accepts("the cat" + " near the cat".repeat(100) + " sleeps")).isTrue();
  }

  /** The rules of the Javadoc of {@link Grammar}, once for singular (s) and once for plural (p). */
  private static final Map<String, List<String>> RULES =
      Map.ofEntries(
          Map.entry("sentence", List.of("phrase-s verbal-s", "phrase-p verbal-p")),
          Map.entry("phrase", List.of("phrase-s", "phrase-p")),
          Map.entry("phrase-s", phrase("s")),
          Map.entry("phrase-p", phrase("p")),
          Map.entry("modifier-s", modifier("s")),
          Map.entry("modifier-p", modifier("p")),
          Map.entry("clause-s", List.of("phrase-s to-s", "phrase-s adverb to-s")),
          Map.entry("clause-p", List.of("phrase-p to-p", "phrase-p adverb to-p")),
          Map.entry("verbal-s", List.of("verb-s", "adverb verb-s")),
          Map.entry("verbal-p", List.of("verb-p", "adverb verb-p")),
          Map.entry("verb-s", List.of("alone-s", "to-s phrase", "be-s adjective")),
          Map.entry("verb-p", List.of("alone-p", "to-p phrase", "be-p adjective")));

  private static List<String> phrase(String n) {
    return List.of(
        "the noun-" + n,
        "the adjective noun-" + n,
        "the noun-" + n + " modifier-" + n,
        "the adjective noun-" + n + " modifier-" + n);
  }

  private static List<String> modifier(String n) {
    return List.of(
        "place",
        "preposition phrase",
        "relative verbal-" + n,
        "relative clause-s",
        "relative clause-p");
  }

  /** Returns the positions at which a symbol from a given position can end. Tries all ways. */
  private static BitSet ends(String symbol, List<String> words, int from) {
    BitSet ends = new BitSet();
    if (!RULES.containsKey(symbol)) {
      if (from < words.size() && is(words.get(from), symbol)) {
        ends.set(from + 1);
      }
      return ends;
    }
    for (String rule : RULES.get(symbol)) {
      BitSet places = new BitSet();
      places.set(from);
      for (String part : rule.split(" ")) {
        BitSet next = new BitSet();
        places.stream().forEach(place -> next.or(ends(part, words, place)));
        places = next;
      }
      ends.or(places);
    }
    return ends;
  }

  private static boolean is(String word, String symbol) {
    boolean many = symbol.endsWith("-p");
    return switch (symbol.replaceFirst("-[sp]$", "")) {
      case "the" -> word.equals("the");
      case "noun" -> isForm(GrammarVocabulary.NOUNS, word, many);
      case "alone" -> isForm(GrammarVocabulary.ALONE, word, many);
      case "to" -> isForm(GrammarVocabulary.WITH_OBJECT, word, many);
      case "be" -> isForm(GrammarVocabulary.BE, word, many);
      case "adjective" -> GrammarVocabulary.ADJECTIVES.contains(word);
      case "adverb" -> GrammarVocabulary.ADVERBS.contains(word);
      case "place" -> GrammarVocabulary.PLACES.contains(word);
      case "preposition" -> GrammarVocabulary.PREPOSITIONS.contains(word);
      case "relative" -> GrammarVocabulary.RELATIVES.contains(word);
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  private static boolean isForm(List<Inflected> words, String form, boolean many) {
    return words.stream().anyMatch(word -> word.form(many).equals(form));
  }

  /**
   * Tests sentences with a word lost, doubled, moved or changed. The grammar judges them as the
   * search of all ways does.
   */
  @Test
  void brokenSentencesAreJudgedAsTheRulesHaveIt() {
    Dice dice = new Dice(3);
    GrammarSampler sampler = new GrammarSampler(dice);
    int accepted = 0;
    for (int i = 0; i < 4_000; i++) {
      List<String> words =
          new ArrayList<>(sampler.draw(dice.percent(50), 1 + dice.below(12)).words());
      List<String> others = sampler.draw(dice.percent(50), 6).words();
      int place = dice.below(words.size());
      switch (dice.below(4)) {
        case 0 -> words.remove(place);
        case 1 -> words.add(place, words.get(dice.below(words.size())));
        case 2 -> words.set(place, dice.one(others));
        default -> words.add(dice.below(words.size() + 1), dice.one(others));
      }
      boolean right = ends("sentence", words, 0).get(words.size());
      String line = String.join(" ", words);
      assertThat(Grammar.accepts(line)).as(line).isEqualTo(right);
      accepted += right ? 1 : 0;
    }
    assertThat(accepted).isBetween(200, 2_000);
  }
}
