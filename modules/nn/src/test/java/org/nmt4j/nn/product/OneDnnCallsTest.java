package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.product.OneDnnCall.Operand;

class OneDnnCallsTest {
  private int made;

  private OneDnnCall make() {
    made++;
    try (OneDnnLayouts layouts = new OneDnnLayouts()) {
      dnnl_memory_desc layout = layouts.of(2, 3, Precision.FP32);
      return new OneDnnCall(
          OneDnn.copy(layout, layout),
          List.of(new Operand(DNNL_ARG_FROM, layout), new Operand(DNNL_ARG_TO, layout)));
    }
  }

  @Test
  void theCallThatWasNotUsedForTheLongestTimeMakesRoom() {
    assumeTrue(OneDnnProducts.isSupported(Precision.FP32), "oneDNN is missing here");
    OneDnnCalls<Integer> calls = new OneDnnCalls<>();
    OneDnnCall first = calls.get(0, this::make);
    OneDnnCall second = calls.get(1, this::make);
    for (int key = 2; key < OneDnnCalls.MOST; key++) {
      calls.get(key, this::make);
    }
    assertThat(calls.get(0, this::make)).isSameAs(first);
    assertThat(made).isEqualTo(OneDnnCalls.MOST);

    calls.get(-1, this::make);
    assertThat(calls.get(0, this::make)).isSameAs(first);
    assertThat(calls.get(1, this::make)).isNotSameAs(second);
    assertThat(made).isEqualTo(OneDnnCalls.MOST + 2);
  }
}
