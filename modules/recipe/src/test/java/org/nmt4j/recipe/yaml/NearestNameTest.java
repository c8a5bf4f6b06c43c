package org.nmt4j.recipe.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> NAMES =
      List.of("hidden_size", "layers", "cell", "bidirectional", "size");

  @Test
  void near() {
    assertThat(NearestName.of("hiden_size", NAMES)).contains("hidden_size");
    assertThat(NearestName.of("HiddenSize", NAMES)).contains("hidden_size");
    assertThat(NearestName.of("hidden-size", NAMES)).contains("hidden_size");
    assertThat(NearestName.of("lyaers", NAMES)).contains("layers");
    assertThat(NearestName.of("siez", NAMES)).contains("size");
  }

  @Test
  void notNear() {
    assertThat(NearestName.of("", NAMES)).isEmpty();
    assertThat(NearestName.of("x", NAMES)).isEmpty();
    assertThat(NearestName.of("colour", NAMES)).isEmpty();
    assertThat(NearestName.of("hidden_size".repeat(100_000), NAMES)).isEmpty();
  }

  @Test
  void theNearerOneIsTaken() {
    assertThat(NearestName.of("dropuot", List.of("drop", "dropout", "dropouts")))
        .contains("dropout");
  }
}
