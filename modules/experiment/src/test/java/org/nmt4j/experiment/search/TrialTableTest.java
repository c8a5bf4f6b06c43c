package org.nmt4j.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTableTest {
  private static final TrialTable TABLE =
      new TrialTable(List.of("seed: 1", "over: a=1,2"), List.of("a", "b"), 2);

  @TempDir private Path folder;

  private static SearchTrial trial(int number, Double... scores) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("a", "0.25");
    values.put("b", "{type: 'x y'}");
    return new SearchTrial(number, values, List.of(scores), 40, 1.5, Optional.empty());
  }

  private Path write(List<SearchTrial> trials) throws IOException {
    Path file = folder.resolve("trials.tsv");
    TABLE.write(file, trials);
    return file;
  }

  @Test
  void trialsAreReadBackExactly() throws IOException {
    List<SearchTrial> trials =
        List.of(
            trial(1, 1.0 / 3, 12.5),
            trial(2, Double.NaN),
            trial(3),
            trial(4, -2e-9).withFailure("training has diverged: at update 3"));
    assertThat(TABLE.read(write(trials))).isEqualTo(trials);
    assertThat(TABLE.read(write(List.of()))).isEmpty();
    assertThat(TABLE.read(folder.resolve("none.tsv"))).isEmpty();
  }

  @Test
  void aFailureIsOneField() throws IOException {
    Path file = write(List.of(trial(1).withFailure("a\tb\nc")));
    assertThat(TABLE.read(file).get(0).failure()).contains("a b c");
  }

  @Test
  void anotherSearchIsRefused() throws IOException {
    Path file = write(List.of());
    TrialTable other = new TrialTable(List.of("seed: 2"), List.of("a", "b"), 2);
    assertThatThrownBy(() -> other.read(file))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            file
                + ": was begun by another search: it had 'seed: 1', now it is 'seed: 2'; --fresh"
                + " begins anew, and --set name=NAME searches in another folder");
    Files.writeString(file, "");
    assertThatThrownBy(() -> TABLE.read(file)).hasMessageContaining("it had 'nothing'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "1\t0.1\tx\tbad\t\t3\t1.0\t", "2\t0.1\tx\t1\t\t3\t1.0\t"})
  void damagedRowsAreNamed(String row) throws IOException {
    Path file = write(List.of());
    Files.writeString(file, Files.readString(file) + row + "\n");
    assertThatThrownBy(() -> TABLE.read(file))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            file + ":5: found '" + row + "', expected the row of trial 1; --fresh begins anew");
  }
}
