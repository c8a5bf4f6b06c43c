package org.nmt4j.recipe.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberKindTest {

  @Test
  void keysOfNumbersHaveAKind() {
    assertThat(NumberKind.of("training.batch_size")).contains(NumberKind.INTEGER);
    assertThat(NumberKind.of("seed")).contains(NumberKind.INTEGER);
    assertThat(NumberKind.of("model.dropout")).contains(NumberKind.REAL);
    assertThat(NumberKind.of("training.schedule.factor")).contains(NumberKind.REAL);
  }

  @Test
  void otherKeysHaveNone() {
    assertThat(NumberKind.of("training.optimizer")).isEmpty();
    assertThat(NumberKind.of("training")).isEmpty();
    assertThat(NumberKind.of("training.epoch")).isEmpty();
    assertThat(NumberKind.of("training.epochs.most")).isEmpty();
    assertThat(NumberKind.of("variables.width")).isEmpty();
    assertThat(NumberKind.of("")).isEmpty();
  }
}
