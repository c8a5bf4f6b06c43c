package org.nmt4j.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.parallel.Workers;

class SamplerTest {
  @TempDir Path folder;

  private static List<String> write(
      LanguageModel model, SamplingOptions options, int batch, int threads, List<String> from) {
    try (Workers workers = new Workers(threads)) {
      return new Sampler(model, options, batch, workers).write(from, 0);
    }
  }

  private static List<String> beginnings() {
    List<String> beginnings = new ArrayList<>(Collections.nCopies(40, ""));
    beginnings.addAll(List.of("a b", "c", "b c d a b c", "never seen"));
    return beginnings;
  }

  @Test
  void aLineIsWrittenBySeedAndNumberAlone() {
    LanguageModel model = new Texts(folder).untrained("model.encoder.layers=2");
    SamplingOptions options = new SamplingOptions(1, 0, 0.95, 12, 7);
    List<String> expected = write(model, options, 1, 1, beginnings());
    assertThat(expected).hasSize(44);
    assertThat(expected.subList(0, 40).stream().distinct().count()).isGreaterThan(20);
    for (int batch : new int[] {3, 64}) {
      for (int threads = 1; threads <= 2; threads++) {
        assertThat(write(model, options, batch, threads, beginnings())).isEqualTo(expected);
      }
    }
    try (Workers workers = new Workers(1)) {
      assertThat(new Sampler(model, options, 8, workers).write(beginnings().subList(30, 44), 30))
          .isEqualTo(expected.subList(30, 44));
    }
    assertThat(write(model, new SamplingOptions(1, 0, 0.95, 12, 8), 64, 1, beginnings()))
        .isNotEqualTo(expected);
  }

  @Test
  void aBeginningStaysAsItIs() {
    LanguageModel model = new Texts(folder).untrained();
    List<String> lines =
        write(model, new SamplingOptions(1, 0, 1, 4, 7), 8, 1, List.of("never  seen", "a b c d a"));
    assertThat(lines.get(0)).matches("never seen( [abcd]){0,2}");
    assertThat(lines.get(1)).isEqualTo("a b c d a");
  }

  @Test
  void noLineIsLongerThanAsked() {
    LanguageModel model = new Texts(folder).untrained();
    List<String> lines =
        write(model, new SamplingOptions(1, 0, 1, 3, 7), 16, 1, Collections.nCopies(50, ""));
    assertThat(lines).allMatch(line -> line.matches("|[abcd]( [abcd]){0,2}"));
    assertThat(lines).anyMatch(line -> line.length() == 5).anyMatch(line -> line.length() < 5);
  }

  /** A trained model writes lines that follow the rule of its text: after d comes a. */
  @Test
  void itWritesWhatItLearned() {
    LanguageModel model = new Texts(folder).trained("training.epochs=12", "model.dropout=0.0");
    List<String> lines =
        write(
            model,
            new SamplingOptions(1, 1, 1, 9, 7),
            16,
            2,
            List.of("a b c", "b c d", "c d a", "d a"));
    assertThat(lines).allMatch(line -> "a b c d a b c d a b c d a".contains(line));
    assertThat(write(model, SamplingOptions.plain(7), 16, 2, Collections.nCopies(100, "")))
        .filteredOn(line -> "a b c d a b c d a b c d a b c d a b c d".contains(line))
        .hasSizeGreaterThan(85);
  }
}
