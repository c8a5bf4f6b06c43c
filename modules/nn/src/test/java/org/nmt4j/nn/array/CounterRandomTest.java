package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CounterRandomTest {
  private static final int COUNT = 200_000;

  private static double[] draw(long key, ToDoubleFunction<CounterRandom> number) {
    CounterRandom random = new CounterRandom(key);
    return DoubleStream.generate(() -> number.applyAsDouble(random)).limit(COUNT).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }

  private static double correlation(double[] a, double[] b, int lag) {
    double meanA = mean(a);
    double meanB = mean(b);
    double sum = 0;
    for (int i = 0; i + lag < COUNT; i++) {
      sum += (a[i] - meanA) * (b[i + lag] - meanB);
    }
    return sum / COUNT / Math.sqrt(variance(a) * variance(b));
  }

  @Test
  void uniformNumbersHaveTheirMoments() {
    double[] uniform = draw(1, CounterRandom::uniform);
    assertThat(Arrays.stream(uniform)).allMatch(x -> x >= 0 && x < 1);
    assertThat(mean(uniform)).isCloseTo(0.5, within(0.003));
    assertThat(variance(uniform)).isCloseTo(1 / 12.0, within(0.001));
  }

  @Test
  void normalNumbersHaveTheirMoments() {
    double[] normal = draw(2, CounterRandom::gaussian);
    assertThat(mean(normal)).isCloseTo(0, within(0.01));
    assertThat(variance(normal)).isCloseTo(1, within(0.015));
    double beyondTwo = Arrays.stream(normal).filter(x -> Math.abs(x) > 2).count();
    assertThat(beyondTwo / COUNT).isCloseTo(0.0455, within(0.002));
  }

  @Test
  void boundedNumbersAreEvenlySpread() {
    CounterRandom random = new CounterRandom(3);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.below(7)]++;
    }
    assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 10_000) < 400);
  }

  @Test
  void neitherStreamsNorNeighboursAreCorrelated() {
    double[] first = draw(CounterRandom.key(1, 0), CounterRandom::uniform);
    double[] second = draw(CounterRandom.key(1, 1), CounterRandom::uniform);
    assertThat(correlation(first, second, 0)).isCloseTo(0, within(0.01));
    assertThat(correlation(first, first, 1)).isCloseTo(0, within(0.01));
    assertThat(correlation(first, first, 2)).isCloseTo(0, within(0.01));
  }

  @Test
  void aNumberDependsOnKeyAndIndexAlone() {
    CounterRandom random = new CounterRandom(9);
    double[] forwards = new double[10];
    for (int i = 0; i < 10; i++) {
      forwards[i] = random.uniform();
    }
    for (int i = 9; i >= 0; i--) {
      assertThat((CounterRandom.bits(9, i) >>> 11) * 0x1p-53).isEqualTo(forwards[i]);
    }
  }

  @Test
  void keysDifferByEveryPartAndItsPlace() {
    Set<Long> keys = new TreeSet<>();
    for (long a = 0; a < 30; a++) {
      for (long b = 0; b < 30; b++) {
        keys.add(CounterRandom.key(a, b));
        keys.add(CounterRandom.key(a, b, 0));
      }
      keys.add(CounterRandom.key(a));
    }
    assertThat(keys).hasSize(2 * 30 * 30 + 30);
  }
}
