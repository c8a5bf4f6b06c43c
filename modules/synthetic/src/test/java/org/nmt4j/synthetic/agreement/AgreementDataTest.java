package org.nmt4j.synthetic.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.experiment.baseline.InterpolatedNGrams;
import org.nmt4j.experiment.baseline.LineModel;
import org.nmt4j.experiment.baseline.MarkovChain;
import org.nmt4j.experiment.grammar.Grammar;
import org.nmt4j.experiment.grammar.GrammarVocabulary;
import org.nmt4j.synthetic.sample.Dice;

class AgreementDataTest {

  private static final AgreementData DATA = AgreementData.generate(42);

  @Test
  void partsHaveTheirSizesAndNoSentenceIsThereTwice() {
    assertThat(DATA.train()).hasSize(6_000);
    assertThat(DATA.dev()).hasSize(500);
    assertThat(DATA.test()).hasSize(500);
    Set<String> seen = new HashSet<>();
    assertThat(Stream.concat(all(), DATA.contrasts().stream().map(Contrast::good)))
        .allMatch(seen::add);
  }

  private static Stream<String> all() {
    return Stream.of(DATA.train(), DATA.dev(), DATA.test()).flatMap(List::stream);
  }

  @Test
  void theGrammarAcceptsWhatIsDrawnAndNoWrongVerb() {
    assertThat(all()).allMatch(Grammar::accepts);
    assertThat(DATA.contrasts()).allMatch(contrast -> Grammar.accepts(contrast.good()));
    assertThat(DATA.contrasts()).noneMatch(contrast -> Grammar.accepts(contrast.bad()));
    Dice dice = new Dice(5);
    GrammarSampler sampler = new GrammarSampler(dice);
    for (int i = 0; i < 20_000; i++) {
      AgreementSentence sentence = sampler.draw(dice.percent(50), 1 + dice.below(30));
      assertThat(Grammar.accepts(sentence.text())).as(sentence.text()).isTrue();
      assertThat(Grammar.accepts(sentence.withWrongVerb())).as(sentence.text()).isFalse();
    }
  }

  @Test
  void verbsAreAsFarAsAskedFor() {
    GrammarSampler sampler = new GrammarSampler(new Dice(6));
    for (int distance = 1; distance <= 30; distance++) {
      assertThat(sampler.draw(true, distance).distance()).isEqualTo(distance);
    }
  }

  @Test
  void eachDistanceHasFiftyContrastsThatDifferInOneWord() {
    assertThat(
            DATA.contrasts().stream()
                .collect(Collectors.groupingBy(Contrast::distance, Collectors.counting())))
        .containsOnlyKeys(1, 2, 3, 5, 8, 10, 15, 20, 25, 30)
        .allSatisfy((distance, count) -> assertThat(count).isEqualTo(50));
    for (Contrast contrast : DATA.contrasts()) {
      List<String> good = List.of(contrast.good().split(" "));
      List<String> bad = List.of(contrast.bad().split(" "));
      assertThat(bad).hasSameSizeAs(good);
      int noun = GrammarVocabulary.ADJECTIVES.contains(good.get(1)) ? 2 : 1;
      int verb = noun + contrast.distance();
      assertThat(good.subList(0, verb)).isEqualTo(bad.subList(0, verb));
      assertThat(good.get(verb)).isNotEqualTo(bad.get(verb));
      assertThat(good.subList(verb + 1, good.size())).isEqualTo(bad.subList(verb + 1, bad.size()));
      boolean many =
          GrammarVocabulary.find(GrammarVocabulary.NOUNS, good.get(noun))
              .get()
              .plural()
              .equals(good.get(noun));
      assertThat(contrast.distance() < 5 || hasNoun(good.subList(noun + 1, verb), !many)).isTrue();
    }
  }

  private static boolean hasNoun(List<String> words, boolean many) {
    return words.stream()
        .anyMatch(
            word -> GrammarVocabulary.NOUNS.stream().anyMatch(n -> n.form(many).equals(word)));
  }

  /**
   * Five words suffice for most near verbs. For distant verbs the model is no better than a coin.
   */
  @Test
  void nGramsKnowNearVerbsOnly() {
    LineModel model = InterpolatedNGrams.learn(DATA.train());
    assertThat(right(model, distance -> distance < 3)).isGreaterThan(0.7);
    assertThat(right(model, distance -> distance > 5)).isBetween(0.3, 0.65);
  }

  private static double right(LineModel model, Predicate<Integer> distances) {
    return DATA.contrasts().stream()
        .filter(contrast -> distances.test(contrast.distance()))
        .mapToDouble(
            contrast ->
                model.logProbability(contrast.good()) > model.logProbability(contrast.bad())
                    ? 1
                    : 0)
        .average()
        .orElseThrow();
  }

  /** More context makes a better model, but most of the next words are unpredictable. */
  @Test
  void aLongerContextHelps() {
    double shorter = MarkovChain.learn(DATA.train(), 1).perplexity(DATA.test());
    double longer = InterpolatedNGrams.learn(DATA.train()).perplexity(DATA.test());
    assertThat(longer).isBetween(5.0, shorter);
    assertThat(shorter).isLessThan(25);
  }
}
