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

class SequencesDataTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data/sequences");

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
