package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.fixture.Values;

class WarmingLoopsTest {
  private static Set<String> overridden(Class<? extends FloatLoops> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  /** A loop that is not passed on would stay a plain one. */
  @Test
  void everyVectorLoopIsPassedOn() {
    assertThat(overridden(WarmingLoops.class)).containsAll(overridden(VectorLoops.class));
  }

  /** There are more calls than a process makes before it warms the vector loops. */
  @Test
  void bitsStayWhileTheLoopsChange() {
    WarmingLoops loops = new WarmingLoops();
    float[] a = Values.floats(90, 1);
    float[] b = Values.floats(90, 2);
    float expected = new VectorLoops().dot(a, 0, b, 0, 90);
    for (int call = 0; call < 50_000; call++) {
      assertThat(loops.dot(a, 0, b, 0, 90)).isEqualTo(expected);
    }
  }
}
