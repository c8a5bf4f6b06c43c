package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the generator makes the shipped data, and that the data has the properties claimed.
 */
class QuickstartDataTest {

  private static final Path SHIPPED =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data/quickstart");

  /** The number of sentences from which a word is learned. */
  private static final int OFTEN = 20;

  @TempDir private static Path made;
  private static Quickstart data;

  @BeforeAll
  static void make() throws IOException {
    data = Quickstart.generate(QuickstartData.SEED);
    QuickstartData.write(made, data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"train.de", "train.en", "dev.de", "dev.en", "test.de", "test.en", "test.align"})
  void shippedFilesAreWhatTheGeneratorMakes(String name) throws IOException {
    List<String> shipped = Files.readAllLines(SHIPPED.resolve(name));
    List<String> generated = Files.readAllLines(made.resolve(name));
    int same =
        (int)
            IntStream.range(0, Math.min(shipped.size(), generated.size()))
                .takeWhile(line -> shipped.get(line).equals(generated.get(line)))
                .count();
    assertThat(shipped.stream().skip(same).findFirst())
        .as("line %d of %s", same + 1, name)
        .isEqualTo(generated.stream().skip(same).findFirst());
    assertThat(Files.mismatch(SHIPPED.resolve(name), made.resolve(name))).as(name).isEqualTo(-1);
  }

  @Test
  void partsHaveTheirSizes() {
    assertThat(data.train()).hasSize(20_000);
    assertThat(data.dev()).hasSize(1_000);
    assertThat(data.test()).hasSize(1_000);
  }

  @Test
  void noGermanSentenceIsThereTwice() {
    Set<String> seen = new HashSet<>();
    assertThat(all()).allMatch(pair -> seen.add(pair.german()));
  }

  @Test
  void aTenthOfTheNounVerbPairsOfTestIsNotInTrain() {
    Set<NounVerb> learned =
        data.train().stream()
            .flatMap(pair -> pair.nounVerbs().stream())
            .collect(Collectors.toSet());
    List<NounVerb> tested =
        data.test().stream().flatMap(pair -> pair.nounVerbs().stream()).toList();
    assertThat(share(tested, learned)).isBetween(0.1, 0.2);
    assertThat(share(List.copyOf(new HashSet<>(tested)), learned)).isBetween(0.1, 0.2);
    assertThat(learned.stream().map(NounVerb::noun).collect(Collectors.toSet()))
        .containsAll(tested.stream().map(NounVerb::noun).collect(Collectors.toSet()));
    assertThat(learned.stream().map(NounVerb::verb).collect(Collectors.toSet()))
        .containsAll(tested.stream().map(NounVerb::verb).collect(Collectors.toSet()));
  }

  private static double share(List<NounVerb> tested, Set<NounVerb> learned) {
    return (double) tested.stream().filter(pair -> !learned.contains(pair)).count() / tested.size();
  }

  @Test
  void everyWordIsFrequentInTrain() {
    for (Function<BilingualSentence, String> side : sides()) {
      Map<String, Long> train =
          data.train().stream()
              .flatMap(pair -> Words.of(side.apply(pair)).stream())
              .collect(
                  Collectors.groupingBy(
                      word -> word.toLowerCase(Locale.ROOT), Collectors.counting()));
      assertThat(train.size()).isBetween(500, 800);
      assertThat(train.entrySet().stream().filter(word -> word.getValue() < OFTEN)).isEmpty();
      assertThat(
              Stream.concat(data.dev().stream(), data.test().stream())
                  .flatMap(pair -> Words.of(side.apply(pair)).stream())
                  .map(word -> word.toLowerCase(Locale.ROOT)))
          .allMatch(train::containsKey);
    }
  }

  @Test
  void sentencesAreShort() {
    for (QuickstartSummary.Part part : QuickstartSummary.of(data).parts()) {
      assertThat((double) part.tokens() / part.lines()).as(part.name()).isBetween(8.0, 12.0);
      assertThat(part.longest()).as(part.name()).isLessThanOrEqualTo(25);
    }
  }

  @Test
  void alignmentsAreInRangeAndCoverNearlyAllWords() throws IOException {
    List<String> german = Files.readAllLines(SHIPPED.resolve("test.de"));
    List<String> english = Files.readAllLines(SHIPPED.resolve("test.en"));
    List<String> alignments = Files.readAllLines(SHIPPED.resolve("test.align"));
    assertThat(alignments).hasSameSizeAs(german);
    int words = 0;
    int covered = 0;
    for (int i = 0; i < alignments.size(); i++) {
      Set<Integer> sources = new HashSet<>();
      Set<Integer> targets = new HashSet<>();
      for (String link : alignments.get(i).split(" ")) {
        String[] places = link.split("-");
        sources.add(Integer.valueOf(places[0]));
        targets.add(Integer.valueOf(places[1]));
      }
      int sourceLength = german.get(i).split(" ").length;
      int targetLength = english.get(i).split(" ").length;
      assertThat(sources).allMatch(place -> place >= 0 && place < sourceLength);
      assertThat(targets).allMatch(place -> place >= 0 && place < targetLength);
      words += sourceLength + targetLength;
      covered += sources.size() + targets.size();
    }
    assertThat((double) covered / words).isGreaterThan(0.98);
  }

  @Test
  void readmeShowsTheSummary() throws IOException {
    assertThat(Files.readString(SHIPPED.resolve("README.md")))
        .contains(QuickstartSummary.of(data).toString());
  }

  private static Stream<BilingualSentence> all() {
    return Stream.of(data.train(), data.dev(), data.test()).flatMap(List::stream);
  }

  private static List<Function<BilingualSentence, String>> sides() {
    return List.of(BilingualSentence::german, BilingualSentence::english);
  }
}
