package org.nmt4j.synthetic.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.labels.WordRecall;
import org.nmt4j.synthetic.CorpusAssertions;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

class RareNamesTest {

  private static final RareNames DATA = RareNames.generate(42);
  private static final Parts PARTS = DATA.parts();
  private static final Set<String> ENGLISH =
      DATA.names().stream().map(Name::english).collect(Collectors.toSet());
  private static final Set<String> GERMAN =
      DATA.names().stream().map(Name::german).collect(Collectors.toSet());

  @Test
  void partsHaveTheirSizes() {
    CorpusAssertions.sizesAndDisjointness(PARTS, 4_000, 300, 600);
  }

  @Test
  void namesAreOneWordAndThereForOneNameOnly() {
    assertThat(DATA.names()).allMatch(name -> name.german().matches("[A-Z][a-z]+"));
    assertThat(DATA.names()).allMatch(name -> name.english().matches("[A-Z][a-z]+"));
    assertThat(ENGLISH).hasSameSizeAs(DATA.names());
    assertThat(GERMAN).hasSameSizeAs(DATA.names());
    assertThat(DATA.names().stream().filter(Name::differs).map(Name::german))
        .noneMatch(ENGLISH::contains);
  }

  @Test
  void noTwoSentencesOfTrainHaveOneName() {
    Map<String, Long> counts =
        PARTS.train().stream()
            .flatMap(line -> words(line.source()).distinct())
            .filter(GERMAN::contains)
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    assertThat(counts.size()).isGreaterThan(3_000);
    assertThat(counts.values()).allMatch(count -> count == 1);
  }

  @Test
  void mostSentencesHaveANameAndHalfOfThoseOfTestAreNotInTrain() {
    for (List<LinePair> part : List.of(PARTS.train(), PARTS.dev(), PARTS.test())) {
      long named =
          part.stream().filter(line -> words(line.source()).anyMatch(GERMAN::contains)).count();
      assertThat((double) named / part.size()).isBetween(0.7, 0.9);
    }
    Set<String> learned =
        PARTS.train().stream().flatMap(line -> words(line.source())).collect(Collectors.toSet());
    List<String> tested =
        PARTS.test().stream()
            .flatMap(line -> words(line.source()))
            .filter(GERMAN::contains)
            .toList();
    assertThat((double) tested.stream().filter(learned::contains).count() / tested.size())
        .isBetween(0.4, 0.6);
  }

  /** All other words occur in more than one training sentence. */
  @Test
  void otherWordsAreNotRare() {
    for (Function<LinePair, String> side :
        List.<Function<LinePair, String>>of(LinePair::source, LinePair::target)) {
      Map<String, Long> train =
          PARTS.train().stream()
              .flatMap(line -> words(side.apply(line)))
              .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      List<String> tested =
          PARTS.test().stream()
              .flatMap(line -> words(side.apply(line)))
              .filter(word -> !GERMAN.contains(word) && !ENGLISH.contains(word))
              .toList();
      long rare = tested.stream().filter(word -> train.getOrDefault(word, 0L) < 2).count();
      assertThat((double) rare / tested.size()).isLessThan(0.01);
    }
  }

  /** Both sides have the same names, each in its own form. */
  @Test
  void theLexiconLeadsFromTheNamesOfOneSideToThoseOfTheOther() {
    Map<String, String> lexicon =
        DATA.names().stream().collect(Collectors.toMap(Name::german, Name::english));
    assertThat(CorpusAssertions.all(PARTS))
        .allMatch(
            line ->
                words(line.source())
                    .filter(GERMAN::contains)
                    .map(lexicon::get)
                    .collect(Collectors.toSet())
                    .equals(
                        words(line.target())
                            .filter(ENGLISH::contains)
                            .collect(Collectors.toSet())));
  }

  /** Copying gets only those names right that do not differ. */
  @Test
  void copyingNamesIsNotEnough() {
    List<String> sources = Parts.sources(PARTS.test());
    List<String> targets = Parts.targets(PARTS.test());
    assertThat(
            SegmentStatistics.of(new WordRecall(ENGLISH), sources, List.of(targets))
                .result()
                .score())
        .isBetween(60.0, 75.0);
  }

  /** One German ending has several English ones. */
  @Test
  void formsDoNotFollowFromEachOther() {
    Map<String, Set<String>> endings =
        DATA.names().stream()
            .filter(Name::differs)
            .collect(
                Collectors.groupingBy(
                    name -> name.german().substring(name.german().length() - 3),
                    Collectors.mapping(
                        name -> name.english().substring(name.english().length() - 2),
                        Collectors.toCollection(HashSet::new))));
    assertThat(endings.get("ich")).hasSizeGreaterThan(3);
    assertThat(endings.get("eim")).hasSizeGreaterThan(3);
  }

  private static Stream<String> words(String line) {
    return Stream.of(line.split("[^\\p{L}]+"));
  }
}
