package org.nmt4j.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.translation.TokenWeights;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;

class HeatMapsTest {
  private static final List<TokenWeights> ATTENTION =
      TokenWeights.ofTable(new float[][] {{0.75f, 0.25f}, {0.5f, 0.5f}});

  @TempDir private Path folder;

  @Test
  void attentionIsDrawn() throws IOException {
    assertThat(HeatMaps.write(folder, 7, translation(List.of("Haus"), ATTENTION))).isTrue();

    assertThat(folder.resolve("7.svg")).content().contains("Line 7: house", ">Haus<", ">house<");
  }

  @Test
  void anOlderMapGoesWhereThereIsNoAttention() throws IOException {
    Files.writeString(folder.resolve("1.svg"), "older");
    Files.writeString(folder.resolve("2.svg"), "older");

    assertThat(HeatMaps.write(folder, 1, translation(List.of("Haus"), List.of()))).isFalse();
    assertThat(HeatMaps.write(folder, 2, translation(List.of(), ATTENTION))).isFalse();

    assertThat(folder).isEmptyDirectory();
  }

  private static Translation translation(List<String> source, List<TokenWeights> attention) {
    return new Translation(
        source,
        List.of(
            new Candidate("house", List.of("house"), -0.5, List.of(), -0.5, attention, false, 0)));
  }
}
