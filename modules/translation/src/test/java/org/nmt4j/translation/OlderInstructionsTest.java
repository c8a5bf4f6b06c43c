package org.nmt4j.translation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.nn.fixture.InstructionSet;

class OlderInstructionsTest {
  @ParameterizedTest
  @EnumSource
  void batchDoesNotMatterWithOlderInstructions(InstructionSet instructions) throws Exception {
    instructions.run("org.nmt4j.translation.LineInAnyBatchTest");
  }
}
