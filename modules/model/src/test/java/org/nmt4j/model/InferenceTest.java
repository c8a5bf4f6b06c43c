package org.nmt4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.parallel.Workers;

class InferenceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void resultsComeInTheOrderOfTheLines(int batchSize) {
    Random random = new Random(batchSize);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      lines.add("x".repeat(random.nextInt(5)) + (random.nextBoolean() ? i : ""));
    }
    List<String> expected = lines.stream().map(line -> line.isEmpty() ? "-" : line + "!").toList();
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    try (Workers workers = new Workers(2)) {
      List<String> results =
          new Inference(workers, new LengthBatches(batchSize))
              .run(
                  lines,
                  String::length,
                  "-",
                  batch -> {
                    sizes.add(batch.size());
                    return batch.stream().map(line -> line + "!").toList();
                  });
      assertThat(results).isEqualTo(expected);
    }
    assertThat(sizes).allMatch(size -> size <= batchSize);
  }

  @Test
  void aBatchHasLinesOfLikeLengthAndNoEmptyOne() {
    try (Workers workers = new Workers(1)) {
      List<List<String>> batches = new ArrayList<>();
      new Inference(workers, LengthBatches.ofLines(2))
          .run(
              List.of("a", "", "ccc", "bb", "ddd"),
              String::length,
              "",
              batch -> {
                batches.add(batch);
                return batch;
              });
      assertThat(batches).containsExactly(List.of("ccc", "ddd"), List.of("bb", "a"));
    }
  }

  @Test
  void aFailureOfOneBatchEndsTheCallAndNoLaterOne() {
    try (Workers workers = new Workers(2)) {
      Inference inference = new Inference(workers, LengthBatches.ofLines(1));
      assertThatThrownBy(
              () ->
                  inference.run(
                      List.of(3, 1, 2),
                      Integer::intValue,
                      0,
                      batch -> List.of(6 / (batch.get(0) - 1))))
          .isInstanceOf(ArithmeticException.class);
      assertThat(inference.run(List.of(3, 1, 2), Integer::intValue, 0, batch -> batch))
          .containsExactly(3, 1, 2);
    }
  }

  @Test
  void batchesGiveResultsInTheirOrder() {
    try (Workers workers = new Workers(3)) {
      assertThat(Inference.ofBatches(workers, List.of("a", "bb", "c"), String::length))
          .containsExactly(1, 2, 1);
    }
  }
}
