package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencesDataTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data/sequences");

  @TempDir private Path made;

  @ParameterizedTest
  @ValueSource(strings = {"train", "dev", "test"})
  void shippedFilesAreWhatTheGeneratorMakes(String part) throws IOException {
    SequencesData.write(made, QuickstartData.SEED);
    for (String name : List.of(part + ".letters", part + ".reversed", "test.align")) {
      assertThat(SHIPPED.resolve(name)).hasSameTextualContentAs(made.resolve(name));
    }
  }

  @Test
  void theReadmeHasTheFiguresOfTheData() throws IOException {
    assertThat(SHIPPED.resolve("README.md"))
        .content()
        .contains(SequencesData.write(made, QuickstartData.SEED));
  }

  @Test
  void linesAreTheSameFromBehind() throws IOException {
    List<String> letters = Files.readAllLines(SHIPPED.resolve("test.letters"));
    List<String> reversed = Files.readAllLines(SHIPPED.resolve("test.reversed"));
    assertThat(letters.stream().map(line -> new StringBuilder(line).reverse().toString()))
        .isEqualTo(reversed);
  }

  @Test
  void noSequenceIsThereTwiceAndTestHasLengthsThatTrainHasNot() {
    Sequences data = Sequences.generate(7);
    Set<String> seen = new HashSet<>();
    assertThat(Stream.of(data.train(), data.dev(), data.test()).flatMap(List::stream))
        .allMatch(seen::add);
    Set<Integer> tested = lengths(data.test());
    assertThat(tested).hasSize(14);
    assertThat(lengths(data.train())).hasSize(11).contains(2, 15).doesNotContain(6, 9, 13);
  }

  private static Set<Integer> lengths(List<String> sequences) {
    return sequences.stream().map(line -> line.split(" ").length).collect(Collectors.toSet());
  }
}
