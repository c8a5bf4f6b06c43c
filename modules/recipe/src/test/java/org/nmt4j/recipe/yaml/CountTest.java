package org.nmt4j.recipe.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {

  @Test
  void oneThingHasNoPlural() {
    assertThat(Count.of(0, "error")).isEqualTo("0 errors");
    assertThat(Count.of(1, "error")).isEqualTo("1 error");
    assertThat(Count.of(2, "error")).isEqualTo("2 errors");
    assertThat(Count.of(1234567, "source word")).isEqualTo("1,234,567 source words");
  }
}
