package org.nmt4j.synthetic.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.labels.EntityScore;
import org.nmt4j.experiment.baseline.HiddenMarkovTagger;
import org.nmt4j.synthetic.CorpusAssertions;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

class EntitiesTest {

  private static final Parts PARTS = Entities.generate(42);

  /** A name in a line: the words to its left, those from it on with names hidden, and its kind. */
  private record Hidden(String left, String right, String kind) {}

  @Test
  void partsHaveTheirSizes() {
    CorpusAssertions.sizesAndDisjointness(PARTS, 4_000, 500, 1_000);
  }

  @Test
  void thereAreAsManyTagsAsTokensAndTheirOrderIsRight() {
    for (LinePair line : (Iterable<LinePair>) CorpusAssertions.all(PARTS)::iterator) {
      assertThat(line.target().split(" ")).hasSameSizeAs(line.source().split(" "));
      assertThat(line.target())
          .matches("((O|B-(PER( I-PER)*|LOC( I-LOC)*|ORG( I-ORG)*))( |$))+")
          .contains("B-");
    }
  }

  /** Each word of a name occurs in names of all kinds, in train and in test. */
  @Test
  void everyNameIsOfEveryKind() {
    for (List<LinePair> part : List.of(PARTS.train(), PARTS.test())) {
      Map<String, Set<String>> kinds = new HashMap<>();
      for (LinePair line : part) {
        String[] tokens = line.source().split(" ");
        String[] tags = line.target().split(" ");
        for (int i = 0; i < tokens.length; i++) {
          if (!tags[i].equals("O")) {
            kinds.computeIfAbsent(tokens[i], any -> new HashSet<>()).add(tags[i].substring(2));
          }
        }
      }
      assertThat(kinds).hasSize(40);
      assertThat(kinds.values()).allMatch(found -> found.size() == 3);
    }
  }

  /**
   * Sentences that differ only in their names have the same tags: the words around the names tell
   * all.
   */
  @Test
  void noSentenceIsAmbiguous() {
    NewsSampler sampler = new NewsSampler(new Dice(7));
    Map<String, String> tags = new HashMap<>();
    Stream.concat(CorpusAssertions.all(PARTS), Stream.generate(sampler::next).limit(100_000))
        .forEach(
            line -> {
              String other =
                  tags.putIfAbsent(line.source().replaceAll("[A-Z]\\w+", "N"), line.target());
              assertThat(other == null || other.equals(line.target())).as(line.source()).isTrue();
            });
    assertThat(tags.size()).isLessThan(100_000);
  }

  /** For a third of the names, the words on one side also occur beside names of all other kinds. */
  @Test
  void oneSideDoesNotTellForAThirdOfTheNames() {
    assertThat(ambiguous(Hidden::left)).isGreaterThan(1.0 / 3);
    assertThat(ambiguous(Hidden::right)).isGreaterThan(1.0 / 3);
  }

  private static double ambiguous(Function<Hidden, String> side) {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (Hidden name : hidden(PARTS.train())) {
      kinds.computeIfAbsent(side.apply(name), any -> new HashSet<>()).add(name.kind());
    }
    List<Hidden> tested = hidden(PARTS.test());
    return (double)
            tested.stream()
                .filter(name -> kinds.getOrDefault(side.apply(name), Set.of()).size() == 3)
                .count()
        / tested.size();
  }

  private static List<Hidden> hidden(List<LinePair> part) {
    List<Hidden> names = new ArrayList<>();
    UnaryOperator<String> hide = words -> words.replaceAll("[A-Z]\\w+( [A-Z]\\w+)*", "N");
    for (LinePair line : part) {
      List<String> tokens = List.of(line.source().split(" "));
      List<String> tags = List.of(line.target().split(" "));
      for (int i = 0; i < tags.size(); i++) {
        if (tags.get(i).startsWith("B-")) {
          names.add(
              new Hidden(
                  hide.apply(String.join(" ", tokens.subList(0, i))),
                  hide.apply(String.join(" ", tokens.subList(i, tokens.size()))),
                  tags.get(i).substring(2)));
        }
      }
    }
    return names;
  }

  @Test
  void manyNamesHaveSeveralWords() {
    long several = PARTS.test().stream().filter(line -> line.target().contains("I-")).count();
    assertThat(several).isGreaterThan(200);
    assertThat(
            PARTS.test().stream()
                .flatMap(line -> Stream.of(line.target().split(" ")))
                .filter(tag -> tag.startsWith("B-"))
                .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()))
                .values())
        .allMatch(count -> count > 300);
  }

  @Test
  void aTaggerThatKnowsOneTagBeforeIsFarBehind() {
    assertThat(CorpusAssertions.score(new EntityScore(), HiddenMarkovTagger::learn, PARTS))
        .isBetween(20.0, 60.0);
  }
}
