package org.nmt4j.training.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;

@Timeout(30)
class RingTest {
  /** More than two chunks. */
  private static final int SIZE = 2 * Ring.CHUNK + 77;

  /** Elements that are left out, a span of several chunks, and small spans that share one. */
  private static final List<Gradients.Span> SPANS =
      List.of(
          new Gradients.Span(3, 5),
          new Gradients.Span(10, 1),
          new Gradients.Span(20, Ring.CHUNK + 9),
          new Gradients.Span(SIZE - 1, 1));

  /** Returns values of very different sizes, whose sum depends on the order. */
  private static float[] values(int seed) {
    CounterRandom random = new CounterRandom(seed);
    float[] values = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = (float) (random.gaussian() * Math.exp(8 * random.gaussian()));
    }
    return values;
  }

  private static Matrix matrix(float... values) {
    Matrix matrix = Matrix.create(1, values.length);
    matrix.write(values);
    return matrix;
  }

  private static float[] floats(Matrix matrix) {
    float[] floats = new float[matrix.size()];
    matrix.read(floats);
    return floats;
  }

  private static void add(float[] values, Matrix sum, Gradients.Span span) {
    float[] floats = floats(sum);
    for (int i = span.from(); i < span.from() + span.count(); i++) {
      floats[i] += values[i];
    }
    sum.write(span.from(), floats, span.from(), span.count());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void sumsInTheOrderOfProcesses(int count) {
    float[] expected = new float[SIZE];
    for (int rank = 0; rank < count; rank++) {
      Matrix sum = matrix(expected);
      float[] own = values(rank);
      SPANS.forEach(span -> add(own, sum, span));
      expected = floats(sum);
    }
    List<Object> sums =
        Rings.run(
            count,
            replicas -> {
              Matrix sum = Matrix.create(1, SIZE);
              float[] own = values(replicas.rank());
              for (int update = 0; update < 3; update++) {
                sum.zero();
                replicas.sum(sum, SPANS, span -> add(own, sum, span));
              }
              return floats(sum);
            });
    assertThat(sums).hasSize(count);
    for (Object sum : sums) {
      assertThat(sum).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void passesValuesAround(int count) {
    List<Object> all =
        Rings.run(
            count,
            replicas -> {
              List<Object> seen = new ArrayList<>();
              int rank = replicas.rank();
              seen.add(replicas.fromFirst(rank + 0.25));
              seen.add(replicas.fromFirst(rank == 0));
              seen.add(
                  new String(
                      replicas.fromFirst(new byte[rank == 0 ? 2 : 0]), StandardCharsets.UTF_8));
              for (byte[] part : replicas.fromAll(new byte[] {(byte) rank, 7})) {
                seen.add(Arrays.toString(part));
              }
              for (int from = 0; from < count; from++) {
                Matrix matrix = rank == from ? matrix(values(from)) : Matrix.create(1, SIZE);
                replicas.copy(from, matrix);
                seen.add(Arrays.equals(floats(matrix), values(from)));
              }
              return seen;
            });
    List<Object> expected = new ArrayList<>(List.of(0.25, true, "\0\0"));
    for (int rank = 0; rank < count; rank++) {
      expected.add("[" + rank + ", 7]");
    }
    expected.addAll(Collections.nCopies(count, true));
    assertThat(all).hasSize(count).allSatisfy(seen -> assertThat(seen).isEqualTo(expected));
  }

  /** The others wait in the middle of a sum, and notice that the connection ends. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void noticesThatAProcessIsGone(int gone) {
    List<Object> results =
        Rings.run(
            3,
            replicas -> {
              Matrix sum = matrix(values(replicas.rank()));
              replicas.sum(sum, SPANS, span -> {});
              if (replicas.rank() == gone) {
                throw new IllegalArgumentException("out of luck");
              }
              replicas.sum(sum, SPANS, span -> {});
              return "done";
            });
    for (int rank = 0; rank < 3; rank++) {
      if (rank == gone) {
        assertThat(results.get(rank)).isInstanceOf(IllegalArgumentException.class);
      } else {
        assertThat(results.get(rank))
            .isInstanceOf(ReplicaLostException.class)
            .asString()
            .contains("process " + rank + ": lost the connection ");
      }
    }
  }

  @Test
  void noticesThatProcessesAreOutOfStep() {
    List<Object> results =
        Rings.run(
            2,
            replicas -> {
              Matrix matrix = Matrix.create(1, 3);
              if (replicas.isFirst()) {
                replicas.copy(0, matrix);
              } else {
                replicas.sum(matrix, List.of(new Gradients.Span(0, 3)), span -> {});
              }
              return "done";
            });
    assertThat(results.get(1))
        .isInstanceOf(IllegalStateException.class)
        .asString()
        .endsWith("process 0 sends kind 2 in call 1, expected kind 3 in call 1");
  }

  @Test
  void aProcessIsOneOfSeveral() {
    assertThatThrownBy(
            () -> new Ring(0, 1, InputStream.nullInputStream(), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 64})
  void eachShardHasOneOwner(int processes) {
    for (int shards : new int[] {processes, processes + 1, 3 * processes + 2}) {
      int next = 0;
      for (int rank = 0; rank < processes; rank++) {
        ShardBlock block = ShardBlock.of(shards, rank, processes);
        assertThat(block.from()).isEqualTo(next);
        assertThat(block.to()).isGreaterThan(next);
        for (; next < block.to(); next++) {
          assertThat(ShardBlock.owner(next, shards, processes)).isEqualTo(rank);
        }
      }
      assertThat(next).isEqualTo(shards);
    }
    assertThat(ShardBlock.of(8, 1, 2).countOf(3)).isZero();
    assertThat(ShardBlock.of(8, 1, 2).countOf(6)).isEqualTo(2);
    assertThat(ShardBlock.of(8, 1, 2).countOf(8)).isEqualTo(4);
  }
}
