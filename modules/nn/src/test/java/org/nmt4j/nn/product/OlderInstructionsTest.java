package org.nmt4j.nn.product;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.nn.fixture.InstructionSet;

class OlderInstructionsTest {
  @ParameterizedTest
  @EnumSource
  void productsPassTheirTestsWithOlderInstructions(InstructionSet instructions) throws Exception {
    instructions.run(
        "org.nmt4j.nn.product.PreparedWeightTest",
        "org.nmt4j.nn.product.Int8ProductsTest",
        "org.nmt4j.nn.product.StableRowsTest",
        "org.nmt4j.nn.product.RowReportTest",
        "org.nmt4j.nn.op.OutputColumnsTest",
        "org.nmt4j.nn.op.OutputLayerTest");
  }
}
